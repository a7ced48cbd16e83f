internal import DebtKit

/// The members that signals, trailers and the fate of others add to the JSON of an item.
enum ObservedJSON {
  /// Writes what was observed, or null where nothing was.
  static func observed(of item: DebtItem, to json: inout JSONWriter) {
    guard let observed = item.observed else { return json.member("observed", nil as String?) }
    json.object("observed") {
      $0.member("incidents", observed.incidents)
      $0.member("errors", observed.errors)
      $0.member("costs", observed.costs)
      $0.member("minutes", observed.minutes)
      $0.member("timed", observed.timed)
      $0.member("since", observed.since.description)
      $0.member("months", observed.months)
    }
  }

  /// Writes how likely an item is to be paid in a year, or null where that is not known.
  static func odds(of item: DebtItem, to json: inout JSONWriter) {
    guard let odds = item.odds else { return json.member("odds", nil as String?) }
    json.object("odds") {
      $0.member("paidInAYear", odds.share)
      $0.member("count", odds.count)
      $0.member("likeness", odds.likeness.rawValue)
      $0.member("ageDays", odds.days)
    }
  }
}
