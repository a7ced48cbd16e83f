/// The hunks of an alignment, each as far down as it goes.
///
/// Where only lines came, or only lines went, the same change can often be told one line further
/// down (`}` of the function above or `}` of one's own). Like git without its indent heuristic, the
/// lowest place is taken, and hunks that come to touch are one. A hunk with lines on both sides
/// stays where it is.
struct HunkSlide {
  private let old: [UInt32]
  private let new: [UInt32]

  /// Creates a slide over the lines of two versions.
  init(old: [UInt32], new: [UInt32]) {
    self.old = old
    self.new = new
  }

  /// Finds the hunks between the lines that stand.
  ///
  /// - Complexity: O(*n*).
  func hunks(from alignment: LineAlignment) -> [LineDiff.Hunk] {
    // Kept from the end of the file upwards: the last hunk slides first, out of the way.
    var settled: [LineDiff.Hunk] = []
    // Hunks that merge may slide over the same lines again and again.
    var effort = 4 * (old.count + new.count)
    for hunk in Self.changes(in: alignment).reversed() {
      var hunk = slid(hunk, above: settled.last, effort: &effort)
      while let next = settled.last, hunk.new.upperBound == next.new.lowerBound {
        settled.removeLast()
        hunk = slid(hunk.joined(with: next), above: settled.last, effort: &effort)
      }
      settled.append(hunk)
    }
    return settled.reversed()
  }

  private static func changes(in alignment: LineAlignment) -> [LineDiff.Hunk] {
    var hunks: [LineDiff.Hunk] = []
    var start = (old: 0, new: 0)
    for line in 0...alignment.counts.old {
      let twin = line < alignment.counts.old ? alignment.newLine(of: line) : alignment.counts.new
      guard let twin else { continue }
      if start.old < line || start.new < twin {
        hunks.append(LineDiff.Hunk(old: start.old..<line, new: start.new..<twin))
      }
      start = (line + 1, twin + 1)
    }
    return hunks
  }

  private func slid(
    _ hunk: LineDiff.Hunk, above next: LineDiff.Hunk?, effort: inout Int
  ) -> LineDiff.Hunk {
    guard hunk.old.isEmpty || hunk.new.isEmpty else { return hunk }
    let (lines, range) = hunk.old.isEmpty ? (new, hunk.new) : (old, hunk.old)
    let limit =
      hunk.old.isEmpty
      ? next?.new.lowerBound ?? new.count : next?.old.lowerBound ?? old.count
    var steps = 0
    while range.upperBound + steps < limit, effort > 0,
      lines[range.lowerBound + steps] == lines[range.upperBound + steps]
    {
      steps += 1
      effort -= 1
    }
    return LineDiff.Hunk(
      old: hunk.old.lowerBound + steps..<hunk.old.upperBound + steps,
      new: hunk.new.lowerBound + steps..<hunk.new.upperBound + steps)
  }
}
