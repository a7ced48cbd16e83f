/// A name of a file, or an ending of one, as a number: looking it up allocates nothing.
///
/// Every file of a tree is asked for its ending, most of them for nothing else.
struct PackedName: Hashable {
  private let low: UInt64
  private let high: UInt64

  /// Packs up to 16 bytes; nil for more.
  init?(_ bytes: some Collection<UInt8>, lowercasing: Bool = false) {
    guard bytes.count <= 16 else { return nil }
    var words: (low: UInt64, high: UInt64) = (0, 0)
    var shift: UInt64 = 0
    for byte in bytes {
      let letter = UInt64(lowercasing && byte &- 0x41 < 26 ? byte | 0x20 : byte)
      if shift < 64 { words.low |= letter << shift } else { words.high |= letter << (shift - 64) }
      shift += 8
    }
    (low, high) = words
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(low ^ (high &* 0x9E37_79B9_7F4A_7C15))
  }
}
