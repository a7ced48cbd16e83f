/// An amount of work such as `3d 4h`, kept in the units in which it was written.
///
/// How long a day, a week or a month is belongs to the repository (``WorkCalendar``), so the
/// units stay apart until hours are asked for.
public struct WorkDuration: Hashable, Sendable, CustomStringConvertible {
  /// The units of work, largest first.
  enum Unit: Int, CaseIterable, Sendable {
    case month
    case week
    case day
    case hour
    case minute

    /// The unit's canonical letters.
    var symbol: String {
      switch self {
      case .month: "mo"
      case .week: "w"
      case .day: "d"
      case .hour: "h"
      case .minute: "m"
      }
    }

    /// The spellings that people use, lower-case.
    var spellings: [String] {
      switch self {
      case .month: ["mo", "mon", "month", "months"]
      case .week: ["w", "wk", "wks", "week", "weeks"]
      case .day: ["d", "day", "days"]
      case .hour: ["h", "hr", "hrs", "hour", "hours"]
      case .minute: ["m", "min", "mins", "minute", "minutes"]
      }
    }

    init?(spelling: String) {
      guard let unit = Unit.allCases.first(where: { $0.spellings.contains(spelling) }) else {
        return nil
      }
      self = unit
    }
  }

  /// The amount of each unit, in the order of ``Unit``.
  let amounts: [Double]

  /// Creates a duration from the amount of each unit.
  init(amounts: [Double]) {
    self.amounts = amounts
  }

  /// Reads a duration: a number and a unit, repeated, such as `30m`, `1d 4h` or `2 weeks`.
  ///
  /// - Returns: nil for anything else, among it a bare number, a negative one, or a unit twice.
  public init?(_ text: some StringProtocol) {
    var amounts = [Double](repeating: 0, count: Unit.allCases.count)
    var seen: Set<Unit> = []
    var rest = Array(text.lowercased().utf8)[...]
    while true {
      rest = rest.drop(while: \.isBlank)
      if rest.isEmpty { break }
      let number = rest.prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
      rest = rest[number.endIndex...].drop { $0 == UInt8(ascii: " ") }
      let letters = rest.prefix(while: \.isLetter)
      rest = rest[letters.endIndex...]
      guard let amount = Decimal.value(number.text), let unit = Unit(spelling: letters.text),
        seen.insert(unit).inserted, amount <= 1_000_000
      else { return nil }
      amounts[unit.rawValue] = amount
    }
    guard !seen.isEmpty else { return nil }
    self.amounts = amounts
  }

  /// The hours of the duration in a calendar.
  public func hours(in calendar: WorkCalendar) -> Double {
    zip(Unit.allCases, amounts).reduce(0) { $0 + $1.1 * calendar.hours(in: $1.0) }
  }

  /// The duration in its one written form, largest unit first: `1d 4h`.
  public var description: String {
    let parts = zip(Unit.allCases, amounts).filter { $0.1 > 0 }
      .map { Decimal.text($0.1) + $0.0.symbol }
    return parts.isEmpty ? "0h" : parts.joined(separator: " ")
  }
}

/// How long the units of work are in a repository.
public struct WorkCalendar: Hashable, Sendable {
  /// The hours of a day, 8 by default.
  package var hoursPerDay: Double
  /// The days of a week, 5 by default.
  package var daysPerWeek: Double
  /// The days of a month, 20 by default.
  package var daysPerMonth: Double

  /// Creates a calendar; a day is 8 hours, a week 5 days and a month 20 days unless told otherwise.
  public init(hoursPerDay: Double = 8, daysPerWeek: Double = 5, daysPerMonth: Double = 20) {
    self.hoursPerDay = hoursPerDay
    self.daysPerWeek = daysPerWeek
    self.daysPerMonth = daysPerMonth
  }

  /// The hours of a month.
  package var hoursPerMonth: Double { hoursPerDay * daysPerMonth }

  func hours(in unit: WorkDuration.Unit) -> Double {
    switch unit {
    case .month: hoursPerMonth
    case .week: hoursPerDay * daysPerWeek
    case .day: hoursPerDay
    case .hour: 1
    case .minute: 1 / 60
    }
  }
}
