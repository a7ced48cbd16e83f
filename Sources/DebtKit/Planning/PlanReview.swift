/// What became of a plan.
package struct PlanReview: Sendable {
  /// What became of a piece of work.
  package enum Outcome: Hashable, Sendable {
    /// It is paid; the commit is nil where none says so.
    case paid(LedgerEvent.Payment?, CommitEvents?)
    /// Its ticket is ticked.
    case ticked
    /// It is still to be done, with so many hours left where somebody says how many.
    case carriedOver(Double?)
    /// It was accepted, and is not going to be paid.
    case accepted
    /// It is not there any more, and no commit says how it went.
    case gone
  }

  /// A piece of work of the plan.
  package struct Line: Sendable {
    /// What was planned.
    package let work: PlanFile.Work
    /// The item as it stands; nil where it is gone.
    package let item: DebtItem?
    /// The first line of the item's text; empty where nothing tells it.
    package let title: String
    /// What became of it.
    package let outcome: Outcome
  }

  /// A payment that the plan did not hold.
  package struct Unplanned: Sendable {
    /// What was paid.
    package let event: LedgerEvent
    /// The commit that paid it.
    package let commit: CommitEvents
    /// The hours of it, where somebody had said how many.
    package let hours: Double?
  }

  /// The plan.
  package let plan: PlanFile
  /// The work of the plan, in its order.
  package let lines: [Line]
  /// What was paid beside it, the newest first.
  package let unplanned: [Unplanned]
  /// The room of all sprints, over everybody, in hours.
  package let wholeHours: Double

  /// Compares a plan with what stands and what happened since.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - items: The items that stand.
  ///   - former: The items that stood when it was written, as far as they are known.
  ///   - commits: What happened since, the newest first.
  ///   - calendar: How long a day, a week and a month are.
  /// - Complexity: O(*n*) in items and events.
  package init(
    of plan: PlanFile, items: [DebtItem], former: [DebtItem], since commits: [CommitEvents],
    calendar: WorkCalendar
  ) {
    self.plan = plan
    wholeHours = plan.capacity.hours(in: calendar) * Double(plan.sprints)
    let standing = Self.byName(items)
    let before = Self.byName(former)
    var last: [String: (event: LedgerEvent, commit: CommitEvents)] = [:]
    var payments: [(event: LedgerEvent, commit: CommitEvents)] = []
    for commit in commits {
      for event in commit.events {
        let id = event.id.description
        guard last[id] == nil else { continue }
        last[id] = (event, commit)
        if event.kind == .paid { payments.append((event, commit)) }
      }
    }
    lines = plan.work.map { work in
      let item = standing[work.id]
      let payment = last[work.id].flatMap { $0.event.kind == .paid ? $0 : nil }
      let text = payment?.event.standing.text.split(separator: "\n").first.map(String.init)
      return Line(
        work: work, item: item, title: item?.title ?? before[work.id]?.title ?? text ?? "",
        outcome: Self.outcome(of: work, item, payment, calendar))
    }
    let planned = Set(plan.work.map(\.id))
    let names = planned.union(
      planned.flatMap { standing[$0]?.names.map(\.description) ?? [] })
    unplanned = payments.filter { !names.contains($0.event.id.description) }.map { event, commit in
      let id = event.id.description
      let hours =
        before[id].flatMap { $0.plannedHours(in: calendar) }
        ?? standing[id].flatMap { $0.wholeHours(in: calendar) }
      return Unplanned(event: event, commit: commit, hours: hours)
    }
  }

  /// The hours of the plan that are paid.
  package var paidHours: Double {
    lines.filter(\.isPaid).reduce(0) { $0 + $1.work.hours }
  }

  /// The part of all work that was meant to pay debt by this plan.
  package var sharePlanned: Double { plan.hours / wholeHours }

  /// The part of all work that paid debt, as far as it was estimated.
  package var shareAchieved: Double {
    (paidHours + unplanned.reduce(0) { $0 + ($1.hours ?? 0) }) / wholeHours
  }

  private static func outcome(
    of work: PlanFile.Work, _ item: DebtItem?,
    _ payment: (event: LedgerEvent, commit: CommitEvents)?, _ calendar: WorkCalendar
  ) -> Outcome {
    guard let item else {
      return payment.map { .paid($0.event.how, $0.commit) } ?? .gone
    }
    switch item.status {
    case .paid: return .paid(payment?.event.how ?? .declared, payment?.commit)
    case .accepted: return .accepted
    case .open, .inProgress: break
    }
    guard let title = work.ticket else {
      return .carriedOver(item.plannedHours(in: calendar))
    }
    guard let ticket = item.tickets.first(where: { $0.title == title }) else { return .gone }
    return ticket.isDone ? .ticked : .carriedOver(ticket.effort?.hours(in: calendar))
  }

  private static func byName(_ items: [DebtItem]) -> [String: DebtItem] {
    var byName: [String: DebtItem] = [:]
    for item in items {
      for name in item.names where byName[name.description] == nil {
        byName[name.description] = item
      }
    }
    // An id that one item has and another had before is its own first.
    for item in items { byName[item.id.description] = item }
    return byName
  }
}

extension PlanReview.Line {
  /// Whether the work is done.
  package var isPaid: Bool {
    switch outcome {
    case .paid, .ticked: true
    case .carriedOver, .accepted, .gone: false
    }
  }
}

extension DebtItem {
  /// The hours that the whole item was estimated at, whatever is left of them.
  fileprivate func wholeHours(in calendar: WorkCalendar) -> Double? {
    let tickets = tickets.compactMap { $0.effort?.hours(in: calendar) }
    if !tickets.isEmpty { return tickets.reduce(0, +) }
    guard case .duration(let effort)? = (fields[.effort] ?? fields[.timebox])?.value else {
      return nil
    }
    return effort.hours(in: calendar)
  }
}
