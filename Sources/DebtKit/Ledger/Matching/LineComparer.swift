/// Finds the hunks of one pair of versions after another, in the same memory.
///
/// What both versions begin and end with stands. If few lines changed between, the shortest edit
/// says which of the others stand. Otherwise lines without a twin on the other side are set aside,
/// lines that are unique on both sides are anchors, and the shortest edit is sought between the
/// anchors; where it is too long, nothing stands.
struct LineComparer {
  private var edit = ShortestEdit()
  private var shared = SharedLines()
  private var hunks = StandingLines()
  private var slide = HunkSlide()

  /// Compares the line hashes of two versions.
  ///
  /// - Returns: The hunks, from the top of the file to its end.
  /// - Complexity: O(*n* log *n*) and, at most, `limits.effort` steps.
  mutating func hunks(
    old: Span<UInt32>, new: Span<UInt32>, limits: LineDiff.Limits = LineDiff.Limits()
  ) -> [LineDiff.Hunk] {
    let head = old.commonHead(with: new)
    guard head < max(old.count, new.count) else { return [] }
    let tail = old.extracting(head...).commonTail(with: new.extracting(head...))
    hunks.begin()
    hunks.stand(0, 0, count: head)
    align(
      old.extracting(head..<old.count - tail), new.extracting(head..<new.count - tail), at: head,
      limits)
    hunks.stand(old.count - tail, new.count - tail, count: tail)
    hunks.end(old.count, new.count)
    return slide.hunks(from: hunks.changes, old, new)
  }

  /// Aligns the lines between what both sides begin and end with.
  private mutating func align(
    _ old: Span<UInt32>, _ new: Span<UInt32>, at start: Int, _ limits: LineDiff.Limits
  ) {
    guard !old.isEmpty, !new.isEmpty else { return }
    // A flood of equal lines may use up the quick search; it must leave enough for the anchors.
    var quickEffort = limits.effort / 4
    if edit.search(old: old, new: new, distance: limits.quickDistance, effort: &quickEffort) {
      for run in edit.runs { hunks.stand(start + run.old, start + run.new, count: run.count) }
      return
    }
    shared.find(old: old, new: new)
    var effort = limits.effort
    var (oldIndex, newIndex) = (0, 0)
    for anchor in shared.anchors {
      alignGap(oldIndex..<anchor.old, newIndex..<anchor.new, at: start, limits, &effort)
      stand(anchor.old, anchor.new, count: 1, at: start)
      (oldIndex, newIndex) = (anchor.old + 1, anchor.new + 1)
    }
    alignGap(
      oldIndex..<shared.old.count, newIndex..<shared.new.count, at: start, limits, &effort)
  }

  /// Aligns shared lines between two anchors.
  private mutating func alignGap(
    _ oldGap: Range<Int>, _ newGap: Range<Int>, at start: Int, _ limits: LineDiff.Limits,
    _ effort: inout Int
  ) {
    guard !oldGap.isEmpty, !newGap.isEmpty else { return }
    let (oldShared, newShared) = (shared.old, shared.new)
    let (old, new) = (oldShared.span.extracting(oldGap), newShared.span.extracting(newGap))
    let head = old.commonHead(with: new)
    let tail = old.extracting(head...).commonTail(with: new.extracting(head...))
    let isFound = edit.search(
      old: old.extracting(head..<old.count - tail), new: new.extracting(head..<new.count - tail),
      distance: limits.distance, effort: &effort)
    stand(oldGap.lowerBound, newGap.lowerBound, count: head, at: start)
    if isFound {
      for run in edit.runs {
        stand(
          oldGap.lowerBound + head + run.old, newGap.lowerBound + head + run.new,
          count: run.count, at: start)
      }
    }
    stand(oldGap.upperBound - tail, newGap.upperBound - tail, count: tail, at: start)
  }

  /// Notes that shared lines stand, which need not be neighbours.
  private mutating func stand(_ old: Int, _ new: Int, count: Int, at start: Int) {
    for offset in 0..<count {
      hunks.stand(
        start + shared.oldLines[old + offset], start + shared.newLines[new + offset], count: 1)
    }
  }
}
