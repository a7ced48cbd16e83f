/// The true lanes of a mask, in order.
struct Lanes {
  private var bits: UInt32

  /// Gathers the lanes of two masks.
  @inline(__always) init(
    _ near: SIMDMask<SIMD16<Int8>>, _ far: SIMDMask<SIMD16<Int8>>
  ) {
    let left = unsafeBitCast(near, to: SIMD2<UInt64>.self)
    let right = unsafeBitCast(far, to: SIMD2<UInt64>.self)
    let any = left | right
    guard any[0] | any[1] != 0 else {
      bits = 0
      return
    }
    bits = Lanes.bits(left[0]) | Lanes.bits(left[1]) << 8
    bits |= Lanes.bits(right[0]) << 16 | Lanes.bits(right[1]) << 24
  }

  /// Gathers the lowest bit of each of eight bytes by one multiplication.
  @inline(__always) private static func bits(_ half: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: ((half & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) >> 56)
  }

  /// The next lane, if there is one.
  @inline(__always) mutating func next() -> Int? {
    guard bits != 0 else { return nil }
    defer { bits &= bits &- 1 }
    return bits.trailingZeroBitCount
  }

  /// The first true lane of `mask`, if there is one.
  @inline(__always) static func first(of mask: SIMDMask<SIMD16<Int8>>) -> Int? {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    if halves[0] != 0 { return halves[0].trailingZeroBitCount >> 3 }
    return halves[1] != 0 ? 8 &+ halves[1].trailingZeroBitCount >> 3 : nil
  }
}
