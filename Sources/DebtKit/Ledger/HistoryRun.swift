internal import GitAccess
internal import PackReading

/// One reading of a history, from its commits to the ledger.
///
/// commits → changed paths by tree comparison → versions, each scanned once → the walk → the archive.
/// What an earlier run kept is where this one begins. Where the versions hold more than is in memory at
/// once, the walk goes stretch by stretch, each as if those before it had been kept.
struct HistoryRun {
  let location: Repository.Location
  let settings: SnapshotSettings
  let archive: LedgerArchive?
  let workers: Int
  let progress: @Sendable (HistoryProgress) -> Void

  /// The bytes that versions may take up in memory beside what stands at once.
  var budget = VersionBudget.standard

  /// Commits are unlike each other: what their number tells of the memory that they need is not trusted whole.
  static let caution = 0.75
  /// Commits that are compared ahead of the walk, so that no more diffs are in memory than must be.
  private static let portion = 8192

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
    private var unreadable = 0

    /// Adds what is wrong with versions, as far as it is told of.
    mutating func add(ofVersions problems: [Problem]) {
      self.problems += problems.prefix(VersionReader.mostProblems - unreadable)
      unreadable = min(VersionReader.mostProblems, unreadable + problems.count)
    }

    init(from book: WalkBook, _ paths: PathTable) {
      (graph, people, items, notes) = (book.graph, book.people, book.items, book.notes)
      self.paths = paths
      versions = VersionTable()
    }
  }

  /// Reads the history of a commit.
  ///
  /// - Throws: `LedgerFailure` when the commit or the archive cannot be read; what is missing before
  ///   the commit is among the ledger's problems.
  func ledger(of tip: ObjectID) throws(LedgerFailure) -> Ledger {
    let book = try book()
    var paths = PathTable(chooser: FileChooser(settings: settings, filter: PathFilter([])))
    for path in book.paths { _ = paths.number(of: path) }
    var found = Found(from: book, paths)
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
    let files = try LedgerFailure.ofRepository { () throws(GitError) in
      try CommitFiles(location)
    }
    var walk = LedgerWalk(
      of: found.graph, to: number, paths: found.paths, versions: found.versions, files: files,
      from: start)
    // The walk's table is the one that is written to.
    found.versions = VersionTable()
    let work = NewCommits(first: first, changes: changes, trailers: commits.trailers)
    try take(work, by: reader(commits.packs), &walk, &found)
    found.versions = walk.versions
    take(walk, at: number, after: first, &found)
    found.fresh.keys = commits.keys
    keep(walk, after: book, found)
  }

  /// Walks new commits, stretch by stretch where what they hold is more than is in memory at once.
  private func take(
    _ commits: NewCommits, by reader: VersionReader, _ walk: inout LedgerWalk,
    _ found: inout Found
  ) throws(LedgerFailure) {
    var next = 0
    var length = commits.changes.count
    while next < commits.changes.count {
      let wanted = next..<min(next + length, commits.changes.count)
      let (stretch, bytes) = try load(wanted, of: commits, by: reader, for: &walk, &found)
      take(stretch, of: commits, &walk)
      next = stretch.upperBound
      length = self.length(as: stretch.count, by: Double(budget) / Double(max(1, bytes)))
      if next < commits.changes.count { walk.forgetPassed() }
    }
  }

  /// Walks commits whose versions are at hand.
  private func take(_ stretch: Range<Int>, of commits: NewCommits, _ walk: inout LedgerWalk) {
    let changes = commits.changes[stretch]
    var next = walk.diffs(ahead: changes.prefix(Self.portion), workers: workers)
    for start in stride(from: stretch.lowerBound, to: stretch.upperBound, by: Self.portion) {
      progress(HistoryProgress(stage: .matching, done: start, total: commits.changes.count))
      let portion = start..<min(start + Self.portion, stretch.upperBound)
      walk.diffs.take(next.wait())
      next = walk.diffs(
        ahead: changes[portion.upperBound...].prefix(Self.portion), workers: max(1, workers - 1))
      for index in portion {
        let commit = commits.first + index
        walk.take(commit, changes[index], commits.trailers[commit] ?? [])
      }
    }
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
}
