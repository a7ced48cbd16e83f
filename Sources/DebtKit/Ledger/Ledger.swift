internal import Dispatch
internal import GitAccess

/// The history of a commit as far as debt goes: events, items and what stood when.
///
/// What an earlier run kept is read when it is asked for, so that a question about the newest commits
/// does not pay for the oldest.
final class Ledger {
  /// The commits, with what the walk left of each.
  let graph: CommitGraph
  /// The commit whose ancestors are told, itself among them.
  let tip: Int
  let people: People
  let settings: SnapshotSettings
  let items: ItemTable
  let notes: LedgerNotes
  /// What could not be read, so that the answer is incomplete.
  private(set) var problems: [Problem]
  var paths: PathTable
  var versions: VersionTable
  /// Which commits are told, by number.
  private(set) lazy var ancestors = graph.ancestors(of: [tip])
  /// The people of the history as they want to be known, without programs.
  private(set) lazy var knownPeople = KnownAuthors(
    people, settings.knownNames, bots: settings.configuration.history.bots)
  let archive: LedgerArchive?
  private let fresh: Fresh
  let scanner: VersionReader
  /// What was found out about files, to be kept once nobody reads the archive.
  var measures = FileMeasures()

  /// Scans above which another thread frees them.
  private static let worthThread = 10_000

  /// What this run found and an archive need not be asked for.
  struct Fresh {
    var events: [Int: [LedgerEvent]] = [:]
    var touches: [Int: [LedgerTouch]] = [:]
    var states: [Int: LedgerState] = [:]
    var deltas: [Int: [LedgerState.Change]] = [:]
    var keyframes: [Int: LedgerState] = [:]
    var keys: [Int: [String]] = [:]
  }

  init(
    _ history: HistoryRun.Found, tip: Int, settings: SnapshotSettings, archive: LedgerArchive?,
    scanner: VersionReader
  ) {
    graph = history.graph
    self.tip = tip
    people = history.people
    self.settings = settings
    items = history.items
    notes = history.notes
    problems = history.problems
    paths = history.paths
    versions = history.versions
    fresh = history.fresh
    self.archive = archive
    self.scanner = scanner
  }

  deinit {
    // The lines of a long history's versions take a twentieth of a second to free, and nobody waits for it.
    let versions = versions
    if versions.scans.count > Self.worthThread { DispatchQueue.global().async { _ = versions } }
  }

  /// The events of a commit.
  func events(of commit: Int) throws(LedgerFailure) -> [LedgerEvent] {
    guard graph.marks[commit].contains(.events) else { return [] }
    if let events = fresh.events[commit] { return events }
    guard let archive else { return [] }
    return try LedgerFailure.ofArchive { () throws(ArchiveFailure) in
      try archive.events(of: commit)
    }
  }

  /// The items whose regions a commit changed.
  func touches(of commit: Int) throws(LedgerFailure) -> [LedgerTouch] {
    guard graph.marks[commit].contains(.touches) else { return [] }
    if let touches = fresh.touches[commit] { return touches }
    guard let archive else { return [] }
    return try LedgerFailure.ofArchive { () throws(ArchiveFailure) in
      try archive.touches(of: commit, items: items.entries.count)
    }
  }

  /// The keys of tickets that commits carry, in no order.
  func keys() throws(LedgerFailure) -> [(commit: Int, keys: [String])] {
    let fresh = fresh.keys.map { (commit: $0.key, keys: $0.value) }
    guard let archive, archive.header.commits > 0 else { return fresh }
    let kept = try LedgerFailure.ofArchive { () throws(ArchiveFailure) in try archive.keys() }
    return kept + fresh
  }

  /// What stood after a commit, with the scans of its files.
  ///
  /// - Throws: `LedgerFailure` when something of it cannot be read.
  func state(of commit: Int) throws(LedgerFailure) -> LedgerState {
    let state: LedgerState
    if let known = fresh.states[commit] {
      state = known
    } else {
      state = try rebuiltState(of: commit)
    }
    try read(state.files)
    return state
  }

  /// Reads the scans of files that stand in a state; those of other states may be forgotten.
  ///
  /// - Throws: `LedgerFailure` when one cannot be read.
  func read(_ files: some Sequence<LedgerState.File>) throws(LedgerFailure) {
    try read(versions: files.map(\.version))
    guard files.allSatisfy(versions.fits) else { throw .archive(.damagedEntry) }
  }

  /// Reads the scans of versions; those of others may be forgotten.
  ///
  /// - Throws: `LedgerFailure` when one cannot be read.
  func read(versions wanted: some Collection<Int32>) throws(LedgerFailure) {
    if versions.weight > VersionBudget.standard {
      let wanted = Set(wanted)
      versions.forget { wanted.contains($0) }
    }
    problems += try scanner.load(wanted, &versions, paths).problems
  }

  private func rebuiltState(of commit: Int) throws(LedgerFailure) -> LedgerState {
    let rebuilder = rebuilder
    return try LedgerFailure.ofArchive { () throws(ArchiveFailure) in
      try rebuilder.state(of: commit, &paths, &versions).state
    }
  }

  /// Makes states again, without the scans of their files: first that of a commit, then those of its
  /// descendants along first parents.
  ///
  /// - Parameters:
  ///   - start: The commit; nil for one before all others, after which nothing stands.
  ///   - commits: The descendants, each the first parent of the next.
  /// - Returns: The states, one more than there are descendants.
  /// - Throws: `LedgerFailure` when the archive cannot be read.
  func states(
    of start: Int?, along commits: some Sequence<Int>
  ) throws(LedgerFailure) -> [LedgerState] {
    let rebuilder = rebuilder
    return try LedgerFailure.ofArchive { () throws(ArchiveFailure) in
      var state = LedgerState()
      if let start { state = try rebuilder.state(of: start, &paths, &versions).state }
      var states = [state]
      for commit in commits {
        try rebuilder.advance(&state, to: commit, &paths, &versions)
        states.append(state)
      }
      return states
    }
  }

  private var rebuilder: StateRebuilder {
    let known = (paths: paths.paths.count, versions: versions)
    return StateRebuilder(graph: graph, items: items) {
      (commit, isWhole) throws(ArchiveFailure) in
      try self.files(of: commit, isWhole: isWhole, known.versions, paths: known.paths)
    }
  }

  /// What a commit changed in the state of its first parent, or its whole state.
  func files(
    of commit: Int, isWhole: Bool, _ versions: VersionTable, paths count: Int? = nil
  ) throws(ArchiveFailure) -> [StateCodec.File] {
    let changes =
      isWhole
      ? fresh.keyframes[commit].map { state in
        state.files.map { LedgerState.Change(path: $0.path, file: $0) }
      } : fresh.deltas[commit]
    if let changes {
      return changes.map { change in
        StateCodec.File(
          path: Int(change.path),
          content: change.file.map { file in
            (versions.keys[Int(file.version)].blob, file.items)
          })
      }
    }
    guard let archive else { throw .damagedEntry }
    return try archive.files(
      of: commit, isWhole: isWhole, paths: count ?? paths.paths.count,
      items: items.entries.count)
  }

  /// Runs a body whose look-ups see one state of the archive, and cost less than one by one.
  func reading<Value>(
    _ body: () throws(LedgerFailure) -> Value
  ) throws(LedgerFailure) -> Value {
    guard let archive else { return try body() }
    var result: Result<Value, LedgerFailure>?
    try LedgerFailure.ofArchive { () throws(ArchiveFailure) in
      try archive.readingWalk { () throws(ArchiveFailure) in
        result = Result { () throws(LedgerFailure) in try body() }
      }
    }
    guard let result else { throw .archive(.damagedEntry) }
    return try result.get()
  }
}

/// A reason why a question about a history has no answer, or must be asked again without the archive.
enum LedgerFailure: Error {
  /// The answer cannot be had.
  case debt(DebtError)
  /// What was kept cannot be used.
  case archive(ArchiveFailure)

  /// Runs a body that reads the archive.
  static func ofArchive<Value>(
    _ body: () throws(ArchiveFailure) -> Value
  ) throws(LedgerFailure) -> Value {
    do throws(ArchiveFailure) {
      return try body()
    } catch {
      throw .archive(error)
    }
  }

  /// Runs a body that reads the repository.
  static func ofRepository<Value>(
    _ body: () throws(GitError) -> Value
  ) throws(LedgerFailure) -> Value {
    do throws(GitError) {
      return try body()
    } catch {
      throw .debt(DebtError(error))
    }
  }
}
