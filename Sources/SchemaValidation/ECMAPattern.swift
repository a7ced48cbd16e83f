/// The translation of an ECMA 262 pattern into PCRE2's dialect.
///
/// What both read alike passes through; what they read differently is rewritten; what only PCRE2
/// knows (recursion, verbs, callouts, `\Z`) is refused, because it would match what no other
/// validator matches.
enum ECMAPattern {
  /// Returns the pattern that PCRE2 gets.
  ///
  /// - Throws: `Pattern.Mistake` where the text is no ECMA 262 pattern.
  static func translate(_ pattern: [UInt8]) throws(Pattern.Mistake) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    var isInClass = false
    while index < pattern.count {
      let byte = pattern[index]
      let next = index + 1 < pattern.count ? pattern[index + 1] : nil
      switch byte {
      case UInt8(ascii: "\\"):
        guard let next else { throw Pattern.Mistake(reason: "a backslash at the end") }
        output += try escape(next, isInClass: isInClass)
        index += 2
        continue
      case UInt8(ascii: "[") where !isInClass:
        isInClass = true
        output.append(byte)
        // PCRE2 reads `[]a]` as a class with `]` in it only without ALLOW_EMPTY_CLASS.
        if next == UInt8(ascii: "^") {
          output.append(UInt8(ascii: "^"))
          index += 1
        }
      case UInt8(ascii: "[") where isInClass:
        // `[[:alpha:]]` is a POSIX class for PCRE2 alone.
        output += Array("\\[".utf8)
      case UInt8(ascii: "]") where isInClass:
        isInClass = false
        output.append(byte)
      case UInt8(ascii: ".") where !isInClass:
        output += Array("[^\\n\\r\\u2028\\u2029]".utf8)
      case UInt8(ascii: "(") where !isInClass:
        try checkGroup(pattern[(index + 1)...])
        output.append(byte)
      case UInt8(ascii: "+") where !isInClass && isQuantifier(output.last) && !isLiteral(output):
        throw Pattern.Mistake(reason: "a possessive quantifier, which ECMA 262 does not have")
      default:
        output.append(byte)
      }
      index += 1
    }
    return output
  }

  private static let spaces =
    "\\t\\n\\x0b\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff"

  private static let sharedEscapes: [UInt8] = Array("dDwWbBnrtfcxukpP0123456789".utf8)

  private static func escape(
    _ byte: UInt8, isInClass: Bool
  ) throws(Pattern.Mistake) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "s"): return Array((isInClass ? spaces : "[\(spaces)]").utf8)
    case UInt8(ascii: "S"):
      guard !isInClass else { return Array("\\S".utf8) }
      return Array("[^\(spaces)]".utf8)
    case UInt8(ascii: "v"): return Array("\\x0b".utf8)
    case _ where sharedEscapes.contains(byte): return [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      let letter = Character(Unicode.Scalar(byte))
      throw Pattern.Mistake(reason: "the escape '\\\(letter)', which ECMA 262 does not have")
    default: return [UInt8(ascii: "\\"), byte]
    }
  }

  private static let groupStarts = ["?:", "?=", "?!", "?<=", "?<!"]

  private static func checkGroup(_ rest: ArraySlice<UInt8>) throws(Pattern.Mistake) {
    if rest.first == UInt8(ascii: "*") {
      throw Pattern.Mistake(reason: "nothing to repeat behind '('")
    }
    guard rest.first == UInt8(ascii: "?") else { return }
    if groupStarts.contains(where: { rest.starts(with: $0.utf8) }) { return }
    let name = rest.dropFirst(2).first
    let isNamed =
      rest.starts(with: "?<".utf8)
      && (name.map { $0 | 0x20 >= UInt8(ascii: "a") || $0 == UInt8(ascii: "_") } ?? false)
    guard isNamed else {
      throw Pattern.Mistake(reason: "a group '(?…', which ECMA 262 does not have")
    }
  }

  private static func isQuantifier(_ byte: UInt8?) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?")
      || byte == UInt8(ascii: "}")
  }

  /// Whether the last byte of the output is escaped.
  private static func isLiteral(_ output: [UInt8]) -> Bool {
    output.dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }
}
