/// The SHA-1 hash of bytes that arrive in pieces.
///
/// An own one, because hashing must neither fail nor start libgit2: fingerprints need it where there is no repository.
struct SHA1 {
  private var a: UInt32 = 0x6745_2301
  private var b: UInt32 = 0xEFCD_AB89
  private var c: UInt32 = 0x98BA_DCFE
  private var d: UInt32 = 0x1032_5476
  private var e: UInt32 = 0xC3D2_E1F0
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  /// Creates the hash of no bytes yet.
  init() {
    pending.reserveCapacity(64)
  }

  /// Adds bytes to the message.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length &+= UInt64(bytes.count)
    var position = 0
    if !pending.isEmpty {
      position = min(64 - pending.count, bytes.count)
      pending.append(contentsOf: bytes[..<position])
      guard pending.count == 64 else { return }
      absorbPending()
    }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { schedule in
      while bytes.count - position >= 64 {
        absorb(UnsafeRawBufferPointer(rebasing: bytes[position..<position + 64]), schedule)
        position += 64
      }
    }
    pending.append(contentsOf: bytes[position...])
  }

  /// Ends the message and returns its id.
  consuming func finish() -> ObjectID {
    let bitCount = length &* 8
    pending.append(0x80)
    if pending.count > 56 {
      pending.append(contentsOf: repeatElement(0, count: 64 - pending.count))
      absorbPending()
    }
    pending.append(contentsOf: repeatElement(0, count: 56 - pending.count))
    withUnsafeBytes(of: bitCount.bigEndian) { pending.append(contentsOf: $0) }
    absorbPending()
    return ObjectID(
      high: UInt64(a) << 32 | UInt64(b), middle: UInt64(c) << 32 | UInt64(d), low: e)
  }

  private mutating func absorbPending() {
    let block = pending
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { schedule in
      block.withUnsafeBytes { absorb($0, schedule) }
    }
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func absorb(
    _ block: UnsafeRawBufferPointer, _ w: UnsafeMutableBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      w[index] = UInt32(
        bigEndian: block.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    for index in 16..<80 {
      w[index] = rotate(w[index - 3] ^ w[index - 8] ^ w[index - 14] ^ w[index - 16], by: 1)
    }
    var (p, q, r, s, t) = (a, b, c, d, e)
    func step(_ mixed: UInt32, _ constant: UInt32, _ index: Int) {
      let next = rotate(p, by: 5) &+ mixed &+ t &+ constant &+ w[index]
      (t, s, r, q, p) = (s, r, rotate(q, by: 30), p, next)
    }
    for index in 0..<20 { step(s ^ (q & (r ^ s)), 0x5A82_7999, index) }
    for index in 20..<40 { step(q ^ r ^ s, 0x6ED9_EBA1, index) }
    for index in 40..<60 { step((q & r) | (s & (q | r)), 0x8F1B_BCDC, index) }
    for index in 60..<80 { step(q ^ r ^ s, 0xCA62_C1D6, index) }
    (a, b, c, d, e) = (a &+ p, b &+ q, c &+ r, d &+ s, e &+ t)
  }

  private func rotate(_ word: UInt32, by count: UInt32) -> UInt32 {
    word << count | word >> (32 - count)
  }
}
