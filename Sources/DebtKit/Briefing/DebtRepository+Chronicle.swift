internal import GitAccess
internal import PathMatching

extension DebtRepository {
  /// Tells what happened to the debt from a day or a commit on.
  ///
  /// Effects look at the files of an item, those that a record's `paths` name or a marker's own, in the
  /// last 12 months; so do changes of the policy.
  ///
  /// - Parameters:
  ///   - start: Where it starts.
  ///   - registry: The registry of the snapshot with which it ends, for what records say.
  ///   - day: The day that counts as today.
  ///   - options: With which settings, and on how many cores.
  /// - Returns: The chronicle; nil on a branch without commits.
  /// - Throws: ``DebtError`` when the repository, a revision or the settings cannot be read.
  package func chronicle(
    since start: Chronicle.Start, of registry: Registry, asOf day: CalendarDate,
    options: ScanOptions
  ) throws(DebtError) -> Chronicle? {
    guard let tip = registry.snapshot.commit else { return nil }
    var query = LogQuery()
    query.tip = tip
    switch start {
    case .day(let day): query.earliest = day.firstSecond
    case .revision(let revision): query.excluded = revision
    }
    let commits = try log(query, options: options).commits
    query.excluded = nil
    query.earliest = day.adding(days: Effect.days - 365).firstSecond
    let latest = day.adding(days: -Effect.days).firstSecond
    let payments = try log(query, options: options).commits.filter {
      ($0.date?.seconds ?? .max) <= latest
    }
    let year = try changes(upTo: tip, since: start, asOf: day, options: options)
    let policy = year.filter(\.isSince).flatMap { change in
      change.paths.filter(PolicyEdits.isPolicy).map {
        Chronicle.Decision(
          kind: .policy, event: nil, path: $0.description, commit: change.commit)
      }
    }
    let decisions = (Chronicle.Decision.onItems(commits) + policy).sorted {
      ($0.commit.date?.seconds ?? 0) > ($1.commit.date?.seconds ?? 0)
    }
    return Chronicle(
      commits: commits, decisions: decisions,
      effects: effects(of: payments, in: registry, year))
  }

  private func effects(
    of payments: [CommitEvents], in registry: Registry, _ year: [FileChange]
  ) -> [Effect] {
    var seen: Set<ItemID> = []
    return payments.flatMap { commit in
      commit.events.filter { $0.kind == .paid && seen.insert($0.id).inserted }.compactMap { event in
        guard let moment = commit.date?.seconds else { return nil }
        let item = registry.items.first { $0.id == event.id }
        let region = item?.fields[.paths]?.value.list ?? [event.standing.path]
        // A record's own file is not the code that it weighs on.
        guard event.source == .marker || item?.fields[.paths] != nil else { return nil }
        let globs = GlobSet(region)
        let touches = year.compactMap { change -> Touch? in
          guard let person = change.person,
            change.commit.commit != commit.commit,
            change.paths.contains(where: { globs.covers($0.bytes) })
          else { return nil }
          return Touch(
            commit: change.number, seconds: change.seconds, person: person, lines: 0,
            isFix: change.isFix)
        }
        let span = Int64(Effect.days) * 86_400
        return Effect(
          event: event, commit: commit, expected: item?.fields[.expect]?.value.text,
          region: region, before: .init(touches, from: moment - span, to: moment),
          after: .init(touches, from: moment, to: moment + span))
      }
    }
  }

  /// A commit of the last 12 months with the files that it changed.
  private struct FileChange {
    let number: Int
    let commit: CommitEvents
    let seconds: Int64
    let person: Int?
    let isFix: Bool
    let paths: [RepositoryPath]
    /// Whether the chronicle tells of it, and not only looks back at it.
    let isSince: Bool
  }

  private func changes(
    upTo tip: String, since start: Chronicle.Start, asOf day: CalendarDate, options: ScanOptions
  ) throws(DebtError) -> [FileChange] {
    try HistorySource(self, options: options).answer(about: tip) {
      (ledger, repository) throws(LedgerFailure) in
      var excluded: [Int] = []
      var earliest = Int64.min
      do throws(GitError) {
        switch start {
        case .day(let day): earliest = day.firstSecond
        case .revision(let revision):
          excluded = try ledger.known(before: repository.resolve(revision), in: repository)
        }
      } catch {
        throw .debt(DebtError(error))
      }
      let year = try ledger.year(asOf: day.lastSecond, in: repository)
      let left = ledger.graph.ancestors(of: excluded)
      let people = ledger.knownPeople
      let narrator = Narrator(ledger)
      return year.entries.map { entry in
        let node = ledger.graph.nodes[entry.commit]
        return FileChange(
          number: node.name, commit: narrator.commit(node.id, [], from: repository),
          seconds: entry.changes.seconds, person: people.number(of: node.person),
          isFix: node.isFix, paths: entry.changes.paths,
          isSince: !left[entry.commit] && entry.changes.seconds >= earliest)
      }
    }
  }
}
