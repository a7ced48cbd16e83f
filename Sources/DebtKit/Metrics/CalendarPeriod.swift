/// A stretch of the calendar into which a time is cut.
public enum CalendarPeriod: String, Hashable, Sendable, CaseIterable {
  /// Seven days from a Monday on.
  case week
  case month
  case quarter
  case year

  /// The first day of the period that a day lies in.
  func start(of day: CalendarDate) -> CalendarDate {
    switch self {
    case .week:
      // 1970-01-01 was a Thursday.
      let sinceMonday = ((day.daysSince1970 + 3) % 7 + 7) % 7
      return day.adding(days: -sinceMonday)
    case .month: return day.first(ofMonth: day.month)
    case .quarter: return day.first(ofMonth: (day.month - 1) / 3 * 3 + 1)
    case .year: return day.first(ofMonth: 1)
    }
  }

  /// The first day of the next period.
  func next(after start: CalendarDate) -> CalendarDate {
    switch self {
    case .week: start.adding(days: 7)
    // Every month has a day 28, and none has 28 + 5 days.
    case .month: self.start(of: start.adding(days: 32))
    case .quarter: self.start(of: start.adding(days: 95))
    case .year: self.start(of: start.adding(days: 370))
    }
  }

  /// The period's name: `2026-08`, `2026-Q3`, `2026`, or a week's Monday.
  func name(of start: CalendarDate) -> String {
    let text = start.description
    return switch self {
    case .week: text
    case .month: String(text.prefix(7))
    case .quarter: "\(text.prefix(4))-Q\((start.month - 1) / 3 + 1)"
    case .year: String(text.prefix(4))
    }
  }

  /// The periods that a time touches, oldest first.
  ///
  /// - Complexity: O(*n*) in the periods.
  func starts(from first: CalendarDate, to last: CalendarDate) -> [CalendarDate] {
    var starts = [start(of: first)]
    while let latest = starts.last {
      let following = next(after: latest)
      // The calendar ends in the year 9999, where no next one is later.
      guard following <= last, following > latest else { return starts }
      starts.append(following)
    }
    return starts
  }
}

extension CalendarDate {
  /// The first day of a month of the same year.
  fileprivate func first(ofMonth month: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: 1) ?? self
  }
}
