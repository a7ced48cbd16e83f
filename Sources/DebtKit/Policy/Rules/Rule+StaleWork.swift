extension Rule {
  /// Work that began and does not end.
  static let staleWork = Rule(
    "stale-work", "An item is in progress past its due day, or for too long without one.",
    cure: "Pay it, set it back to `open`, or move its day.", example: "{after: 90d}", keys: [after]
  ) { rule in
    guard let day = rule.judged.day else { return [] }
    let most = rule.options.days(after)
    return rule.judged.items.compactMap { item in
      guard item.status == .inProgress else { return nil }
      if let entry = item.fields[.due], case .date(let due) = entry.value, !entry.isGuess {
        guard due < day else { return nil }
        return rule.hit(
          item, at: entry.place, "in progress, and due on \(due)",
          cure: "pay it, set it back to open, or move `due`")
      }
      guard let entry = item.fields[.created], case .date(let created) = entry.value,
        day.daysSince1970 - created.daysSince1970 > most
      else { return nil }
      return rule.hit(
        item, at: entry.place,
        "in progress and written down \(day.daysSince1970 - created.daysSince1970) days ago",
        cure: "pay it, set it back to open, or give it a `due`")
    }
  }

  private static let after = RuleKey(
    "after", .days, standard: .days(90),
    "how long an item without `due` may be in progress, counted from `created`: a scan reads no "
      + "history, so that one without either is not judged")
}
