internal import GitAccess
internal import PathMatching

extension DebtRepository {
  /// Adds what the history says of a registry's items: their names, their heat, whom to ask, and
  /// proposals for the factors that need it.
  ///
  /// - Parameters:
  ///   - registry: The registry.
  ///   - selection: The snapshot that it is of.
  ///   - day: The day that counts as today; that of the snapshot's commit if nil.
  ///   - options: Which part of the snapshot it is of, and with which settings.
  ///   - withOdds: Whether items say how likely they are to be paid, which all of the history tells.
  ///   - hotspots: What is asked of hot spots; for which every file may be read once.
  ///   - progress: Called now and then while a long history is read, from any thread.
  /// - Throws: ``DebtError`` when the history cannot be read.
  package func addHistory(
    to registry: inout Registry, of selection: SnapshotSelection, asOf day: CalendarDate?,
    options: ScanOptions, withOdds: Bool = false, hotspots: HotspotUse = .none,
    progress: @escaping @Sendable (HistoryProgress) -> Void = { _ in }
  ) throws(DebtError) {
    guard let tip = registry.snapshot.commit else { return }
    let source = HistorySource(self, options: options, progress: progress)
    let before = registry
    let log = try signals(of: selection, registry.configuration, options)
    registry = try source.answer(about: tip) { (ledger, repository) throws(LedgerFailure) in
      var registry = before
      let numbers = try numbers(of: registry.items, in: ledger, selection, options)
      let around = try Surroundings(of: registry.items, in: ledger, asOf: day, repository)
      registry.name(numbers, by: ledger)
      registry.add(around, numbers, of: ledger)
      try registry.addLandings(numbers, of: ledger, from: repository)
      try observe(log, around, numbers, ledger, options, in: &registry)
      if withOdds { try registry.addOdds(numbers, around, ledger) }
      if registry.needsHotspots(for: hotspots) {
        registry.add(try ledger.hotspots(asOf: around.now, in: repository))
      }
      registry.addGaps(ledger.problems)
      registry.add(ledger.trailerFaults(), of: ledger)
      return registry
    }
  }

  /// Finds an item by any name that it has or had, with everything that the ledger knows of it.
  ///
  /// - Parameters:
  ///   - token: An id, a fingerprint, an alias, or an unambiguous prefix of one.
  ///   - registry: The registry that holds the item, which gains what the history says.
  ///   - selection: The snapshot that the registry is of.
  ///   - day: The day that counts as today; that of the snapshot's commit if nil.
  ///   - options: With which settings the snapshot was read.
  ///   - progress: Called now and then while a long history is read, from any thread.
  /// - Returns: The item, and its history; nil on a branch without commits.
  /// - Throws: ``DebtError`` when no item or more than one has the name, or the history cannot be
  ///   read.
  package func history(
    ofItem token: String, in registry: inout Registry, of selection: SnapshotSelection,
    asOf day: CalendarDate?, options: ScanOptions,
    progress: @escaping @Sendable (HistoryProgress) -> Void = { _ in }
  ) throws(DebtError) -> (item: DebtItem, history: ItemHistory?) {
    guard let tip = registry.snapshot.commit else {
      return (try registry.item(named: token), nil)
    }
    let source = HistorySource(self, options: options, progress: progress)
    let before = registry
    let log = try signals(of: selection, registry.configuration, options)
    let found = try source.answer(about: tip) { (ledger, repository) throws(LedgerFailure) in
      var registry = before
      let numbers = try numbers(of: registry.items, in: ledger, selection, options)
      let around = try Surroundings(of: registry.items, in: ledger, asOf: day, repository)
      registry.name(numbers, by: ledger)
      registry.add(around, numbers, of: ledger)
      try registry.addLandings(numbers, of: ledger, from: repository)
      try observe(log, around, numbers, ledger, options, in: &registry)
      try registry.addOdds(numbers, around, ledger)
      registry.addGaps(ledger.problems)
      var item: DebtItem
      do throws(DebtError) {
        item = try registry.item(named: token)
      } catch {
        throw .debt(error)
      }
      let index = registry.items.firstIndex { $0.fingerprint == item.fingerprint }
      var history: ItemHistory?
      if let index, let number = numbers[index] {
        history = try ledger.history(of: number, item, around, from: repository)
        let hotspots = try ledger.hotspots(asOf: around.now, in: repository)
        let hottest = hotspots.hottest(
          of: item, among: item.weighsOnFiles ? hotspots.ranked : [])
        history?.hotspot = hottest
        item.activity?.hotspot = hottest?.value
        registry.items[index] = item
      }
      registry.add(ledger.trailerFaults().filter { $0.item == item.id }, of: ledger)
      return (registry, item, history)
    }
    registry = found.0
    return (found.1, found.2)
  }

  /// Adds what signals and trailers say, and what is wrong with them.
  private func observe(
    _ log: SignalLog, _ around: Surroundings, _ numbers: [Int32?], _ ledger: Ledger,
    _ options: ScanOptions, in registry: inout Registry
  ) throws(LedgerFailure) {
    registry.problems += log.problems
    tellLate(log, now: around.now, options)
    guard let observations = Observations(log, try ledger.costs(), now: around.now) else { return }
    registry.observe(observations, numbers, by: ledger)
  }

  private func numbers(
    of items: [DebtItem], in ledger: Ledger, _ selection: SnapshotSelection,
    _ options: ScanOptions
  ) throws(LedgerFailure) -> [Int32?] {
    let known = try SnapshotItems(ledger)
    var changes: [LedgerEvent] = []
    if case .commit = selection {
    } else if !known.holdsAll(of: items) {
      do throws(DebtError) {
        changes = try compare(
          selection, since: Base("HEAD", isMergeBaseSought: false), options: options,
          scope: .changes
        ).comparison.changes
      } catch {
        throw .debt(error)
      }
    }
    return known.numbers(of: items, changes)
  }
}

/// What goes on around the items of a ledger.
struct Surroundings {
  /// The moment that counts as now, in seconds since 1970.
  let now: Int64
  /// The touches of each item's region, by the item's number.
  let touches: [Int32: [Touch]]
  /// The changed files of the last 12 months.
  let year: YearOfChanges
  let people: KnownAuthors

  init(
    of items: [DebtItem], in ledger: Ledger, asOf day: CalendarDate?,
    _ repository: borrowing Repository
  ) throws(LedgerFailure) {
    now = day?.lastSecond ?? ledger.graph.nodes[ledger.tip].seconds ?? 0
    touches = try ledger.touches(since: now - YearOfChanges.span)
    people = ledger.knownPeople
    // Trees are compared only for records that weigh on files.
    year =
      items.contains(where: \.weighsOnFiles)
      ? try ledger.year(asOf: now, in: repository) : .none
  }

  /// Every touch of an item that is known of, however long ago.
  func allTouches(
    of item: DebtItem, _ number: Int32, in ledger: Ledger
  ) throws(LedgerFailure) -> [Touch] {
    let regions = try ledger.touches(since: nil)[number] ?? []
    return regions + touches(of: item, number, in: ledger).filter { $0.lines == 0 }
  }

  /// The touches of a record: changes of the files that it weighs on, and of its sites' regions.
  func touches(of item: DebtItem, _ number: Int32, in ledger: Ledger) -> [Touch] {
    let regions = touches[number] ?? []
    guard item.source == .record, let globs = item.fields[.paths]?.value.list else {
      return regions
    }
    let paths = GlobSet(globs)
    let changes = year.entries.compactMap { entry -> Touch? in
      let node = ledger.graph.nodes[entry.commit]
      guard let person = people.number(of: node.person),
        entry.changes.paths.contains(where: { paths.covers($0.bytes) })
      else { return nil }
      return Touch(
        commit: node.name, seconds: entry.changes.seconds, person: person, lines: 0,
        isFix: node.isFix)
    }
    return regions + changes
  }
}

extension Registry {
  /// Tells what of the history could not be read: names and heat rest on less than all of it.
  fileprivate mutating func addGaps(_ gaps: [Problem]) {
    problems =
      (problems
      + gaps.map {
        Problem($0.code, at: $0.place, level: .warning, "in the history: \($0.message)")
      }).sorted(by: Problem.precedes)
  }

  /// Tells what is wrong with trailers of the history.
  fileprivate mutating func add(_ faults: [TrailerFault], of ledger: Ledger) {
    guard !faults.isEmpty else { return }
    problems = (problems + faults.map { ledger.problem($0) }).sorted(by: Problem.precedes)
  }

  /// Adds what goes on around items to those that the ledger knows.
  fileprivate mutating func add(
    _ surroundings: Surroundings, _ numbers: [Int32?], of ledger: Ledger
  ) {
    let included = ledger.ancestors
    var activities: [ItemID: ItemActivity] = [:]
    var openings: [ItemID: CalendarDate] = [:]
    for (item, number) in zip(items, numbers) {
      guard let number else { continue }
      activities[item.id] = ItemActivity(
        surroundings.touches(of: item, number, in: ledger), asOf: surroundings.now)
      if let commit = ledger.opening(of: number, among: included),
        let seconds = ledger.graph.nodes[commit].seconds
      {
        openings[item.id] = CalendarDate(secondsSince1970: seconds)
      }
    }
    add(activities, opened: openings) { surroundings.people.all[$0].name }
    judgeOwners(
      by: LastCommits(of: ledger, by: surroundings.people), asOf: surroundings.now)
  }
}
