internal import GitAccess
internal import PackReading

/// One reading of a history, from its commits to the ledger.
///
/// commits → changed paths by tree comparison → versions, each scanned once → the walk → the archive.
/// What an earlier run kept is where this one begins.
struct HistoryRun {
  let location: Repository.Location
  let settings: SnapshotSettings
  let archive: LedgerArchive?
  let workers: Int
  let progress: @Sendable (HistoryProgress) -> Void

  /// Commits that are worked on at once, so that no more of a long history is in memory than must be.
  static let portion = 8192

  /// What a run found.
  struct Found {
    var graph: CommitGraph
    var people: People
    var items: ItemTable
    var notes: LedgerNotes
    var paths: PathTable
    var versions: VersionTable
    var fresh = Ledger.Fresh()
    var problems: [Problem] = []
  }

  /// Reads the history of a commit.
  ///
  /// - Throws: `LedgerFailure` when the commit or the archive cannot be read; what is missing before
  ///   the commit is among the ledger's problems.
  func ledger(of tip: ObjectID) throws(LedgerFailure) -> Ledger {
    let book = try book()
    var paths = PathTable(chooser: FileChooser(settings: settings, filter: PathFilter([])))
    for path in book.paths { _ = paths.number(of: path) }
    var found = Found(
      graph: book.graph, people: book.people, items: book.items, notes: book.notes, paths: paths,
      versions: VersionTable())
    if book.graph.number(of: tip) == nil { try walk(to: tip, from: book, &found) }
    guard let number = found.graph.number(of: tip) else {
      throw .debt(.repository("the history of \(tip.hex) cannot be read"))
    }
    return Ledger(found, tip: number, settings: settings, archive: archive, scanner: reader())
  }

  private func book() throws(LedgerFailure) -> WalkBook {
    guard let archive else { return WalkBook() }
    return try LedgerFailure.ofArchive { () throws(ArchiveFailure) in try archive.book() }
  }

  private func reader(_ packs: OpenPacks? = nil) -> VersionReader {
    VersionReader(
      scanner: VersionScanner(
        location: location, scanner: FileScanner(configuration: settings.configuration),
        limit: settings.configuration.limits.file, workers: workers,
        packs: packs), archive: archive)
  }

  // MARK: New commits

  private func walk(
    to tip: ObjectID, from book: WalkBook, _ found: inout Found
  ) throws(LedgerFailure) {
    let first = book.header.commits
    progress(HistoryProgress(stage: .commits, done: 0, total: nil))
    let (commits, changes) = try read(tip, after: book, &found)
    guard let number = found.graph.number(of: tip) else { return }
    var start = LedgerWalk.Start(commit: first, items: book.items)
    try loadStates(for: &start, changes, &found)
    try loadVersions(
      of: changes, from: start, by: reader(commits.packs), needsAll: !commits.trailers.isEmpty,
      &found)
    let files = try LedgerFailure.ofRepository { () throws(GitError) in
      try CommitFiles(location)
    }
    var walk = LedgerWalk(
      of: found.graph, to: number, paths: found.paths, versions: found.versions, files: files,
      from: start)
    var next = walk.diffs(ahead: changes.prefix(Self.portion), workers: workers)
    for start in stride(from: 0, to: changes.count, by: Self.portion) {
      progress(HistoryProgress(stage: .matching, done: start, total: changes.count))
      let portion = start..<min(start + Self.portion, changes.count)
      walk.diffs.take(next.wait())
      next = walk.diffs(
        ahead: changes[portion.upperBound...].prefix(Self.portion), workers: max(1, workers - 1))
      for index in portion {
        let commit = first + index
        walk.take(commit, changes[index], commits.trailers[commit] ?? [])
      }
    }
    take(walk, at: number, after: first, &found)
    found.fresh.keys = commits.keys
    keep(walk, after: book, found)
  }

  /// Takes over what the walk found.
  private func take(_ walk: LedgerWalk, at tip: Int, after first: Int, _ found: inout Found) {
    for commit in walk.events.keys { found.graph.mark(commit, .events) }
    for commit in walk.deltas.keys { found.graph.mark(commit, .delta) }
    for commit in walk.keyframes.keys { found.graph.mark(commit, .keyframe) }
    for touch in walk.touches {
      found.graph.mark(Int(touch.commit), .touches)
      found.fresh.touches[Int(touch.commit), default: []].append(touch)
    }
    found.items = walk.items
    found.notes += walk.notes
    found.fresh.events = walk.events
    found.fresh.deltas = walk.deltas
    found.fresh.keyframes = walk.keyframes
    found.fresh.states[tip] = walk.states[tip]
  }

  /// Keeps what the walk found, where all of it was read: what was missing may come.
  private func keep(_ walk: LedgerWalk, after book: WalkBook, _ found: Found) {
    let isWhole = found.problems.isEmpty && walk.incomplete.isEmpty
    guard let archive, isWhole, hasBoundary(of: archive) else { return }
    let page = WalkPage(
      walk, graph: found.graph, people: found.people, keys: found.fresh.keys, after: book)
    // A cache that cannot be written costs time and nothing else.
    try? archive.keep(page, after: book.header)
  }

  /// Whether the history still ends where it did when the archive was opened: somebody may fetch.
  private func hasBoundary(of archive: LedgerArchive) -> Bool {
    do throws(GitError) {
      return try Repository(location).shallowBoundary == archive.boundary
    } catch {
      return false
    }
  }

  // MARK: States and versions

  /// Makes the states again from which new commits go on.
  private func loadStates(
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

  /// Scans the versions that the walk looks at, and reads the lines of those that it compares.
  private func loadVersions(
    of changes: [[[LedgerWalk.Change]]], from start: LedgerWalk.Start, by reader: VersionReader,
    needsAll: Bool, _ found: inout Found
  ) throws(LedgerFailure) {
    var isChanged = [Bool](repeating: false, count: found.paths.paths.count)
    var wanted: [Int32] = []
    var hasRecords = needsAll
    for change in changes.joined().joined() {
      isChanged[Int(change.path)] = true
      if change.version >= 0 { wanted.append(change.version) }
      hasRecords = hasRecords || found.paths.isRecord(change.path)
    }
    // Merges look at what stands on one side alone.
    for path in start.pathsApart { isChanged[Int(path)] = true }
    // Records that come or go change how the markers of any file are read.
    var standing: [LedgerState.File] = []
    for (state, _) in start.states.values {
      // A record is told of the places that it gains and loses, whether its own file changes or not.
      standing += state.files.filter {
        hasRecords || isChanged[Int($0.path)] || found.paths.isRecord($0.path)
      }
    }
    wanted += standing.map(\.version)
    let progress = progress
    let outcome = try reader.load(wanted, &found.versions, found.paths) { done, total in
      progress(HistoryProgress(stage: .versions, done: done, total: total))
    }
    found.problems += outcome.problems
    guard standing.allSatisfy(found.versions.fits) else { throw .archive(.damagedEntry) }
    try? archive?.keep(scans: outcome.scans, plain: outcome.plain)
    var lines = linesNeeded(changes, found.versions)
    if hasMergeWithItems(changes, found.versions) {
      // Any of them may be what a file of the merge was called on one side.
      let others = standing.lazy.filter { isChanged[Int($0.path)] }.map(\.version)
      lines.formUnion(others.filter(found.versions.lacksLines))
    }
    try reader.loadLines(lines.sorted(), &found.versions, found.paths)
  }
}
