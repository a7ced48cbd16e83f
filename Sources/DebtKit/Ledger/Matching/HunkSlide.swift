/// The hunks of an alignment, each as far down as it goes.
///
/// Where only lines came, or only lines went, the same change can often be told one line further
/// down (`}` of the function above or `}` of one's own). Like git without its indent heuristic, the
/// lowest place is taken, and hunks that come to touch are one. A hunk with lines on both sides
/// stays where it is.
struct HunkSlide {
  // Kept from the end of the file upwards: the last hunk slides first, out of the way.
  private var settled: [LineDiff.Hunk] = []

  /// Lets the changes between the lines that stand slide down.
  ///
  /// - Complexity: O(*n*).
  mutating func hunks(
    from changes: [LineDiff.Hunk], _ old: Span<UInt32>, _ new: Span<UInt32>
  ) -> [LineDiff.Hunk] {
    settled.removeAll(keepingCapacity: true)
    // Hunks that merge may slide over the same lines again and again.
    var effort = 4 * (old.count + new.count)
    for change in changes.reversed() {
      var hunk = slid(change, old, new, effort: &effort)
      while let next = settled.last, hunk.new.upperBound == next.new.lowerBound {
        settled.removeLast()
        hunk = slid(hunk.joined(with: next), old, new, effort: &effort)
      }
      settled.append(hunk)
    }
    return settled.reversed()
  }

  /// A hunk as far down as it goes above the last one that is settled.
  private func slid(
    _ hunk: LineDiff.Hunk, _ old: Span<UInt32>, _ new: Span<UInt32>, effort: inout Int
  ) -> LineDiff.Hunk {
    let steps: Int
    switch (hunk.old.isEmpty, hunk.new.isEmpty) {
    case (false, false): return hunk
    case (true, _):
      let limit = settled.last?.new.lowerBound ?? new.count
      steps = Self.steps(hunk.new, in: new, upTo: limit, effort: &effort)
    case (false, true):
      let limit = settled.last?.old.lowerBound ?? old.count
      steps = Self.steps(hunk.old, in: old, upTo: limit, effort: &effort)
    }
    return LineDiff.Hunk(
      old: hunk.old.lowerBound + steps..<hunk.old.upperBound + steps,
      new: hunk.new.lowerBound + steps..<hunk.new.upperBound + steps)
  }

  private static func steps(
    _ range: Range<Int>, in lines: Span<UInt32>, upTo limit: Int, effort: inout Int
  ) -> Int {
    var steps = 0
    while range.upperBound + steps < limit, effort > 0,
      lines[range.lowerBound + steps] == lines[range.upperBound + steps]
    {
      steps += 1
      effort -= 1
    }
    return steps
  }
}
