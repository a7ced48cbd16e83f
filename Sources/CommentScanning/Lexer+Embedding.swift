extension Lexer {
  /// Enters a stretch of another language.
  mutating func enterEmbedded(_ lexeme: Lexeme) -> Bool {
    let body = position &+ lexeme.opener.count
    if case .openEnded = lexeme.detail {
      var frame = Frame(
        kind: .code(open: 0, close: 0, depth: 0), language: lexeme.languageNumber, end: view.count)
      frame.isOpenEnded = true
      guard push(frame) else { return false }
      position = body
      return true
    }
    let closer = closer(LiteralEnd(closer: lexeme.closer), closing: lexeme.closing, from: body)
    let end = closer ?? view.count
    return enter(lexeme, body..<end, resume: min(end &+ lexeme.closer.count, view.count))
  }

  /// Enters code of another language, which ends with the bracket that closes the opener's.
  mutating func enterBracketed(_ entry: Int) -> Bool {
    let opener = lexicon.entries[entry].opener
    guard let close = opener.last.closingBracket else { return false }
    let frame = Frame(
      kind: .code(open: opener.last, close: close, depth: 1),
      language: lexicon.entries[entry].languageNumber, end: view.count)
    guard push(frame) else { return false }
    position &+= opener.count
    return true
  }

  /// Reads `body` in the language of `lexeme`, then goes on at `resume`.
  mutating func enter(_ lexeme: Lexeme, _ body: Range<Int>, resume: Int) -> Bool {
    if lexeme.language.isEmpty {
      position = resume
      return true
    }
    return enter(language: lexeme.languageNumber, body, resume: resume)
  }

  /// Reads `body` in the language of that number, then goes on at `resume`.
  mutating func enter(language: Int, _ body: Range<Int>, resume: Int) -> Bool {
    var frame = Frame(
      kind: .code(open: 0, close: 0, depth: 0), language: language, end: body.upperBound)
    frame.isRegion = true
    frame.resume = resume
    if push(frame) { position = body.lowerBound } else { position = resume }
    return true
  }

  /// Leaves the innermost stretch that ends where its language says so.
  mutating func leaveOpenEnded(_ lexeme: Lexeme) -> Bool {
    guard let frame = frames.lastIndex(where: \.isOpenEnded),
      !frames[frame...].contains(where: \.isRegion)
    else { return false }
    position &+= lexeme.opener.count
    frames.removeSubrange(frame...)
    useTopFrame()
    return true
  }

  /// Enters the rest of the region, in another language or in none.
  mutating func enterRest(_ lexeme: Lexeme) -> Bool {
    let body = position &+ lexeme.opener.count
    return enter(lexeme, body..<view.count, resume: view.count)
  }
}
