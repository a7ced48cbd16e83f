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
    /// The version before; -1 where there was none.
    var former: Int32 = -1
  }

  let graph: CommitGraph
  var paths: PathTable
  var versions: VersionTable
  var items: ItemTable
  private(set) var states: [Int: LedgerState]
  private(set) var events: [Int: [LedgerEvent]] = [:]
  private(set) var touches: [LedgerTouch] = []
  private(set) var notes: [MergeNote] = []
  /// Commits of which something could not be read, so that their answer is incomplete.
  private(set) var incomplete: [Int] = []
  var ancestry: Ancestry
  private var waitingChildren: [Int32]

  /// Prepares a walk.
  ///
  /// - Parameters:
  ///   - graph: The commits.
  ///   - tip: The commit whose state is kept; all commits are its ancestors.
  ///   - paths: The paths of the commits' changes.
  ///   - versions: The versions, scanned.
  ///   - kept: Further commits whose states are kept.
  init(
    of graph: CommitGraph, to tip: Int, paths: PathTable, versions: VersionTable,
    keeping kept: Set<Int> = []
  ) {
    self.graph = graph
    self.paths = paths
    self.versions = versions
    items = ItemTable()
    states = [:]
    ancestry = Ancestry(of: graph, tip: tip)
    var children = [Int32](repeating: 0, count: graph.count)
    for commit in 0..<graph.count {
      for parent in graph.parents(of: commit) { children[Int(parent)] += 1 }
    }
    // Their states are asked for after the walk.
    for commit in kept.union([tip]) { children[commit] += 1 }
    waitingChildren = children
  }

  /// Takes the next commit.
  ///
  /// - Parameters:
  ///   - commit: Its number; its parents have been taken.
  ///   - changes: The files that differ from each parent, in order of path; from nothing for a root.
  mutating func take(_ commit: Int, _ changes: [[Change]]) {
    let parents = graph.parents(of: commit).map { Int($0) }
    let before = parents.map { states[$0] ?? LedgerState() }
    var draft = CommitDraft(commit: commit, before: before.first ?? LedgerState())
    if parents.count > 1 {
      merge(&draft, changes, before)
    } else {
      advance(&draft, changes.first ?? [])
    }
    states[commit] = draft.after
    if !draft.events.isEmpty { events[commit] = draft.sortedEvents(paths) }
    touches += draft.touches
    notes += draft.notes
    if draft.isIncomplete { incomplete.append(commit) }
    for parent in parents { release(parent) }
    if waitingChildren[commit] == 0 { states[commit] = nil }
  }

  private mutating func release(_ commit: Int) {
    waitingChildren[commit] -= 1
    if waitingChildren[commit] == 0 { states[commit] = nil }
  }
}

/// What a merge did to an item without paying or opening it.
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
