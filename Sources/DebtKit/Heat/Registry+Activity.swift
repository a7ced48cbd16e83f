extension Registry {
  /// Adds what the history says of items: their heat, whom to ask, and proposals for the factors
  /// that need history.
  ///
  /// - Parameters:
  ///   - activities: The activity of each item whose history was read, by id; one that nobody
  ///     touched has an empty activity, and one without an entry keeps a heat of nil.
  ///   - opened: The day on which each item was opened, by id.
  ///   - people: The name of a person by number.
  mutating func add(
    _ activities: [ItemID: ItemActivity], opened: [ItemID: CalendarDate] = [:],
    people: (Int) -> String
  ) {
    for index in items.indices {
      guard let activity = activities[items[index].id] else { continue }
      items[index].heat = activity.heat
      items[index].activity = ActivitySummary(
        commits: activity.commits, people: activity.people,
        ask: activity.lastPerson.map(people), opened: opened[items[index].id])
      if items[index].takesProposals { activity.propose(for: &items[index]) }
    }
  }
}

extension ItemActivity {
  /// Adds a proposal for each factor that the item lacks and that only history can propose.
  fileprivate func propose(for item: inout DebtItem) {
    // Nobody there says nothing about how many meet the debt.
    if item.fields[.reach] == nil, recentPeople > 0 {
      let developers = recentPeople == 1 ? "1 developer" : "\(recentPeople) developers"
      item.fields[.reach] = FieldEntry(
        .number(Double(recentPeople)), origin: .proposal, from: "\(developers) in 90 days")
    }
    if item.fields[.likelihood] == nil, let likelihood {
      item.fields[.likelihood] = FieldEntry(
        .number(Double(likelihood.value)), origin: .proposal,
        from: "\(likelihood.fixes) of \(likelihood.commits) commits are fixes")
    }
  }
}

extension DebtItem {
  /// Why history proposes nothing for a factor that needs it; nil where nothing is lacking.
  package func lackOfHistory(for field: Field) -> String? {
    guard field.needsHistory, fields[field] == nil else { return nil }
    guard activity != nil else { return "needs history" }
    return field == .reach
      ? "needs a change in 90 days"
      : "needs \(ItemActivity.fewestForLikelihood) commits in 12 months"
  }
}
