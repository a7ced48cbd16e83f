/// The choice of work for one sprint after the other.
struct PlanRun {
  let graph: PlanGraph
  private(set) var isTaken: [Bool]
  /// The spikes that must come directly before each node, in order; only spikes lie between.
  private let spikes: [Int: [Int]]
  /// What each node waits for, beyond its spikes.
  private let waits: [[Int]]
  /// The nodes that wait for each.
  private var followers: [[Int]]

  init(of graph: PlanGraph) {
    self.graph = graph
    isTaken = Array(repeating: false, count: graph.nodes.count)
    var spikes: [Int: [Int]] = [:]
    var waits: [[Int]] = []
    for (index, node) in graph.nodes.enumerated() {
      var before: Set<Int> = []
      var others: Set<Int> = []
      for need in node.needs {
        guard graph.nodes[need].isSpike else {
          others.insert(need)
          continue
        }
        before.formUnion([need] + (spikes[need] ?? []))
        others.formUnion(waits[need])
      }
      if !before.isEmpty { spikes[index] = before.sorted() }
      waits.append(others.sorted())
    }
    self.spikes = spikes
    self.waits = waits
    followers = Array(repeating: [], count: graph.nodes.count)
    for (index, needs) in waits.enumerated() {
      for need in needs { followers[need].append(index) }
    }
  }

  /// Takes the first work of an order that fits, then the next; what waits comes as soon as it may.
  ///
  /// - Parameters:
  ///   - order: The scored nodes, the first one first.
  ///   - room: The hours of the sprint.
  ///   - isAllowed: Whether a node may be taken.
  /// - Returns: The nodes that were taken, in order.
  /// - Complexity: O(*n* log *n*) in the nodes.
  mutating func take(
    order: [Int], room: Double, where isAllowed: (Int) -> Bool = { _ in true }
  ) -> [Int] {
    var taken: [Int] = []
    var free = room
    var unmet = waits.map { needs in needs.count { !isTaken[$0] } }
    let position = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    // Positions that became free, the first one last.
    var released: [Int] = []
    var next = 0
    while true {
      var index: Int?
      while next < order.count, isTaken[order[next]] || unmet[order[next]] > 0 { next += 1 }
      if let first = released.last, next >= order.count || first < next {
        index = first
        released.removeLast()
      } else if next < order.count {
        index = next
        next += 1
      }
      guard let index else { return taken }
      let node = order[index]
      guard !isTaken[node], isAllowed(node), isWorthwhile(node) else { continue }
      let before = spikes[node]?.filter { !isTaken[$0] } ?? []
      let hours = before.reduce(graph.nodes[node].hours) { $0 + graph.nodes[$1].hours }
      guard hours <= free + Self.tolerance else { continue }
      free -= hours
      var ended = before + [node]
      taken += ended
      for node in ended { isTaken[node] = true }
      while let done = ended.popLast() {
        for follower in followers[done] {
          unmet[follower] -= 1
          guard unmet[follower] == 0 else { continue }
          if graph.nodes[follower].entry == nil {
            isTaken[follower] = true
            ended.append(follower)
          } else if let index = position[follower], index < next {
            released.insert(index, at: released.firstIndex { $0 < index } ?? released.count)
          }
        }
      }
    }
  }

  /// The work with the greatest benefit that fits, in any order.
  func bestChoice(for hours: Double) -> (nodes: Set<Int>, choice: Plan.Choice) {
    let knapsack = Knapsack(pieces, capacity: Int((hours * 4 + 1e-6).rounded(.down)))
    if let best = knapsack.solution() { return (best, .exact) }
    let byReturn = graph.order.sorted { left, right in
      let (one, other) = (graph.nodes[left], graph.nodes[right])
      let returns = (one.benefit / one.hours, other.benefit / other.hours)
      return returns.0 == returns.1 ? left < right : returns.0 > returns.1
    }
    var choices: [[Int]] = []
    for order in [byReturn, graph.order] {
      var run = self
      choices.append(run.take(order: order, room: hours))
    }
    let gains = choices.map { $0.reduce(0) { $0 + graph.nodes[$1].benefit } }
    let best = gains[1] > gains[0] ? 1 : 0
    let bound = knapsack.bound
    let share = bound > 0 ? min(1, gains[best] / bound) : 1
    return (Set(choices[best]), .approximate(atLeast: share))
  }

  /// What of the scored work, and of the spikes, is not taken, and why.
  func left(
    _ capacity: PlanCapacity, after sprints: [Plan.Sprint], isOptimized: Bool
  ) -> [Plan.Left] {
    let free = sprints.map { capacity.hours - $0.hours }.max() ?? capacity.hours
    let scored = graph.order.filter { !isTaken[$0] }.map { node -> Plan.Left? in
      let before = spikes[node]?.filter { !isTaken[$0] } ?? []
      let hours = before.reduce(graph.nodes[node].hours) { $0 + graph.nodes[$1].hours }
      let reason: PlanReason =
        if let blocker = waits[node].first(where: { !isTaken[$0] }).flatMap(item(at:)) {
          .blocked(by: blocker.id, .isLeft)
        } else if !isWorthwhile(node) {
          .gainsNothing
        } else if hours > capacity.hours + Self.tolerance {
          .tooLarge(hours: hours, sprint: capacity.hours)
        } else if hours > free + Self.tolerance, !isOptimized {
          .doesNotFit(hours: hours, free: free)
        } else {
          .outweighed
        }
      return left(node, reason)
    }
    let needless = graph.nodes.indices.filter { graph.nodes[$0].isSpike && !isTaken[$0] }
    return (scored + needless.map { left($0, .needless) }).compactMap(\.self)
  }

  private func left(_ node: Int, _ reason: PlanReason) -> Plan.Left? {
    graph.nodes[node].entry.map {
      Plan.Left(item: $0.item, ticket: $0.ticket, hours: $0.hours, reason: reason)
    }
  }

  /// Hours that are lost by adding fractions up.
  private static let tolerance = 1e-6

  /// Whether a node gains something, or something waits for it.
  private func isWorthwhile(_ node: Int) -> Bool {
    graph.nodes[node].benefit > 0 || !followers[node].isEmpty
  }

  /// The item that ends at a node.
  private func item(at node: Int) -> DebtItem? {
    graph.nodes[node].entry?.item
      ?? graph.nodes[node].needs.first.flatMap { graph.nodes[$0].entry?.item }
  }

  /// What is not taken, as pieces of a knapsack.
  private var pieces: [Knapsack.Piece] {
    var numbers: [Int: Int] = [:]
    var pieces: [Knapsack.Piece] = []
    for (index, node) in graph.nodes.enumerated() where !isTaken[index] {
      numbers[index] = pieces.count
      pieces.append(
        Knapsack.Piece(
          name: index, weight: Int((node.hours * 4 - 1e-6).rounded(.up)), benefit: node.benefit,
          needs: node.needs.compactMap { numbers[$0] }))
    }
    return pieces
  }
}
