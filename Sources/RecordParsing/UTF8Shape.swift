/// The shape of one character of UTF-8, and whether YAML allows it.
enum UTF8Shape {
  /// Returns a character's length and, where YAML cannot hold it, a word for what it is.
  static func read(_ bytes: [UInt8], at index: Int) -> (length: Int, unreadable: String?) {
    let first = bytes[index]
    if first < 0x80 {
      return (1, isAllowedASCII(first) ? nil : name(ofControl: first))
    }
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard length > 1, index + length <= bytes.count else { return (1, "a byte that is not UTF-8") }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for next in bytes[(index + 1)..<(index + length)] {
      guard next & 0xC0 == 0x80 else { return (1, "a byte that is not UTF-8") }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard scalar >= smallest, Unicode.Scalar(scalar) != nil else {
      return (1, "a byte that is not UTF-8")
    }
    switch scalar {
    case 0x85: return (length, nil)
    case 0x80...0x9F: return (length, "a control character")
    case 0xFEFF: return (length, "a byte order mark inside the text")
    case 0xFFFE, 0xFFFF: return (length, "a noncharacter")
    default: return (length, nil)
    }
  }

  private static func isAllowedASCII(_ byte: UInt8) -> Bool {
    (byte >= .space && byte != 0x7F) || byte == .tab || byte == .lineFeed || byte == .carriageReturn
  }

  private static func name(ofControl byte: UInt8) -> String {
    byte == 0 ? "a NUL byte" : "a control character"
  }
}
