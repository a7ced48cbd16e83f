import CMD4C

/// What a record's markdown says beside its front matter: a title and its small tickets.
package struct MarkdownBody: Sendable, Equatable {
  /// A heading of the first level outside quotes and lists.
  package struct Heading: Sendable, Equatable {
    /// The text without inline markup, on one line.
    package let text: String
    /// The place of the text's first byte.
    package let place: Place
  }

  /// One checkbox of a task list.
  package struct Ticket: Sendable, Equatable {
    /// The text without inline markup, on one line; a trailing `(2h)` is part of it.
    package let text: String
    /// Whether the box is ticked.
    package let isChecked: Bool
    /// How many lists lie around the item's own list.
    package let depth: Int
    /// The place of the box's opening bracket; the byte behind it is the mark.
    package let place: Place
  }

  /// The first heading of the first level with a text.
  package let heading: Heading?

  /// The checkboxes in the order of the file, where GitHub would show them: at the start of a list
  /// item's text, outside code and comments.
  package let tickets: [Ticket]

  /// What was not read.
  package let problems: [RecordProblem]

  /// Reads the markdown in a part of a file; places are those of the file.
  ///
  /// - Complexity: O(*n*) in the part's length, times the limits of depth and brackets.
  package static func read(
    _ file: [UInt8], in range: Range<Int>? = nil, limits: RecordLimits = RecordLimits()
  ) -> MarkdownBody {
    let range = (range ?? 0..<file.count).clamped(to: 0..<file.count)
    let lines = LineIndex(file)
    let portion = MarkdownPortion(file, range: range, limits: limits)
    var problems =
      portion.problem.map {
        [RecordProblem($0.code, $0.message, at: lines.place(at: portion.range.upperBound))]
      } ?? []
    let collector = MarkdownCollector(start: range.lowerBound)
    let result = file[portion.range].withUnsafeBytes { bytes in collector.run(over: bytes) }
    if result != 0 {
      problems.append(
        RecordProblem(
          .bodyUnreadable, "the markdown could not be read (md4c error \(result))",
          at: lines.place(at: range.lowerBound)))
    }
    return MarkdownBody(
      heading: collector.heading.map { Heading(text: $0.text, place: lines.place(at: $0.offset)) },
      tickets: collector.tickets.compactMap {
        let text = Array($0.text.dropFirst("[ ]".utf8.count)).flattened
        guard !text.isEmpty else { return nil }
        return Ticket(
          text: text, isChecked: $0.isChecked, depth: $0.depth, place: lines.place(at: $0.offset))
      },
      problems: problems)
  }
}
