internal import GitAccess

extension DebtRepository {
  /// Tells the commits of a range that changed the debt, newest first.
  ///
  /// - Parameters:
  ///   - query: The range, and which part of it.
  ///   - options: With which settings, and on how many cores.
  ///   - progress: Called now and then while a long history is read, from any thread.
  /// - Returns: The commits, and what could not be read.
  /// - Throws: ``DebtError`` when the repository, a revision or the settings cannot be read.
  package func log(
    _ query: LogQuery, options: ScanOptions,
    progress: @escaping @Sendable (HistoryProgress) -> Void = { _ in }
  ) throws(DebtError) -> (commits: [CommitEvents], problems: [Problem]) {
    let source = HistorySource(self, options: options, progress: progress)
    return try source.answer(about: query.tip) { (kept, tip, repository) throws(LedgerFailure) in
      try kept.commits(query, tip: tip, from: repository).map { ($0, []) }
    } else: { (ledger, repository) throws(LedgerFailure) in
      var excluded: [Int] = []
      do throws(GitError) {
        if let name = query.excluded {
          excluded = try ledger.known(before: repository.resolve(name), in: repository)
        }
      } catch {
        throw .debt(DebtError(error))
      }
      return (
        try ledger.log(query, excluding: excluded, from: repository),
        ledger.problems + ledger.trailerFaults(excluding: excluded).map { ledger.problem($0) }
      )
    }
  }
}

extension Ledger {
  /// The commits of the ledger among a commit and its ancestors, as far as none hides another.
  ///
  /// - Complexity: O(*n*) in the commits that the ledger lacks.
  func known(
    before id: ObjectID, in repository: borrowing Repository
  ) throws(GitError) -> [Int] {
    var known: [Int] = []
    var seen: Set<ObjectID> = [id]
    var waiting = [id]
    while let next = waiting.popLast() {
      if let number = graph.number(of: next) {
        known.append(number)
        continue
      }
      let commit = try repository.commit(next)
      for parent in repository.parents(of: commit) where seen.insert(parent).inserted {
        waiting.append(parent)
      }
    }
    return known
  }
}
