extension Lexer {
  /// Begins a literal whose closer repeats a tag: `R"tag(…)tag"`, `$tag$…$tag$`.
  mutating func beginTaggedString(_ lexeme: Lexeme, _ entry: Int) -> Bool {
    guard case .tag(let opensAfter, let closesWith) = lexeme.detail else { return false }
    if let prefix = lexeme.prefix, !holds(prefix, before: position) { return false }
    let start = position &+ lexeme.opener.count
    var end = start
    while view[end] != opensAfter {
      let byte = view[end]
      if end &- start >= 64 || byte.isBlankOrLineEnd || byte == 0x29 || byte == 0x5C || byte == 0 {
        return false
      }
      if opensAfter == lexeme.opener.first && !byte.isWordByte { return false }
      end &+= 1
    }
    if opensAfter == lexeme.opener.first && view[start].isDigit { return false }
    var literalEnd = LiteralEnd(closer: lexeme.closer)
    literalEnd.tag = start..<end
    literalEnd.closerEnd = closesWith
    let body = end &+ 1
    if let found = closer(literalEnd, from: body) {
      position = found &+ literalEnd.count
      return true
    }
    position = view.count
    return true
  }

  /// Begins a literal whose delimiter stands after the opener: `%w(…)`, `q{…}`, `s/…/…/`.
  mutating func beginDelimited(_ lexeme: Lexeme, _ entry: Int) -> Bool {
    guard
      case .delimiter(
        let letters, let needsLetters, let delimiters, let parts, let afterBlanks, let nests) =
        lexeme.detail
    else { return false }
    let start = position
    var index = start &+ lexeme.opener.count
    while letters.contains(view[index]) && index &- start < 16 { index &+= 1 }
    if needsLetters && index == start &+ lexeme.opener.count { return false }
    let wordEnd = index
    if afterBlanks { while view[index].isBlank { index &+= 1 } }
    let open = view[index]
    guard
      isDelimiter(open, delimiters, afterBlank: index > wordEnd, at: index)
        || isComma(open, at: index, parts: parts, afterBlank: index > wordEnd)
    else { return false }
    var body = index &+ 1
    for part in 1...parts {
      if part > 1, let next = startOfPart(after: open, at: body) { body = next }
      let close = open.closingBracket
      var end = LiteralEnd(closer: ShortText(byte: close ?? open))
      if close != nil && nests { end.nesting = open }
      if part == parts {
        return readLiteral(entry, until: end, from: body, opener: start)
      }
      guard let next = endOfPart(end, lexeme, from: body) else { return false }
      body = next
    }
    return false
  }

  private func isDelimiter(_ byte: UInt8, _ set: ASCIISet, afterBlank: Bool, at index: Int) -> Bool
  {
    if !set.isEmpty { return set.contains(byte) }
    if byte.isWordByte || byte <= 0x20 || byte == 0x7F { return false }
    // `q => 1` and `y = 1` are a key and an assignment, `q, …`, `q;` and `{q}` are names; `q #…` is a comment.
    switch byte {
    case 0x3D: return view[index &+ 1] != 0x3E && !afterBlank
    case 0x2C, 0x3B, 0x29, 0x7D: return false
    case 0x23: return !afterBlank
    default: return true
    }
  }

  /// Whether commas bound two texts on one line, `s,/,.,g`; anywhere else one ends a name.
  private func isComma(_ byte: UInt8, at index: Int, parts: Int, afterBlank: Bool) -> Bool {
    guard byte == 0x2C, parts == 2, !afterBlank else { return false }
    let lineEnd = view.lineEnd(from: index)
    var commas = 0
    var next = index &+ 1
    while commas < parts, next < lineEnd {
      if view[next] == 0x2C { commas += 1 }
      next &+= view[next] == 0x5C ? 2 : 1
    }
    return commas == parts
  }

  /// The start of the second text, which brackets open anew.
  private mutating func startOfPart(after open: UInt8, at index: Int) -> Int? {
    guard open.closingBracket != nil else { return nil }
    var next = index
    while view[next].isBlankOrLineEnd { next &+= 1 }
    look(to: next)
    return view[next] == open ? next &+ 1 : nil
  }

  /// The end of a text that another one follows.
  private mutating func endOfPart(_ end: LiteralEnd, _ lexeme: Lexeme, from start: Int) -> Int? {
    let finder = ByteFinder([end.closer.first, end.nesting == 0 ? 0x5C : end.nesting, 0x5C])
    var index = start
    var depth = 0
    while true {
      index = finder.first(in: view, from: index)
      if index >= view.count || index &- start > patience {
        spend(from: start, to: index)
        return nil
      }
      let byte = view[index]
      index &+= byte == 0x5C ? 2 : 1
      if byte == end.closer.first {
        if depth == 0 { return index }
        depth -= 1
      } else if byte == end.nesting {
        depth += 1
      }
    }
  }
}
