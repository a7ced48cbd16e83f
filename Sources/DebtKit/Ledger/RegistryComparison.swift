package import GitAccess

/// Two snapshots, and what became of the debt between them.
///
/// It is read from the two trees alone, never from the commits between them.
public struct RegistryComparison: Hashable, Sendable {
  /// The commit that stands before, in 40 hexadecimal digits.
  public let base: String
  /// The revision whose merge-base with the snapshot stands before; nil where the base was named.
  package let branch: String?
  /// What stands after.
  public let tip: Snapshot
  /// The changes, in order of place.
  public let changes: [LedgerEvent]
  /// How many files differ.
  package let changedFiles: Int
  /// How many items stand on both sides as they were; nil where only changes were looked for.
  public let unchanged: Int?
  /// What could not be read on either side; changes there are missing.
  public let problems: [Problem]
  /// The files of settings that differ: the base's own were used.
  package let editedSettings: [String]
  /// The files that differ, as far as they were asked for.
  private let touched: Set<RepositoryPath>
  /// Whether what is wrong in any other file may be the change's doing, too.
  private let reachesEveryFile: Bool

  package init(
    base: String, branch: String? = nil, tip: Snapshot, changes: [LedgerEvent],
    changedFiles: Int = 0, unchanged: Int?, problems: [Problem] = [], editedSettings: [String] = [],
    touched: Set<RepositoryPath> = [], reachesEveryFile: Bool = true
  ) {
    self.base = base
    self.branch = branch
    self.tip = tip
    self.changes = changes
    self.changedFiles = changedFiles
    self.unchanged = unchanged
    self.problems = problems
    self.editedSettings = editedSettings
    self.touched = touched
    self.reachesEveryFile = reachesEveryFile
  }

  /// Whether a problem is the change's own, or one that takes the trust out of any answer.
  package func concerns(_ problem: Problem) -> Bool {
    reachesEveryFile || problem.bears(onChangeOf: touched)
  }

  /// Whether the file of a place differs.
  package func touches(_ place: Place) -> Bool { touched.contains(place.file) }

  /// Whether both sides were read whole.
  public var isTrusted: Bool { !problems.contains { $0.level == .error } }
}
