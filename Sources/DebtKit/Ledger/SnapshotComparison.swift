internal import GitAccess

/// The registry of a snapshot and its changes since a base, put together.
struct SnapshotComparison {
  let run: ScanRun
  let changes: SnapshotChanges
  let base: BaseCommit
  private let repository: DebtRepository
  private let options: ScanOptions
  let filter: PathFilter
  /// Whether every file is read.
  private var isWhole: Bool
  /// Whether what is wrong anywhere is told, not only in the files of the change.
  private var tellsAll: Bool
  private(set) var tally = ScanTally()
  private(set) var found: ComparisonRun.Result?
  private var problems: [Problem]

  init(
    _ run: ScanRun, _ changes: SnapshotChanges, _ base: BaseCommit, repository: DebtRepository,
    options: ScanOptions, scope: DebtRepository.ComparisonScope
  ) {
    self.run = run
    self.changes = changes
    self.base = base
    self.repository = repository
    self.options = options
    filter = PathFilter(options.paths)
    tellsAll = scope == .everything
    isWhole = tellsAll || run.settings.configuration.policy.needsEveryFile
    problems = changes.problems
  }

  /// Reads as much of both sides as is needed.
  ///
  /// A record that came or went may turn any word of any marker into a reference, or back into a word:
  /// then every file is read after all.
  mutating func read() throws(DebtError) {
    let differing = Set(changes.files.map(\.path))
    try read(
      isWhole
        ? nil
        : run.listing.files.filter {
          differing.contains($0.path) || run.settings.isRecord($0.path)
        })
    guard !tellsAll, let found, found.before.recordIDs != tally.readings.recordIDs else { return }
    tellsAll = true
    guard !isWhole else { return }
    isWhole = true
    problems = changes.problems
    try read(nil)
  }

  private mutating func read(_ files: [SnapshotFile]?) throws(DebtError) {
    tally = try run.tally(of: files)
    var comparison = ComparisonRun(
      run, changes.files, base: base.commit, location: repository.location,
      workers: options.workers)
    let readings = tally.readings
    found = try DebtError.telling { () throws(GitError) in try comparison.result(readings) }
    problems += comparison.problems
  }

  // MARK: What came out

  /// Makes the registry and the list of changes.
  ///
  /// - Parameters:
  ///   - side: How the base was named.
  ///   - repository: The repository that holds both sides.
  /// - Returns: The registry, whose items say what became of them, the changes, and all that is wrong
  ///   in the files that were read, whether or not the registry tells it.
  /// - Throws: ``DebtError`` when settings that the change edits cannot be read.
  func result(
    named side: DebtRepository.Base, in repository: borrowing Repository
  ) throws(DebtError) -> (
    registry: Registry, comparison: RegistryComparison, problems: [Problem]
  ) {
    let ownSettings =
      try problemsOfEditedSettings() + base.missingSettings(of: run, in: repository)
    let isBranch = side.isMergeBaseSought && base.commit.id != base.ruler
    let events = found?.changes ?? []
    let narrator = Narrator(run.settings)
    let asked = EventFilter(paths: filter, items: nil).events(of: events).map(narrator.told)
    let former = changes.files.filter { $0.old != nil }.map(\.path)
    var registry = run.registry(of: tally, isWhole: isWhole, formerPaths: former)
    let changed = (found?.changedFiles ?? []).filter(filter.includes)
    let touched = Set(changed)
    let everyProblem = registry.problems
    if !tellsAll {
      registry.problems.removeAll { !$0.bears(onChangeOf: touched) }
    }
    registry.problems = (registry.problems + problems + ownSettings)
      .sorted(by: Problem.precedes)
    registry.mark(
      asked, paid: run.items(of: found?.before ?? []), base: base.commit.id.hex,
      unread: found?.unread ?? [])
    let comparison = RegistryComparison(
      base: base.commit.id.hex, branch: isBranch ? side.revision : nil, tip: registry.snapshot,
      changes: asked,
      changedFiles: changed.count,
      unchanged: isWhole ? registry.items.count { $0.change?.kind == .unchanged } : nil,
      problems: registry.problems, editedSettings: editedSettings,
      touched: touched,
      reachesEveryFile: found?.before.recordIDs != tally.readings.recordIDs)
    return (registry, comparison, everyProblem)
  }

  /// The files of settings that differ, in whose stead the base's own were used.
  private var editedSettings: [String] {
    // Where the snapshot's own settings are used, none are in another's stead.
    guard run.rules != nil else { return [] }
    let names = [".debt.yml", RepositorySchema.path]
    return (found?.changedFiles ?? []).map(\.description).filter { name in
      names.contains(name) && !(name == ".debt.yml" && options.configuration != nil)
    }
  }

  /// What is wrong with settings that the change edits: they rule only once it is merged, and then
  /// every scan.
  private func problemsOfEditedSettings() throws(DebtError) -> [Problem] {
    guard !editedSettings.isEmpty else { return [] }
    let settings = try DebtError.telling { () throws(GitError) in
      try SnapshotSettings(
        of: run.listing, source: run.source, override: options.configuration, isReviewed: false)
    }
    return settings.problems.map { problem in
      Problem(
        problem.code, at: problem.place, level: min(problem.level, .warning),
        problem.message + " (it counts after the merge)")
    }
  }
}

extension [FileReading] {
  /// The ids of the records among the files.
  fileprivate var recordIDs: Set<String> { Set(compactMap { $0.record?.id }) }
}

extension Problem {
  /// Whether a problem is one of a change, or one that takes the trust out of any answer.
  func bears(onChangeOf files: Set<RepositoryPath>) -> Bool {
    guard level < .error, let place else { return true }
    return files.contains(place.file)
  }
}
