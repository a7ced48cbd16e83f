internal import GitAccess

/// Which versions new commits ask for, and how many of them are read together.
extension HistoryRun {
  /// Commits that are walked for the first time, in their order.
  struct NewCommits {
    /// The number of the first.
    let first: Int
    /// The changes of each against each of its parents.
    let changes: [[[LedgerWalk.Change]]]
    /// What messages say of items, by the numbers of their commits.
    let trailers: [Int: [CommitTrailer]]
  }

  /// Makes the states again from which new commits go on.
  func loadStates(
    for start: inout LedgerWalk.Start, _ changes: [[[LedgerWalk.Change]]], _ found: inout Found
  ) throws(LedgerFailure) {
    guard start.commit > 0, let archive else { return }
    let kept = (paths: found.paths.paths.count, items: found.items.entries.count)
    let rebuilder = StateRebuilder(graph: found.graph, items: found.items) {
      (commit, isWhole) throws(ArchiveFailure) in
      try archive.files(of: commit, isWhole: isWhole, paths: kept.paths, items: kept.items)
    }
    try LedgerFailure.ofArchive { () throws(ArchiveFailure) in
      try archive.readingWalk { () throws(ArchiveFailure) in
        for commit in start.commit..<found.graph.count {
          for parent in found.graph.parents(of: commit)
          where parent < start.commit && start.states[Int(parent)] == nil {
            start.states[Int(parent)] = try rebuilder.state(
              of: Int(parent), &found.paths, &found.versions)
          }
        }
      }
    }
  }

  /// Reads the versions that commits look at, or those of the first of them where all would be too much.
  ///
  /// - Returns: The commits whose versions are at hand, and the bytes of those that were read for them.
  /// - Throws: `LedgerFailure` when the repository or the archive cannot be read.
  func load(
    _ wanted: Range<Int>, of commits: NewCommits, by reader: VersionReader,
    for walk: inout LedgerWalk, _ found: inout Found
  ) throws(LedgerFailure) -> (stretch: Range<Int>, bytes: Int) {
    var stretch = wanted
    while true {
      // One commit is read, whatever it holds.
      let budget = VersionBudget(stretch.count > 1 ? budget : nil)
      let share = try load(stretch, of: commits, by: reader, within: budget, for: &walk, &found)
      guard budget.isSpent else { return (stretch, budget.bytes) }
      walk.forgetPassed()
      // At least one commit less, or what is too much would be read again and again.
      let count = min(length(as: stretch.count, by: share), stretch.count - 1)
      stretch = stretch.lowerBound..<stretch.lowerBound + count
    }
  }

  /// How many commits to read together, when the budget is so many times what others need, or have needed.
  func length(as count: Int, by room: Double) -> Int {
    max(1, Int(min(Double(count) * room * Self.caution, Double(Int32.max))))
  }

  /// Reads the versions that commits look at, as far as a budget goes.
  ///
  /// - Returns: How much of them was read, where the budget was spent.
  private func load(
    _ stretch: Range<Int>, of commits: NewCommits, by reader: VersionReader,
    within budget: VersionBudget, for walk: inout LedgerWalk, _ found: inout Found
  ) throws(LedgerFailure) -> Double {
    let changes = commits.changes[stretch]
    var isChanged = [Bool](repeating: false, count: found.paths.paths.count)
    var wanted: [Int32] = []
    // Records that come or go change how the markers of any file are read.
    var hasRecords = stretch.contains { commits.trailers[commits.first + $0] != nil }
    for change in changes.joined().joined() {
      isChanged[Int(change.path)] = true
      if change.version >= 0 { wanted.append(change.version) }
      hasRecords = hasRecords || found.paths.isRecord(change.path)
    }
    // Merges look at what stands on one side alone.
    for path in walk.pathsApart { isChanged[Int(path)] = true }
    var standing: [LedgerState.File] = []
    for state in walk.states.values {
      // A record is told of the places that it gains and loses, whether its own file changes or not.
      standing += state.files.filter {
        hasRecords || isChanged[Int($0.path)] || found.paths.isRecord($0.path)
      }
    }
    let progress = progress
    let tell: @Sendable (Int, Int) -> Void = {
      progress(HistoryProgress(stage: .versions, done: $0, total: $1))
    }
    // What stands is needed for any commit.
    let before = try reader.load(
      standing.map(\.version), &walk.versions, found.paths, progress: tell)
    guard standing.allSatisfy(walk.versions.fits) else { throw .archive(.damagedEntry) }
    let outcome = try reader.load(
      wanted, &walk.versions, found.paths, within: budget, progress: tell)
    found.add(ofVersions: before.problems + outcome.problems)
    try? archive?.keep(scans: before.scans + outcome.scans, plain: before.plain + outcome.plain)
    guard !budget.isSpent else { return outcome.share }
    var lines = linesNeeded(changes, walk.versions)
    if hasMergeWithItems(changes, walk.versions) {
      // Any of them may be what a file of the merge was called on one side.
      let others = standing.lazy.filter { isChanged[Int($0.path)] }.map(\.version)
      lines.formUnion(others.filter(walk.versions.lacksLines))
    }
    return try reader.loadLines(lines.sorted(), &walk.versions, found.paths, within: budget)
  }
}
