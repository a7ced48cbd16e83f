internal import DebtKit

extension DebtItem {
  /// The hours of work that are left: of a spike its timebox, else what its open tickets or its effort
  /// say; nil where nobody has said so.
  func hoursLeft(in calendar: WorkCalendar) -> Double? {
    if isSpike {
      guard case .duration(let timebox)? = fields[.timebox]?.value else { return nil }
      return timebox.hours(in: calendar)
    }
    let effort = fields[.effort].flatMap { $0.origin == .proposal ? nil : $0 }
    return RemainingWork(of: self, effort: effort, in: calendar)?.hours
  }
}
