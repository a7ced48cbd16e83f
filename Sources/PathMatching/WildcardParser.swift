/// A reader of wildcard patterns as git writes them: `*`, `**`, `?`, `[a-z]`, `[!…]`, `[:alpha:]`, `\`.
struct WildcardParser {
  private let pattern: [UInt8]
  private let ignoringCase: Bool
  // Git compares a pattern's literal start by itself and then reads the rest as if it began there:
  // `a**/b` is `a` and `**/b`, though its manual says that these stars are ordinary.
  private let literalEnd: Int
  private var position = 0
  private var steps: [Wildcard] = []

  /// Reads a pattern that is matched against whole paths; nil when nothing can ever match it.
  static func parse(_ pattern: [UInt8], ignoringCase: Bool) -> [Wildcard]? {
    var parser = WildcardParser(pattern, ignoringCase)
    guard parser.parseAll() else { return nil }
    return parser.steps
  }

  private init(_ pattern: [UInt8], _ ignoringCase: Bool) {
    self.pattern = pattern
    self.ignoringCase = ignoringCase
    literalEnd = pattern.firstIndex { "*?[\\".utf8.contains($0) } ?? pattern.count
  }

  private mutating func parseAll() -> Bool {
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "*"): parseStars()
      case UInt8(ascii: "?"):
        steps.append(.byte(.notSlash))
        position += 1
      case UInt8(ascii: "["):
        position += 1
        guard let set = parseSet() else { return false }
        steps.append(.byte(set))
      case UInt8(ascii: "\\"):
        guard let escaped = peek(1) else { return false }
        append(escaped)
        position += 2
      default:
        append(byte)
        position += 1
      }
    }
    return true
  }

  private func peek(_ offset: Int = 0) -> UInt8? {
    position + offset < pattern.count ? pattern[position + offset] : nil
  }

  private mutating func append(_ byte: UInt8) {
    let set = ByteSet(byte)
    steps.append(.byte(ignoringCase ? set.ignoringCase : set))
  }

  private mutating func parseStars() {
    let start = position
    while peek() == UInt8(ascii: "*") { position += 1 }
    let isAtStart = start == literalEnd || pattern[start - 1] == slash
    let isEscapedSlash = peek() == UInt8(ascii: "\\") && peek(1) == slash
    if position - start > 1, isAtStart, peek() == nil {
      if steps.last == .folders { steps.removeLast() }
      steps.append(.everything)
    } else if position - start > 1, isAtStart, peek() == slash || isEscapedSlash {
      position += isEscapedSlash ? 2 : 1
      if steps.last != .folders { steps.append(.folders) }
    } else {
      steps.append(.star)
    }
  }

  // Nil when the set is not closed: git then matches nothing at all.
  private mutating func parseSet() -> ByteSet? {
    var set = ByteSet()
    let isNegated = peek() == UInt8(ascii: "!") || peek() == UInt8(ascii: "^")
    if isNegated { position += 1 }
    var previous: UInt8?
    var isFirst = true
    while true {
      guard let byte = peek() else { return nil }
      if byte == UInt8(ascii: "]"), !isFirst { break }
      isFirst = false
      if byte == UInt8(ascii: "-"), let low = previous, let next = peek(1),
        next != UInt8(ascii: "]")
      {
        position += 1
        guard let high = parseMember() else { return nil }
        if low <= high { for member in low...high { set.insert(member) } }
        previous = nil
      } else if byte == UInt8(ascii: "["), peek(1) == UInt8(ascii: ":") {
        guard let end = pattern[(position + 2)...].firstIndex(of: UInt8(ascii: "]")) else {
          return nil
        }
        if end > position + 2, pattern[end - 1] == UInt8(ascii: ":") {
          let name = String(decoding: pattern[(position + 2)..<(end - 1)], as: UTF8.self)
          guard let members = CharacterClass.members(of: name) else { return nil }
          for member in members { set.insert(member) }
          position = end + 1
          previous = nil
        } else {
          set.insert(byte)
          previous = byte
          position += 1
        }
      } else {
        guard let member = parseMember() else { return nil }
        set.insert(member)
        previous = member
      }
    }
    position += 1
    if ignoringCase { set = set.ignoringCase }
    if isNegated { set = set.inverted }
    set.remove(slash)
    return set
  }

  private mutating func parseMember() -> UInt8? {
    if peek() == UInt8(ascii: "\\") { position += 1 }
    defer { position += 1 }
    return peek()
  }
}

/// The classes of characters that a set may name, in ASCII.
enum CharacterClass {
  /// Returns the bytes of a class; nil when there is no class of that name.
  static func members(of name: String) -> [UInt8]? {
    rows.first { $0.name == name }.map { row in (0...127).filter(row.contains) }
  }

  private static let rows: [(name: String, contains: @Sendable (UInt8) -> Bool)] = [
    ("alnum", { isLetter($0) || isDigit($0) }),
    ("alpha", { isLetter($0) }),
    ("blank", { $0 == 0x20 || $0 == 0x09 }),
    ("cntrl", { $0 < 0x20 || $0 == 0x7F }),
    ("digit", { isDigit($0) }),
    ("graph", { $0 > 0x20 && $0 < 0x7F }),
    ("lower", { $0 >= 0x61 && $0 <= 0x7A }),
    ("print", { $0 >= 0x20 && $0 < 0x7F }),
    ("punct", { $0 > 0x20 && $0 < 0x7F && !isLetter($0) && !isDigit($0) }),
    ("space", { $0 == 0x20 || $0 >= 0x09 && $0 <= 0x0D }),
    ("upper", { $0 >= 0x41 && $0 <= 0x5A }),
    ("xdigit", { isDigit($0) || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66 }),
  ]

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
