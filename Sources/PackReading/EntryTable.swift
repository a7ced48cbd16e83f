/// The entries of a pack in the order of their offsets, which also tells where each one ends.
///
/// A *position* is a place in this order; an *entry* is a place in the index.
struct EntryTable: Sendable {
  // The offset above, the entry in the low bits: one word to sort.
  private let keys: [UInt64]
  private let entryBits: UInt64
  private let positions: [Int32]
  /// Where the last entry ends.
  private let end: Int

  /// The number of entries whose offset can be in the pack.
  var count: Int { keys.count }

  /// Sorts the entries of an index; those whose offsets are outside of the range are left out.
  ///
  /// - Complexity: O(*n*) in the entries.
  init?(_ index: PackIndex, within range: Range<Int>) {
    let entryBits = UInt64(Int.bitWidth - index.count.leadingZeroBitCount)
    let offsetBits = UInt64(Int.bitWidth - range.upperBound.leadingZeroBitCount)
    guard entryBits + offsetBits <= 64 else { return nil }
    var keys: [UInt64] = []
    keys.reserveCapacity(index.count)
    for entry in 0..<index.count {
      guard let offset = index.offset(of: entry), range.contains(offset) else { continue }
      keys.append(UInt64(offset) << entryBits | UInt64(entry))
    }
    self.keys = radixSorted(keys, by: entryBits..<entryBits + offsetBits)
    var positions = [Int32](repeating: -1, count: index.count)
    let mask = 1 << entryBits - 1 as UInt64
    for (position, key) in self.keys.enumerated() { positions[Int(key & mask)] = Int32(position) }
    self.positions = positions
    self.entryBits = entryBits
    end = range.upperBound
  }

  /// Returns the offset of the entry at a position.
  func offset(at position: Int) -> Int { Int(keys[position] >> entryBits) }

  /// Returns the range of the pack that belongs to a position.
  func range(at position: Int) -> Range<Int> {
    let start = offset(at: position)
    return start..<(position + 1 < keys.count ? offset(at: position + 1) : end)
  }

  /// Returns the entry at a position.
  func entry(at position: Int) -> Int { Int(keys[position] & (1 << entryBits - 1)) }

  /// Returns the position of an entry; nil when its offset is none.
  func position(ofEntry entry: Int) -> Int? {
    positions[entry] >= 0 ? Int(positions[entry]) : nil
  }

  /// Returns the position of the entry that begins at an offset before that of another position.
  ///
  /// - Complexity: O(log *d*) in the distance of the two: bases are near.
  func position(ofOffset offset: Int, before position: Int) -> Int? {
    var step = 1
    var high = position
    var low = position
    while low > 0, self.offset(at: low) > offset {
      high = low
      low = max(0, low - step)
      step *= 2
    }
    while low < high {
      let middle = low + (high - low) / 2
      if self.offset(at: middle) < offset { low = middle + 1 } else { high = middle }
    }
    return low < position && self.offset(at: low) == offset ? low : nil
  }
}
