internal import GitAccess

extension DebtRepository {
  /// The side of a comparison that stands before.
  public struct Base: Sendable {
    /// The revision: for a gate the tip of the branch that the change goes to.
    public var revision: String
    /// Whether the commit in which both sides part stands before, instead of the revision itself.
    public var isMergeBaseSought: Bool
    /// The id that somebody who knows the whole history calls the merge-base: nothing is searched, so
    /// that a clone needs no history.
    package var knownMergeBase: String?

    /// Creates a side.
    public init(_ revision: String, isMergeBaseSought: Bool = true) {
      self.revision = revision
      self.isMergeBaseSought = isMergeBaseSought
    }
  }

  /// How much of a snapshot is read for a comparison.
  package enum ComparisonScope: Sendable {
    /// Every file, so that each item of the snapshot is in the registry.
    case everything
    /// The files that differ, and the records, to which any marker may refer.
    case changes
  }

  /// Collects the items of a snapshot and compares them with a base: each item says what became of it,
  /// and those that were paid are among the items.
  ///
  /// Both sides are read with the settings of the revision that is named, so that a change cannot
  /// change the rules by which it is read.
  ///
  /// - Parameters:
  ///   - selection: What to scan.
  ///   - base: What to compare it with.
  ///   - options: Which part of both, and with which settings.
  ///   - scope: How much of the snapshot is read.
  /// - Returns: The registry, and the changes since the base.
  /// - Throws: ``DebtError`` when the repository, a revision or the settings cannot be read;
  ///   `outOfReach` when the clone lacks a commit.
  package func compare(
    _ selection: SnapshotSelection, since base: Base, options: ScanOptions = ScanOptions(),
    scope: ComparisonScope = .everything
  ) throws(DebtError) -> (registry: Registry, comparison: RegistryComparison) {
    let repository = try opened()
    let comparison = try comparison(
      of: selection, since: base, options: options, gate: GateOptions(), scope: scope,
      in: repository)
    let result = try comparison.result(named: base, in: repository)
    return (result.registry, result.comparison)
  }

  /// Reads both sides of a comparison.
  func comparison(
    of selection: SnapshotSelection, since base: Base, options: ScanOptions, gate: GateOptions,
    scope: ComparisonScope, in repository: borrowing Repository
  ) throws(DebtError) -> SnapshotComparison {
    let found = try BaseCommit(base, before: tip(of: selection, in: repository), in: repository)
    let run = try ScanRun(
      of: selection, in: self, options: options,
      ruledBy: gate.policySource == .base ? found.ruler.hex : nil)
    let changes = try DebtError.telling { () throws(GitError) in
      try SnapshotChanges(from: found.commit, to: run, in: repository)
    }
    var comparison = SnapshotComparison(
      run, changes, found, repository: self, options: options, scope: scope)
    try comparison.read()
    return comparison
  }

  /// The commit that a snapshot belongs to; nil on a branch without one.
  func tip(
    of selection: SnapshotSelection, in repository: borrowing Repository
  ) throws(DebtError) -> ObjectID? {
    if case .commit(let revision) = selection { return try repository.reach(revision) }
    do throws(GitError) {
      return try repository.head().commit
    } catch {
      throw DebtError(error)
    }
  }
}
