/// A delimiter of at most 24 ASCII bytes, kept in registers so that comparing it costs no memory.
struct ShortText: Sendable, ExpressibleByStringLiteral {
  private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
  private var length: UInt8 = 0

  /// Whether the text stands for its other spellings in ASCII letters too; its own are lower-case then.
  private(set) var ignoresCase = false

  /// Creates the text of a literal.
  init(stringLiteral literal: StaticString) {
    self.init(literal.description)
  }

  /// Creates a text.
  init(_ text: String) {
    precondition(text.utf8.count <= 24, "a delimiter has at most 24 bytes")
    self.init(bytes: Array(text.utf8))
  }

  /// Creates the text of one byte.
  init(byte: UInt8) {
    self.init(bytes: [byte])
  }

  /// Creates the text of at most 24 bytes.
  init(bytes: [UInt8]) {
    for byte in bytes.prefix(24) {
      let part = UInt64(byte) << UInt64(8 * (count % 8))
      switch count / 8 {
      case 0: words.0 |= part
      case 1: words.1 |= part
      default: words.2 |= part
      }
      length += 1
    }
  }

  /// The same text, equal to its other spellings in ASCII letters.
  var ignoringCase: ShortText {
    var folded = ShortText(bytes: (0..<count).map { self[$0].lowerCase })
    folded.ignoresCase = true
    return folded
  }

  /// The number of bytes.
  var count: Int { Int(length) }

  /// The byte at `index`; letters are lower-case where case is ignored.
  subscript(index: Int) -> UInt8 {
    let word = index < 8 ? words.0 : index < 16 ? words.1 : words.2
    return UInt8(truncatingIfNeeded: word >> UInt64(8 * (index % 8)))
  }

  /// The text as a string.
  var string: String { String(decoding: (0..<count).map { self[$0] }, as: UTF8.self) }

  /// Whether the text is empty.
  var isEmpty: Bool { count == 0 }

  /// The first byte, or 0.
  var first: UInt8 { self[0] }

  /// The last byte, or 0.
  var last: UInt8 { count == 0 ? 0 : self[count - 1] }

  /// The bytes that may stand at `index`: two where case is ignored.
  func spellings(at index: Int) -> [UInt8] {
    let byte = self[index]
    return ignoresCase && byte.isASCIILetter ? [byte, byte & ~0x20] : [byte]
  }

  /// Whether the text stands in `view` at `position`.
  @inline(__always) func stands(in view: ByteView, at position: Int) -> Bool {
    if ignoresCase { return standsInAnyCase(in: view, at: position) }
    let difference = view.word(at: position) ^ words.0
    if length < 8 { return difference << (64 &- 8 &* UInt64(length)) == 0 || length == 0 }
    return difference == 0 && (length == 8 || restStands(in: view, at: position))
  }

  private func restStands(in view: ByteView, at position: Int) -> Bool {
    for index in 8..<count where view[position &+ index] != self[index] { return false }
    return true
  }

  private func standsInAnyCase(in view: ByteView, at position: Int) -> Bool {
    for index in 0..<count where view[position &+ index].lowerCase != self[index] { return false }
    return true
  }
}

extension UInt8 {
  /// The byte, or its lower-case letter.
  var lowerCase: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
  /// Whether the byte is `A…Z` or `a…z`.
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Whether the byte is `0…9`.
  var isDigit: Bool { self &- 0x30 < 10 }
  /// Whether the byte belongs to a word: a letter, a digit, `_`, or part of a character beyond ASCII.
  var isWordByte: Bool { isASCIILetter || isDigit || self == 0x5F || self >= 0x80 }
  /// Whether the byte is a space, a tab, a carriage return, a vertical tab or a form feed.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0B || self == 0x0C }
  /// Whether the byte is blank or ends a line.
  var isBlankOrLineEnd: Bool { isBlank || self == 0x0A }
}
