import CommentScanning

/// The scan of one file, line by line.
struct FileScan {
  private let view: ByteView
  private let comments: [Comment]
  private let scanner: MarkerScanner
  /// Where a marker or a directive may stand; nil where that is not known.
  private var places: MarkerPlaces?
  private var settings: MarkerSettings { scanner.settings }

  private var scan = MarkerScan()
  /// The lines of each marker and of the problems that are told of it.
  private var spans: [ClosedRange<Int>] = []
  private var place: LineCursor
  private var code: NextCodeLine
  private var ignored = IgnoredLines()
  private var passage = Passage()
  private var open: OpenMarker?
  private var hasToldOfUnjudged = false

  init(
    _ view: ByteView, comments: [Comment], scanner: MarkerScanner, places: MarkerPlaces?,
    lines: TextLines?
  ) {
    self.view = view
    self.places = places
    self.comments = comments
    self.scanner = scanner
    place = LineCursor(view, lines: lines)
    code = NextCodeLine(view, comments: comments)
  }

  /// Scans the file; what is code in it is given where suppressions are collected.
  mutating func run(_ stretches: CodeStretches?) -> MarkerScan {
    var index = 0
    while let first = nextPassage(from: index), !isOverLimit {
      passage.read(view, comments: comments, from: first)
      readPassage()
      index = passage.endComment
    }
    if let stretches { collectSuppressions(stretches) }
    cutAtLimit()
    ignored.apply(to: &scan, spans: spans)
    scan.problems.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    return scan
  }

  /// The first comment of the next passage that may hold something, from a comment on.
  private mutating func nextPassage(from first: Int) -> Int? {
    guard first < comments.count else { return nil }
    guard places != nil else { return first }
    var index = first
    while let next = places?.first(from: comments[index].start) {
      // The first comment that ends behind the place, and the passage that it belongs to.
      var holder = comments[index...].partitionIndex { $0.end <= next }
      guard holder < comments.count else { return nil }
      index = holder
      while holder > first, Passage.goesOn(in: view, comments: comments, at: holder) { holder -= 1 }
      if comments[holder].start <= next { return holder }
    }
    return nil
  }

  private var isOverLimit: Bool { scan.markers.count > settings.limits.items }

  private mutating func readPassage() {
    var sample = SampleCode()
    for line in passage.lines {
      if sample.take(line, of: comments[line.comment], in: view) {
        close()
      } else if view[line.content] == UInt8(ascii: "d"), let directive = directive(line) {
        close()
        place.move(to: line.content)
        take(directive, at: line.content)
      } else {
        read(line)
      }
      if isOverLimit { return }
    }
    close()
  }

  private mutating func read(_ line: CommentLine) {
    switch scanner.head(of: line, in: view) {
    case .keyword(let found):
      close()
      open = start(line, found)
    case .otherCase:
      scan.caseMisses += 1
      continueMarker(line)
    case .none:
      continueMarker(line)
    }
  }

  private func directive(_ line: CommentLine) -> IgnoreDirective? {
    IgnoreDirective(view.bytes(line.content..<min(line.end, line.content + 40))[...])
  }

  private mutating func take(_ directive: IgnoreDirective, at offset: Int) {
    ignored.add(directive, on: place.line)
    if case .nearMiss(let word, let meant) = directive {
      scan.problems.append(
        FileProblem(
          code: .malformedMarker, line: place.line, column: offset - place.lineStart + 1,
          message: "'debt:\(word)' is not known; did you mean 'debt:\(meant)'?"))
    }
  }

  private mutating func start(_ line: CommentLine, _ found: MarkerHead.Found) -> OpenMarker {
    place.move(to: found.keywordStart)
    let text = lineText(line, from: found.start)
    var draft = MarkerDraft(settings: settings)
    tellIfCut(line, from: found.start, at: text.position(0), in: &draft)
    if view[found.start] == UInt8(ascii: "("), found.start < found.keywordStart {
      for reading in StampPrefix.read(text.bytes[...], settings: settings) {
        draft.take(reading, by: .prefix, at: text.position(0))
      }
    }
    var head = HeadReader(
      cursor: ByteCursor(text.bytes, from: found.keywordEnd - found.start), draft: draft,
      line: text, settings: settings, keyword: found.match.keyword.word)
    head.read()
    let textStart = head.cursor.index
    let first = body(text, from: textStart, draft: &head.draft)
    let hasMoreLines = passage.lines.count > 1
    return OpenMarker(
      found: found, line: place.line, column: found.keywordStart - place.lineStart + 1,
      endColumn: max(line.end, found.keywordEnd) - place.lineStart + 1,
      head: found.start..<(found.start + textStart),
      language: comments[line.comment].language.name,
      margin: hasMoreLines ? place.visualColumn(of: min(line.content, found.start)) : 0,
      draft: head.draft, lines: [first], lastLine: place.line, lastToldLine: place.line)
  }

  /// Reads the text of a line from an index on, and the directive at its end.
  private mutating func body(_ line: LineText, from start: Int, draft: inout MarkerDraft) -> String
  {
    var line = line
    if let found = IgnoreDirective.find(in: line.bytes[start...]) {
      take(found.directive, at: place.lineStart + line.column - 1 + found.index)
      if case .nearMiss = found.directive {
      } else {
        line = LineText(
          bytes: Array(line.bytes[..<found.index]), line: line.line, column: line.column)
      }
    }
    var attributes = BodyAttributes(draft: draft, line: line, settings: settings)
    let text = attributes.read(from: min(start, line.bytes.count))
    draft = attributes.draft
    return text.text
  }

  private func lineText(_ line: CommentLine, from start: Int) -> LineText {
    let end = min(line.end, start + settings.limits.lineBytes)
    let bytes = view.bytes(start..<max(start, end))
    return LineText(
      bytes: comments[line.comment].isEscaped ? EscapedText.plain(bytes) : bytes,
      line: place.line, column: start - place.lineStart + 1)
  }

  private func tellIfCut(
    _ line: CommentLine, from start: Int, at position: Position, in draft: inout MarkerDraft
  ) {
    let limit = settings.limits.lineBytes
    guard line.end - start > limit else { return }
    draft.tell(.cutMarker, "only the first \(limit) bytes of this line are read", at: position)
  }

  private mutating func continueMarker(_ line: CommentLine) {
    guard var marker = open else { return }
    if line.isBlank { return close() }
    place.move(to: line.content)
    let column = place.visualColumn(of: line.content)
    let text = lineText(line, from: line.content)
    let isIndented =
      column > marker.margin
      || (settings.continuation == .sentence
        && marker.isSentence(continuedBy: text.bytes, at: column))
    let attributes =
      column >= marker.margin
      ? AttributeLine(text, from: 0, isIndented: isIndented, settings: settings) : nil
    if let attributes {
      let kept = attributes.entries.map {
        marker.draft.take(
          $0.reading, by: attributes.rule, bareDay: .created, at: text.position($0.index))
      }
      if kept.contains(false), isIndented { marker.lines.append(text.bytes[...].trimmedBytes.text) }
    } else if isIndented {
      guard marker.lines.count < settings.limits.textLines else { return cut(marker, at: text) }
      // A backslash alone is the paragraph break of PDD.
      if text.bytes != [UInt8(ascii: "\\")] {
        tellIfCut(line, from: line.content, at: text.position(0), in: &marker.draft)
        marker.lines.append(body(text, from: 0, draft: &marker.draft))
      }
    } else {
      if column == marker.margin, marker.isUnfinished, Self.startsProse(text.bytes) {
        marker.draft.tell(
          .continuationOffByOne,
          "the text of the \(marker.found.match.keyword.word) on line \(marker.line) ends before"
            + " this line; indent it by one more space to make it part of the text",
          at: text.position(0))
        marker.lastToldLine = place.line
      }
      open = marker
      return close()
    }
    marker.lastLine = place.line
    open = marker
  }

  private mutating func cut(_ marker: OpenMarker, at text: LineText) {
    var marker = marker
    marker.draft.tell(
      .cutMarker, "only the first \(settings.limits.textLines) lines of a marker's text are read",
      at: text.position(0))
    open = marker
    close()
  }

  private static func startsProse(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return false }
    return first.isAlphanumeric || first >= 0x80 || "(\"'`".utf8.contains(first)
  }

  private mutating func close() {
    guard var marker = open else { return }
    open = nil
    let text = marker.text
    if marker.draft.hasUnjudgedCondition, !hasToldOfUnjudged {
      hasToldOfUnjudged = true
      marker.draft.tell(
        .unjudgedCondition, "this condition cannot be judged offline; it is kept",
        at: Position(line: marker.line, column: marker.column))
    }
    let isShort = NormalisedText(text).wordCount < 3
    let end = comments[passage.endComment - 1].end
    scan.markers.append(
      Marker(
        keyword: marker.found.match.keyword.word, urgency: marker.found.match.urgency,
        line: marker.line, lastLine: marker.lastLine, column: marker.column,
        endColumn: marker.endColumn, head: marker.head,
        text: text, attributes: marker.draft.attributes, words: marker.draft.words,
        unread: marker.draft.unread, language: marker.language,
        nextCodeLine: isShort ? code.text(after: end, following: passage.endComment) : nil))
    scan.problems += marker.draft.problems
    spans.append(marker.line...max(marker.lastLine, marker.lastToldLine))
  }

  /// Adds what the optional collector finds, each at its place among the markers.
  private mutating func collectSuppressions(_ stretches: CodeStretches) {
    var collector = SuppressionCollector(
      view, settings: settings, comments: comments, code: stretches)
    let found = collector.run()
    scan.problems += found.problems
    let all = zip(scan.markers + found.markers, spans + found.markers.map { $0.line...$0.line })
      .sorted { ($0.0.line, $0.0.column) < ($1.0.line, $1.0.column) }
    scan.markers = all.map(\.0)
    spans = all.map(\.1)
  }

  /// Takes back the markers beyond the limit, and tells from which line on nothing was read.
  private mutating func cutAtLimit() {
    let limit = settings.limits.items
    guard isOverLimit else { return }
    scan.problems.append(
      FileProblem(
        code: .tooManyItems, line: scan.markers[limit].line, column: nil,
        message: "more than \(settings.limits.items) markers; the rest of the file is not read"))
    scan.markers.removeSubrange(limit...)
    spans.removeSubrange(limit...)
  }
}
