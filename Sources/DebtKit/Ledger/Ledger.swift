internal import GitAccess

/// The history of a commit as far as debt goes: events, items and what stands at the end.
struct Ledger: Sendable {
  let graph: CommitGraph
  /// The commit whose ancestors are told, itself among them.
  let tip: Int
  let people: People
  let settings: SnapshotSettings
  let items: ItemTable
  let paths: PathTable
  let versions: VersionTable
  /// What stands at the tip.
  let state: LedgerState
  /// What stands at the tip and at each commit whose state was asked for.
  let states: [Int: LedgerState]
  let events: [Int: [LedgerEvent]]
  let touches: [LedgerTouch]
  let notes: [MergeNote]
  /// What could not be read, so that the answer is incomplete.
  let problems: [Problem]

  init(
    _ walk: LedgerWalk, tip: Int, people: People, settings: SnapshotSettings, problems: [Problem]
  ) {
    graph = walk.graph
    self.tip = tip
    self.people = people
    self.settings = settings
    items = walk.items
    paths = walk.paths
    versions = walk.versions
    states = walk.states
    state = states[tip] ?? LedgerState()
    events = walk.events
    touches = walk.touches
    notes = walk.notes
    self.problems = problems
  }
}
