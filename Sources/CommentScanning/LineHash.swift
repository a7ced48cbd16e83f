/// The number of a line: a hash of its bytes that are no white space.
///
/// These bytes are gathered in words of eight, whatever white space stood between them, and each full
/// word is mixed in by one multiplication of twice its width.
package struct LineHash {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  private var value: UInt64 = factor
  /// Bytes that wait for a full word, the first one lowest.
  private var waiting: UInt64 = 0
  /// Eight times their number.
  private var waitingBits: UInt64 = 0

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
    if value == Self.factor, waitingBits == 0 { return 0 }
    let last = Self.mixed(value, waiting ^ waitingBits &<< 56)
    return max(1, UInt32(truncatingIfNeeded: last ^ last &>> 32))
  }

  /// Adds the bytes of a range, which the view holds.
  package mutating func add(_ view: ByteView, _ range: Range<Int>) {
    let range = range.clamped(to: 0..<view.count)
    var index = range.lowerBound
    while index < range.upperBound {
      // Zeros behind the end, and all that is no greater than a blank, are white space.
      let word = view.word(at: index, before: range.upperBound)
      // The high bit of each byte that is no white space: adding cannot carry into the next byte.
      let dark = ((word & ~Self.highBits) &+ 0x5F5F_5F5F_5F5F_5F5F | word) & Self.highBits
      let light = dark ^ Self.highBits
      if light == 0 {
        append(word, bits: 64)
        index &+= 8
      } else {
        // The bytes before the first white space, and the white space after them.
        let bits = UInt64(truncatingIfNeeded: light.trailingZeroBitCount & 0x38)
        append(word & (1 &<< bits &- 1), bits: bits)
        let rest = dark &>> bits
        index &+= Int(bits &>> 3)
        index &+= rest == 0 ? 8 &- Int(bits &>> 3) : rest.trailingZeroBitCount &>> 3
      }
    }
  }

  /// Adds the lowest bytes of a word, whose others are 0; no branch hangs on how many they are.
  @inline(__always) private mutating func append(_ word: UInt64, bits: UInt64) {
    let joined = waiting | word &<< waitingBits
    let total = waitingBits &+ bits
    let isFull = total >= 64
    let mixed = Self.mixed(value, joined)
    // What did not fit: shifted in two steps, as a shift by all 64 bits is none at all.
    let rest = (word &>> 1) &>> (63 &- waitingBits)
    value = isFull ? mixed : value
    waiting = isFull ? rest : joined
    waitingBits = total & 63
  }

  @inline(__always) private static func mixed(_ value: UInt64, _ word: UInt64) -> UInt64 {
    let product = (value ^ word).multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}

extension ByteView {
  /// Eight bytes from an index on, the first one lowest, with 0 for those from an end on, which is
  /// inside the bounds.
  @inline(__always) fileprivate func word(at index: Int, before end: Int) -> UInt64 {
    if index &+ 8 <= end {
      return UInt64(
        littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
    }
    let bits = UInt64(truncatingIfNeeded: 8 &* (end &- index))
    return word(at: index) & (1 &<< bits &- 1)
  }
}
