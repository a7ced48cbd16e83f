internal import GitAccess

/// The changed files of commits, by the numbers of their paths and versions.
struct ChangeNumbers {
  /// Problems that are kept: who has more has the same one.
  private static let mostProblems = 100

  private let first: Int
  private(set) var paths: PathTable
  private(set) var versions: VersionTable
  /// The changes of each commit against each of its parents.
  private(set) var changes: [[[LedgerWalk.Change]]] = []
  /// The folders that could not be read.
  private(set) var problems: [(commit: Int, folder: TreeProblem)] = []

  /// Begins with the first commit that is new.
  init(after first: Int, _ paths: PathTable, _ versions: VersionTable) {
    self.first = first
    self.paths = paths
    self.versions = versions
  }

  /// Adds the changes of the next commits, in their order.
  mutating func add(_ steps: [HistoryChanges.Step]) {
    for step in steps {
      while changes.count < step.commit - first { changes.append([]) }
      changes.append(
        step.sides.map { side in
          for problem in side.problems
          where problem.isIncomplete && problems.count < Self.mostProblems {
            problems.append((step.commit, problem))
          }
          return side.files.compactMap { number($0) }
        })
    }
  }

  private mutating func number(_ change: TreeChange) -> LedgerWalk.Change? {
    let path = paths.number(of: change.path)
    let door = paths.door(of: path)
    guard door >= 0 else { return nil }
    let blob = change.new?.blob
    let old = change.old?.blob.map { versions.number(of: $0, at: path, door: door) } ?? -1
    let version = blob.map { versions.number(of: $0, at: path, door: door) } ?? -1
    return LedgerWalk.Change(path: path, version: version, isThere: blob != nil, former: old)
  }
}
