/// A set of ASCII bytes, written as a string literal.
struct ASCIISet: Sendable, Equatable, ExpressibleByStringLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Creates the set of a literal's bytes.
  init(stringLiteral literal: StaticString) {
    for byte in literal.description.utf8 { insert(byte) }
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
  }

  /// Whether the set has no byte.
  var isEmpty: Bool { low | high == 0 }

  /// Whether `byte` belongs to the set.
  func contains(_ byte: UInt8) -> Bool {
    let half = byte < 64 ? low : high
    return byte < 128 && half >> UInt64(byte & 63) & 1 == 1
  }
}
