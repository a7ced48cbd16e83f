/// What signals and `Debt-Cost` trailers say of one item: how often it hurt, and what that cost.
///
/// A signal that names paths counts in full for every item on them: one item's sums never depend on
/// which others there are.
package struct Observation: Hashable, Sendable {
  /// Incidents that name the item or its files.
  package private(set) var incidents = 0
  /// Failures of programs.
  package private(set) var errors = 0
  /// Times that somebody spent on it, of signals and trailers.
  package private(set) var costs = 0
  /// The minutes that those which say so took.
  package private(set) var minutes = 0.0
  /// How many of them say how long they took.
  package private(set) var timed = 0
  /// The day on which observing began: that of the first signal or trailer, whatever it bears on.
  package let since: CalendarDate
  /// The months that were observed, one at least: what cost a day of one week is no rate yet.
  package let months: Double

  /// The days of a month of the calendar.
  private static let daysPerMonth = 365.0 / 12

  /// Creates the observation of an item of which nothing is told yet.
  ///
  /// - Parameters:
  ///   - start: The moment at which observing began, in seconds since 1970.
  ///   - end: The moment that counts as now.
  init(from start: Int64, to end: Int64) {
    since = CalendarDate(secondsSince1970: start)
    months = max(1, Double(end - start) / 86_400 / Self.daysPerMonth)
  }

  /// Takes a signal in.
  mutating func add(_ signal: Signal) {
    switch signal.kind {
    case .deploy: return
    case .incident: incidents += 1
    case .error: errors += 1
    case .cost: costs += 1
    }
    guard let minutes = signal.minutes else { return }
    self.minutes += minutes
    timed += 1
  }

  /// Takes in a time that a trailer tells.
  mutating func add(costInMinutes minutes: Double) {
    costs += 1
    timed += 1
    self.minutes += minutes
  }

  /// How many signals and trailers there are.
  package var count: Int { incidents + errors + costs }

  /// The work per month, where any is told: the minutes by the months, to the hundredth.
  package var interest: WorkDuration? {
    guard timed > 0, minutes > 0 else { return nil }
    let perMonth = minutes / months
    let hours = (perMonth / 60).rounded(toPlaces: 2)
    return perMonth >= 60
      ? WorkDuration(hours: hours)
      : WorkDuration(minutes: max(perMonth.rounded(toPlaces: 2), 0.01))
  }

  /// How likely the harm is, from 1 to 5, by the incidents and errors of a month; nil without any.
  ///
  /// Less than one a year is 1, less than one a quarter 2, less than one a month 3, less than one a
  /// week 4, else 5. The thresholds are fixed, so that one item never changes another's.
  package var likelihood: Int? {
    let harms = Double(incidents + errors)
    guard harms > 0 else { return nil }
    let perYear = harms / months * 12
    switch perYear {
    case ..<1: return 1
    case ..<4: return 2
    case ..<12: return 3
    case ..<52: return 4
    default: return 5
    }
  }

  /// Everything that was counted, such as `3 incidents, 330 min since 2026-08-01`.
  package var summary: String {
    words([(incidents, "incident"), (errors, "error"), (costs, "cost")], isTimed: true)
  }

  /// What the likelihood comes from.
  var harms: String { words([(incidents, "incident"), (errors, "error")], isTimed: false) }

  private func words(_ counts: [(Int, String)], isTimed: Bool) -> String {
    var parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    if isTimed, timed > 0 {
      let of = timed == count ? "" : " of \(timed) that say so"
      parts.append("\(Decimal.text(minutes.rounded(toPlaces: 2))) min\(of)")
    }
    return parts.joined(separator: ", ") + " since \(since)"
  }
}

extension WorkDuration {
  /// An amount of hours.
  fileprivate init(hours: Double) {
    self.init(amounts: Unit.allCases.map { $0 == .hour ? hours : 0 })
  }

  /// An amount of minutes.
  fileprivate init(minutes: Double) {
    self.init(amounts: Unit.allCases.map { $0 == .minute ? minutes : 0 })
  }
}
