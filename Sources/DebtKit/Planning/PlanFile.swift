/// A plan that was written down in `debt/plans/NAME.md`, which is never a record.
///
/// It holds what was meant to be done, and what ranked where at that time.
package struct PlanFile: Hashable, Sendable {
  /// A piece of work that was planned.
  package struct Work: Hashable, Sendable {
    /// The item's id.
    package let id: String
    /// The hours of it at that time.
    package let hours: Double
    /// The ticket's text, where the item was planned by its tickets.
    package let ticket: String?
  }

  /// Where an item ranked.
  package struct Rank: Hashable, Sendable {
    /// The item's id.
    package let id: String
    /// Its place in the backlog, counted from 1.
    package let place: Int
    /// Its score; nil where the file does not say.
    package let score: Double?
    /// The values of its factors, as they are written on items.
    package let factors: [String: String]
  }

  /// The name, which is the file's stem.
  package let name: String
  /// The day on which it was written.
  package let day: CalendarDate?
  /// The commit whose items were planned, in 40 hexadecimal digits.
  package let commit: String?
  /// All work of a sprint.
  package let capacity: WorkDuration
  /// The part of it that was meant to pay debt, from 0 to 1.
  package let share: Double
  /// The method of the ranks.
  package let method: ScoringMethod
  /// Whether the greatest benefit was chosen instead of the best ranks.
  package let isOptimized: Bool
  /// How many sprints were planned.
  package let sprints: Int
  /// What was meant to be done, in order.
  package let work: [Work]
  /// What ranked where, the best first; no more than ``mostRanks``.
  package let ranks: [Rank]

  /// The folder of plans.
  package static let folder = "debt/plans"
  /// How many ranks a file keeps, so that its front matter stays within the limit of one.
  package static let mostRanks = 200

  /// The file's path, relative to the top of the repository.
  package var path: String { Self.path(of: name) }

  /// The path of the file of a name.
  package static func path(of name: String) -> String { "\(folder)/\(name).md" }

  /// Whether a text can be the name of a plan: a file's stem that needs no quotes anywhere.
  package static func isName(_ text: String) -> Bool { ItemID.isRecordID(text) }

  package init(
    name: String, day: CalendarDate?, commit: String?, capacity: WorkDuration, share: Double,
    method: ScoringMethod, isOptimized: Bool = false, sprints: Int = 1, work: [Work],
    ranks: [Rank] = []
  ) {
    self.name = name
    self.day = day
    self.commit = commit
    self.capacity = capacity
    self.share = share
    self.method = method
    self.isOptimized = isOptimized
    self.sprints = sprints
    self.work = work
    self.ranks = ranks
  }

  /// Makes the file of a plan.
  package init(
    _ plan: Plan, named name: String, ranks: Backlog, of registry: Registry, on day: CalendarDate?
  ) {
    let calendar = registry.configuration.scoring.calendar
    self.init(
      name: name, day: day, commit: registry.snapshot.commit, capacity: plan.capacity.whole,
      share: plan.capacity.share, method: plan.method, isOptimized: plan.choice != .rank,
      sprints: plan.sprints.count,
      work: plan.chosen.map {
        Work(
          id: $0.item.id.description, hours: $0.hours.rounded(toPlaces: 4),
          ticket: $0.ticket?.title)
      },
      ranks: ranks.scored.prefix(Self.mostRanks).map {
        Rank(
          id: $0.item.id.description, place: $0.rank, score: $0.score.value.rounded(toPlaces: 4),
          factors: $0.item.factorTexts(of: $0.score, in: calendar))
      })
  }

  /// The hours of all work in the plan.
  package var hours: Double { work.reduce(0) { $0 + $1.hours } }
}

extension DebtItem {
  /// The values of a score's factors as they are written on items, by field; the effort is what is left.
  func factorTexts(of score: Score, in calendar: WorkCalendar) -> [String: String] {
    var texts: [String: String] = [:]
    for factor in score.factors {
      if factor.field == .effort {
        let hours = score.method == .rice ? factor.value * calendar.hoursPerMonth : factor.value
        texts[factor.field.rawValue] = Decimal.text(hours.rounded(toPlaces: 2)) + "h"
      } else if let entry = fields[factor.field] {
        texts[factor.field.rawValue] = entry.value.text(of: factor.field)
          .split(separator: " ").joined()
      }
    }
    return texts
  }
}
