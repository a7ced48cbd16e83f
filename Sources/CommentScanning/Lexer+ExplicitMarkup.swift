extension Lexer {
  /// Enters the deeper indented lines below the position's line.
  mutating func enterIndented(_ lexeme: Lexeme) -> Bool {
    let lineEnd = view.lineEnd(from: position)
    let end = endOfDeeperLines(than: indentation(of: position), after: lineEnd)
    return enter(lexeme, lineEnd..<end, resume: end)
  }

  /// Whether `start..<end` underlines a title: a line that begins with a word and is as long, give or take one byte.
  func isUnderline(_ start: Int, _ end: Int) -> Bool {
    var title = start - 1
    while title > 0 && start - title <= end - start + 3 && view[title - 1] != 0x0A { title -= 1 }
    let length = start - 1 - title
    return title >= 0 && view[title].isWordByte && abs(length - (end - start)) <= 1
  }

  /// Whether what follows the two dots of reStructuredText up to `index` makes them a comment.
  ///
  /// Footnotes, targets, substitutions and directives (`name::`) are none; two dots above a blank line own nothing.
  func isRemark(at index: Int) -> Bool {
    if isLastOnLine(index) { return !isLastOnLine(view.lineEnd(from: index) &+ 1) }
    var start = index
    while view[start].isBlank { start &+= 1 }
    if start == index || view[start] == 0x5B || view[start] == 0x5F || view[start] == 0x7C {
      return false
    }
    var end = start
    while view[end].isWordByte || (view[end].isPartOfName && view[end &+ 1].isWordByte) {
      end &+= 1
    }
    let hasName = end > start
    if hasName && view[end] == 0x20 { end &+= 1 }
    let isDirective = hasName && view[end] == 0x3A && view[end &+ 1] == 0x3A
    let after = end &+ 2
    return !(isDirective && (after >= view.count || view[after].isBlankOrLineEnd))
  }
}

extension UInt8 {
  /// Whether the byte may join the words of a directive's name.
  fileprivate var isPartOfName: Bool { "-+:.".utf8.contains(self) }
}
