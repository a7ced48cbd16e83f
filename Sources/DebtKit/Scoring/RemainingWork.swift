/// The work that is left on an item.
package struct RemainingWork: Hashable, Sendable {
  /// Hours of work.
  package let hours: Double
  /// Where the hours come from.
  package let origin: Origin
  /// One line that says how they were found.
  package let how: String

  /// Derives what is left: the open tickets' hours where tickets have hours, else the effort
  /// times the share of tickets that are open.
  ///
  /// - Returns: nil when neither the tickets nor the item say how much work there is.
  package init?(of item: DebtItem, effort: FieldEntry?, in calendar: WorkCalendar) {
    let open = item.tickets.filter { !$0.isDone }
    let estimated = item.tickets.filter { $0.effort != nil }
    if !estimated.isEmpty, open.allSatisfy({ $0.effort != nil }) {
      hours = open.compactMap { $0.effort?.hours(in: calendar) }.reduce(0, +)
      origin = .declared
      how = "\(open.count) of \(item.tickets.count) tickets open, \(Decimal.text(hours))h"
      return
    }
    guard let effort, case .duration(let duration) = effort.value else { return nil }
    let whole = duration.hours(in: calendar)
    origin = effort.origin
    let written = "effort \(duration), \(effort.provenance)"
    guard !item.tickets.isEmpty else {
      hours = whole
      how = "\(written): \(Decimal.text(whole.rounded(toPlaces: 4)))h"
      return
    }
    hours = whole * Double(open.count) / Double(item.tickets.count)
    let left = Decimal.text(hours.rounded(toPlaces: 4))
    how = "\(written), \(open.count) of \(item.tickets.count) tickets open: \(left)h"
  }
}
