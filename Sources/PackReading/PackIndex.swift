/// The index of a pack, version 2: the names of its objects in order, their checksums and offsets.
///
/// Nothing in it is believed further than it is checked: it says where to look, and a look that fails
/// leaves an object to the caller.
struct PackIndex: Sendable {
  /// Packs with more objects are left to the caller: their tables alone would fill its memory.
  private static let mostEntries = 1 << 25
  private static let fanoutStart = 8
  private static let namesStart = fanoutStart + 256 * 4
  private static let trailerLength = 40

  private let bytes: [UInt8]
  /// The number of objects.
  let count: Int
  private let largeCount: Int

  /// Counts the objects of an index without reading it; nil when it is of another version.
  ///
  /// - Complexity: O(1).
  static func count(in path: String) -> Int? {
    PackFile(path)?.bytes(at: 0, count: namesStart)?.withUnsafeBytes { fanout(ByteView($0)) }
  }

  /// Reads an index; nil when it is of another version or its parts do not make its size.
  init?(_ path: String) {
    guard let file = PackFile(path), let head = file.bytes(at: 0, count: Self.namesStart) else {
      return nil
    }
    let fanout = head.withUnsafeBytes { Self.fanout(ByteView($0)) }
    guard let count = fanout, count <= Self.mostEntries else { return nil }
    let large = file.size - Self.namesStart - count * 28 - Self.trailerLength
    guard large >= 0, large % 8 == 0, large / 8 <= count,
      let bytes = file.bytes(at: 0, count: file.size), bytes.starts(with: head)
    else { return nil }
    self.bytes = bytes
    self.count = count
    largeCount = large / 8
  }

  /// Returns the number of objects, if the head is one of version 2 and its numbers do not fall.
  private static func fanout(_ head: ByteView) -> Int? {
    guard head.word32(at: 0) == 0xff74_4f63, head.word32(at: 4) == 2 else { return nil }
    var last: UInt32 = 0
    for byte in 0..<256 {
      guard let next = head.word32(at: fanoutStart + 4 * byte), next >= last else { return nil }
      last = next
    }
    return Int(last)
  }

  /// The checksum of the pack that this index belongs to.
  var packChecksum: PackedID? { view { $0.id(at: bytes.count - Self.trailerLength) } }

  /// Returns the name of an entry.
  @inline(__always)
  func name(of entry: Int) -> PackedID? {
    guard entry >= 0, entry < count else { return nil }
    return view { $0.id(at: Self.namesStart + PackedID.byteCount * entry) }
  }

  /// Returns the checksum of an entry's bytes in the pack.
  @inline(__always)
  func checksum(of entry: Int) -> UInt32? {
    guard entry >= 0, entry < count else { return nil }
    return view { $0.word32(at: Self.namesStart + 20 * count + 4 * entry) }
  }

  /// Returns the offset of an entry; nil when the index contradicts itself.
  @inline(__always)
  func offset(of entry: Int) -> Int? {
    guard entry >= 0, entry < count else { return nil }
    return view { view in
      guard let short = view.word32(at: Self.namesStart + 24 * count + 4 * entry) else {
        return nil
      }
      guard short & 0x8000_0000 != 0 else { return Int(short) }
      let place = Int(short & 0x7fff_ffff)
      guard place < largeCount else { return nil }
      return view.word64(at: Self.namesStart + 28 * count + 8 * place).flatMap { Int(exactly: $0) }
    }
  }

  /// Returns the entry of a name.
  ///
  /// - Complexity: O(log *n*); with names as evenly spread as hashes are, the first guess is close.
  func entry(of name: PackedID) -> Int? {
    view { view in
      let first = Int(name.high >> 56)
      let start = first == 0 ? 0 : view.word32(at: Self.fanoutStart + 4 * (first - 1)).map(Int.init)
      guard var low = start,
        var high = view.word32(at: Self.fanoutStart + 4 * first).map(Int.init), high <= count
      else { return nil }
      // What the bytes after the first say about the place, and how far that usually is off.
      let share = (name.high << 8).multipliedFullWidth(by: UInt64(high - low)).high
      var guess = low + Int(share)
      var reach = 8
      while low < high {
        guard let found = view.id(at: Self.namesStart + PackedID.byteCount * guess) else {
          return nil
        }
        if found == name { return guess }
        if found < name {
          low = guess + 1
          guess = min(low + reach, low + (high - low) / 2)
        } else {
          high = guess
          guess = max(high - reach, low + (high - low) / 2)
        }
        reach = min(reach * 4, count)
      }
      return nil
    }
  }

  @inline(__always)
  private func view<Result>(_ body: (ByteView) -> Result) -> Result {
    bytes.withUnsafeBytes { body(ByteView($0)) }
  }
}
