/// The work that a sprint has room for, and the part of it that may pay debt.
public struct PlanCapacity: Hashable, Sendable {
  /// All work of the sprint, over everybody.
  public let whole: WorkDuration
  /// The part that pays debt, from 0 to 1.
  public let share: Double
  /// The hours that pay debt.
  public let hours: Double

  /// The part that pays debt unless told otherwise.
  package static let standardShare = 0.2

  /// Reads a share: `20%`, `0.2` or `20`; more than 0 % and at most 100 %.
  package static func share(_ text: String) -> Double? {
    guard let share = FieldReader.percentage(text), share > 0, share <= 1 else { return nil }
    return share
  }

  /// Creates a capacity, or nil where there would be no room for any work.
  ///
  /// - Parameters:
  ///   - whole: All work of the sprint.
  ///   - share: The part that pays debt, more than 0 and at most 1.
  ///   - calendar: How long a day, a week and a month are.
  public init?(_ whole: WorkDuration, share: Double, in calendar: WorkCalendar) {
    let hours = whole.hours(in: calendar) * share
    guard share > 0, share <= 1, hours > 0, hours.isFinite else { return nil }
    self.whole = whole
    self.share = share
    // A share such as 0.2 is no binary fraction: what is meant is the nearest second.
    self.hours = (hours * 3600).rounded() / 3600
  }
}
