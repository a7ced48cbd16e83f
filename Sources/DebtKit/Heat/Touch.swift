/// A commit that changed lines of an item's region.
///
/// Whoever makes one has left out merge commits, programs (``AutomatedAuthors``) and ignored
/// revisions (``IgnoredRevisions``).
package struct Touch: Hashable, Sendable {
  /// A number that is the commit's own, so that two touches of one commit count once.
  package let commit: Int
  /// The committer's moment in seconds since 1970.
  package let seconds: Int64
  /// The number of the author, as the mailmap names them.
  package let person: Int
  /// How many lines of the region changed.
  package let lines: Int
  /// Whether the commit's subject looks like a fix or a revert.
  package let isFix: Bool

  package init(commit: Int, seconds: Int64, person: Int, lines: Int, isFix: Bool) {
    self.commit = commit
    self.seconds = seconds
    self.person = person
    self.lines = lines
    self.isFix = isFix
  }
}

extension Touch {
  /// Orders touches by time, whatever order they came in.
  static func precedes(_ left: Touch, _ right: Touch) -> Bool {
    (left.seconds, left.commit, left.person, left.lines, left.isFix ? 1 : 0)
      < (right.seconds, right.commit, right.person, right.lines, right.isFix ? 1 : 0)
  }
}
