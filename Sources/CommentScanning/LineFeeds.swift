extension ByteView {
  /// Counts the line feeds in a range that is inside the bounds, and finds the last one.
  ///
  /// - Complexity: O(*n*) in the bytes, sixteen at a time.
  package func lineFeeds(in range: Range<Int>) -> (count: Int, last: Int?) {
    var index = range.lowerBound
    var count = 0
    var lastBlock: (index: Int, low: UInt64, high: UInt64)?
    while index &+ 16 <= range.upperBound {
      let hits = unsafeBitCast(
        block(at: index) .== SIMD16(repeating: 0x0A), to: SIMD2<UInt64>.self)
      if hits[0] | hits[1] != 0 {
        count &+= (hits[0].nonzeroBitCount &+ hits[1].nonzeroBitCount) >> 3
        lastBlock = (index, hits[0], hits[1])
      }
      index &+= 16
    }
    var last = lastBlock.map { block in
      block.high != 0
        ? block.index &+ 15 &- block.high.leadingZeroBitCount >> 3
        : block.index &+ 7 &- block.low.leadingZeroBitCount >> 3
    }
    while index < range.upperBound {
      if self[index] == 0x0A {
        count &+= 1
        last = index
      }
      index &+= 1
    }
    return (count, last)
  }
}
