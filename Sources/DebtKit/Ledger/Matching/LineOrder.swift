/// Lines in the order of their hashes: no hash table, so no flooding of one.
///
/// Hash and line are one number. Versions that differ in much are compared by this order more than
/// by anything else, so many lines are first parted by the highest digit of their hashes.
struct LineOrder {
  /// The lines, sorted by hash, then line.
  private(set) var entries: [UInt64] = []
  // Where the lines with each digit end.
  private var ends: [Int] = []

  /// Up to this number of lines, a table of digits costs more than comparing.
  private static let fewLines = 32
  /// The bits of the longest digit.
  private static let mostBits = 16

  /// The hash of an entry.
  static func hash(_ entry: UInt64) -> UInt64 { entry >> 32 }

  /// The line of an entry.
  static func line(_ entry: UInt64) -> Int { Int(entry & 0xFFFF_FFFF) }

  private static func entry(_ hash: UInt32, _ line: Int) -> UInt64 {
    UInt64(hash) << 32 | UInt64(UInt32(truncatingIfNeeded: line))
  }

  /// Sorts the hashes of lines, in place of what was sorted before.
  ///
  /// - Complexity: O(*n*) for hashes that are spread well, else O(*n* log *n*).
  mutating func sort(_ lines: Span<UInt32>) {
    entries.removeAll(keepingCapacity: true)
    entries.append(contentsOf: repeatElement(0, count: lines.count))
    guard lines.count > Self.fewLines else {
      var sorted = entries.mutableSpan
      for line in lines.indices { sorted[line] = Self.entry(lines[line], line) }
      Self.sort(&sorted, 0..<lines.count)
      return
    }
    let bits = min(Self.mostBits, Int.bitWidth - lines.count.leadingZeroBitCount)
    ends.removeAll(keepingCapacity: true)
    ends.append(contentsOf: repeatElement(0, count: 1 << bits))
    Self.sort(lines, by: bits, into: &entries, &ends)
  }

  /// Parts lines by the highest bits of their hashes, then sorts each part.
  private static func sort(
    _ lines: Span<UInt32>, by bits: Int, into entries: inout [UInt64], _ ends: inout [Int]
  ) {
    var entries = entries.mutableSpan
    var next = ends.mutableSpan
    let shift = UInt32(32 - bits)
    for line in lines.indices { next[Int(lines[line] >> shift)] += 1 }
    var sum = 0
    for digit in next.indices { (next[digit], sum) = (sum, sum + next[digit]) }
    for line in lines.indices {
      let digit = Int(lines[line] >> shift)
      entries[next[digit]] = Self.entry(lines[line], line)
      next[digit] += 1
    }
    var start = 0
    for digit in next.indices {
      if next[digit] - start > 1 { sort(&entries, start..<next[digit]) }
      start = next[digit]
    }
  }

  /// Sorts entries, most of which stand right: equal lines were taken in order.
  private static func sort(_ entries: inout MutableSpan<UInt64>, _ range: Range<Int>) {
    var moves = 0
    for index in range.dropFirst() where entries[index] < entries[index - 1] {
      guard moves < 8 * range.count else {
        sortMany(&entries, range)
        return
      }
      let entry = entries[index]
      var place = index
      while place > range.lowerBound, entry < entries[place - 1] {
        entries[place] = entries[place - 1]
        place -= 1
      }
      entries[place] = entry
      moves += index - place
    }
  }

  private static func sortMany(_ entries: inout MutableSpan<UInt64>, _ range: Range<Int>) {
    let sorted = range.map { entries[$0] }.sorted()
    for (index, entry) in zip(range, sorted) { entries[index] = entry }
  }

  /// Where the lines end that have the same hash as an entry, which is the first of them.
  static func endOfRun(from start: Int, in entries: Span<UInt64>) -> Int {
    let hash = hash(entries[start])
    var end = start + 1
    while end < entries.count, Self.hash(entries[end]) == hash { end += 1 }
    return end
  }
}
