/// The checksum of 64 bits over pages and entries: XXH64, at the speed of memory.
///
/// It finds accidents, not attacks: whoever can write the file can also write its checksums.
enum Checksum {
  private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9,
    0x85EB_CA77_C2B2_AE63, 0x27D4_EB2F_1656_67C5
  )

  /// Returns the checksum of an entry, which also says where its key ends.
  static func of(key: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) -> UInt64 {
    of(value, seed: of(key, seed: 0))
  }

  /// Returns the checksum of bytes, which differs from seed to seed.
  static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    var rest = bytes[...]
    var sum = bytes.count < 32 ? seed &+ primes.4 : stripes(of: bytes, seed: seed, &rest)
    sum &+= UInt64(bytes.count)
    var place = rest.startIndex
    while place + 8 <= rest.endIndex {
      sum = rotated(sum ^ round(0, word(bytes, place)), 27) &* primes.0 &+ primes.3
      place += 8
    }
    if place + 4 <= rest.endIndex {
      let half = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      sum ^= UInt64(UInt32(littleEndian: half)) &* primes.0
      sum = rotated(sum, 23) &* primes.1 &+ primes.2
      place += 4
    }
    while place < rest.endIndex {
      sum = rotated(sum ^ (UInt64(bytes[place]) &* primes.4), 11) &* primes.0
      place += 1
    }
    sum = (sum ^ (sum >> 33)) &* primes.1
    sum = (sum ^ (sum >> 29)) &* primes.2
    return sum ^ (sum >> 32)
  }

  // Four sums side by side, because one alone waits for its own multiplications.
  private static func stripes(
    of bytes: UnsafeRawBufferPointer, seed: UInt64, _ rest: inout Slice<UnsafeRawBufferPointer>
  ) -> UInt64 {
    var first = seed &+ primes.0 &+ primes.1
    var second = seed &+ primes.1
    var third = seed
    var fourth = seed &- primes.0
    var place = 0
    while place + 32 <= bytes.count {
      first = round(first, word(bytes, place))
      second = round(second, word(bytes, place + 8))
      third = round(third, word(bytes, place + 16))
      fourth = round(fourth, word(bytes, place + 24))
      place += 32
    }
    rest = bytes[place...]
    var sum = rotated(first, 1) &+ rotated(second, 7) &+ rotated(third, 12) &+ rotated(fourth, 18)
    for lane in [first, second, third, fourth] {
      sum = (sum ^ round(0, lane)) &* primes.0 &+ primes.3
    }
    return sum
  }

  @inline(__always)
  private static func round(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    rotated(sum &+ word &* primes.1, 31) &* primes.0
  }

  @inline(__always)
  private static func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word &<< count | word &>> (64 &- count)
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}
