/// The part of a backlog that fits a capacity, in the order in which it is to be done.
///
/// Rank order takes the best ranked work that still fits, and goes on with the next; an exact plan
/// has the greatest benefit that the capacity allows. Either way what others wait for comes before them.
public struct Plan: Sendable {
  /// How work is chosen.
  public enum Choice: Hashable, Sendable {
    /// The best ranked first, skipping what does not fit.
    case rank
    /// The greatest sum of benefits, found exactly over quarter-hours.
    case exact
    /// Too large to be exact: the sum of benefits is at least this part of the greatest, from 0 to 1.
    case approximate(atLeast: Double)
  }

  /// The work of one sprint.
  public struct Sprint: Sendable {
    /// The work, in order.
    public let entries: [PlanEntry]

    /// The hours of it.
    public var hours: Double { entries.reduce(0) { $0 + $1.hours } }
    /// What it gains.
    public var benefit: Double { entries.reduce(0) { $0 + ($1.benefit ?? 0) } }
  }

  /// An item, or a ticket of it, that is left out.
  public struct Left: Sendable {
    /// The item.
    public let item: DebtItem
    /// The ticket, where the item is planned by its tickets.
    public let ticket: Ticket?
    /// The hours of it, where somebody said how many.
    public let hours: Double?
    /// Why it is left out.
    public let reason: PlanReason
  }

  /// The method of scores and benefits.
  public let method: ScoringMethod
  /// The room of each sprint.
  public let capacity: PlanCapacity
  /// How the work was chosen; of several sprints the least exact.
  public let choice: Choice
  /// The sprints, in order.
  public let sprints: [Sprint]
  /// What is left out and why, the best ranked first.
  public let left: [Left]
  /// Items that need an estimate before they can be planned, in order of place.
  public let unestimated: [DebtItem]

  /// The work of all sprints, in order.
  public var chosen: [PlanEntry] { sprints.flatMap(\.entries) }
  /// The hours of all work in the plan.
  public var hours: Double { sprints.reduce(0) { $0 + $1.hours } }
  /// What the plan gains.
  public var benefit: Double { sprints.reduce(0) { $0 + $1.benefit } }
}
