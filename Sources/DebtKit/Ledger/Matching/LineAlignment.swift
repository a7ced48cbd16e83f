/// Which old line of a file stands as which new line.
///
/// What both versions begin and end with stands. If few lines changed between, the shortest edit
/// says which of the others stand. Otherwise lines without a twin on the other side are set aside,
/// lines that are unique on both sides are anchors, and the shortest edit is sought between the
/// anchors; where it is too long, nothing stands.
struct LineAlignment {
  /// The number of lines of each side.
  let counts: (old: Int, new: Int)
  // The changed middle of the old side begins at `start`; -1 is a line that went.
  private let start: Int
  private var middle: [Int]

  /// Aligns the line hashes of two versions.
  init(old: [UInt32], new: [UInt32], limits: LineDiff.Limits) {
    counts = (old.count, new.count)
    start = commonPrefix(old[...], new[...])
    let end = commonSuffix(old[start...], new[start...])
    let oldMiddle = old[start..<(old.count - end)]
    let newMiddle = new[start..<(new.count - end)]
    middle = Array(repeating: -1, count: oldMiddle.count)
    guard !oldMiddle.isEmpty, !newMiddle.isEmpty else { return }
    // A flood of equal lines may use up the quick search; it must leave enough for the anchors.
    var quickEffort = limits.effort / 4
    let quick = ShortestEdit.keptRuns(
      old: oldMiddle, new: newMiddle, distance: limits.quickDistance, effort: &quickEffort)
    if let quick {
      for run in quick { keep(run) }
    } else {
      alignShared(SharedLines(old: oldMiddle, new: newMiddle), limits: limits)
    }
  }

  /// Finds the new line that an old line stands as; nil when it went.
  func newLine(of oldLine: Int) -> Int? {
    guard oldLine >= start else { return oldLine }
    let index = oldLine - start
    guard index < middle.count else { return oldLine - counts.old + counts.new }
    return middle[index] < 0 ? nil : middle[index]
  }

  private mutating func keep(_ run: KeptRun) {
    for offset in 0..<run.count { middle[run.old + offset - start] = run.new + offset }
  }

  private mutating func alignShared(_ shared: SharedLines, limits: LineDiff.Limits) {
    var effort = limits.effort
    var old = 0
    var new = 0
    for anchor in shared.anchors + [(shared.old.count, shared.new.count)] {
      let gap = KeptRun.Gap(old: shared.old[old..<anchor.old], new: shared.new[new..<anchor.new])
      for run in gap.keptRuns(distance: limits.distance, effort: &effort) {
        keep(run, of: shared)
      }
      if anchor.old < shared.old.count {
        keep(KeptRun(old: anchor.old, new: anchor.new, count: 1), of: shared)
      }
      old = anchor.old + 1
      new = anchor.new + 1
    }
  }

  private mutating func keep(_ run: KeptRun, of shared: SharedLines) {
    for offset in 0..<run.count {
      middle[shared.oldLines[run.old + offset] - start] = shared.newLines[run.new + offset]
    }
  }
}

extension KeptRun {
  /// Two runs of lines between anchors.
  fileprivate struct Gap {
    let old: ArraySlice<UInt32>
    let new: ArraySlice<UInt32>

    func keptRuns(distance: Int, effort: inout Int) -> [KeptRun] {
      guard !old.isEmpty, !new.isEmpty else { return [] }
      let head = commonPrefix(old, new)
      let tail = commonSuffix(old.dropFirst(head), new.dropFirst(head))
      let between =
        ShortestEdit.keptRuns(
          old: old.dropFirst(head).dropLast(tail), new: new.dropFirst(head).dropLast(tail),
          distance: distance, effort: &effort) ?? []
      return [KeptRun(old: old.startIndex, new: new.startIndex, count: head)] + between
        + [KeptRun(old: old.endIndex - tail, new: new.endIndex - tail, count: tail)]
    }
  }
}

private func commonPrefix(_ old: ArraySlice<UInt32>, _ new: ArraySlice<UInt32>) -> Int {
  let limit = min(old.count, new.count)
  var count = 0
  while count < limit, old[old.startIndex + count] == new[new.startIndex + count] { count += 1 }
  return count
}

private func commonSuffix(_ old: ArraySlice<UInt32>, _ new: ArraySlice<UInt32>) -> Int {
  let limit = min(old.count, new.count)
  var count = 0
  while count < limit, old[old.endIndex - 1 - count] == new[new.endIndex - 1 - count] {
    count += 1
  }
  return count
}
