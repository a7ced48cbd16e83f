extension Rule {
  /// Decisions to live with debt that have run out, or that nobody stands for.
  static let lapsedAcceptance = Rule(
    "lapsed-acceptance", "An item is accepted by nobody, for no reason, or past its day.",
    cure: "Decide again: pay it, or write accepted-by, accepted-reason and a later accepted-until.",
    example: "warning", heedsLastingWaivers: false
  ) { rule in
    rule.judged.items.compactMap { item in
      guard item.status == .accepted else { return nil }
      if let entry = item.fields[.acceptedUntil], case .date(let until) = entry.value,
        let day = rule.judged.day, until < day
      {
        return rule.hit(
          item, at: entry.place, "accepted until \(until), which has passed",
          cure: "pay it, or decide again and move `accepted-until`")
      }
      let missing = [Field.acceptedBy, .acceptedReason].filter { item.fields[$0] == nil }
      guard !missing.isEmpty else { return nil }
      return rule.hit(
        item, "accepted without \(NeededFields.list(missing.map(\.rawValue)))",
        cure: "say who accepts it and why, or set it back to open")
    }
  }
}
