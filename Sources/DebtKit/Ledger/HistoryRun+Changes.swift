internal import GitAccess
internal import PackReading

extension HistoryRun {
  /// How much of a tree is read.
  var limits: TreeLimits {
    var limits = TreeLimits()
    limits.paths = settings.configuration.limits.paths
    return limits
  }

  /// The changed files of the commits from one on, against each parent.
  ///
  /// - Throws: `LedgerFailure` when the repository cannot be read; a folder that cannot is among the problems.
  func changes(
    of graph: CommitGraph, from first: Int, _ packs: OpenPacks?, _ found: inout Found
  ) throws(LedgerFailure) -> [[[LedgerWalk.Change]]] {
    var changes = [[[LedgerWalk.Change]]](repeating: [], count: graph.count - first)
    let finder = HistoryChanges(
      location: location, limits: limits, workers: workers, packs: packs)
    for start in stride(from: first, to: graph.count, by: Self.portion) {
      let commits = start..<min(start + Self.portion, graph.count)
      let steps = try LedgerFailure.ofRepository { () throws(GitError) in
        try finder.steps(of: jobs(commits, graph))
      }
      for step in steps {
        changes[step.commit - first] = step.sides.map { side in
          report(side.problems, of: graph.nodes[step.commit].id, to: &found.problems)
          return side.files.compactMap { number($0, &found) }
        }
      }
      progress(
        HistoryProgress(stage: .trees, done: commits.upperBound - first, total: changes.count))
    }
    return changes
  }

  /// The trees of commits beside those of their parents.
  private func jobs(
    _ commits: Range<Int>, _ graph: CommitGraph
  ) throws(GitError) -> [HistoryChanges.Job] {
    let repository = try Repository(location)
    var jobs: [HistoryChanges.Job] = []
    for commit in commits {
      var old: [ObjectID?] = []
      for parent in graph.parents(of: commit) {
        if let tree = graph.tree(of: Int(parent)) {
          old.append(tree)
        } else {
          old.append(try repository.commit(graph.nodes[Int(parent)].id).tree)
        }
      }
      guard let new = graph.tree(of: commit) else { continue }
      jobs.append(HistoryChanges.Job(commit: commit, old: old.isEmpty ? [nil] : old, new: new))
    }
    return jobs
  }

  private func number(_ change: TreeChange, _ found: inout Found) -> LedgerWalk.Change? {
    let path = found.paths.number(of: change.path)
    let door = found.paths.door(of: path)
    guard door >= 0 else { return nil }
    let blob = change.new?.blob
    let old = change.old?.blob.map { found.versions.number(of: $0, at: path, door: door) } ?? -1
    let version = blob.map { found.versions.number(of: $0, at: path, door: door) } ?? -1
    return LedgerWalk.Change(path: path, version: version, isThere: blob != nil, former: old)
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
}
