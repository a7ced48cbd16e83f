extension Lexer {
  /// Begins the string whose opener stands at the position.
  mutating func beginString(_ entry: Int) -> Bool {
    let start = position
    if let prefix = lexicon.entries[entry].prefix {
      var quote = start
      if case .before(let fill) = lexicon.entries[entry].counting {
        quote -= runLength(of: fill.value, before: start)
      }
      guard holds(prefix, before: quote) else { return false }
    }
    if case .none = lexicon.entries[entry].counting {
      let end = LiteralEnd(closer: lexicon.entries[entry].closer)
      let body = start &+ lexicon.entries[entry].opener.count
      return readLiteral(entry, until: end, from: body, opener: start)
    }
    guard let (body, end) = counted(lexicon.entries[entry], at: start) else { return false }
    return readLiteral(entry, until: end, from: body, opener: start)
  }

  /// Goes on reading a literal after the code in it.
  mutating func readLiteral(entry: Int, until end: LiteralEnd) {
    frames.removeLast()
    _ = readLiteral(entry, until: end, from: position, opener: nil)
    useTopFrame()
  }

  /// Reads a literal up to its end, or up to code in it, which makes frames of both.
  ///
  /// - Returns: Whether it is one: without its closer, some openers are ordinary bytes.
  mutating func readLiteral(
    _ entry: Int, until literalEnd: LiteralEnd, from body: Int, opener: Int?
  ) -> Bool {
    let extent = lexicon.entries[entry].extent
    let escape = lexicon.entries[entry].escape
    let holdsCode = lexicon.entries[entry].code != nil
    let isOptional = opener != nil && extent.isOptional
    if isOptional && patience == 0 { return false }
    let finder = finder(for: literalEnd, in: entry)
    var end = literalEnd
    var index = body
    while true {
      index = finder.first(in: view, from: index)
      if index >= view.count || (isOptional && index &- body > patience) {
        return endUnclosed(extent, at: min(index, view.count), opener: opener)
      }
      let byte = view[index]
      if end.stands(in: view, at: index) {
        let after = index &+ end.count
        if case .doubled = escape, end.stands(in: view, at: after) {
          index = after &+ end.count
          continue
        }
        if case .closer(let hidden) = escape, hidden.contains(view[after]) {
          index = after &+ 1
          continue
        }
        end.depth -= 1
        if end.depth < 0 {
          position = after
          return true
        }
        index = after
      } else if end.nesting != 0 && byte == end.nesting {
        end.depth += 1
        index &+= 1
      } else if holdsCode, let code = lexicon.entries[entry].code,
        code.opener.stands(in: view, at: index)
      {
        if code.doubles && code.opener.stands(in: view, at: index &+ code.opener.count) {
          index &+= 2 &* code.opener.count
        } else if enterCode(code, extent, entry, end, at: index) {
          return true
        } else {
          index &+= code.opener.count
        }
      } else if case .by(let mark) = escape, byte == mark.value {
        index = afterEscape(at: index)
      } else if byte == 0x0A && extent.endsWithLine && !isCarriedOn(extent, at: index) {
        return endUnclosed(extent, at: index, opener: opener)
      } else {
        index &+= end.leap(in: view, at: index)
      }
    }
  }

  /// The index after an escape and what it hides: a line's end is hidden whole.
  private func afterEscape(at index: Int) -> Int {
    view[index &+ 1] == 0x0D && view[index &+ 2] == 0x0A ? index &+ 3 : index &+ 2
  }

  /// Whether the line that ends at `end` carries a literal of that extent to the next one.
  private func isCarriedOn(_ extent: Lexeme.Extent, at end: Int) -> Bool {
    guard case .carriedOn(let byte) = extent else { return false }
    return lastOnLine(before: end) == byte.value
  }

  /// Decides what becomes of a literal that nothing closes before `end`.
  private mutating func endUnclosed(_ extent: Lexeme.Extent, at end: Int, opener: Int?) -> Bool {
    if let opener, extent.isOptional {
      spend(from: opener, to: end)
      return false
    }
    position = end
    return true
  }

  /// Puts a literal and the code that begins in it on the stack.
  private mutating func enterCode(
    _ code: Lexeme.CodeInside, _ extent: Lexeme.Extent, _ entry: Int, _ end: LiteralEnd,
    at index: Int
  ) -> Bool {
    let open = code.opener.last
    guard let close = open.closingBracket else { return false }
    let language = lexicon.number
    var literal = Frame(kind: .literal(entry: entry, end), language: language, end: view.count)
    if extent.endsWithLine {
      // Code in a string of one line ends with that line, or a misread brace would hide what comes after it.
      literal.end = view.lineEnd(from: index)
      literal.isRegion = true
      literal.resume = literal.end
    }
    let nested = Frame(
      kind: .code(open: open, close: close, depth: 1), language: language, end: literal.end)
    guard push(literal) else { return false }
    guard push(nested) else {
      frames.removeLast()
      return false
    }
    position = index &+ code.opener.count
    return true
  }

  /// The search inside a literal, made anew where the closer is not that of its row.
  @inline(__always) private func finder(for end: LiteralEnd, in entry: Int) -> ByteFinder {
    if end.nesting == 0 && end.closer.first == lexicon.entries[entry].closer.first {
      return lexicon.literalFinders[entry]
    }
    return lexicon.entries[entry].finder(for: end)
  }
}

extension Lexeme {
  /// Prepares the search inside a literal for its end, its escape, its code and its line's end.
  fileprivate func finder(for end: LiteralEnd) -> ByteFinder {
    var bytes = [end.closer.first]
    if end.nesting != 0 { bytes.append(end.nesting) }
    if case .by(let byte) = escape { bytes.append(byte.value) }
    if let code { bytes.append(code.opener.first) }
    if extent.endsWithLine { bytes.append(0x0A) }
    return ByteFinder(bytes)
  }
}

extension Lexeme.Extent {
  /// Whether a literal ends at its line's end at the latest.
  var endsWithLine: Bool {
    switch self {
    case .line, .lineOrNothing, .carriedOn: true
    case .lines, .linesOrNothing: false
    }
  }
}

extension Lexeme.Extent {
  /// Whether an opener without its closer is an ordinary byte.
  var isOptional: Bool {
    switch self {
    case .lineOrNothing, .linesOrNothing: true
    case .line, .carriedOn, .lines: false
    }
  }
}

extension UInt8 {
  /// The bracket that closes this one, if it is an opening bracket.
  var closingBracket: UInt8? {
    switch self {
    case 0x28: 0x29
    case 0x5B: 0x5D
    case 0x7B: 0x7D
    case 0x3C: 0x3E
    default: nil
    }
  }
}
