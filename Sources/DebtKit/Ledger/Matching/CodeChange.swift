/// Where in a file code changed, and where only comments did.
///
/// Code changed in a hunk when its two sides have different code lines, in whatever order.
struct CodeChange {
  /// How many unchanged lines may lie between two hunks that are judged as one.
  static let reach = 3

  private let diff: LineDiff
  private let old: LineSketch
  private let new: LineSketch

  init(diff: LineDiff, old: LineSketch, new: LineSketch) {
    self.diff = diff.joined(within: Self.reach)
    self.old = old
    self.new = new
  }

  /// Tells whether code changed together with an old line, counted from 0; never when the line
  /// itself still stands.
  ///
  /// - Complexity: O(*n* log *n*) in the lines of its hunk.
  func isWithCode(oldLine: Int) -> Bool {
    guard let index = diff.hunkIndex(ofOld: oldLine) else { return false }
    let hunk = diff.hunks[index]
    return old.codes(in: hunk.old).sorted() != new.codes(in: hunk.new).sorted()
  }
}
