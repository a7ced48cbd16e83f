/// Reads the entries of packs one after the other, and checks them before anything is made of them.
struct EntryReader: ~Copyable {
  /// An entry whose bytes are those that its index knows.
  struct Entry {
    /// What stands before the compressed bytes.
    let header: EntryHeader
    fileprivate let range: Range<Int>
  }

  private static let window = 64 << 10

  private let limit: Int
  private let decompressor: Decompressor
  private var window = PackWindow(span: Self.window)

  /// Creates a reader; nil without memory for it.
  ///
  /// - Parameter limit: No entry is read that is stored in more bytes than this many compress to.
  init?(limit: Int) {
    guard let decompressor = Decompressor() else { return nil }
    self.decompressor = decompressor
    self.limit = limit
  }

  /// Reads the entry at a position; nil when it is damaged, or no longer what the forest was built of.
  ///
  /// The checksum covers what zlib's does not: the header, and that these bytes are those of this name.
  mutating func load(_ position: Int32, on base: Int32?, of grove: Grove) -> Entry? {
    let pack = grove.pack
    let range = pack.table.range(at: Int(position))
    guard let header = window.header(in: range, of: pack) else { return nil }
    // Compressing adds next to nothing: what claims more has no honest reason to.
    let size = min(header.size, limit)
    guard range.count <= size + size / 8 + 1024,
      let checksum = pack.index.checksum(of: pack.table.entry(at: Int(position))),
      window.load(range, of: pack)
    else { return nil }
    return window.withBytes(range) { bytes in
      guard Decompressor.checksum(of: bytes) == checksum, EntryHeader(bytes) == header,
        grove.agrees(header.form, at: position, on: base)
      else { return nil }
      return Entry(header: header, range: range)
    }
  }

  /// Inflates the entry that was read last.
  ///
  /// - Returns: Whether the block holds exactly what the header says.
  func inflate(_ entry: Entry, into block: Block) -> Bool {
    let (size, length) = (entry.header.size, entry.header.length)
    let isWhole = window.withBytes(entry.range) { bytes in
      bytes.slice(at: length, count: bytes.count - length).map { stream in
        block.fill(size) { decompressor.inflate(stream, into: $0) }
      }
    }
    return isWhole == true
  }
}
