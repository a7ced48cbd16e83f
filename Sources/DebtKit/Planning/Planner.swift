/// Makes plans from the items of a registry.
///
/// What can be planned, and what waits for what, is found once; each plan is then a question of room.
public struct Planner: Sendable {
  /// The method of scores and benefits.
  public let method: ScoringMethod
  let graph: PlanGraph

  /// Prepares the items of a registry.
  ///
  /// - Parameters:
  ///   - items: Every item, for items wait for any other.
  ///   - method: The method that ranks them.
  ///   - scorer: The scorer that ranks them.
  ///   - paid: Names of items that are gone because they were paid, for whom nobody waits any more.
  ///   - isWanted: Whether an item may be in a plan.
  /// - Throws: ``DebtError`` when items wait for each other in a circle.
  /// - Complexity: O(*n* log *n*) in the items and in what they wait for.
  public init(
    of items: [DebtItem], by method: ScoringMethod, scorer: Scorer, paid: Set<String> = [],
    where isWanted: (DebtItem) -> Bool = { _ in true }
  ) throws(DebtError) {
    self.method = method
    graph = try PlanGraph(of: items, by: method, scorer: scorer, paid: paid, where: isWanted)
  }

  /// Makes a plan.
  ///
  /// - Parameters:
  ///   - capacity: The room of each sprint.
  ///   - count: How many sprints are planned, each after the ones before it.
  ///   - isOptimized: Whether each sprint gets the greatest benefit instead of the best ranks.
  /// - Returns: The plan.
  /// - Complexity: O(*n* log *n*) in the work by rank; an exact plan O(*n* × *c*) in the quarter-hours
  ///   of the capacity, up to some 500 million of them.
  public func plan(
    _ capacity: PlanCapacity, sprints count: Int = 1, isOptimized: Bool = false
  ) -> Plan {
    var run = PlanRun(of: graph)
    var choice = isOptimized ? Plan.Choice.exact : .rank
    var sprints: [Plan.Sprint] = []
    for _ in 0..<max(1, count) {
      let taken: [Int]
      if isOptimized {
        let answer = run.bestChoice(for: capacity.hours)
        choice = choice.weaker(answer.choice)
        taken = run.take(order: graph.order, room: .infinity) { answer.nodes.contains($0) }
      } else {
        taken = run.take(order: graph.order, room: capacity.hours)
      }
      sprints.append(Plan.Sprint(entries: taken.compactMap { graph.nodes[$0].entry }))
    }
    let left = run.left(capacity, after: sprints, isOptimized: isOptimized)
    return Plan(
      method: method, capacity: capacity, choice: choice, sprints: sprints,
      left: left + graph.left, unestimated: graph.unestimated)
  }
}

extension Plan.Choice {
  /// The less exact of two.
  fileprivate func weaker(_ other: Plan.Choice) -> Plan.Choice {
    switch (self, other) {
    case (.approximate(let one), .approximate(let two)): .approximate(atLeast: min(one, two))
    case (.approximate, _): self
    default: other
    }
  }
}
