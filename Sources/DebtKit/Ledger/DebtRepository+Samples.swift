internal import GitAccess

extension DebtRepository {
  /// Collects what stood at some commits, oldest first, spread evenly over time.
  ///
  /// - Parameters:
  ///   - revision: The last commit; its settings hold for all of them.
  ///   - day: The day before which nothing is told; the first commit's if nil.
  ///   - count: How many commits are read at most.
  ///   - options: Which part of each snapshot is read.
  ///   - progress: Called now and then while a long history is read, from any thread.
  /// - Returns: The samples, how long the work days of the repository are, and what of the history
  ///   could not be read.
  /// - Throws: ``DebtError`` when the history cannot be read.
  package func samples(
    upTo revision: String, since day: CalendarDate?, count: Int, options: ScanOptions,
    progress: @escaping @Sendable (HistoryProgress) -> Void = { _ in }
  ) throws(DebtError) -> (samples: [Trend.Sample], calendar: WorkCalendar, problems: [Problem]) {
    let source = HistorySource(self, options: options, progress: progress)
    let filter = PathFilter(options.paths)
    return try source.answer(about: revision) { (ledger, repository) throws(LedgerFailure) in
      var samples: [Trend.Sample] = []
      var owners = try ownerTable(of: ledger, in: repository)
      for commit in ledger.milestones(since: day, count: count) {
        let node = ledger.graph.nodes[commit]
        let items = ledger.items(of: try ledger.state(of: commit), ownedBy: &owners).filter {
          item in
          item.sites.contains { filter.includes($0.file) }
        }
        samples.append(
          Trend.Sample(commit: node.id.hex, seconds: node.seconds ?? 0, items: items))
      }
      return (samples, ledger.settings.configuration.scoring.calendar, ledger.problems)
    }
  }
}

/// Who owns code by the CODEOWNERS file of a ledger's last commit; nil where it has none.
private func ownerTable(
  of ledger: Ledger, in repository: borrowing Repository
) throws(LedgerFailure) -> OwnerTable? {
  guard let owners = ledger.settings.owners else { return nil }
  do throws(GitError) {
    let tip = ledger.graph.nodes[ledger.tip].id
    let files = try repository.files(inTreeOf: tip, limits: TreeLimits()).files
    return OwnerTable(owners, files: files.map(\.path), asksAll: true)
  } catch {
    throw .debt(DebtError(error))
  }
}

extension Ledger {
  /// Commits of the trunk, oldest first, about as far from each other in time as can be had.
  ///
  /// - Parameters:
  ///   - day: The day before which none is taken; nil goes back to the first.
  ///   - count: How many are taken at most; the newest is always among them.
  /// - Returns: The numbers of the commits.
  fileprivate func milestones(since day: CalendarDate?, count: Int) -> [Int] {
    var trunk: [(commit: Int, seconds: Int64)] = []
    let first = day.map { $0.lastSecond - 86_399 } ?? .min
    var next: Int? = tip
    while let commit = next {
      if let seconds = graph.nodes[commit].seconds, seconds >= first || trunk.isEmpty {
        trunk.append((commit, seconds))
      }
      next = graph.parents(of: commit).first.map { Int($0) }
    }
    trunk.reverse()
    guard let start = trunk.map(\.seconds).min(), let end = trunk.last?.seconds, count > 1,
      trunk.count > count
    else { return trunk.suffix(max(1, count)).map(\.commit) }
    var milestones: [Int] = []
    var index = 0
    for step in 0..<count {
      let moment = Double(start) + (Double(end) - Double(start)) * Double(step) / Double(count - 1)
      while index + 1 < trunk.count, Double(trunk[index + 1].seconds) <= moment { index += 1 }
      if milestones.last != trunk[index].commit { milestones.append(trunk[index].commit) }
    }
    if let last = trunk.last?.commit, milestones.last != last { milestones.append(last) }
    return milestones
  }
}
