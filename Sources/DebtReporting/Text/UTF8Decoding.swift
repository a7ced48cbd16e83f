/// The reading of UTF-8 one scalar at a time, without repair and without `Character`.
enum UTF8Decoding {
  /// One step of the reading: a scalar and its length, or one byte that belongs to none.
  enum Step: Equatable {
    case scalar(Unicode.Scalar, length: Int)
    case invalid(UInt8)

    /// The number of bytes that the step covers.
    var length: Int {
      switch self {
      case .scalar(_, let length): length
      case .invalid: 1
      }
    }
  }

  /// Reads the scalar that starts at `index`.
  ///
  /// Overlong forms, surrogates and values above U+10FFFF are invalid, as in the Unicode
  /// standard's table 3-7; an invalid sequence is given back byte by byte.
  static func step(in bytes: Span<UInt8>, at index: Int) -> Step {
    let first = bytes[index]
    if first < 0x80 { return .scalar(Unicode.Scalar(first), length: 1) }
    let length: Int
    let lead: UInt32
    switch first {
    case 0xC2...0xDF: (length, lead) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, lead) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, lead) = (4, UInt32(first & 0x07))
    default: return .invalid(first)
    }
    guard index + length <= bytes.count else { return .invalid(first) }
    var value = lead
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return .invalid(first) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return .invalid(first) }
    return .scalar(scalar, length: length)
  }

  /// Tells whether every byte belongs to a scalar.
  static func isValid(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      guard case .scalar(_, let length) = step(in: bytes, at: index) else { return false }
      index += length
    }
    return true
  }
}
