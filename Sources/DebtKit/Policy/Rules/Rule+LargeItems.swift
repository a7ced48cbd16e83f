extension Rule {
  /// Items too large for one ticket, and not split.
  static let largeItems = Rule(
    "large-items", "An item takes more work than a ticket and has no small tickets.",
    cure: "Write checkboxes in the record, - [ ] first step (4h); turn a marker into a record.",
    example: "{ticket: 3d}", keys: [ticket]
  ) { rule in
    guard case .work(let limit)? = rule.options[ticket] else { return [] }
    let calendar = rule.judged.calendar
    return rule.judged.items.compactMap { item in
      guard item.status != .paid, !item.isSpike, item.tickets.isEmpty,
        let entry = item.fields[.effort], entry.counts(isDeclared: false),
        case .duration(let effort) = entry.value,
        effort.hours(in: calendar) > limit.hours(in: calendar)
      else { return nil }
      return rule.hit(
        item, at: entry.place, "\(effort) is more than a ticket of \(limit), and nothing splits it",
        cure: item.source == .record
          ? "split it into checkboxes: - [ ] first step (4h)"
          : "write a record with small tickets, and refer to it: DEBT(its-id)")
    }
  }

  private static let ticket = RuleKey(
    "ticket", .work, standard: WorkDuration("3d").map(RuleValue.work), "the largest ticket")
}
