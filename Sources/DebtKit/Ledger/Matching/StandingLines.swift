/// The lines that stand on both sides, told from the top, and the changes that lie between them.
struct StandingLines {
  /// The runs of lines that do not stand.
  private(set) var changes: [LineDiff.Hunk] = []
  private var next = (old: 0, new: 0)

  /// Begins at the top of a file.
  mutating func begin() {
    changes.removeAll(keepingCapacity: true)
    next = (0, 0)
  }

  /// Notes that lines stand, further down than all before them.
  mutating func stand(_ old: Int, _ new: Int, count: Int) {
    guard count > 0 else { return }
    end(old, new)
    next = (old + count, new + count)
  }

  /// Notes that the lines up to two others do not stand.
  mutating func end(_ old: Int, _ new: Int) {
    if next.old < old || next.new < new {
      changes.append(LineDiff.Hunk(old: next.old..<old, new: next.new..<new))
    }
  }
}
