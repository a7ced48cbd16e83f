/// The name of an object as packs know it: 20 bytes of SHA-1.
package struct PackedID: Hashable, Comparable, Sendable {
  // Big-endian words: comparing them in order is comparing the bytes.
  /// The first 8 bytes.
  package let high: UInt64
  /// The next 8 bytes.
  package let middle: UInt64
  /// The last 4 bytes.
  package let low: UInt32

  /// The number of bytes of an id.
  package static let byteCount = 20

  /// Creates an id from its three big-endian words.
  package init(high: UInt64, middle: UInt64, low: UInt32) {
    self.high = high
    self.middle = middle
    self.low = low
  }

  /// Creates an id from its 20 bytes; any other number of bytes is no id.
  package init?(bytes: some Sequence<UInt8>) {
    var words: (UInt64, UInt64, UInt32) = (0, 0, 0)
    var count = 0
    for byte in bytes {
      switch count {
      case 0..<8: words.0 = words.0 << 8 | UInt64(byte)
      case 8..<16: words.1 = words.1 << 8 | UInt64(byte)
      default: words.2 = words.2 << 8 | UInt32(byte)
      }
      count += 1
    }
    guard count == Self.byteCount else { return nil }
    self.init(high: words.0, middle: words.1, low: words.2)
  }

  /// Hashes the first 8 bytes, which the hash that made them has mixed well.
  package func hash(into hasher: inout Hasher) { hasher.combine(high) }

  /// Orders ids by their bytes.
  package static func < (left: PackedID, right: PackedID) -> Bool {
    if left.high != right.high { return left.high < right.high }
    return (left.middle, left.low) < (right.middle, right.low)
  }
}
