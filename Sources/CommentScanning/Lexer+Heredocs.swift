extension Lexer {
  /// Takes the lines of a heredoc out of the code; the rest of its opener's line stays code.
  mutating func openHeredoc(_ entry: Int) -> Bool {
    guard case .heredoc(let style) = lexicon.entries[entry].detail else { return false }
    var index = position &+ lexicon.entries[entry].opener.count
    var indents = style.indents
    if style.marks.contains(view[index]) {
      indents = true
      index &+= 1
    }
    if style.afterBlanks { while view[index].isBlank { index &+= 1 } }
    let quote: UInt8 = style.quotes.contains(view[index]) ? view[index] : 0
    if quote != 0 { index &+= 1 }
    guard let tag = heredocTag(at: index, quote: quote, style) else { return false }
    index = tag.upperBound
    if quote != 0 && quote != 0x5C { index &+= 1 }
    let bodyStart = hole?.upperBound ?? view.lineEnd(from: index) &+ 1
    guard let end = endOfHeredoc(tag, from: bodyStart, indents: indents, style) else {
      return false
    }
    hole = (hole?.lowerBound ?? bodyStart)..<end
    position = index
    return true
  }

  private func heredocTag(at start: Int, quote: UInt8, _ style: Lexeme.HeredocStyle) -> Range<Int>?
  {
    var end = start
    if quote != 0 && quote != 0x5C {
      while end < view.count && view[end] != quote && view[end] != 0x0A { end &+= 1 }
      return view[end] == quote ? start..<end : nil
    }
    let first = view[start]
    guard first.isWordByte && !first.isDigit else { return nil }
    if style.upperCase && quote == 0 && first & 0x20 != 0 && first != 0x5F { return nil }
    while view[end].isWordByte { end &+= 1 }
    return start..<end
  }

  /// Finds the end of the line that holds the tag, from the line at `start` on.
  private mutating func endOfHeredoc(
    _ tag: Range<Int>, from start: Int, indents: Bool, _ style: Lexeme.HeredocStyle
  ) -> Int? {
    var line = start
    while line < view.count {
      let end = view.lineEnd(from: line)
      var index = line
      if indents { while index < end && view[index].isBlank { index &+= 1 } }
      if isTag(tag, at: index) {
        let after = index &+ tag.count
        if style.endsAnywhere && !view[after].isWordByte { return after }
        if after >= end || (after &+ 1 == end && view[after] == 0x0D) { return end }
      }
      if end &- start > patience { break }
      line = end &+ 1
    }
    spend(from: start, to: line)
    return nil
  }

  private func isTag(_ tag: Range<Int>, at index: Int) -> Bool {
    var place = index
    for byte in tag {
      if view[place] != view[byte] { return false }
      place &+= 1
    }
    return true
  }
}
