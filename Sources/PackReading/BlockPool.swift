/// The blocks of one worker: those that are free are used again, the last one first, because the
/// processor's caches still hold it.
struct BlockPool {
  /// Blocks above this size are not kept when they are free.
  private static let largestKept = 1 << 20
  private static let smallest = 1 << 12
  private static let mostKept = 16

  private let limit: Int
  private var free: [Block] = []
  private var held = 0

  /// Creates a pool that lends no more than so many bytes at once.
  init(limit: Int) { self.limit = limit }

  /// Lends a block for a number of bytes; nil when that is too much.
  mutating func take(_ count: Int) -> Block? {
    if let place = free.lastIndex(where: { $0.capacity >= count }) {
      let block = free[place]
      guard held + block.capacity <= limit else { return nil }
      free.remove(at: place)
      held += block.capacity
      return block
    }
    var capacity = max(count, Self.smallest)
    if capacity <= Self.largestKept {
      capacity = 1 << (Int.bitWidth - (capacity - 1).leadingZeroBitCount)
    }
    guard held + capacity <= limit, let block = Block(capacity: capacity) else { return nil }
    held += capacity
    return block
  }

  /// Takes a block back.
  mutating func give(_ block: Block) {
    held -= block.capacity
    guard block.capacity <= Self.largestKept, free.count < Self.mostKept else { return }
    free.append(block)
  }
}
