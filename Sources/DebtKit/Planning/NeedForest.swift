/// Pieces that need others, as a forest once each piece that needs several is decided.
struct NeedForest {
  /// What each piece needs directly, without what those need in turn.
  private let needs: [[Int]]
  private let followers: [[Int]]
  /// The pieces that need several others.
  private let joins: [Int]

  /// Creates a forest.
  ///
  /// - Parameter all: What each piece needs; all are lower than its own position.
  /// - Complexity: O(*n*) in the needs, and O(*n*) in the pieces for each that needs several.
  init(_ all: [[Int]]) {
    var needs: [[Int]] = []
    for wanted in all {
      let wanted = Set(wanted)
      guard wanted.count > 1 else {
        needs.append(Array(wanted))
        continue
      }
      let further = wanted.reduce(into: Set<Int>()) {
        $0.formUnion(Self.closure(of: [$1], in: needs).subtracting([$1]))
      }
      needs.append(wanted.subtracting(further).sorted())
    }
    self.needs = needs
    var followers = [[Int]](repeating: [], count: needs.count)
    for (index, wanted) in needs.enumerated() {
      for need in wanted { followers[need].append(index) }
    }
    self.followers = followers
    joins = needs.indices.filter { needs[$0].count > 1 }
  }

  /// The first piece that needs several others of which nothing is decided.
  func undecided(_ decision: Knapsack.Decision) -> Int? {
    joins.first { join in
      !decision.isIn.contains(join) && !decision.isOut.contains(join)
        && needs[join].count { !decision.isIn.contains($0) } > 1
    }
  }

  /// A decision that takes a piece, and so all that it needs.
  func decision(_ decision: Knapsack.Decision, with piece: Int) -> Knapsack.Decision {
    var decision = decision
    decision.isIn.formUnion(Self.closure(of: [piece], in: needs))
    return decision
  }

  /// A decision that leaves a piece, and so all that needs it.
  func decision(_ decision: Knapsack.Decision, without piece: Int) -> Knapsack.Decision {
    var decision = decision
    decision.isOut.formUnion(Self.closure(of: [piece], in: followers))
    return decision
  }

  /// The undecided pieces, each before those that need it, and how many it and those are.
  ///
  /// - Parameters:
  ///   - decision: What is decided.
  ///   - isPossible: Whether a piece could be taken alone.
  /// - Returns: The pieces and their sizes.
  func preorder(
    _ decision: Knapsack.Decision, where isPossible: (Int) -> Bool
  ) -> (order: [Int], sizes: [Int]) {
    var order: [Int] = []
    var ends: [(position: Int, piece: Int)] = []
    var sizes: [Int] = []
    func isOpen(_ piece: Int) -> Bool {
      !decision.isIn.contains(piece) && !decision.isOut.contains(piece) && isPossible(piece)
    }
    let roots = needs.indices.filter { piece in
      isOpen(piece) && needs[piece].allSatisfy { decision.isIn.contains($0) }
    }
    // A piece comes back once those that need it are through.
    var waiting = roots.reversed().map { (piece: $0, isDone: false) }
    while let (piece, isDone) = waiting.popLast() {
      if isDone {
        if let end = ends.popLast() { sizes[end.position] = order.count - end.position }
        continue
      }
      ends.append((order.count, piece))
      order.append(piece)
      sizes.append(1)
      waiting.append((piece, true))
      waiting += followers[piece].reversed().filter(isOpen).map { ($0, false) }
    }
    return (order, sizes)
  }

  private static func closure(of pieces: [Int], in edges: [[Int]]) -> Set<Int> {
    var closure = Set(pieces)
    var waiting = pieces
    while let piece = waiting.popLast() {
      for next in edges[piece] where closure.insert(next).inserted { waiting.append(next) }
    }
    return closure
  }
}
