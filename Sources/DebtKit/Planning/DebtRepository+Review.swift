extension DebtRepository {
  /// Compares a plan with a registry whose history was read.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - registry: What stands.
  ///   - options: With which settings, and on how many cores.
  /// - Returns: What became of the plan.
  /// - Throws: ``DebtError`` when the history cannot be read.
  package func review(
    _ plan: PlanFile, in registry: Registry, options: ScanOptions
  ) throws(DebtError) -> PlanReview {
    var commits: [CommitEvents] = []
    var former: [DebtItem] = []
    if let tip = registry.snapshot.commit {
      var query = LogQuery()
      query.tip = tip
      query.excluded = plan.commit
      do throws(DebtError) {
        commits = try log(query, options: options).commits
        if let commit = plan.commit {
          var then = try self.registry(of: .commit(commit), options: options)
          try addHistory(to: &then, of: .commit(commit), asOf: nil, options: options)
          former = then.items
        }
      } catch {
        // The commit may be gone, as after a rebase: then the day of the plan counts.
        query.excluded = nil
        query.earliest = plan.day?.firstSecond
        commits = try log(query, options: options).commits
      }
    }
    return PlanReview(
      of: plan, items: registry.items, former: former, since: commits,
      calendar: registry.configuration.scoring.calendar)
  }
}
