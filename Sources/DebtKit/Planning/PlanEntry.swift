/// A piece of work in a plan: an item, or one of its open tickets.
public struct PlanEntry: Sendable {
  /// The item.
  public let item: DebtItem
  /// The ticket, where the item is planned by its tickets.
  public let ticket: Ticket?
  /// The hours of work; a spike's are its timebox.
  public let hours: Double
  /// The item's score, or the ticket's part of it by hours; nil for a spike, which has none.
  public let score: Double?
  /// What paying it gains: the score's numerator, or the ticket's part of it; nil for a spike.
  public let benefit: Double?
  /// The item's place in the backlog, counted from 1; nil for a spike.
  public let rank: Int?

  package init(
    item: DebtItem, ticket: Ticket? = nil, hours: Double, score: Double? = nil,
    benefit: Double? = nil, rank: Int? = nil
  ) {
    self.item = item
    self.ticket = ticket
    self.hours = hours
    self.score = score
    self.benefit = benefit
    self.rank = rank
  }
}

extension DebtItem {
  /// The work of a scored item, in one piece or by its open tickets, which share score and benefit by
  /// hours; nil where nobody said how much work it is.
  ///
  /// Tickets stand for the item where each open one has hours, as they do for ``RemainingWork``.
  func planEntries(
    _ score: Score, rank: Int, counting effort: FieldEntry?, in calendar: WorkCalendar
  ) -> [PlanEntry]? {
    guard let work = RemainingWork(of: self, effort: effort, in: calendar) else { return nil }
    let open = tickets.filter { !$0.isDone }
    let hours = open.compactMap { $0.effort?.hours(in: calendar) }
    guard !open.isEmpty, hours.count == open.count, work.hours > 0 else {
      return work.hours > 0
        ? [
          PlanEntry(
            item: self, hours: work.hours, score: score.value, benefit: score.benefit, rank: rank)
        ] : []
    }
    return zip(open, hours).map { ticket, hours in
      let share = hours / work.hours
      return PlanEntry(
        item: self, ticket: ticket, hours: hours, score: score.value * share,
        benefit: score.benefit * share, rank: rank)
    }
  }

  /// The hours that a spike may take; nil where it has no timebox.
  func timebox(in calendar: WorkCalendar) -> Double? {
    guard case .duration(let duration)? = fields[.timebox]?.value else { return nil }
    return duration.hours(in: calendar)
  }
}
