internal import GitAccess

/// The walk over a history, commit by commit and parents first, that gives every item its life.
///
/// A commit is compared with its parents by the files that differ (`HistoryChanges`); versions of
/// files are scanned beforehand (`VersionScanner`); what stood before a commit is matched with what
/// stands after it (`MarkerMatching`); the matches become events (`CommitDraft`). The result for a
/// commit is a function of its ancestors alone, in whatever order the walk comes to them.
struct LedgerWalk {
  /// A changed file of a commit, against one parent.
  struct Change {
    let path: Int32
    /// The version after the commit; -1 where there is none that is read.
    let version: Int32
    /// Whether anything with contents stands at the path after the commit.
    let isThere: Bool
    /// The version before; -1 where there was none, or where it does not matter.
    var former: Int32 = -1
  }

  let graph: CommitGraph
  var paths: PathTable
  var versions: VersionTable
  var items: ItemTable
  private(set) var states: [Int: LedgerState]
  private(set) var events: [Int: [LedgerEvent]] = [:]
  private(set) var touches: [LedgerTouch] = []
  private(set) var notes = LedgerNotes()
  /// Commits of which something could not be read, so that their answer is incomplete.
  private(set) var incomplete: [Int] = []
  var ancestry: Ancestry
  /// Looks up single files of merges; nil where no commit has several parents.
  let files: CommitFiles?
  /// What the commits compare.
  let diffs = VersionDiffs()
  private var waitingChildren: [Int32]
  /// What each commit changed in the state of its first parent.
  private(set) var deltas: [Int: [LedgerState.Change]] = [:]
  /// Whole states, often enough that no other is far from one.
  private(set) var keyframes: [Int: LedgerState] = [:]
  /// How many changes lie between a commit's state and the whole state before it.
  private var distances: [Int: Int] = [:]

  /// The changes that may lie between a whole state and another one, whatever its size.
  private static let leastDistance = 256

  /// Prepares a walk.
  ///
  /// - Parameters:
  ///   - graph: The commits.
  ///   - tip: The commit whose state is kept; all commits are its ancestors.
  ///   - paths: The paths of the commits' changes.
  ///   - versions: The versions, scanned.
  ///   - files: The commits' trees, for what the changes of a merge leave open.
  ///   - start: Where an earlier walk ended: its items, and the states from which to go on.
  init(
    of graph: CommitGraph, to tip: Int, paths: PathTable, versions: VersionTable,
    files: CommitFiles? = nil, from start: Start = Start()
  ) {
    self.graph = graph
    self.files = files
    self.paths = paths
    self.versions = versions
    items = start.items
    states = start.states.mapValues(\.state)
    distances = start.states.mapValues(\.distance)
    ancestry = Ancestry(of: graph, tip: tip)
    var children = [Int32](repeating: 0, count: graph.count)
    for commit in start.commit..<max(start.commit, graph.count) {
      for parent in graph.parents(of: commit) { children[Int(parent)] += 1 }
    }
    // The tip's state is asked for after the walk.
    children[tip] += 1
    waitingChildren = children
  }

  /// Where a walk begins.
  struct Start {
    /// The first commit that is to be walked.
    var commit = 0
    /// The items of the commits before it.
    var items = ItemTable()
    /// The states of the commits whose children are walked, each with its distance from a whole one.
    var states: [Int: (state: LedgerState, distance: Int)] = [:]
  }

  /// The paths at which two of the states differ from which the walk goes on.
  var pathsApart: Set<Int32> {
    guard let first = states.values.first else { return [] }
    var paths: Set<Int32> = []
    for state in states.values {
      paths.formUnion(state.files(otherThanIn: first).map(\.path))
      paths.formUnion(first.files(otherThanIn: state).map(\.path))
    }
    return paths
  }

  /// Forgets what versions hold, but for those that stand where the walk goes on.
  ///
  /// - Complexity: O(*n*) in the versions, and in the files of those states.
  mutating func forgetPassed() {
    var stands = [Bool](repeating: false, count: versions.keys.count)
    for file in states.values.lazy.flatMap(\.files) { stands[Int(file.version)] = true }
    versions.forget { stands[Int($0)] }
  }

  /// Takes the next commit.
  ///
  /// - Parameters:
  ///   - commit: Its number; its parents have been taken.
  ///   - changes: The files that differ from each parent, in order of path; from nothing for a root.
  ///     Those that differ from another parent than the first are wanted only where they differ from
  ///     the first, too.
  ///   - trailers: What the commit's message says of items.
  mutating func take(
    _ commit: Int, _ changes: [[Change]], _ trailers: [CommitTrailer] = []
  ) {
    let parents = graph.parents(of: commit).map { Int($0) }
    let before = parents.map { states[$0] ?? LedgerState() }
    var draft = CommitDraft(commit: commit, before: before.first ?? LedgerState())
    if parents.count > 1 {
      merge(&draft, changes, before)
    } else {
      advance(&draft, changes.first ?? [])
    }
    enter(trailers, in: &draft)
    states[commit] = draft.after
    if !draft.events.isEmpty { events[commit] = draft.sortedEvents(paths) }
    touches += draft.touches
    notes += draft.notes
    if draft.isIncomplete { incomplete.append(commit) }
    note(draft, changes.first ?? [], parent: parents.first)
    for parent in parents { release(parent) }
    if waitingChildren[commit] == 0 { states[commit] = nil }
  }

  /// Notes what the commit changed in the state of its first parent.
  private mutating func note(_ draft: CommitDraft, _ changes: [Change], parent: Int?) {
    let (before, after) = (draft.before, draft.after)
    var changed = changes.map(\.path)
    // Records that come or go change how markers of any file are read.
    if before.records.keys != after.records.keys {
      changed += before.files.map(\.path)
      changed += after.files.map(\.path)
    }
    // Most files hold no item on either side.
    let touched = Set(changed.lazy.filter { after[$0] != before[$0] }).sorted()
    let delta = touched.map { LedgerState.Change(path: $0, file: after[$0]) }
    if !delta.isEmpty { deltas[draft.commit] = delta }
    let distance = (parent.flatMap { distances[$0] } ?? 0) + delta.count
    if distance > max(Self.leastDistance, 2 * draft.after.fileCount) {
      keyframes[draft.commit] = draft.after
      distances[draft.commit] = 0
    } else {
      distances[draft.commit] = distance
    }
  }

  private mutating func release(_ commit: Int) {
    waitingChildren[commit] -= 1
    if waitingChildren[commit] == 0 { states[commit] = nil }
  }
}

/// What a commit did to an item that is no event.
struct MergeNote: Hashable, Sendable {
  /// The kinds of such acts.
  enum Kind: UInt8, Sendable {
    /// One side had the item and the merge dropped it.
    case lost
    /// One side had paid the item and the merge has it again.
    case restored
  }

  let kind: Kind
  let commit: Int32
  let item: Int32
}

/// A commit that changed lines around an item.
struct LedgerTouch: Hashable, Sendable {
  let commit: Int32
  let item: Int32
  /// Lines removed and added within the item's region.
  let lines: Int32
}
