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
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// Tells whether the bytes ended in the middle of an entry, or held none where one was due.
  private(set) var isDamaged = false

  /// Creates a reader of a tree's bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
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
      let end = bytes[nameStart...].firstIndex(of: 0), end > nameStart,
      bytes.count - end > ObjectID.byteCount
    else {
      isDamaged = true
      return nil
    }
    let id = ObjectID(in: UnsafeRawBufferPointer(bytes), at: end + 1)
    position = end + 1 + ObjectID.byteCount
    return Entry(
      mode: mode, name: UnsafeBufferPointer(rebasing: bytes[nameStart..<end]), id: id)
  }
}
