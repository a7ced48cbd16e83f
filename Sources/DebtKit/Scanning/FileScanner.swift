internal import CommentScanning
internal import GitAccess

/// Reads one file: a record by its front matter, anything else by its comments.
///
/// The order of the questions is the order of their cost: most files of a tree hold no keyword, and
/// nothing is lexed in them.
struct FileScanner: Sendable {
  private let configuration: Configuration
  /// Finds files that may hold a keyword; nil where what is looked for is not plain upper-case words.
  private let finder: WordFinder?
  private let markers: MarkerScanner

  init(configuration: Configuration) {
    self.configuration = configuration
    let settings = configuration.markers
    let isPlain =
      settings.letterCase == .upper && !settings.suppressions
      && settings.keywords.allSatisfy { $0.word.utf8.allSatisfy(\.isLetter) }
    finder =
      isPlain
      ? WordFinder(
        settings.keywords.map(\.word),
        lowerCaseAfterAt: settings.keywords.filter(\.allowsLowerCaseAfterAt).map(\.word)) : nil
    markers = MarkerScanner(settings: settings)
  }

  /// Scans the bytes of a file.
  ///
  /// - Complexity: O(*n*) in the bytes.
  func scan(_ bytes: ByteView, of file: SnapshotFile) -> FileReading {
    scan(bytes, of: file, skims: false) { _, _ in }
  }

  /// Scans the bytes of a file for what a ledger asks, and sketches its lines where it holds an item.
  ///
  /// Keywords in the wrong case are not counted.
  ///
  /// - Complexity: O(*n*) in the bytes.
  func scanWithLines(
    _ bytes: ByteView, of file: SnapshotFile, _ reader: inout LineReader
  ) -> ScannedFile {
    var sketch: LineSketch?
    let reading = scan(bytes, of: file, skims: true) {
      sketch = LineSketch($0, comments: $1, &reader)
    }
    return ScannedFile(reading, sketch: sketch)
  }

  /// The markers of a source that `debt:ignore` or `debt:off` hides.
  ///
  /// - Complexity: O(*n*) in the bytes.
  func ignoredMarkers(in bytes: ByteView, of file: SnapshotFile) -> [Marker] {
    guard let decoded = UTF16Text.decoded(bytes) else { return ignored(bytes, file) }
    return decoded.map { ByteView.with($0) { ignored($0, file) } } ?? []
  }

  private func ignored(_ bytes: ByteView, _ file: SnapshotFile) -> [Marker] {
    guard finder?.isContained(in: bytes) ?? true,
      reasonToSkip(bytes, isDeclaredSource: file.isDeclaredSource) == nil
    else { return [] }
    let language = LanguageDetector.language(ofPath: file.path.bytes, head: bytes)
    return read(bytes, language).scan.ignored
  }

  /// Sketches the lines of a file, whatever it holds.
  ///
  /// - Returns: nil where its text is not read.
  /// - Complexity: O(*n*) in the bytes.
  func sketch(
    _ bytes: ByteView, of file: SnapshotFile, _ reader: inout LineReader
  ) -> LineSketch? {
    guard let decoded = UTF16Text.decoded(bytes) else {
      return sketchText(bytes, of: file, &reader)
    }
    return decoded.flatMap { ByteView.with($0) { sketchText($0, of: file, &reader) } }
  }

  private func sketchText(
    _ bytes: ByteView, of file: SnapshotFile, _ reader: inout LineReader
  ) -> LineSketch? {
    guard reasonToSkip(bytes, isDeclaredSource: true) == nil else { return nil }
    let language = LanguageDetector.language(ofPath: file.path.bytes, head: bytes)
    return LineSketch(
      bytes, comments: CommentScanner.comments(in: bytes, language: language), &reader)
  }

  private func scan(
    _ bytes: ByteView, of file: SnapshotFile, skims: Bool,
    atItems: (ByteView, [Comment]) -> Void
  ) -> FileReading {
    var scan = FileReading(file.path)
    scan.bytes = bytes.count
    if file.isRecord, readRecord(bytes, into: &scan) {
      atItems(bytes, [])
      return scan
    }
    if let decoded = UTF16Text.decoded(bytes) {
      guard let decoded else {
        scan.skipReason = .encoding
        return scan
      }
      ByteView.with(decoded) {
        readMarkers($0, of: file, into: &scan, skims: skims, atItems: atItems)
      }
    } else {
      readMarkers(bytes, of: file, into: &scan, skims: skims, atItems: atItems)
    }
    return scan
  }

  private func readRecord(_ bytes: ByteView, into scan: inout FileReading) -> Bool {
    let reader = RecordReader(fields: configuration.markers.fields, limits: configuration.limits)
    switch reader.read(bytes.bytes(0..<bytes.count), at: scan.file) {
    case .record(let record):
      scan.problems += record.problems
      scan.record = record
      return true
    case .noFrontMatter:
      if scan.file.name.elementsEqual("README.md".utf8) { return false }
      scan.problems.append(
        Problem(
          .notARecord, at: Place(scan.file),
          "has no front matter, so it is no record; start it with ---, fields and ---"))
      return false
    }
  }

  private func readMarkers(
    _ bytes: ByteView, of file: SnapshotFile, into scan: inout FileReading, skims: Bool,
    atItems: (ByteView, [Comment]) -> Void
  ) {
    if bytes.isBinary {
      scan.skipReason = .binary
      return
    }
    if let finder, !finder.isContained(in: bytes) { return }
    if let reason = reasonToSkip(bytes, isDeclaredSource: file.isDeclaredSource) {
      scan.skipReason = reason
      if reason == .lineTooLong { scan.limit = "limits.line" }
      return
    }
    let language = LanguageDetector.language(ofPath: file.path.bytes, head: bytes)
    let (found, comments) = read(bytes, language, words: skims ? finder : nil)
    scan.markers = found.markers
    if !found.markers.isEmpty { atItems(bytes, comments) }
    scan.ignored = found.ignored.count
    scan.caseMisses = found.caseMisses
    scan.problems += found.problems.map { problem in
      Problem(
        problem.code, at: Place(file.path, line: problem.line, column: problem.column),
        problem.message)
    }
    if found.problems.contains(where: { $0.code == .tooManyItems }) { scan.limit = "limits.items" }
  }

  /// Finds the comments of a text and the markers in them.
  private func read(
    _ bytes: ByteView, _ language: Language, words: WordFinder? = nil
  ) -> (scan: MarkerScan, comments: [Comment]) {
    guard markers.settings.suppressions else {
      let comments = CommentScanner.comments(in: bytes, language: language)
      return (markers.scan(bytes, comments: comments, words: words), comments)
    }
    let (comments, code) = CommentScanner.commentsAndCode(in: bytes, language: language)
    let stretches = CodeStretches(ranges: code, language: language)
    return (markers.scan(bytes, comments: comments, code: stretches), comments)
  }

  /// Why a file is left alone for what it holds; nil where its comments are read.
  func reasonToSkip(_ bytes: ByteView, isDeclaredSource: Bool) -> SkipReason? {
    if bytes.isBinary { return .binary }
    if LargeFilePointer(bytes.bytes(0..<min(bytes.count, 1024)).span) != nil { return .lfsPointer }
    if bytes.count > configuration.limits.line, bytes.hasLine(longerThan: configuration.limits.line)
    {
      return .lineTooLong
    }
    if !isDeclaredSource, GeneratedHeader.isPresent(in: bytes) { return .generated }
    return nil
  }
}

extension ByteView {
  /// Whether a line has more bytes than the limit.
  fileprivate func hasLine(longerThan limit: Int) -> Bool {
    var start = 0
    while count - start > limit {
      let end = lineEnd(from: start)
      if end - start > limit { return true }
      start = end + 1
    }
    return false
  }
}
