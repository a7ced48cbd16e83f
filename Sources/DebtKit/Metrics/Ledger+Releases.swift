internal import GitAccess
internal import PathMatching

/// What a repository and its signals know of releases.
struct FoundReleases {
  var releases: [ReleaseFigures.Release] = []
  /// The commits of the ledger and of the releases.
  var graph: CommitGraph
  /// Why there are none; nil where there are.
  var lack: String?
}

extension Ledger {
  /// Finds the releases, with the commits that they hold.
  ///
  /// - Parameters:
  ///   - source: What counts as one.
  ///   - log: The signals.
  ///   - repository: The repository.
  /// - Returns: The releases, or why there are none.
  /// - Throws: `GitError` when the references cannot be listed.
  /// - Complexity: O(*n*) in the commits that the ledger lacks.
  func releases(
    from source: ReleaseSource, _ log: SignalLog, in repository: borrowing Repository
  ) throws(GitError) -> FoundReleases {
    var found = FoundReleases(graph: graph)
    found.graph.makeIndex()
    switch source {
    case .tags(let glob):
      let pattern = Glob(glob)
      let tags = try repository.tags { pattern.matches(Array($0.utf8)) }
      var reader = CommitReader(people: people)
      for tag in tags {
        guard let seconds = tag.seconds else { continue }
        found.add(tag.name, seconds, tag.commit, &reader, repository)
      }
      if found.releases.isEmpty { found.lack = "no tag matches \(glob)" }
    case .branch(let name):
      guard let tip = Self.branch(name, in: repository) else {
        found.lack = "no branch is named \(name)"
        return found
      }
      var reader = CommitReader(people: people)
      try reader.read(tip, from: repository, into: &found.graph)
      found.addTrunk(of: tip)
    case .signals:
      addDeploys(of: log, to: &found, repository)
      if found.releases.isEmpty { found.lack = "no signal is a deploy" }
    }
    return found
  }

  private static func branch(
    _ name: String, in repository: borrowing Repository
  ) -> ObjectID? {
    for prefix in ["refs/heads/", "refs/remotes/origin/", "refs/remotes/"] {
      if let target = repository.reference(named: prefix + name)?.target { return target }
    }
    return nil
  }

  private func addDeploys(
    of log: SignalLog, to found: inout FoundReleases, _ repository: borrowing Repository
  ) {
    var reader = CommitReader(people: people)
    var known: [String: ObjectID?] = [:]
    for signal in log.signals where signal.kind == .deploy {
      // What failed reached nobody.
      if let result = signal.result, result != .success { continue }
      var id: ObjectID?
      if let text = signal.commit {
        id = known[text] ?? (try? repository.resolve(text))
        known[text] = .some(id)
      }
      let name = signal.commit.map { String($0.prefix(10)) } ?? "\(signal.seconds)"
      found.add(name, signal.seconds, id, &reader, repository)
    }
  }
}

extension FoundReleases {
  /// Adds a release, and the commits that it holds.
  fileprivate mutating func add(
    _ name: String, _ seconds: Int64, _ id: ObjectID?, _ reader: inout CommitReader,
    _ repository: borrowing Repository
  ) {
    var number: Int?
    if let id {
      try? reader.read(id, from: repository, into: &graph)
      number = graph.number(of: id)
    }
    releases.append(ReleaseFigures.Release(name: name, seconds: seconds, commit: number))
  }

  /// Adds each first parent of a commit as a release.
  fileprivate mutating func addTrunk(of tip: ObjectID) {
    var next = graph.number(of: tip)
    var later = Int64.max
    while let commit = next {
      // Nothing on the line is released after what stands on it, whatever clocks say.
      later = min(graph.nodes[commit].seconds ?? later, later)
      if later < .max {
        releases.append(
          ReleaseFigures.Release(
            name: String(graph.nodes[commit].id.hex.prefix(10)), seconds: later, commit: commit))
      }
      next = graph.parents(of: commit).first.map { Int($0) }
    }
  }
}
