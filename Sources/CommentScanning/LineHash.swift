/// The number of a line: a polynomial over its bytes that are no white space.
///
/// Bytes are taken eight at a time where no white space stands among them; a polynomial gives the
/// same number however its bytes are cut up.
package struct LineHash {
  // The powers of one odd number, as literals: a computed constant costs a look at each use.
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let power2: UInt64 = 0xDF44_2D22_CE48_59B9
  private static let power3: UInt64 = 0x604A_5CE3_ADDE_F82D
  private static let power4: UInt64 = 0xD943_63FC_5382_27B1
  private static let power5: UInt64 = 0x2E2B_795F_2D10_FD85
  private static let power6: UInt64 = 0x4BE7_956E_30A3_37E9
  private static let power7: UInt64 = 0x5ECB_31E4_CCD2_721D
  private static let power8: UInt64 = 0x06D4_B261_1BEB_6861
  private static let powers: [UInt64] = [
    0x0000_0000_0000_0001,
    0x9E37_79B9_7F4A_7C15,
    0xDF44_2D22_CE48_59B9,
    0x604A_5CE3_ADDE_F82D,
    0xD943_63FC_5382_27B1,
    0x2E2B_795F_2D10_FD85,
    0x4BE7_956E_30A3_37E9,
    0x5ECB_31E4_CCD2_721D,
    0x06D4_B261_1BEB_6861,
  ]

  private var value: UInt64 = 0

  /// Creates the number of nothing.
  package init() {}

  /// The number of a part of a file; 0 where it is blank.
  ///
  /// - Complexity: O(*n*) in the bytes.
  package static func number(of view: ByteView, _ range: Range<Int>) -> UInt32 {
    var hash = LineHash()
    hash.add(view, range)
    return hash.number
  }

  /// The number; 0 where nothing but white space was added.
  package var number: UInt32 {
    // No byte that counts is 0, so that only nothing leaves 0 behind (but for one in 2^64).
    if value == 0 { return 0 }
    let mixed = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93
    return max(1, UInt32(truncatingIfNeeded: mixed >> 32))
  }

  /// Adds the bytes of a range, which the view holds.
  package mutating func add(_ view: ByteView, _ range: Range<Int>) {
    let range = range.clamped(to: 0..<view.count)
    let bytes = view.base
    var value = value
    var index = range.lowerBound
    let end = range.upperBound
    while index &+ 8 <= end {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self))
      // The high bit of each byte that is no white space: adding cannot carry into the next byte.
      let dark = ((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x5F5F_5F5F_5F5F_5F5F | word) & Self.highBits
      if dark == Self.highBits {
        value = value &* Self.power8 &+ Self.polynomial(word)
        index &+= 8
        continue
      }
      let count = (dark ^ Self.highBits).trailingZeroBitCount &>> 3
      if count == 0 {
        index &+= dark == 0 ? 8 : dark.trailingZeroBitCount &>> 3
      } else {
        // Shifted up, the bytes before the white space stand where the last ones of eight would.
        let shift = UInt64(truncatingIfNeeded: 64 &- 8 &* count)
        value = value &* Self.powers[count] &+ Self.polynomial(word &<< shift)
        index &+= count &+ 1
      }
    }
    while index < end {
      if bytes[index] > 0x20 { value = value &* Self.base &+ UInt64(bytes[index]) }
      index &+= 1
    }
    self.value = value
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The polynomial of eight bytes, the first one with the highest power; a 0 adds nothing.
  @inline(__always) private static func polynomial(_ word: UInt64) -> UInt64 {
    let low =
      (word & 0xFF) &* power7 &+ (word &>> 8 & 0xFF) &* power6
      &+ (word &>> 16 & 0xFF) &* power5 &+ (word &>> 24 & 0xFF) &* power4
    let high =
      (word &>> 32 & 0xFF) &* power3 &+ (word &>> 40 & 0xFF) &* power2
      &+ (word &>> 48 & 0xFF) &* base &+ word &>> 56
    return low &+ high
  }
}
