/// The work that plans choose from, and what waits for what.
///
/// Each piece of work is a node, and so is the end of an item with several tickets that others wait
/// for. A node only waits for nodes with lower numbers.
struct PlanGraph: Sendable {
  /// One piece of work.
  struct Node: Sendable {
    /// The work; nil for the end of an item with several tickets.
    let entry: PlanEntry?
    /// The nodes that must come before it.
    let needs: [Int]
    let isSpike: Bool

    var hours: Double { entry?.hours ?? 0 }
    var benefit: Double { entry?.benefit ?? 0 }
  }

  private(set) var nodes: [Node] = []
  /// The scored nodes, the best ranked first.
  private(set) var order: [Int] = []
  /// What can be in no plan, whatever its capacity.
  private(set) var left: [Plan.Left] = []
  private(set) var unestimated: [DebtItem] = []

  private let calendar: WorkCalendar
  /// The node at whose end an item is paid, by the item's position; nil where it is in no plan.
  private var ends: [Int: Int] = [:]
  /// Why an item that is unpaid has no nodes, by its position.
  private var obstacles: [Int: PlanObstacle] = [:]

  init(
    of items: [DebtItem], by method: ScoringMethod, scorer: Scorer, paid: Set<String>,
    where isWanted: (DebtItem) -> Bool
  ) throws(DebtError) {
    calendar = scorer.calendar
    let blockers = PlanBlockers(of: items, paid: paid)
    let sequence = try blockers.sequence()
    let backlog = Backlog(of: items.filter { isWanted($0) }, by: method, scorer: scorer)
    // Two records may have one id by mistake: the place tells them apart.
    var ranked: [Place: (position: Int, entry: Backlog.Entry)] = [:]
    for (position, entry) in backlog.scored.enumerated() {
      ranked[entry.item.firstPlace] = (position, entry)
    }
    var missing: [Place: [Field]] = [:]
    for entry in backlog.triage + backlog.cold { missing[entry.item.firstPlace] = entry.missing }
    var positions: [Int: Int] = [:]
    for index in sequence {
      let item = items[index]
      guard isWanted(item), item.status.isUnpaid else {
        obstacles[index] = item.status.isUnpaid ? .isFiltered : .isAccepted
        continue
      }
      let rank = ranked[item.firstPlace]
      let entries = work(of: item, rank?.entry, scorer: scorer)
      if let obstacle = note(item, entries, missing[item.firstPlace] ?? []) {
        obstacles[index] = obstacle
        continue
      }
      if let reason = obstacle(of: index, blockers, items) {
        obstacles[index] = .isLeft
        for entry in entries ?? [] {
          left.append(
            Plan.Left(item: item, ticket: entry.ticket, hours: entry.hours, reason: reason))
        }
        continue
      }
      let needs = (blockers.of[index] ?? []).compactMap { ends[$0] }
      for entry in entries ?? [] {
        if let rank { positions[nodes.count] = rank.position }
        nodes.append(Node(entry: entry, needs: needs, isSpike: item.isSpike))
      }
      ends[index] = end(of: entries?.count ?? 0, isNeeded: blockers.isWaitedFor(index))
    }
    finish(ranked: ranked.mapValues(\.position), positions, items)
  }

  /// Sorts what was found: scored work by rank, what is left by rank and then place.
  private mutating func finish(
    ranked: [Place: Int], _ positions: [Int: Int], _ items: [DebtItem]
  ) {
    order = positions.keys.sorted { (positions[$0] ?? 0, $0) < (positions[$1] ?? 0, $1) }
    let key = { (item: DebtItem) in ranked[item.firstPlace] ?? .max }
    left = left.enumerated().sorted { one, two in
      let (first, second) = (key(one.element.item), key(two.element.item))
      if first != second { return first < second }
      let places = (one.element.item.firstPlace, two.element.item.firstPlace)
      return places.0 == places.1 ? one.offset < two.offset : places.0 < places.1
    }.map(\.element)
    unestimated.sort { BacklogOrder.standsBefore($0, $1) }
  }

  /// The pieces of an item's work; nil where nobody said how much there is.
  private func work(
    of item: DebtItem, _ entry: Backlog.Entry?, scorer: Scorer
  ) -> [PlanEntry]? {
    if item.isSpike {
      return item.timebox(in: calendar).map { $0 > 0 ? [PlanEntry(item: item, hours: $0)] : [] }
    }
    let effort = item.fields[.effort].flatMap {
      $0.origin == .proposal && !scorer.countsProposals ? nil : $0
    }
    guard let entry else {
      return RemainingWork(of: item, effort: effort, in: calendar).map {
        $0.hours > 0 ? [PlanEntry(item: item, hours: $0.hours)] : []
      }
    }
    return item.planEntries(entry.score, rank: entry.rank, counting: effort, in: calendar)
  }

  /// Notes an item that can be in no plan by what it says of itself.
  private mutating func note(
    _ item: DebtItem, _ entries: [PlanEntry]?, _ missing: [Field]
  ) -> PlanObstacle? {
    guard let entries else {
      unestimated.append(item)
      return .needsEstimate
    }
    guard let first = entries.first else {
      if item.isSpike || item.tickets.isEmpty {
        unestimated.append(item)
        return .needsEstimate
      }
      left.append(Plan.Left(item: item, ticket: nil, hours: 0, reason: .nothingLeft))
      return .isLeft
    }
    guard first.score == nil, !item.isSpike else { return nil }
    left.append(
      Plan.Left(item: item, ticket: nil, hours: first.hours, reason: .unscored(missing)))
    return .isUnscored
  }

  /// Why an item waits for ever, by what it waits for.
  private func obstacle(
    of index: Int, _ blockers: PlanBlockers, _ items: [DebtItem]
  ) -> PlanReason? {
    if let unknown = blockers.unknown[index] {
      return .blockedByUnknown(unknown, nearest: blockers.nearest(to: unknown))
    }
    for blocker in blockers.of[index] ?? [] {
      if let obstacle = obstacles[blocker] { return .blocked(by: items[blocker].id, obstacle) }
    }
    return nil
  }

  /// The node at whose end an item of the last nodes is paid.
  private mutating func end(of count: Int, isNeeded: Bool) -> Int {
    guard count > 1, isNeeded else { return nodes.count - 1 }
    let parts = Array((nodes.count - count)..<nodes.count)
    nodes.append(Node(entry: nil, needs: parts, isSpike: false))
    return nodes.count - 1
  }
}
