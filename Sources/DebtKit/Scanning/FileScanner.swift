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
    var scan = FileReading(file.path)
    scan.bytes = bytes.count
    if file.isRecord, readRecord(bytes, into: &scan) { return scan }
    readText(bytes, into: &scan) { text, _, scan in readMarkers(text, of: file, into: &scan) }
    return scan
  }

  /// Scans one version of a file for what a ledger asks, and sketches its lines where it holds an item.
  ///
  /// Keywords in the wrong case are not counted.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - file: The file.
  ///   - former: The version that this one was made of, if it is at hand; it changes no answer.
  /// - Returns: What it holds, and what the version that is made of this one can go by.
  /// - Complexity: O(*n*) in the bytes.
  func scanVersion(
    _ bytes: ByteView, of file: SnapshotFile, madeOf former: FormerText? = nil
  ) -> (scan: ScannedFile, known: KnownText) {
    var scan = FileReading(file.path)
    scan.bytes = bytes.count
    var sketch: LineSketch?
    var known = KnownText.nothing
    if file.isRecord, readRecord(bytes, into: &scan) {
      sketch = LineSketch(bytes, comments: [], LineTable(bytes))
    } else {
      readText(bytes, into: &scan) { view, isStored, scan in
        var text = VersionText(view, madeOf: isStored ? former : nil)
        sketch = readMarkers(&text, of: file, into: &scan)
        if isStored { known = text.known }
      }
    }
    return (ScannedFile(scan, sketch: sketch), known)
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
    return read(bytes, language).ignored
  }

  /// Sketches the lines of one version of a file, whatever it holds.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - file: The file.
  ///   - former: The version that this one was made of, if it is at hand; it changes no answer.
  /// - Returns: The sketch, or nil where the text is not read; and what the version that is made of this
  ///   one can go by.
  /// - Complexity: O(*n*) in the bytes.
  func sketchVersion(
    _ bytes: ByteView, of file: SnapshotFile, madeOf former: FormerText? = nil
  ) -> (sketch: LineSketch?, known: KnownText) {
    if let decoded = UTF16Text.decoded(bytes) {
      return (
        decoded.flatMap { ByteView.with($0) { sketch($0, of: file, madeOf: nil) }.sketch }, .nothing
      )
    }
    return sketch(bytes, of: file, madeOf: former)
  }

  private func sketch(
    _ bytes: ByteView, of file: SnapshotFile, madeOf former: FormerText?
  ) -> (sketch: LineSketch?, known: KnownText) {
    guard reasonToSkip(bytes, isDeclaredSource: true) == nil else { return (nil, .nothing) }
    var text = VersionText(bytes, madeOf: former)
    let language = LanguageDetector.language(ofPath: file.path.bytes, head: bytes)
    let sketch = text.sketch(in: language)
    return (sketch, text.known)
  }

  /// Hands out the bytes of a file as text in UTF-8, and tells whether it is stored so.
  private func readText(
    _ bytes: ByteView, into scan: inout FileReading,
    _ body: (_ text: ByteView, _ isStored: Bool, inout FileReading) -> Void
  ) {
    guard let decoded = UTF16Text.decoded(bytes) else { return body(bytes, true, &scan) }
    guard let decoded else {
      scan.skipReason = .encoding
      return
    }
    ByteView.with(decoded) { body($0, false, &scan) }
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
    _ bytes: ByteView, of file: SnapshotFile, into scan: inout FileReading
  ) {
    if !bytes.isBinary, let finder, !finder.isContained(in: bytes) { return }
    guard let language = language(of: bytes, file, into: &scan) else { return }
    take(read(bytes, language), into: &scan)
  }

  /// Reads the markers of one version, and sketches it where it holds any.
  private func readMarkers(
    _ text: inout VersionText, of file: SnapshotFile, into scan: inout FileReading
  ) -> LineSketch? {
    let bytes = text.view
    var places: MarkerPlaces?
    if let finder, !bytes.isBinary {
      let words = text.words(finder)
      if words.isEmpty { return nil }
      places = MarkerPlaces(words: words, directives: text.directives())
    }
    guard let language = language(of: bytes, file, into: &scan) else { return nil }
    if markers.settings.suppressions {
      take(read(bytes, language), into: &scan)
    } else {
      let comments = text.comments(in: language)
      take(
        markers.scan(bytes, comments: comments, places: places, lines: text.lines), into: &scan)
    }
    guard !scan.markers.isEmpty else { return nil }
    return text.sketch(in: language)
  }

  /// The language of a text; nil where it is left alone, and then the scan says why.
  private func language(
    of bytes: ByteView, _ file: SnapshotFile, into scan: inout FileReading
  ) -> Language? {
    if let reason = reasonToSkip(bytes, isDeclaredSource: file.isDeclaredSource) {
      scan.skipReason = reason
      if reason == .lineTooLong { scan.limit = "limits.line" }
      return nil
    }
    return LanguageDetector.language(ofPath: file.path.bytes, head: bytes)
  }

  private func take(_ found: MarkerScan, into scan: inout FileReading) {
    scan.markers = found.markers
    scan.ignored = found.ignored.count
    scan.caseMisses = found.caseMisses
    scan.problems += found.problems.map { problem in
      Problem(
        problem.code, at: Place(scan.file, line: problem.line, column: problem.column),
        problem.message)
    }
    if found.problems.contains(where: { $0.code == .tooManyItems }) { scan.limit = "limits.items" }
  }

  /// Finds the markers in the comments of a text.
  private func read(_ bytes: ByteView, _ language: Language) -> MarkerScan {
    guard markers.settings.suppressions else {
      let comments = CommentScanner.comments(in: bytes, language: language)
      return markers.scan(bytes, comments: comments)
    }
    let (comments, code) = CommentScanner.commentsAndCode(in: bytes, language: language)
    let stretches = CodeStretches(ranges: code, language: language)
    return markers.scan(bytes, comments: comments, code: stretches)
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
