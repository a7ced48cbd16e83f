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
      // A byte below 0x21 borrows from its high bit, unless that bit was set before.
      if (word &- 0x2121_2121_2121_2121) & ~word & 0x8080_8080_8080_8080 == 0 {
        let low =
          (word & 0xFF) &* Self.power7 &+ (word >> 8 & 0xFF) &* Self.power6
          &+ (word >> 16 & 0xFF) &* Self.power5 &+ (word >> 24 & 0xFF) &* Self.power4
        let high =
          (word >> 32 & 0xFF) &* Self.power3 &+ (word >> 40 & 0xFF) &* Self.power2
          &+ (word >> 48 & 0xFF) &* Self.base &+ word >> 56
        value = value &* Self.power8 &+ low &+ high
        index &+= 8
      } else {
        // Up to the white space, and past it; the next eight start where it ends.
        while bytes[index] > 0x20 {
          value = value &* Self.base &+ UInt64(bytes[index])
          index &+= 1
        }
        while index < end, bytes[index] <= 0x20 { index &+= 1 }
      }
    }
    while index < end {
      if bytes[index] > 0x20 { value = value &* Self.base &+ UInt64(bytes[index]) }
      index &+= 1
    }
    self.value = value
  }
}
