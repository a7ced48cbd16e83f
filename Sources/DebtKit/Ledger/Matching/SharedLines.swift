/// The lines of two versions that occur on both sides; no other line can stand.
///
/// A blank line is never an anchor: it says nothing of its place.
struct SharedLines {
  /// The hashes of the shared lines of the old side.
  let old: [UInt32]
  /// Where each of them stands on the old side.
  let oldLines: [Int]
  /// The hashes of the shared lines of the new side.
  let new: [UInt32]
  /// Where each of them stands on the new side.
  let newLines: [Int]
  /// Shared lines that are unique on each side, as many as keep their order: indices into `old`
  /// and `new` that both rise.
  let anchors: [(old: Int, new: Int)]

  /// Finds the shared lines of two runs of lines.
  ///
  /// - Complexity: O(*n* log *n*).
  init(old oldSide: ArraySlice<UInt32>, new newSide: ArraySlice<UInt32>) {
    var oldMarks = Array(repeating: Mark.alone, count: oldSide.count)
    var newMarks = Array(repeating: Mark.alone, count: newSide.count)
    Self.mark(Self.sorted(oldSide), &oldMarks, Self.sorted(newSide), &newMarks)
    oldLines = oldSide.indices.filter { oldMarks[$0 - oldSide.startIndex] != .alone }
    newLines = newSide.indices.filter { newMarks[$0 - newSide.startIndex] != .alone }
    old = oldLines.map { oldSide[$0] }
    new = newLines.map { newSide[$0] }

    var newIndices = Array(repeating: 0, count: newSide.count)
    for (index, line) in newLines.enumerated() { newIndices[line - newSide.startIndex] = index }
    var unique: [(old: Int, new: Int)] = []
    for (index, line) in oldLines.enumerated() {
      guard case .unique(let twin) = oldMarks[line - oldSide.startIndex] else { continue }
      unique.append((index, newIndices[twin]))
    }
    anchors = Self.longestRise(of: unique)
  }

  private enum Mark: Equatable {
    /// The other side lacks the line.
    case alone
    /// The other side has the line, too.
    case shared
    /// The line is there once on each side: the twin's offset.
    case unique(Int)
  }

  /// Hashes with their offsets in one number, sorted: no hash table, so no flooding of one.
  private static func sorted(_ side: ArraySlice<UInt32>) -> [UInt64] {
    side.enumerated().map { UInt64($1) << 32 | UInt64(UInt32(truncatingIfNeeded: $0)) }.sorted()
  }

  private static func mark(
    _ old: [UInt64], _ oldMarks: inout [Mark], _ new: [UInt64], _ newMarks: inout [Mark]
  ) {
    var oldStart = 0
    var newStart = 0
    while oldStart < old.count, newStart < new.count {
      let hash = old[oldStart] >> 32
      guard hash == new[newStart] >> 32 else {
        if hash < new[newStart] >> 32 { oldStart += 1 } else { newStart += 1 }
        continue
      }
      let oldRun = old[oldStart...].prefix { $0 >> 32 == hash }
      let newRun = new[newStart...].prefix { $0 >> 32 == hash }
      let isUnique = oldRun.count == 1 && newRun.count == 1 && hash != 0
      for entry in oldRun {
        oldMarks[offset(entry)] = isUnique ? .unique(offset(new[newStart])) : .shared
      }
      for entry in newRun { newMarks[offset(entry)] = .shared }
      oldStart = oldRun.endIndex
      newStart = newRun.endIndex
    }
  }

  private static func offset(_ entry: UInt64) -> Int { Int(entry & 0xFFFF_FFFF) }

  /// Picks as many pairs as rise on the new side, too (patience sorting).
  private static func longestRise(
    of pairs: [(old: Int, new: Int)]
  ) -> [(old: Int, new: Int)] {
    var tops: [Int] = []
    var previous = Array(repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      let pile = tops.partitionIndex { pairs[$0].new < pair.new }
      if pile > 0 { previous[index] = tops[pile - 1] }
      if pile < tops.count { tops[pile] = index } else { tops.append(index) }
    }
    var rise: [(old: Int, new: Int)] = []
    var index = tops.last ?? -1
    while index >= 0 {
      rise.append(pairs[index])
      index = previous[index]
    }
    return rise.reversed()
  }
}
