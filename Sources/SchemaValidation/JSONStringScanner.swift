/// The lexer of one JSON string, from behind its opening quote.
struct JSONStringScanner {
  /// The next byte; behind the closing quote after success, at the mistake after failure.
  private(set) var index: Int

  private let bytes: [UInt8]

  /// Creates a scanner behind an opening quote.
  init(_ bytes: [UInt8], at index: Int) {
    self.bytes = bytes
    self.index = index
  }

  /// Returns the text, or what is wrong at `index`.
  ///
  /// - Complexity: O(*n*) in the string's length.
  mutating func scan() -> (text: String?, problem: String) {
    var text: [UInt8] = []
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        guard let checked = String(validating: text, as: UTF8.self) else {
          index = start
          return (nil, "a string that is not UTF-8")
        }
        index += 1
        return (checked, "")
      case 0..<0x20:
        return (nil, "a control character inside a string; write it as an escape")
      case UInt8(ascii: "\\"):
        guard let scalar = scanEscape() else { return (nil, "an unknown escape") }
        text += Array(String(Character(scalar)).utf8)
      default:
        text.append(byte)
        index += 1
      }
    }
    return (nil, "the text ends inside a string")
  }

  private mutating func scanEscape() -> Unicode.Scalar? {
    guard index + 1 < bytes.count else { return nil }
    if bytes[index + 1] == UInt8(ascii: "u") { return scanUnicodeEscape() }
    guard let scalar = Self.escapes[bytes[index + 1]] else { return nil }
    index += 2
    return scalar
  }

  private mutating func scanUnicodeEscape() -> Unicode.Scalar? {
    guard let first = unit(at: index) else { return nil }
    index += 6
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, let second = unit(at: index), (0xDC00..<0xE000).contains(second) else {
      return "\u{FFFD}"
    }
    index += 6
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  /// Returns the number of an escape `\uXXXX` at an offset.
  private func unit(at offset: Int) -> UInt32? {
    guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[(offset + 2)..<(offset + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]
}
