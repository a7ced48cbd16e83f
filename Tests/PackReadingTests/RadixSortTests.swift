import TestSupport
import Testing

@testable import PackReading

struct RadixSortTests {
  @Test(arguments: [0, 1, 2, 1_000]) func `numbers are sorted`(_ count: Int) {
    var random = SeededRandom(count)
    for bits in [1, 11, 12, 33, 64] as [UInt64] {
      let numbers = (0..<count).map { _ in random.next() >> (64 - bits) }
      #expect(radixSorted(numbers, by: 0..<bits) == numbers.sorted())
    }
  }

  @Test func `bits below keep their order`() {
    let numbers: [UInt64] = [0x21, 0x15, 0x13, 0x22, 0x11]
    #expect(radixSorted(numbers, by: 4..<8) == [0x15, 0x13, 0x11, 0x21, 0x22])
  }
}
