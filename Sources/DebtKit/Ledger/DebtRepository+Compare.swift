extension DebtRepository {
  /// Compares the debt of two snapshots.
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
    let before = try registry(of: .commit(base), options: options)
    let after = try registry(of: tip.map { .commit($0) } ?? .worktree(), options: options)
    return RegistryComparison(
      base: before.snapshot.commit ?? "", tip: after.snapshot, changes: [],
      unchanged: after.items.count)
  }
}
