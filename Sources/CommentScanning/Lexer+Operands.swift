extension Lexer {
  /// Words after which an operand follows, so that `/` begins a regular expression and `<` markup.
  private static let leadingWords: Set<[UInt8]> = Set(
    [
      "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do",
      "instanceof", "yield", "await", "default", "extends", "if", "elsif", "unless", "while",
      "until", "when", "then", "and", "or", "not", "x", "split", "grep", "map", "join", "push",
      "unshift", "print", "puts", "assert", "begin", "is",
    ].map { Array($0.utf8) })

  /// Whether the code before `index` leaves an operand to be expected; comments are no code.
  func expectsOperand(at index: Int) -> Bool {
    guard let before = endOfCode(before: index) else { return true }
    let byte = view[before]
    if byte.isWordByte { return isLeadingWord(endingAt: before) }
    switch byte {
    case 0x29, 0x5D, 0x7D, 0x22, 0x27, 0x60, 0x24, 0x2E: return false
    case 0x2B, 0x2D: return view[before - 1] != byte
    default: return true
    }
  }

  /// The last byte of the code before `index`; comments are no code.
  func lastOfCode(before index: Int) -> UInt8? { endOfCode(before: index).map { view[$0] } }

  private func endOfCode(before index: Int) -> Int? {
    var before = index - 1
    var comment = comments.count - 1
    while before >= 0 {
      if comment >= 0 && before < comments[comment].end {
        before = min(before, comments[comment].start - 1)
        comment -= 1
      } else if view[before].isBlankOrLineEnd {
        before -= 1
      } else {
        return before
      }
    }
    return nil
  }

  private func isLeadingWord(endingAt last: Int) -> Bool {
    var start = last
    while start > 0 && last - start < 12 && view[start - 1].isWordByte { start -= 1 }
    let before = view[start - 1]
    if before == 0x2E || before == 0x24 || before == 0x40 { return false }
    return Lexer.leadingWords.contains(view.bytes(start..<last + 1))
  }
}
