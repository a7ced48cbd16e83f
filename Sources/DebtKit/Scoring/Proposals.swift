/// Values that a field could have, derived from other fields: shown, never counted unless adopted.
///
/// The thresholds are fixed, so that a new item never changes another item's score.
package struct Proposals: Sendable {
  /// The day that counts as today, where one is known.
  package let asOf: CalendarDate?
  /// How long a day, a week and a month are.
  package let calendar: WorkCalendar

  package init(asOf: CalendarDate?, calendar: WorkCalendar) {
    self.asOf = asOf
    self.calendar = calendar
  }

  /// Adds a proposal for each factor that the item lacks and that its own fields allow.
  package func add(to item: inout DebtItem) {
    if item.fields[.confidence] == nil { item.fields[.confidence] = Self.confidence(of: item) }
    propose(.urgency, for: &item, urgency(of: item))
    propose(.size, for: &item, size(of: item))
  }

  private func propose(
    _ field: Field, for item: inout DebtItem, _ proposal: (value: Double, from: String)?
  ) {
    guard item.fields[field] == nil, let proposal else { return }
    item.fields[field] = FieldEntry(
      .number(proposal.value), origin: .proposal, from: proposal.from)
  }

  /// What is proposed for an item's confidence.
  static func confidence(of item: DebtItem) -> FieldEntry {
    let (value, from) =
      if item.fields[.expect] != nil {
        (0.8, "expect is written")
      } else if item.fields.contains(where: { $0.entry.origin == .observed }) {
        (0.8, "observed data")
      } else {
        (0.5, "no expect, no observed data")
      }
    return FieldEntry(.number(value), origin: .proposal, from: from)
  }

  private func urgency(of item: DebtItem) -> (value: Double, from: String)? {
    guard let entry = item.fields[.due], case .date(let due) = entry.value, let asOf else {
      return nil
    }
    let days = due.daysSince1970 - asOf.daysSince1970
    let value: Double =
      switch days {
      case ..<0: 20
      case ...14: 13
      case ...30: 8
      case ...90: 5
      default: 1
      }
    return (value, days < 0 ? "\(-days) days overdue" : "due in \(days) days")
  }

  private func size(of item: DebtItem) -> (value: Double, from: String)? {
    guard let work = RemainingWork(of: item, effort: item.fields[.effort], in: calendar),
      work.hours > 0
    else { return nil }
    let day = calendar.hoursPerDay
    let week = day * calendar.daysPerWeek
    let steps: [(hours: Double, size: Double)] = [
      (1, 1), (4, 2), (day, 3), (3 * day, 5), (week, 8), (2 * week, 13),
    ]
    let size = steps.first { work.hours <= $0.hours }?.size ?? 20
    return (size, "effort \(Decimal.text(work.hours.rounded(toPlaces: 2)))h")
  }
}
