/// The changes that make one object of another.
///
/// A hostile delta may say anything: each size, each copy and each end is checked against the bytes that
/// are really there.
struct Delta {
  private let instructions: ByteView
  /// The number of bytes of the object that is changed.
  let sourceSize: Int
  /// The number of bytes of the object that comes of it.
  let targetSize: Int

  /// Reads the two sizes; nil when they are not there.
  init?(_ bytes: ByteView) {
    var reader = ByteReader(bytes)
    guard let source = Self.size(&reader), let target = Self.size(&reader),
      let rest = bytes.slice(at: reader.position, count: bytes.count - reader.position)
    else { return nil }
    sourceSize = source
    targetSize = target
    instructions = rest
  }

  /// Makes the new object, in memory of exactly its size.
  ///
  /// - Returns: Whether every instruction could be followed and every byte is filled.
  /// - Complexity: O(*n*) in the bytes of the target and the instructions.
  func apply(to source: ByteView, into memory: UnsafeMutableRawBufferPointer) -> Bool {
    apply(to: source, into: memory) { _, _, _ in }
  }

  /// Copies below this size are not worth a look.
  private static let leastCopy = 64

  /// Makes the new object, in memory of exactly its size, and tells what it has in common with the other.
  ///
  /// - Returns: The larger copies; those that go on with each other are one. Nil where not every instruction
  ///   could be followed, or some byte is not filled.
  /// - Complexity: O(*n*) in the bytes of the target and the instructions.
  func copies(
    applyingTo source: ByteView, into memory: UnsafeMutableRawBufferPointer
  ) -> [PackCopy]? {
    var copies: [PackCopy] = []
    var last = PackCopy(source: 0, target: 0, count: 0)
    let isMade = apply(to: source, into: memory) { source, target, count in
      if last.source &+ last.count == source, last.target &+ last.count == target {
        last.count &+= count
      } else {
        if last.count >= Self.leastCopy { copies.append(last) }
        last = PackCopy(source: source, target: target, count: count)
      }
    }
    guard isMade else { return nil }
    if last.count >= Self.leastCopy { copies.append(last) }
    return copies
  }

  @inline(__always)
  private func apply(
    to source: ByteView, into memory: UnsafeMutableRawBufferPointer,
    _ copied: (_ source: Int, _ target: Int, _ count: Int) -> Void
  ) -> Bool {
    guard source.count == sourceSize, memory.count == targetSize else { return false }
    var reader = ByteReader(instructions)
    var writer = ByteWriter(memory)
    while let code = reader.next() {
      if code & 0x80 != 0 {
        let target = writer.position
        guard let (offset, count) = Self.place(code, &reader),
          writer.append(source, at: offset, count: count)
        else { return false }
        copied(offset, target, count)
      } else {
        // Zero is reserved.
        let start = reader.position
        guard code != 0, reader.skip(Int(code)),
          writer.append(instructions, at: start, count: Int(code))
        else { return false }
      }
    }
    return writer.isFull
  }

  // Each bit of the code says whether a byte of the offset, then of the count, follows; one look at all
  // of them and no branch for each, because nobody can predict these.
  @inline(__always)
  private static func place(_ code: UInt8, _ reader: inout ByteReader) -> (Int, Int)? {
    guard var word = reader.word((code & 0x7f).nonzeroBitCount) else { return nil }
    var place: UInt64 = 0
    for bit in 0..<7 as Range<UInt64> {
      let isThere = UInt64(code) >> bit & 1
      place |= (word & (0 &- isThere) & 0xff) << (8 * bit)
      word >>= 8 * isThere
    }
    let count = Int(place >> 32)
    return (Int(place & 0xffff_ffff), count == 0 ? 0x10000 : count)
  }

  private static func size(_ reader: inout ByteReader) -> Int? {
    var size = 0
    var shift = 0
    while let byte = reader.next() {
      guard shift <= 49 else { return nil }
      size |= Int(byte & 0x7f) << shift
      shift += 7
      if byte & 0x80 == 0 { return size }
    }
    return nil
  }
}
