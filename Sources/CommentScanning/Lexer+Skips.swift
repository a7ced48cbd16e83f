extension Lexer {
  /// Skips one character, or an escape, between ticks.
  mutating func skipCharacter(_ entry: Int) -> Bool {
    let tick = lexicon.entries[entry].closer.first
    var index = position &+ lexicon.entries[entry].opener.count
    let byte = view[index]
    if byte == 0x0A || byte == tick || index >= view.count { return false }
    if byte == 0x5C {
      index &+= 2
      // The longest escapes are those of Unicode: `'\u{10FFFF}'`.
      for _ in 0..<12 where view[index] != tick && view[index] != 0x0A { index &+= 1 }
    } else {
      index &+= 1
      for _ in 0..<3 where byte >= 0xC0 && view[index] & 0xC0 == 0x80 { index &+= 1 }
    }
    guard view[index] == tick else { return false }
    position = index &+ 1
    return true
  }

  /// Skips bytes that mean nothing, or leaves a stretch that they end.
  mutating func skipNothing(_ entry: Int) -> Bool {
    let count = lexicon.entries[entry].opener.count
    switch lexicon.entries[entry].detail {
    case .leave: return leaveOpenEnded(lexicon.entries[entry])
    case .more(let bytes): position &+= count &+ bytes
    default: position &+= count
    }
    return true
  }

  /// Makes the rest of the line prose, in which no literal opens.
  mutating func openPlainLine(_ lexeme: Lexeme) -> Bool {
    position &+= lexeme.opener.count
    proseEnd = view.lineEnd(from: position)
    return true
  }

  /// Skips a regular expression: a class in brackets may hold its delimiter.
  mutating func skipRegex(_ lexeme: Lexeme) -> Bool {
    let finder = ByteFinder([0x2F, 0x5B, 0x5D, 0x5C, 0x0A])
    var inClass = false
    var index = position &+ 1
    while true {
      index = finder.first(in: view, from: index)
      let byte = view[index]
      if index >= view.count || (byte == 0x0A && lexeme.extent.endsWithLine)
        || index &- position > patience
      {
        spend(from: position, to: index)
        return false
      }
      switch byte {
      case 0x5C: index &+= 1
      case 0x5B: inClass = true
      case 0x5D: inClass = false
      case 0x2F where !inClass:
        position = index &+ 1
        return true
      default: break
      }
      index &+= 1
    }
  }
}
