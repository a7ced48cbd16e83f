/// The part of a pack that was read last, because what is read next mostly lies beside it.
///
/// It belongs to one worker.
struct PackWindow {
  private let span: Int
  private var pack: Pack?
  private var block: Block?
  private var loaded = 0..<0

  /// Creates a window that reads so many bytes at once, or one entry that is longer.
  init(span: Int) { self.span = span }

  /// Reads a range of a pack, unless it has been read already.
  ///
  /// - Returns: Whether the bytes are there.
  mutating func load(_ range: Range<Int>, of pack: Pack) -> Bool {
    self.pack === pack && loaded.contains(range) || read(range, of: pack)
  }

  /// Lends bytes of the pack that was read last.
  ///
  /// - Returns: What the body says; nil when the bytes are not loaded.
  func withBytes<Result>(_ range: Range<Int>, _ body: (ByteView) -> Result?) -> Result? {
    guard loaded.contains(range), let block else { return nil }
    return block.withView { view in
      view.slice(at: range.lowerBound - loaded.lowerBound, count: range.count).flatMap(body)
    }
  }

  /// Reads the header of the entry that is stored in a range.
  mutating func header(in range: Range<Int>, of pack: Pack) -> EntryHeader? {
    let head = range.prefix(EntryHeader.maximumLength)
    return load(head, of: pack) ? withBytes(head) { EntryHeader($0) } : nil
  }

  // Windows begin at multiples of their span, so that they serve whoever goes up and whoever goes down.
  private mutating func read(_ range: Range<Int>, of pack: Pack) -> Bool {
    loaded = 0..<0
    self.pack = pack
    guard range.lowerBound >= 0, range.upperBound <= pack.end else { return false }
    let start = range.lowerBound - range.lowerBound % span
    let end = min(pack.end, max(start + span, range.upperBound))
    let count = end - start
    // One long entry must not keep its memory for the rest of the run.
    if block.map({ $0.capacity < count || $0.capacity > max(count, span) * 16 }) ?? true {
      block = nil
      block = Block(capacity: count)
    }
    guard let block, block.fill(count, { pack.file.read(into: $0, at: start) }) else {
      return false
    }
    loaded = start..<end
    return true
  }
}
