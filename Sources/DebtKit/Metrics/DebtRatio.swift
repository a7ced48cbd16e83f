/// What paying all debt would cost against what writing the code anew would: the technical debt ratio
/// of SQALE.
///
/// Jean-Louis Letouzey, "The SQALE Method for Managing Technical Debt": remediation cost ÷ development
/// cost, the latter at 30 minutes a line. It tells only of what somebody has estimated, so it is told
/// with its coverage, and there is no grade.
public struct DebtRatio: Hashable, Sendable {
  /// Open and in-progress items.
  public let items: Int
  /// Those of them that say how much work they are.
  public let estimated: Int
  /// The hours of work that are left on those.
  public let hours: Double
  /// The lines of code: those that are not blank, of every file in which markers are looked for; nil
  /// where they were not counted.
  public let lines: Int?

  /// The hours that a line takes to write.
  static let hoursPerLine = 0.5

  /// The ratio; nil where nothing is estimated or there is no code.
  public var value: Double? {
    guard estimated > 0, let lines, lines > 0 else { return nil }
    return hours / (Double(lines) * Self.hoursPerLine)
  }

  /// Sums items up.
  init(of items: [DebtItem], lines: Int?, in calendar: WorkCalendar) {
    let open = items.filter(\.status.isUnpaid)
    let hours = open.compactMap { $0.plannedHours(in: calendar) }
    self.items = open.count
    estimated = hours.count
    self.hours = hours.reduce(0, +)
    self.lines = lines
  }
}
