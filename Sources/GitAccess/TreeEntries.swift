#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The entries of one tree, read from its raw bytes in their order.
///
/// Nothing is copied and nothing is believed: names are labels. A sequence over borrowed bytes, it
/// must not outlive them.
struct TreeEntries {
  /// One line of a tree.
  struct Entry {
    /// The mode's bits as written.
    let mode: UInt32
    /// The bytes of the name.
    let name: UnsafeBufferPointer<UInt8>
    /// The object that the name stands for.
    let id: ObjectID
    /// The place of the entry's first byte.
    let start: Int

    /// Whether the name stands for a folder.
    var isFolder: Bool { mode & 0o170000 == 0o040000 }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next entry starts.
  private(set) var position = 0
  /// Tells whether the bytes ended in the middle of an entry, or held none where one was due.
  private(set) var isDamaged = false

  /// Creates a reader of a tree's bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Goes on at another place, where an entry starts.
  mutating func move(to place: Int) { position = place }

  /// The end of the entry that starts at a place; nil where there is no whole one.
  ///
  /// The shortest entry has five digits, a blank, a letter, a NUL and an id; a mode that is too short
  /// or too long is found by `next`.
  static func end(ofEntryAt start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard start &+ 28 <= bytes.count, let name = firstZero(in: bytes, from: start) else {
      return nil
    }
    let end = name &+ 1 &+ ObjectID.byteCount
    return end <= bytes.count ? end : nil
  }

  /// The first NUL at or after a place; names are short, and a call would cost more than the search.
  @inline(__always) private static func firstZero(
    in bytes: UnsafeRawBufferPointer, from start: Int
  ) -> Int? {
    var index = start
    while index &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // The lowest high bit that stands is that of the first zero.
      let zeros = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if zeros != 0 { return index &+ (zeros.trailingZeroBitCount &>> 3) }
      index &+= 8
    }
    while index < bytes.count {
      if bytes[index] == 0 { return index }
      index &+= 1
    }
    return nil
  }

  /// Returns the next entry; nil at the end and at damage.
  mutating func next() -> Entry? {
    guard position < bytes.count, !isDamaged else { return nil }
    var mode: UInt32 = 0
    var index = position
    while index < bytes.count, case 0x30...0x37 = bytes[index], index - position < 8 {
      mode = mode << 3 | UInt32(bytes[index] & 7)
      index += 1
    }
    let nameStart = index + 1
    guard index > position, index < bytes.count, bytes[index] == UInt8(ascii: " "),
      let end = Self.firstZero(in: UnsafeRawBufferPointer(bytes), from: nameStart), end > nameStart,
      bytes.count - end > ObjectID.byteCount
    else {
      isDamaged = true
      return nil
    }
    let id = ObjectID(in: UnsafeRawBufferPointer(bytes), at: end + 1)
    let start = position
    position = end + 1 + ObjectID.byteCount
    return Entry(
      mode: mode, name: UnsafeBufferPointer(rebasing: bytes[nameStart..<end]), id: id,
      start: start)
  }
}

extension TreeEntries.Entry {
  /// Compares the entry with another name, as trees are ordered: a folder's as if it ended in a slash.
  ///
  /// - Returns: A number below, above, or equal to 0.
  func order(to other: UnsafeBufferPointer<UInt8>, isFolder isOtherFolder: Bool) -> Int {
    let count = min(name.count, other.count)
    if let left = name.baseAddress, let right = other.baseAddress {
      let order = memcmp(left, right, count)
      if order != 0 { return Int(order) }
    }
    if name.count == other.count { return 0 }
    let left = name.count > count ? name[count] : isFolder ? separator : 0
    let right = other.count > count ? other[count] : isOtherFolder ? separator : 0
    // `a` as a folder against `a/b` as a malformed name: the shorter one first.
    return left == right ? name.count - other.count : Int(left) - Int(right)
  }
}
