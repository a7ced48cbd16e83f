extension Lexer {
  /// Reads the line comment whose opener stands at the position.
  mutating func readLineComment(_ entry: Int) -> Bool {
    let start = position
    let body = start &+ lexicon.entries[entry].opener.count
    var end = view.lineEnd(from: body)
    if lexicon.entries[entry].continues {
      while end < view.count && isContinued(at: end) { end = view.lineEnd(from: end &+ 1) }
    }
    if let leave = lexicon.leave, let stop = first(leave, from: body, below: end) { end = stop }
    position = end
    if end > body && view[end &- 1] == 0x0D { end &-= 1 }
    add(entry, .line, start: start, body: body, bodyEnd: end, end: end)
    return true
  }

  /// Whether a backslash stands right before the end of the line at `end`.
  private func isContinued(at end: Int) -> Bool {
    let last = view[end &- 1]
    return last == 0x5C || (last == 0x0D && view[end &- 2] == 0x5C)
  }

  /// Reads the block comment whose opener stands at the position, if its counted delimiters are complete.
  mutating func readBlockComment(_ entry: Int) -> Bool {
    let start = position
    var body = start &+ lexicon.entries[entry].opener.count
    var found: Int?
    var end = view.count
    if lexicon.entries[entry].isPlainBlock {
      let closer = lexicon.entries[entry].closer
      found = first(closer, from: body, below: view.count)
      if let found { end = found &+ closer.count }
    } else {
      let lexeme = lexicon.entries[entry]
      guard let counted = counted(lexeme, at: start) else { return false }
      body = counted.body
      found =
        lexeme.nests || lexeme.holdsStrings
        ? nestedCloser(lexeme, from: body)
        : closer(counted.end, closing: lexeme.closing, from: body)
      if let found { end = found &+ counted.end.count }
      if found != nil && lexeme.closing.isTiedToLine { end = view.lineEnd(from: end) }
    }
    position = end
    if end > body && view[end &- 1] == 0x0D { end &-= 1 }
    add(
      entry, .block, start: start, body: body, bodyEnd: max(body, min(found ?? end, end)), end: end)
    return true
  }

  /// Finds the closer of a comment that may hold comments or strings.
  private mutating func nestedCloser(_ lexeme: Lexeme, from body: Int) -> Int? {
    let quote: UInt8 = lexeme.holdsStrings ? 0x22 : lexeme.closer.first
    let inner = lexeme.inner.isEmpty ? lexeme.opener : lexeme.inner
    let finder = ByteFinder([inner.first, lexeme.closer.first, quote])
    var depth = 1
    var index = body
    while true {
      index = finder.first(in: view, from: index)
      if index >= view.count { return nil }
      let closerEnd = index &+ lexeme.closer.count
      if lexeme.closer.stands(in: view, at: index),
        holds(lexeme.closing, from: index, to: closerEnd)
      {
        depth -= 1
        if depth == 0 { return index }
        index = closerEnd
      } else if lexeme.nests, inner.stands(in: view, at: index),
        !lexeme.inner.isEmpty || holds(lexeme.place, from: index, to: index &+ inner.count),
        !lexeme.inner.isEmpty || holds(lexeme.next, at: index &+ inner.count)
      {
        depth += 1
        index &+= inner.count
      } else if lexeme.holdsStrings && view[index] == 0x22 {
        index = endOfQuote(from: index &+ 1)
      } else {
        index &+= 1
      }
    }
  }

  /// Finds the end of a quoted text inside a comment, or its start if nothing closes it.
  private mutating func endOfQuote(from start: Int) -> Int {
    let finder = ByteFinder([0x22, 0x5C])
    var index = start
    while true {
      index = finder.first(in: view, from: index)
      if index >= view.count || index &- start > patience {
        spend(from: start, to: index)
        return start
      }
      if view[index] == 0x22 { return index &+ 1 }
      index &+= 2
    }
  }

  /// Reads a comment that owns the deeper indented lines below it.
  mutating func readIndentedComment(_ entry: Int) -> Bool {
    let start = position
    let body = start &+ lexicon.entries[entry].opener.count
    let end = endOfDeeperLines(than: indentation(of: start), after: view.lineEnd(from: body))
    position = end
    add(entry, .block, start: start, body: body, bodyEnd: end, end: end)
    return true
  }

  /// Keeps a comment.
  private mutating func add(
    _ entry: Int, _ kind: Comment.Kind, start: Int, body: Int, bodyEnd: Int, end: Int
  ) {
    let mark = view[body]
    let isDocumentation =
      body < bodyEnd && lexicon.entries[entry].documentation.contains(mark)
      && view[body &+ 1] != mark
    comments.append(
      Comment(
        start: start, end: end, bodyStart: isDocumentation ? body &+ 1 : body, bodyEnd: bodyEnd,
        kind: kind, isDocumentation: isDocumentation, language: lexicon.language))
  }
}

extension Lexeme {
  /// Whether nothing but its closer ends a block comment.
  fileprivate var isPlainBlock: Bool {
    guard case .none = counting, case .anywhere = closing else { return false }
    return !nests && !holdsStrings
  }
}

extension Lexeme.Place {
  /// Whether the rest of the line belongs to what stands there.
  var isTiedToLine: Bool {
    switch self {
    case .lineStart, .firstOnLine, .aloneOnLine: true
    default: false
    }
  }
}
