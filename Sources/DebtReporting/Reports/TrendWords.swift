internal import DebtKit

/// The words in which the formats of a trend speak of it.
struct TrendWords {
  private let trend: Trend

  init(_ trend: Trend) {
    self.trend = trend
  }

  /// The unit of the values.
  var unit: String { trend.measure == .count ? "items" : "hours" }

  /// The word for a smaller amount.
  var less: String { trend.measure == .count ? "fewer" : "less" }

  /// What is drawn.
  var title: String {
    let measure = trend.measure == .count ? "Open items" : "Remaining effort in hours"
    return measure + (trend.grouping.map { " by \($0.rawValue)" } ?? "")
  }

  /// The first and last day and the number of commits between.
  var span: String {
    guard let first = trend.points.first, let last = trend.points.last else { return "" }
    let days = [first, last].map { day(of: $0.seconds) }
    let commits = Wording.count(trend.points.count, "commit")
    return (days[0] == days[1] ? days[0] : "\(days[0]) to \(days[1])") + ", \(commits)"
  }

  /// How much of the debt an effort tells of; nil for a count, which tells of all.
  var coverage: String? {
    guard trend.measure == .effort, let last = trend.points.last, last.estimated < last.items else {
      return nil
    }
    let items = Wording.count(last.items, "item")
    return
      "\(NumberText.count(last.estimated)) of \(items) at the end have an effort; the others add nothing"
  }

  /// A group's name, or words for the items that have none.
  func name(of group: Trend.Group) -> String {
    switch (group.name, trend.grouping) {
    case (let name?, _): name
    case (nil, .keyword): "record"
    case (nil, let grouping): "no \(grouping?.rawValue ?? "group")"
    }
  }

  /// The day of a moment, in UTC.
  func day(of seconds: Int64) -> String {
    CalendarDate(secondsSince1970: seconds).description
  }

  /// A value: a count, or hours.
  func value(_ value: Double) -> SafeText {
    trend.measure == .count ? NumberText.decimal(value) : NumberText.tenths(value)
  }

  /// A difference with its sign.
  func change(_ change: Double) -> SafeText {
    if change == 0 { return "·" }
    return SafeText(trusted: (change > 0 ? "+" : "") + value(change).string)
  }
}

extension Trend {
  /// Where the points stand between the first moment and the last, from 0 to 1; nil where all are
  /// of one moment.
  var positions: [Double]? {
    let moments = moments.map(Double.init)
    guard let first = moments.first, let last = moments.last, last > first else { return nil }
    return moments.map { ($0 - first) / (last - first) }
  }

  /// The moment of a place between the first and the last.
  func moment(at position: Double) -> Int64 {
    guard let first = moments.first, let last = moments.last else { return 0 }
    let seconds = Double(first) + position * (Double(last) - Double(first))
    return Int64(exactly: seconds.rounded()) ?? last
  }
}
