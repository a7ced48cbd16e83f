internal import CommentScanning

/// The lines that changed between two versions of a file.
///
/// All lines are counted from 0. Between two hunks at least one line stands on both sides, so a
/// hunk is a maximal run of changed lines.
struct LineDiff: Hashable, Sendable {
  /// A run of old lines and the run of new lines that took its place; one of them may be empty.
  struct Hunk: Hashable, Sendable {
    /// The lines that went.
    let old: Range<Int>
    /// The lines that came.
    let new: Range<Int>
  }

  /// The difference between a file and itself.
  static let empty = LineDiff(hunks: [])

  /// The hunks, from the top of the file to its end.
  let hunks: [Hunk]

  /// Creates a difference from hunks that stand in order and apart.
  init(hunks: [Hunk]) {
    self.hunks = hunks
  }

  /// Compares the line hashes of two versions; blank lines have the hash 0.
  ///
  /// - Complexity: O(*n* log *n*) and, at most, `limits.effort` steps.
  init(old: [UInt32], new: [UInt32], limits: Limits = Limits()) {
    var comparer = LineComparer()
    hunks = comparer.hunks(old: old.span, new: new.span, limits: limits)
  }

  /// Finds the new line that an old line stands as; nil when a hunk took it away.
  ///
  /// - Complexity: O(log *n*) in the number of hunks.
  func newLine(of oldLine: Int) -> Int? {
    let next = hunks.partitionIndex { $0.old.upperBound <= oldLine }
    if next < hunks.count, hunks[next].old.contains(oldLine) { return nil }
    guard next > 0 else { return oldLine }
    return oldLine - hunks[next - 1].old.upperBound + hunks[next - 1].new.upperBound
  }

  /// Finds the hunk that took an old line away; nil when the line still stands.
  func hunkIndex(ofOld line: Int) -> Int? {
    let index = hunks.partitionIndex { $0.old.upperBound <= line }
    return index < hunks.count && hunks[index].old.contains(line) ? index : nil
  }

  /// Finds the hunk that brought a new line; nil when the line stood before.
  func hunkIndex(ofNew line: Int) -> Int? {
    let index = hunks.partitionIndex { $0.new.upperBound <= line }
    return index < hunks.count && hunks[index].new.contains(line) ? index : nil
  }

  /// Joins hunks with at most so many unchanged lines between them into one.
  func joined(within distance: Int) -> LineDiff {
    var joined: [Hunk] = []
    for hunk in hunks {
      if let last = joined.last, hunk.old.lowerBound - last.old.upperBound <= distance {
        joined[joined.count - 1] = last.joined(with: hunk)
      } else {
        joined.append(hunk)
      }
    }
    return LineDiff(hunks: joined)
  }
}

extension LineDiff {
  /// How hard two versions are compared before what is left is called one hunk.
  struct Limits: Hashable, Sendable {
    /// The number of changed lines up to which the shortest edit is sought at once.
    var quickDistance = 64
    /// The number of changed lines between two anchors up to which the shortest edit is sought.
    var distance = 1000
    /// The number of steps for the whole comparison.
    var effort = 50_000_000
  }
}

extension LineDiff.Hunk {
  /// Joins the hunk with one further down, and with all that lies between.
  func joined(with next: Self) -> Self {
    Self(
      old: old.lowerBound..<next.old.upperBound, new: new.lowerBound..<next.new.upperBound)
  }
}
