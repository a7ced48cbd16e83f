internal import CommentScanning

/// The optional collector: suppressions in comments, and declarations in code, as markers.
///
/// They are items like any other, under ``keyword`` or the keyword that a declaration names. Nothing
/// of them can be rewritten: they are other tools' words.
struct SuppressionCollector {
  /// The keyword of an item that silences a checker.
  static let keyword = "SUPPRESSION"

  private let view: ByteView
  private let settings: MarkerSettings
  private let comments: [Comment]
  private let code: [Range<Int>]
  private let language: String
  private var following: NextCodeLine
  private var markers: [Marker] = []
  private var problems: [FileProblem] = []

  init(_ view: ByteView, settings: MarkerSettings, comments: [Comment], code: CodeStretches) {
    self.view = view
    self.settings = settings
    self.comments = comments
    self.code = code.ranges
    language = code.language.name
    following = NextCodeLine(view, comments: comments)
  }

  /// Collects what a file holds, in its order.
  ///
  /// - Complexity: O(*n*) in the bytes of the file.
  mutating func run() -> (markers: [Marker], problems: [FileProblem]) {
    readComments()
    readCode()
    markers.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    return (markers, problems)
  }

  private mutating func readComments() {
    var place = LineCursor(view)
    for (number, comment) in comments.enumerated() where comment.bodyStart < comment.bodyEnd {
      var start = comment.bodyStart
      while start < comment.bodyEnd {
        let end = min(
          view.upTo(comment.bodyEnd).first(0x0A, from: start) ?? comment.bodyEnd,
          start + settings.limits.lineBytes)
        let line = view.bytes(start..<end)
        for found in SuppressionFinder.all(in: line) {
          place.move(to: start + found.start)
          let text = found.text(in: line)
          markers.append(
            marker(
              text, tool: found.row.tool, at: start + found.start, to: start + found.end, place,
              language: comment.language.name,
              nextCode: nextCode(text, of: comment, number, lineStart: place.lineStart)))
        }
        start = (view.upTo(comment.bodyEnd).first(0x0A, from: end) ?? comment.bodyEnd) + 1
      }
    }
  }

  /// The code that tells a suppression of few words from its likes: its own line's, or the next.
  private mutating func nextCode(
    _ text: String, of comment: Comment, _ number: Int, lineStart: Int
  ) -> String? {
    guard NormalisedText(text).wordCount < 3 else { return nil }
    let own = view.bytes(max(lineStart, comment.start - 200)..<max(lineStart, comment.start))[...]
      .trimmedBytes
    return own.isEmpty ? following.text(after: comment.end, following: number + 1) : own.text
  }

  private func marker(
    _ text: String, tool: String, at start: Int, to end: Int, _ place: LineCursor,
    language: String, nextCode: String?
  ) -> Marker {
    let column = start - place.lineStart + 1
    let tag = MarkerAttribute(
      key: .field(.tags), value: .list([tool]), origin: .configured, from: .suppression,
      line: place.line, column: column)
    return Marker(
      keyword: Self.keyword, urgency: 0, line: place.line, lastLine: place.line, column: column,
      endColumn: end - place.lineStart + 1, head: start..<start, text: text, attributes: [tag],
      words: [], unread: [], language: language, nextCodeLine: nextCode)
  }

  private mutating func readCode() {
    var place = LineCursor(view)
    var end = 0
    for stretch in code {
      for index in stretch where index >= end {
        let byte = view[index]
        let rows: [DeclarationRow]
        if byte == UInt8(ascii: "(") {
          rows = DeclarationRow.calls
        } else if byte == UInt8(ascii: "#"), view[index + 1] == UInt8(ascii: "p") {
          rows = DeclarationRow.lines
        } else {
          continue
        }
        guard let row = rows.first(where: { stands($0, at: index) }) else { continue }
        if byte == UInt8(ascii: "(") {
          end = read(row, from: index - row.opener.count + 1, bracket: index, &place)
        } else {
          end = read(row, lineFrom: index, &place)
        }
      }
    }
  }

  /// Whether a row stands at a bracket that ends its opener, or at the sign that starts it.
  private func stands(_ row: DeclarationRow, at index: Int) -> Bool {
    let start = view[index] == UInt8(ascii: "(") ? index - row.opener.count + 1 : index
    guard start >= 0, row.languages.isEmpty || row.languages.contains(language) else {
      return false
    }
    for (offset, byte) in row.opener.enumerated() where view[start + offset] != byte {
      return false
    }
    let before = start > 0 ? view[start - 1] : 0
    let isPartOfName = before.isAlphanumeric || before == UInt8(ascii: "_") || before == 0x2E
    return !(isPartOfName && row.opener[0].isLetter)
  }

  private mutating func read(
    _ row: DeclarationRow, from start: Int, bracket: Int, _ place: inout LineCursor
  ) -> Int {
    guard let call = CallArguments(in: view, from: bracket + 1) else { return bracket + 1 }
    place.move(to: start)
    let end = min(call.end, view.lineEnd(from: start))
    switch row.sense {
    case .suppression(let tool):
      let reasons = ["reason", "justification"]
      let rules = call.arguments.filter { $0.name.map(reasons.contains) != true }.map(\.value)
      let reason = call.value(of: "reason", "justification")
      add(row.name, rules, reason, tool: tool, at: start, to: end, after: call.end, place)
    case .marker(let keyword):
      let reading = DeclarationReading(
        call, settings: settings,
        at: Position(line: place.line, column: start - place.lineStart + 1))
      problems += reading.draft.problems
      markers.append(
        Marker(
          keyword: keyword, urgency: 0, line: place.line, lastLine: place.line,
          column: start - place.lineStart + 1, endColumn: end - place.lineStart + 1,
          head: start..<start, text: reading.text, attributes: reading.draft.attributes,
          words: reading.draft.words, unread: reading.draft.unread, language: language,
          nextCodeLine: nextCode(reading.text, after: call.end)))
    }
    return call.end
  }

  private mutating func read(
    _ row: DeclarationRow, lineFrom start: Int, _ place: inout LineCursor
  ) -> Int {
    place.move(to: start)
    let end = view.lineEnd(from: start)
    let line = view.bytes(start..<min(end, start + settings.limits.lineBytes))
    let rest = line.dropFirst(row.opener.count).prefix { $0 != UInt8(ascii: "/") }
    let rules = rest.split { $0.isBlank || $0 == UInt8(ascii: ",") }.map {
      QuotedText.unquoted($0)
    }
    let name = row.opener[...].trimmedBytes.split(separator: 0x20).map(\.text)
    add(
      name.joined(separator: "-"), rules, nil, tool: row.tool, at: start, to: start + line.count,
      after: end, place)
    return end
  }

  private mutating func add(
    _ name: String, _ rules: [String], _ reason: String?, tool: String, at start: Int, to end: Int,
    after last: Int, _ place: LineCursor
  ) {
    let text = [name, rules.joined(separator: ","), reason ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
    markers.append(
      marker(
        text, tool: tool, at: start, to: end, place, language: language,
        nextCode: nextCode(text, after: last)))
  }

  /// The rest of the line behind a declaration, or the line below.
  private func nextCode(_ text: String, after end: Int) -> String? {
    guard NormalisedText(text).wordCount < 3 else { return nil }
    var start = end
    for _ in 0..<3 where start < view.count {
      let stop = min(view.lineEnd(from: start), start + 200)
      let code = view.bytes(start..<stop)[...].trimmedBytes
      if code.count > 2 { return code.text }
      start = view.lineEnd(from: start) + 1
    }
    return nil
  }
}
