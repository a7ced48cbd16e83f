internal import GitAccess
internal import PackReading

extension HistoryRun {
  /// How much of a tree is read.
  var limits: TreeLimits {
    var limits = TreeLimits()
    limits.paths = settings.configuration.limits.paths
    return limits
  }

  /// Reads the commits of a history that are new, and finds the files that they changed against each parent.
  ///
  /// Trees are compared while commits are still read.
  ///
  /// - Returns: The reader of the commits, and the changes of each.
  /// - Throws: `LedgerFailure` when the repository cannot be read; a commit or a folder that cannot is among
  ///   the problems.
  func read(
    _ tip: ObjectID, after book: WalkBook, _ found: inout Found
  ) throws(LedgerFailure) -> (commits: CommitReader, changes: [[[LedgerWalk.Change]]]) {
    let (location, progress) = (location, progress)
    let known = (graph: found.graph, commits: CommitReader(people: book.people))
    let none = ChangeNumbers(after: known.graph.count, found.paths, found.versions)
    let finder = HistoryChanges(location: location, limits: limits, workers: workers)
    let (reading, numbers) = try LedgerFailure.ofRepository { () throws(GitError) in
      try finder.run(from: known, into: none) { source, queue throws(GitError) in
        let repository = try Repository(location)
        var first = source.graph.count
        source.commits.ahead = CommitsAhead(for: queue)
        defer { source.commits.ahead = nil }
        try source.commits.read(tip, from: repository, into: &source.graph) {
          graph throws(GitError) in
          queue.add(try graph.jobs(from: first, in: repository))
          first = graph.count
          progress(HistoryProgress(stage: .commits, done: first, total: nil))
        }
      } body: { numbers, steps, total in
        numbers.add(steps)
        // Until all commits are read, they are what is told of.
        guard let total else { return }
        progress(HistoryProgress(stage: .trees, done: numbers.changes.count, total: total))
      }
    }
    (found.graph, found.people) = (reading.graph, reading.commits.people)
    (found.paths, found.versions) = (numbers.paths, numbers.versions)
    found.problems = reading.commits.problems
    for (commit, folder) in numbers.problems {
      found.problems.append(
        Problem(
          .missingObject, at: Place(folder.path),
          "the folder cannot be read in commit \(found.graph.nodes[commit].id.hex.prefix(10))"))
    }
    return (reading.commits, numbers.changes)
  }
}

extension CommitGraph {
  /// The trees of commits, from one on, beside those of their parents.
  fileprivate func jobs(
    from first: Int, in repository: borrowing Repository
  ) throws(GitError) -> [HistoryChanges.Job] {
    var jobs: [HistoryChanges.Job] = []
    for commit in first..<count {
      var old: [ObjectID?] = []
      for parent in parents(of: commit) {
        if let tree = tree(of: Int(parent)) {
          old.append(tree)
        } else {
          old.append(try repository.commit(nodes[Int(parent)].id).tree)
        }
      }
      guard let new = tree(of: commit) else { continue }
      jobs.append(HistoryChanges.Job(commit: commit, old: old.isEmpty ? [nil] : old, new: new))
    }
    return jobs
  }
}
