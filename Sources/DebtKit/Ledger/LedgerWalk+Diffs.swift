extension LedgerWalk {
  /// Begins to compare what some commits are sure to compare: the files with items that they change.
  ///
  /// A merge mostly is at one with its first parent in what it holds; it rarely asks for another.
  ///
  /// - Parameters:
  ///   - changes: The changes of the commits, as `take` takes them.
  ///   - workers: The number of threads.
  /// - Returns: The diffs, which are waited for when the commits are taken.
  func diffs(ahead changes: ArraySlice<[[Change]]>, workers: Int) -> DiffsAhead {
    var pairs: Set<VersionDiffs.Pair> = []
    for sides in changes {
      let changed = (sides.first ?? []).filter {
        $0.version >= 0 && versions.holdsItems($0.former)
      }
      guard !changed.isEmpty else { continue }
      let others = sides.dropFirst().map { Set($0.lazy.map(\.path)) }
      for change in changed where others.allSatisfy({ $0.contains(change.path) }) {
        pairs.insert(VersionDiffs.Pair(old: change.former, new: change.version))
      }
    }
    return DiffsAhead(pairs, versions, workers: workers)
  }
}
