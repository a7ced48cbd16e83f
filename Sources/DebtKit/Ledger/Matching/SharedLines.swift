/// The lines of two versions that occur on both sides; no other line can stand.
///
/// A blank line is never an anchor: it says nothing of its place.
struct SharedLines {
  /// The hashes of the shared lines of the old side.
  private(set) var old: [UInt32] = []
  /// Where each of them stands on the old side.
  private(set) var oldLines: [Int] = []
  /// The hashes of the shared lines of the new side.
  private(set) var new: [UInt32] = []
  /// Where each of them stands on the new side.
  private(set) var newLines: [Int] = []
  /// Shared lines that are unique on each side, as many as keep their order: indices into `old`
  /// and `new` that both rise.
  private(set) var anchors: [(old: Int, new: Int)] = []

  // What is known of each line: how far up the shared ones it stands, if it is one.
  private var oldMarks: [Int32] = []
  private var newMarks: [Int32] = []
  private var oldOrder = LineOrder()
  private var newOrder = LineOrder()
  private var rise = LongestRise()

  /// The other side lacks the line.
  private static let alone: Int32 = -2
  /// The other side has the line, too; a line that is there once on each side has its twin's offset.
  private static let shared: Int32 = -1

  /// Finds the shared lines of two runs of lines.
  ///
  /// - Complexity: O(*n* log *n*).
  mutating func find(old oldSide: Span<UInt32>, new newSide: Span<UInt32>) {
    mark(oldSide, newSide)
    new.removeAll(keepingCapacity: true)
    newLines.removeAll(keepingCapacity: true)
    for line in newSide.indices where newMarks[line] != Self.alone {
      newMarks[line] = Int32(truncatingIfNeeded: new.count)
      new.append(newSide[line])
      newLines.append(line)
    }
    old.removeAll(keepingCapacity: true)
    oldLines.removeAll(keepingCapacity: true)
    rise.begin()
    for line in oldSide.indices where oldMarks[line] != Self.alone {
      let twin = oldMarks[line]
      if twin >= 0 { rise.add(old.count, Int(newMarks[Int(twin)])) }
      old.append(oldSide[line])
      oldLines.append(line)
    }
    rise.take(into: &anchors)
  }

  private mutating func mark(_ oldSide: Span<UInt32>, _ newSide: Span<UInt32>) {
    oldMarks.removeAll(keepingCapacity: true)
    newMarks.removeAll(keepingCapacity: true)
    oldMarks.append(contentsOf: repeatElement(Self.alone, count: oldSide.count))
    newMarks.append(contentsOf: repeatElement(Self.alone, count: newSide.count))
    oldOrder.sort(oldSide)
    newOrder.sort(newSide)
    Self.mark(oldOrder, &oldMarks, newOrder, &newMarks)
  }

  private static func mark(
    _ oldOrder: LineOrder, _ oldMarks: inout [Int32], _ newOrder: LineOrder,
    _ newMarks: inout [Int32]
  ) {
    let (old, new) = (oldOrder.entries.span, newOrder.entries.span)
    var oldMarks = oldMarks.mutableSpan
    var newMarks = newMarks.mutableSpan
    var oldStart = 0
    var newStart = 0
    while oldStart < old.count, newStart < new.count {
      let hash = LineOrder.hash(old[oldStart])
      let other = LineOrder.hash(new[newStart])
      guard hash == other else {
        if hash < other { oldStart += 1 } else { newStart += 1 }
        continue
      }
      let oldEnd = LineOrder.endOfRun(from: oldStart, in: old)
      let newEnd = LineOrder.endOfRun(from: newStart, in: new)
      let isUnique = oldEnd == oldStart + 1 && newEnd == newStart + 1 && hash != 0
      let twin = Int32(truncatingIfNeeded: LineOrder.line(new[newStart]))
      for entry in oldStart..<oldEnd {
        oldMarks[LineOrder.line(old[entry])] = isUnique ? twin : Self.shared
      }
      for entry in newStart..<newEnd { newMarks[LineOrder.line(new[entry])] = Self.shared }
      oldStart = oldEnd
      newStart = newEnd
    }
  }
}
