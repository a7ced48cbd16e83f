extension DebtRepository {
  /// Prepares plans from a registry whose history was read.
  ///
  /// The history is asked once more where an item waits for a name that no item has: whoever was paid
  /// holds nobody up.
  ///
  /// - Parameters:
  ///   - registry: The registry, with all its items.
  ///   - method: The method that ranks them.
  ///   - scorer: The scorer that ranks them.
  ///   - options: With which settings, and on how many cores.
  ///   - isWanted: Whether an item may be in a plan.
  /// - Returns: The planner.
  /// - Throws: ``DebtError`` when items wait for each other in a circle, or the history cannot be read.
  package func planner(
    of registry: Registry, by method: ScoringMethod, scorer: Scorer, options: ScanOptions,
    where isWanted: (DebtItem) -> Bool = { _ in true }
  ) throws(DebtError) -> Planner {
    let strangers = PlanBlockers.strangers(among: registry.items)
    var paid: Set<String> = []
    if !strangers.isEmpty, let tip = registry.snapshot.commit {
      var query = LogQuery()
      query.tip = tip
      let gone = try log(query, options: options).commits.flatMap(\.events)
        .filter { $0.kind == .paid }.map { $0.id.description.lowercased() }
      paid = strangers.filter { name in gone.contains { $0.hasPrefix(name) } }
    }
    return try Planner(
      of: registry.items, by: method, scorer: scorer, paid: paid, where: isWanted)
  }
}
