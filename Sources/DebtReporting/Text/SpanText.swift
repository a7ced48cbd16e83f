/// The spelling of times of the calendar for people: `3 h`, `12 d`, `2.5 y`.
package enum SpanText {
  private static let daysPerYear = 365.25

  /// Returns days as hours, days or years, whichever reads best.
  package static func days(_ days: Double) -> SafeText {
    switch days {
    case ..<2: hours(days * 24)
    case ..<730: SafeText(trusted: NumberText.decimal(days.rounded()).string + " d")
    default:
      SafeText(
        trusted: NumberText.decimal((days / daysPerYear * 10).rounded() / 10).string + " y")
    }
  }

  /// Returns hours as minutes, hours or days.
  package static func hours(_ hours: Double) -> SafeText {
    switch hours {
    case ..<1: SafeText(trusted: NumberText.decimal((hours * 60).rounded()).string + " min")
    case ..<48: SafeText(trusted: NumberText.decimal(hours.rounded()).string + " h")
    default: days(hours / 24)
    }
  }
}
