internal import GitAccess

/// One reading of a history, from its commits to the ledger.
///
/// commits → changed paths by tree comparison → versions, each scanned once → the walk.
struct HistoryRun {
  let location: Repository.Location
  let settings: SnapshotSettings
  let workers: Int
  let progress: @Sendable (HistoryProgress) -> Void

  private var treeLimits: TreeLimits {
    var limits = TreeLimits()
    limits.paths = settings.configuration.limits.paths
    return limits
  }

  /// Walks the history of a commit.
  ///
  /// - Parameters:
  ///   - tip: The commit.
  ///   - kept: Picks further commits whose states are kept.
  /// - Throws: `GitError` when the commit cannot be read; what is missing before it is among the
  ///   problems.
  func ledger(
    of tip: ObjectID, keeping kept: (CommitGraph) -> Set<Int> = { _ in [] }
  ) throws(GitError) -> Ledger {
    let repository = try Repository(location)
    var graph = CommitGraph()
    var reader = CommitReader(people: People())
    progress(HistoryProgress(stage: .commits, done: 0, total: nil))
    try reader.read(tip, from: repository, into: &graph)
    guard let number = graph.number(of: tip) else {
      throw GitError(.unreadable, tip.hex, "its history cannot be read")
    }
    var problems = reader.problems
    var paths = PathTable(chooser: FileChooser(settings: settings, filter: PathFilter([])))
    var versions = VersionTable()
    let changes = try changes(of: graph, &paths, &versions, &problems)
    try scan(&versions, paths, &problems)
    try sketchCounterparts(of: changes, &versions, paths)
    var walk = LedgerWalk(
      of: graph, to: number, paths: paths, versions: versions, keeping: kept(graph))
    for commit in 0..<graph.count {
      if commit.isMultiple(of: 4096) {
        progress(HistoryProgress(stage: .matching, done: commit, total: graph.count))
      }
      walk.take(commit, changes[commit])
    }
    return Ledger(walk, tip: number, people: reader.people, settings: settings, problems: problems)
  }

  // MARK: Changed paths

  /// The changed files of every commit, against each parent.
  private func changes(
    of graph: CommitGraph, _ paths: inout PathTable, _ versions: inout VersionTable,
    _ problems: inout [Problem]
  ) throws(GitError) -> [[[LedgerWalk.Change]]] {
    var changes = [[[LedgerWalk.Change]]](repeating: [], count: graph.count)
    let finder = HistoryChanges(location: location, limits: treeLimits, workers: workers)
    // In portions, so that the paths of a long history are not all in memory as text.
    let portion = 8192
    for start in stride(from: 0, to: graph.count, by: portion) {
      let jobs = (start..<min(start + portion, graph.count)).map { commit in
        let parents = graph.parents(of: commit)
        return HistoryChanges.Job(
          commit: commit,
          old: parents.isEmpty ? [nil] : parents.map { graph.nodes[Int($0)].tree },
          new: graph.nodes[commit].tree)
      }
      for step in try finder.steps(of: jobs) {
        changes[step.commit] = step.sides.map { side in
          report(side.problems, of: graph.nodes[step.commit].id, to: &problems)
          return side.files.compactMap { number($0, &paths, &versions) }
        }
      }
      progress(HistoryProgress(stage: .trees, done: start + jobs.count, total: graph.count))
    }
    return changes
  }

  private func number(
    _ change: TreeChange, _ paths: inout PathTable, _ versions: inout VersionTable
  ) -> LedgerWalk.Change? {
    let path = paths.number(of: change.path)
    let door = paths.doors[Int(path)]
    guard door >= 0 else { return nil }
    let blob = change.new?.blob
    let version = blob.map { versions.number(of: $0, at: path, door: door) } ?? -1
    let former = change.old?.blob.map { versions.number(of: $0, at: path, door: door) } ?? -1
    return LedgerWalk.Change(
      path: path, version: version, isThere: blob != nil, former: former)
  }

  private func report(
    _ treeProblems: [TreeProblem], of commit: ObjectID, to problems: inout [Problem]
  ) {
    for problem in treeProblems where problem.isIncomplete && problems.count < 100 {
      problems.append(
        Problem(
          .missingObject, at: Place(problem.path),
          "the folder cannot be read in commit \(commit.hex.prefix(10))"))
    }
  }

  // MARK: Versions

  private func scanner() -> VersionScanner {
    VersionScanner(
      location: location, scanner: FileScanner(configuration: settings.configuration),
      limit: settings.configuration.limits.file, workers: workers)
  }

  private func scan(
    _ versions: inout VersionTable, _ paths: PathTable, _ problems: inout [Problem]
  ) throws(GitError) {
    let jobs = versions.keys.indices.map { job(Int32($0), versions, paths) }
    let progress = progress
    let results = try scanner().scan(jobs) { done in
      progress(HistoryProgress(stage: .versions, done: done, total: jobs.count))
    }
    for (job, result) in results {
      if case .unreadable(let problem) = result, problems.count < 100 { problems.append(problem) }
      versions.set(jobs[job].version, result)
    }
    versions.settle()
  }

  /// Sketches the versions without items that follow one with items: how an item was paid stands in
  /// the lines around it.
  private func sketchCounterparts(
    of changes: [[[LedgerWalk.Change]]], _ versions: inout VersionTable, _ paths: PathTable
  ) throws(GitError) {
    var wanted: Set<Int32> = []
    for change in changes.lazy.joined().joined()
    where change.version >= 0 && versions.holdsItems(change.former)
      && !versions.holdsItems(change.version)
    {
      wanted.insert(change.version)
    }
    let jobs = wanted.sorted().map { job($0, versions, paths) }
    for (job, sketch) in try scanner().sketch(jobs) { versions.keep(sketch, of: jobs[job].version) }
  }

  private func job(
    _ version: Int32, _ versions: VersionTable, _ paths: PathTable
  ) -> VersionScanner.Job {
    let blob = versions.keys[Int(version)].blob
    return VersionScanner.Job(
      version: version, file: paths.file(versions.paths[Int(version)], blob: blob), blob: blob)
  }
}

/// How far a long reading of a history has come.
package struct HistoryProgress: Hashable, Sendable {
  /// The parts of the work, in their order.
  package enum Stage: Int, Hashable, Sendable {
    case commits
    case trees
    case versions
    case matching
  }

  /// The part at hand.
  package let stage: Stage
  /// How many of its units are done.
  package let done: Int
  /// How many there are; nil while nobody knows.
  package let total: Int?
}
