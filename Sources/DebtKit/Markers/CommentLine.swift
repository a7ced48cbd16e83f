import CommentScanning

/// One line of a comment, as offsets in the file.
struct CommentLine {
  /// The first byte after the comment's opener, or the line's first byte inside a block.
  let start: Int
  /// The first byte that is neither blank nor furniture (`*` in a block, more of the opener).
  let content: Int
  /// The end, exclusive, without line end and closing furniture.
  let end: Int
  /// The number of the comment.
  let comment: Int

  /// Whether the line holds nothing but furniture.
  var isBlank: Bool { content >= end }
}

/// The lines of comments that read as one: a block, or a run of line comments on lines of their own.
///
/// The first comment of a run may stand behind code.
struct Passage {
  private(set) var lines: [CommentLine] = []
  /// The number of the first comment after the passage.
  private(set) var endComment = 0

  /// Reads the passage that starts with a comment.
  ///
  /// - Complexity: O(*n*) in the bytes of its comments.
  mutating func read(_ view: ByteView, comments: [Comment], from first: Int) {
    lines.removeAll(keepingCapacity: true)
    endComment = Self.end(in: view, comments: comments, from: first)
    for number in first..<endComment { append(view, comments[number], number: number) }
  }

  /// The number of the first comment after the passage that starts with a comment.
  ///
  /// - Complexity: O(*n*) in the bytes between its comments.
  static func end(in view: ByteView, comments: [Comment], from first: Int) -> Int {
    var end = first + 1
    while end < comments.count, goesOn(in: view, comments: comments, at: end) { end += 1 }
    return end
  }

  /// Whether a comment, which is not the first one, goes on with the passage of the one before it.
  ///
  /// - Complexity: O(*n*) in the bytes between them.
  static func goesOn(in view: ByteView, comments: [Comment], at number: Int) -> Bool {
    let (last, next) = (comments[number - 1], comments[number])
    return last.kind == .line && next.kind == .line && next.language == last.language
      && isNextLine(view, from: last.end, to: next.start, isEscaped: next.isEscaped)
  }

  /// Appends the lines of a comment; a line comment has several where a backslash continues it.
  private mutating func append(_ view: ByteView, _ comment: Comment, number: Int) {
    var start = comment.bodyStart
    while true {
      // Looking no further than the comment: many of them may share one long line.
      let stop = view.upTo(comment.bodyEnd).first(0x0A, from: start) ?? comment.bodyEnd
      let isFirst = start == comment.bodyStart
      let isLast = stop >= comment.bodyEnd
      var end = Self.trimmedEnd(view, from: start, to: stop, padding: isLast ? 1 : 2)
      if !isLast, comment.kind == .line { end = Self.withoutBackslash(view, from: start, to: end) }
      var content = start
      if !isFirst { while content < end, view[content].isBlank { content += 1 } }
      // More of the opener (`///`, `//!`, `;;;`) is furniture; a list's dash stands behind a blank.
      let isOpener = isFirst || comment.kind == .line
      while content < end, Self.isFurniture(view[content], ofOpener: isOpener) { content += 1 }
      while content < end, view[content].isBlank { content += 1 }
      lines.append(CommentLine(start: start, content: content, end: end, comment: number))
      if isLast { return }
      start = stop + 1
    }
  }

  /// Whether only one line feed and blanks stand between two comments, or JSON's marks in a notebook.
  private static func isNextLine(
    _ view: ByteView, from start: Int, to end: Int, isEscaped: Bool
  ) -> Bool {
    var breaks = 0
    for index in start..<end {
      let byte = view[index]
      if byte == 0x0A { breaks += 1 }
      let isAllowed = byte.isBlank || (isEscaped && "\",\\nr".utf8.contains(byte))
      guard isAllowed, breaks <= 1 else { return false }
    }
    return breaks == 1
  }

  /// The end of a line without blanks and the edge of a box (` *`, ` #`) behind its padding.
  private static func trimmedEnd(
    _ view: ByteView, from start: Int, to end: Int, padding: Int
  ) -> Int {
    var stop = end
    while stop > start, view[stop - 1].isBlank { stop -= 1 }
    var edge = stop
    while edge > start, view[edge - 1] == UInt8(ascii: "*") || view[edge - 1] == UInt8(ascii: "#") {
      edge -= 1
    }
    guard edge < stop else { return stop }
    var text = edge
    while text > start, view[text - 1].isBlank { text -= 1 }
    return text == start || edge - text >= padding ? text : stop
  }

  /// The end of a line without the backslash that continues it.
  private static func withoutBackslash(_ view: ByteView, from start: Int, to end: Int) -> Int {
    var stop = end
    if stop > start, view[stop - 1] == UInt8(ascii: "\\") { stop -= 1 }
    while stop > start, view[stop - 1].isBlank { stop -= 1 }
    return stop
  }

  /// Whether a byte decorates the line after an opener, or a line inside a block.
  private static func isFurniture(_ byte: UInt8, ofOpener: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "*"): true
    case UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: ";"),
      UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: "-"), UInt8(ascii: "'"):
      ofOpener
    default: false
    }
  }
}
