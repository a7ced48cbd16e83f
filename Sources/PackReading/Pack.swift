/// An open pack with its index.
///
/// A class, because all workers share its one open file.
final class Pack: Sendable {
  private static let headerLength = 12
  private static let trailerLength = PackedID.byteCount

  /// The file of the objects.
  let file: PackFile
  /// Where the objects end and the pack's checksum begins.
  let end: Int
  /// The names of the objects.
  let index: PackIndex
  /// The objects in the order of their offsets.
  let table: EntryTable

  /// Opens a pack; nil when the pack or its index is missing, of another version or not the other's.
  ///
  /// - Parameter path: The path of the `.pack` file, beside which the `.idx` file lies.
  /// - Complexity: O(*n*) in the objects of the pack.
  init?(_ path: String) {
    guard path.hasSuffix(".pack"), let file = PackFile(path),
      let index = PackIndex(path.dropLast(5) + ".idx"),
      file.size >= Self.headerLength + Self.trailerLength,
      let head = file.bytes(at: 0, count: Self.headerLength),
      let trailer = file.bytes(at: file.size - Self.trailerLength, count: Self.trailerLength)
    else { return nil }
    let isWhole = head.withUnsafeBytes { bytes in
      let head = ByteView(bytes)
      let version = head.word32(at: 4)
      return head.word32(at: 0) == 0x5041_434b && (version == 2 || version == 3)
        && head.word32(at: 8) == UInt32(exactly: index.count)
    }
    let end = file.size - Self.trailerLength
    guard isWhole, PackedID(bytes: trailer) == index.packChecksum,
      let table = EntryTable(index, within: Self.headerLength..<end)
    else { return nil }
    self.file = file
    self.end = end
    self.index = index
    self.table = table
  }
}
