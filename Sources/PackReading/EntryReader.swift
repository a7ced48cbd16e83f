/// Reads the entries of packs one after the other, and checks them before anything is made of them.
struct EntryReader: ~Copyable {
  /// An entry whose bytes are those that its index knows.
  struct Entry {
    /// What stands before the compressed bytes.
    let header: EntryHeader
    fileprivate let range: Range<Int>
  }

  /// Bytes of a pack that are read at once by who goes through it in its order.
  static let longSpan = 64 << 10

  private let limit: Int
  private let span: Int
  private let decompressor: Decompressor
  private var windows: [PackWindow]
  /// The number of the window through which the last entry was read.
  private var last = 0

  /// Creates a reader; nil without memory for it.
  ///
  /// - Parameters:
  ///   - limit: No entry is read that is stored in more bytes than this many compress to.
  ///   - windows: The parts of a pack that are kept at once; many short ones serve whoever reads in any order.
  ///   - span: The bytes of each.
  init?(limit: Int, windows: Int = 1, span: Int = longSpan) {
    guard let decompressor = Decompressor() else { return nil }
    self.decompressor = decompressor
    self.limit = limit
    self.span = span
    self.windows = Array(repeating: PackWindow(span: span), count: max(1, windows))
  }

  /// Reads the entry at a position; nil when it is damaged, or no longer what the forest was built of.
  mutating func load(_ position: Int32, on base: Int32?, of grove: Grove) -> Entry? {
    guard let entry = load(position, of: grove.pack),
      grove.agrees(entry.header.form, at: position, on: base)
    else { return nil }
    return entry
  }

  /// Reads the entry at a position; nil when it is damaged.
  ///
  /// The checksum covers what zlib's does not: the header, and that these bytes are those of this name.
  mutating func load(_ position: Int32, of pack: Pack) -> Entry? {
    let range = pack.table.range(at: Int(position))
    guard let header = header(in: range, of: pack) else { return nil }
    // Compressing adds next to nothing: what claims more has no honest reason to.
    let size = min(header.size, limit)
    guard range.count <= size + size / 8 + 1024,
      let checksum = pack.index.checksum(of: pack.table.entry(at: Int(position))),
      windows[last].load(range, of: pack)
    else { return nil }
    return windows[last].withBytes(range) { bytes in
      guard Decompressor.checksum(of: bytes) == checksum, EntryHeader(bytes) == header else {
        return nil
      }
      return Entry(header: header, range: range)
    }
  }

  /// Reads what stands before the entry at a position, and believes it for now.
  mutating func header(at position: Int32, of pack: Pack) -> EntryHeader? {
    header(in: pack.table.range(at: Int(position)), of: pack)
  }

  private mutating func header(in range: Range<Int>, of pack: Pack) -> EntryHeader? {
    last = range.lowerBound / span % windows.count
    return windows[last].header(in: range, of: pack)
  }

  /// Inflates the entry that was read last.
  ///
  /// - Returns: Whether the block holds exactly what the header says.
  func inflate(_ entry: Entry, into block: Block) -> Bool {
    let (size, length) = (entry.header.size, entry.header.length)
    let isWhole = windows[last].withBytes(entry.range) { bytes in
      bytes.slice(at: length, count: bytes.count - length).map { stream in
        block.fill(size) { decompressor.inflate(stream, into: $0) }
      }
    }
    return isWhole == true
  }
}
