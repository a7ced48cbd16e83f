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

  /// Nothing, where nobody asks for files.
  static let none = YearOfChanges(entries: [])

  private init(entries: [Entry]) {
    self.entries = entries
  }

  /// How far back changes are looked for, in seconds.
  static let span: Int64 = 366 * 86_400

  /// Finds the changes of a ledger's commits.
  ///
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - seconds: The moment that counts as now.
  ///   - kept: What is known of commits, by number.
  ///   - finder: Compares the trees of commits that nothing is known of.
  ///   - repository: The repository.
  /// - Throws: `GitError` when a commit cannot be read.
  init(
    of ledger: Ledger, asOf seconds: Int64, kept: [Int: FileChanges], _ finder: HistoryChanges,
    in repository: borrowing Repository
  ) throws(GitError) {
    let included = ledger.ancestors
    let people = ledger.knownPeople
    var wanted: [Int] = []
    // Not by number: numbers tell which commit an archive met first.
    var order = CommitOrder(of: ledger.graph, included: included)
    while let commit = order.next() {
      let node = ledger.graph.nodes[commit]
      guard !ledger.graph.isMerge(commit), let moment = node.seconds,
        moment >= seconds - Self.span,
        people.number(of: node.person) != nil,
        !ledger.settings.ignoredRevisions.contains(node.id)
      else { continue }
      wanted.append(commit)
    }
    var found = kept
    var jobs: [HistoryChanges.Job] = []
    for commit in wanted where kept[commit] == nil {
      var old: ObjectID?
      if let parent = ledger.graph.parents(of: commit).first {
        old = try repository.commit(ledger.graph.nodes[Int(parent)].id).tree
      }
      jobs.append(
        HistoryChanges.Job(
          commit: commit, old: [old],
          new: try repository.commit(ledger.graph.nodes[commit].id).tree))
    }
    for step in try finder.steps(of: jobs) {
      found[step.commit] = FileChanges(
        step.sides.first?.files ?? [], seconds: ledger.graph.nodes[step.commit].seconds ?? 0)
    }
    entries = wanted.compactMap { commit in
      found[commit].map { Entry(commit: commit, changes: $0) }
    }
  }
}

extension FileChanges {
  /// Takes the changes of a commit; a file with another's whole contents is that file renamed.
  fileprivate init(_ changes: [TreeChange], seconds: Int64) {
    var gone: [ObjectID: RepositoryPath] = [:]
    for change in changes where change.new == nil {
      if let blob = change.old?.blob, gone[blob] == nil { gone[blob] = change.path }
    }
    var renames: [Rename] = []
    for change in changes where change.old == nil {
      guard let blob = change.new?.blob, let old = gone.removeValue(forKey: blob) else { continue }
      renames.append(Rename(old: old, new: change.path))
    }
    self.init(
      seconds: seconds, paths: changes.filter { $0.new != nil }.map(\.path), renames: renames)
  }
}
