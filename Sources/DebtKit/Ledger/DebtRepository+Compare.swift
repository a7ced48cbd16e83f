internal import GitAccess

extension DebtRepository {
  /// The side of a comparison that stands before.
  public struct Base: Sendable {
    /// The revision: for a gate the tip of the branch that the change goes to.
    public var revision: String
    /// Whether the commit in which both sides part stands before, instead of the revision itself.
    public var isMergeBaseSought: Bool

    /// Creates a side.
    public init(_ revision: String, isMergeBaseSought: Bool = true) {
      self.revision = revision
      self.isMergeBaseSought = isMergeBaseSought
    }
  }

  /// Compares the debt of two snapshots.
  ///
  /// Both are read with the settings of the revision that is named, so that a change cannot change the
  /// rules by which it is read.
  ///
  /// - Parameters:
  ///   - base: The revision that stands before.
  ///   - tip: The revision that stands after; the working tree if nil.
  ///   - fromMergeBase: Whether the merge-base of both stands before, instead of the base itself.
  ///   - options: Which part of the snapshots, and with which settings.
  /// - Returns: The changes, and the snapshots that they lie between.
  /// - Throws: ``DebtError`` when the repository, a revision or the settings cannot be read.
  package func compare(
    _ base: String, _ tip: String?, fromMergeBase: Bool, options: ScanOptions
  ) throws(DebtError) -> RegistryComparison {
    let selection = tip.map { SnapshotSelection.commit($0) } ?? .worktree()
    return try registry(
      of: selection, since: Base(base, isMergeBaseSought: fromMergeBase), options: options
    ).comparison
  }

  /// Collects every item of a snapshot and compares it with a base: each item says what became of it,
  /// and those that were paid are among the items.
  ///
  /// - Parameters:
  ///   - selection: What to scan.
  ///   - base: What to compare it with.
  ///   - options: Which part of both, and with which settings.
  /// - Throws: ``DebtError`` when the repository, a revision or the settings cannot be read, or the
  ///   clone is too shallow to hold the merge-base.
  package func registry(
    of selection: SnapshotSelection, since base: Base, options: ScanOptions = ScanOptions()
  ) throws(DebtError) -> (registry: Registry, comparison: RegistryComparison) {
    let run = try ScanRun(of: selection, in: self, options: options, ruledBy: base.revision)
    let commit = try commit(of: base, for: run.listing.snapshot)
    let tally = try run.tally()
    var comparison = ComparisonRun(
      run, base: commit, location: location, workers: options.workers)
    let result = try DebtError.telling { () throws(GitError) in
      try comparison.result(tally.readings)
    }
    let filter = EventFilter(paths: PathFilter(options.paths), items: nil)
    let changes = filter.events(of: result.changes)
    var registry = run.registry(of: tally)
    let problems = comparison.problems
    registry.mark(changes, paid: run.items(of: result.before), base: commit.id.hex)
    registry.problems = (registry.problems + problems).sorted(by: Problem.precedes)
    return (
      registry,
      RegistryComparison(
        base: commit.id.hex, tip: registry.snapshot, changes: changes,
        unchanged: registry.items.count { $0.change?.kind == .unchanged },
        problems: registry.problems)
    )
  }

  /// The commit that a snapshot is compared with.
  private func commit(of base: Base, for snapshot: Snapshot) throws(DebtError) -> Commit {
    let repository = try opened()
    return try DebtError.telling { () throws(GitError) in
      let named = try repository.resolve(base.revision)
      guard base.isMergeBaseSought, let tip = snapshot.commit.flatMap({ ObjectID(hex: $0) }) else {
        return try repository.commit(named)
      }
      guard let id = try repository.mergeBase(of: named, tip) else {
        throw GitError(
          .unknownRevision, base.revision, "it has no commit in common with \(tip.hex.prefix(10))")
      }
      return try repository.commit(id)
    }
  }
}
