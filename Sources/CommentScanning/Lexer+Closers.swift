extension Lexer {
  /// Finds where `text` stands first, from `start` on and before `limit`.
  func first(_ text: ShortText, from start: Int, below limit: Int) -> Int? {
    let last = text.count &- 1
    let bytes = view.upTo(limit)
    let spellings = text.spellings(at: last)
    var index = start &+ last
    // The last byte of a delimiter is the rarer one: `*` leads the lines of many a comment that only `/` closes.
    while let found = bytes.first(ofEither: spellings, from: index) {
      if text.stands(in: bytes, at: found &- last) { return found &- last }
      index = found &+ 1
    }
    return nil
  }

  /// Finds the closer of `end` from `start` on, counted and placed as it has to be.
  func closer(_ end: LiteralEnd, closing: Lexeme.Place = .anywhere, from start: Int) -> Int? {
    var index = start
    while let found = firstCloser(end, from: index) {
      if holds(closing, from: found, to: found &+ end.count) { return found }
      index = found &+ 1
    }
    return nil
  }

  private func firstCloser(_ end: LiteralEnd, from start: Int) -> Int? {
    if end.count == end.closer.count { return first(end.closer, from: start, below: view.count) }
    var index = start
    while let found = view.first(end.closer.first, from: index) {
      if end.stands(in: view, at: found) { return found }
      index = found &+ end.leap(in: view, at: found)
    }
    return nil
  }

  /// The number of bytes equal to `byte` from `index` on.
  func runLength(of byte: UInt8, at index: Int) -> Int {
    var end = index
    while end < view.count && view[end] == byte { end &+= 1 }
    return end - index
  }

  /// Reads the opener at `start` of a counted literal or comment, and tells where its body begins and what ends it.
  ///
  /// The result is nil where the counted bytes are not complete, or not there at all.
  func counted(_ lexeme: Lexeme, at start: Int) -> (body: Int, end: LiteralEnd)? {
    let opened = start &+ lexeme.opener.count
    switch lexeme.counting {
    case .none: return (opened, LiteralEnd(closer: lexeme.closer))
    case .before(let fill):
      let run = runLength(of: fill.value, before: start)
      return (opened, LiteralEnd(closer: lexeme.closer, fill: fill.value, fillCount: run))
    case .inside(let fill):
      let run = runLength(of: fill.value, at: opened)
      guard view[opened &+ run] == lexeme.opener.last else { return nil }
      return (
        opened &+ run &+ 1,
        LiteralEnd(closer: lexeme.closer, fill: fill.value, fillCount: run, isTwice: true)
      )
    case .nested:
      return (opened, LiteralEnd(closer: lexeme.closer, nesting: lexeme.opener.first))
    case .repeated:
      let fill = lexeme.opener.last
      let run = runLength(of: fill, at: opened) &+ lexeme.opener.count
      return (
        start &+ run,
        LiteralEnd(closer: lexeme.closer, fill: fill, fillCount: run &- lexeme.closer.count)
      )
    }
  }

  /// The number of bytes equal to `byte` right before `index`.
  func runLength(of byte: UInt8, before index: Int) -> Int {
    var start = index
    while start > 0 && view[start &- 1] == byte { start &-= 1 }
    return index - start
  }

  /// Pays for bytes that were read in vain.
  mutating func spend(from start: Int, to end: Int) {
    patience = max(0, patience &- (end &- start))
    look(to: end)
  }

  /// Notes that what is read before `end` decided what stands at the position.
  mutating func look(to end: Int) {
    reach = max(reach, end)
  }
}

extension ByteView {
  /// Finds the first byte from `index` on that is one of the spellings of a letter, or the only one.
  fileprivate func first(ofEither spellings: [UInt8], from index: Int) -> Int? {
    if spellings.count == 1 { return first(spellings[0], from: index) }
    let found = ByteFinder(spellings).first(in: self, from: index)
    return found < count ? found : nil
  }
}
