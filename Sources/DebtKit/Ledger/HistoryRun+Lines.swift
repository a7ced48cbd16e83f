/// Which versions are compared line by line.
extension HistoryRun {
  /// Whether a file with items differs from every parent of a merge.
  func hasMergeWithItems(
    _ changes: ArraySlice<[[LedgerWalk.Change]]>, _ versions: VersionTable
  ) -> Bool {
    changes.contains { sides in
      guard sides.count > 1 else { return false }
      return sides[0].contains { change in
        versions.holdsItems(change.version)
          && sides.dropFirst().allSatisfy { $0.contains { $0.path == change.path } }
      }
    }
  }

  /// The versions whose lines are compared: what follows one that holds items, and both of them
  /// where their lines were not kept.
  func linesNeeded(
    _ changes: ArraySlice<[[LedgerWalk.Change]]>, _ versions: VersionTable
  ) -> Set<Int32> {
    var needed: Set<Int32> = []
    for change in changes.joined().joined() {
      if versions.lacksLines(change.version) { needed.insert(change.version) }
      guard versions.holdsItems(change.former) else { continue }
      if versions.lacksLines(change.former) { needed.insert(change.former) }
      if change.version >= 0, versions.sketch(change.version) == nil {
        needed.insert(change.version)
      }
    }
    return needed
  }
}
