internal import GitAccess

/// The files that the commits of some months changed, merges and programs left out.
///
/// What an earlier run kept of it is taken over commit by commit.
struct YearOfChanges: Sendable {
  /// One commit's files.
  struct Entry: Sendable {
    let commit: Int
    let changes: FileChanges
  }

  /// The commits, each before its ancestors.
  let entries: [Entry]
  /// What nobody had kept, of commits whose trees could be read, by the commits' ids.
  let found: [ObjectID: FileChanges]

  /// Nothing, where nobody asks for files.
  static let none = YearOfChanges()

  private init() {
    entries = []
    found = [:]
  }

  /// How far back changes are looked for, in seconds.
  static let span: Int64 = 366 * 86_400

  /// Finds the changes of a ledger's commits.
  ///
  /// What the first commits of a clone without the rest of the history changed, nobody can tell.
  ///
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - seconds: The moment that counts as now.
  ///   - kept: What is known of commits, by their ids.
  ///   - finder: Compares the trees of commits that nothing is known of.
  ///   - repository: The repository.
  /// - Throws: `GitError` when a commit cannot be read.
  init(
    of ledger: Ledger, asOf seconds: Int64, kept: [ObjectID: FileChanges],
    _ finder: HistoryChanges, in repository: borrowing Repository
  ) throws(GitError) {
    let included = ledger.ancestors
    let people = ledger.knownPeople
    var wanted: [Int] = []
    // Not by number: numbers tell which commit an archive met first.
    var order = CommitOrder(of: ledger.graph, included: included)
    while let commit = order.next() {
      let node = ledger.graph.nodes[commit]
      guard !ledger.graph.isMerge(commit), !node.isCut, let moment = node.seconds,
        moment >= seconds - Self.span,
        people.number(of: node.person) != nil,
        !ledger.settings.ignoredRevisions.contains(node.id)
      else { continue }
      wanted.append(commit)
    }
    var jobs: [HistoryChanges.Job] = []
    for commit in wanted where kept[ledger.graph.nodes[commit].id] == nil {
      var old: ObjectID?
      if let parent = ledger.graph.parents(of: commit).first {
        old = try repository.commit(ledger.graph.nodes[Int(parent)].id).tree
      }
      jobs.append(
        HistoryChanges.Job(
          commit: commit, old: [old],
          new: try repository.commit(ledger.graph.nodes[commit].id).tree))
    }
    var found: [ObjectID: FileChanges] = [:]
    var partial: [ObjectID: FileChanges] = [:]
    for step in jobs.isEmpty ? [] : try finder.steps(of: jobs) {
      let node = ledger.graph.nodes[step.commit]
      let changes = FileChanges(step.sides.first?.files ?? [], seconds: node.seconds ?? 0)
      if step.sides.contains(where: { $0.problems.contains(where: \.isIncomplete) }) {
        partial[node.id] = changes
      } else {
        found[node.id] = changes
      }
    }
    self.found = found
    entries = wanted.compactMap { commit in
      let id = ledger.graph.nodes[commit].id
      return (kept[id] ?? found[id] ?? partial[id]).map { Entry(commit: commit, changes: $0) }
    }
  }
}

extension FileChanges {
  /// Takes the changes of a commit; a file with another's whole contents is that file renamed, and
  /// among several the one that keeps its name, as git has it.
  fileprivate init(_ changes: [TreeChange], seconds: Int64) {
    var gone: [ObjectID: [RepositoryPath]] = [:]
    for change in changes where change.new == nil {
      if let blob = change.old?.blob { gone[blob, default: []].append(change.path) }
    }
    var renames: [Rename] = []
    for change in changes where change.old == nil {
      guard let blob = change.new?.blob, let paths = gone[blob], !paths.isEmpty else { continue }
      let index = paths.firstIndex { $0.name == change.path.name } ?? 0
      gone[blob]?.remove(at: index)
      renames.append(Rename(old: paths[index], new: change.path))
    }
    self.init(
      seconds: seconds, paths: changes.filter { $0.new != nil }.map(\.path), renames: renames)
  }
}
