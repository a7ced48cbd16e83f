/// What stands before the compressed bytes of an object in a pack.
struct EntryHeader: Equatable {
  /// What the compressed bytes are.
  enum Form: Equatable {
    /// The object itself.
    case whole(PackedKind)
    /// Changes to the object that begins so many bytes earlier in the same pack.
    case deltaByDistance(Int)
    /// Changes to the object of that name.
    case deltaByName(PackedID)
  }

  /// The most bytes that a header has: a size of 63 bits and a name.
  static let maximumLength = 9 + PackedID.byteCount

  let form: Form
  /// The number of bytes that the compressed bytes inflate to.
  let size: Int
  /// The number of bytes of the header itself.
  let length: Int

  /// Reads a header; nil for the reserved kinds, for numbers beyond 63 bits, and where the bytes end early.
  init?(_ bytes: ByteView) {
    var reader = ByteReader(bytes)
    guard var byte = reader.next() else { return nil }
    let kind = byte >> 4 & 7
    var size = Int(byte & 15)
    var shift = 4
    while byte & 0x80 != 0 {
      guard shift <= 53, let next = reader.next() else { return nil }
      byte = next
      size |= Int(byte & 0x7f) << shift
      shift += 7
    }
    switch kind {
    case 6:
      guard let distance = Self.distance(&reader) else { return nil }
      form = .deltaByDistance(distance)
    case 7:
      guard let name = reader.id() else { return nil }
      form = .deltaByName(name)
    default:
      guard let kind = PackedKind(rawValue: kind) else { return nil }
      form = .whole(kind)
    }
    self.size = size
    length = reader.position
  }

  // Each further byte counts from one above what fewer bytes can say.
  private static func distance(_ reader: inout ByteReader) -> Int? {
    guard var byte = reader.next() else { return nil }
    var distance = Int(byte & 0x7f)
    while byte & 0x80 != 0 {
      guard distance < 1 << 54, let next = reader.next() else { return nil }
      byte = next
      distance = (distance + 1) << 7 | Int(byte & 0x7f)
    }
    return distance
  }
}
