/// The choice of pieces with the greatest benefit whose weights fit a capacity, where some pieces need
/// others.
///
/// Exact, by dynamic programming over whole weights (Bellman 1957; with one need a piece over a
/// forest in preorder, Cho and Shaw 1997, "A depth-first dynamic programming algorithm for the tree
/// knapsack problem"). A piece that needs several others is decided both ways, and what is left is a
/// forest again. One bit is kept for each piece and weight; past ``mostCells`` of them there is no answer.
struct Knapsack {
  /// One thing to take or to leave.
  struct Piece: Hashable {
    /// What the caller knows it by.
    let name: Int
    let weight: Int
    let benefit: Double
    /// The positions of the pieces without which it cannot be taken; all are lower than its own.
    let needs: [Int]
  }

  /// The most decisions that are weighed up, and so the most bits that are kept: 64 MB.
  static let mostCells = 1 << 29
  /// What looking at one decision costs, for each piece.
  private static let cellsPerDecision = 256

  private let pieces: [Piece]
  private let capacity: Int
  private let cells: Int

  /// Creates a question.
  init(_ pieces: [Piece], capacity: Int, mostCells cells: Int = Knapsack.mostCells) {
    self.pieces = pieces
    self.capacity = max(0, capacity)
    self.cells = cells
  }

  /// A benefit that no choice exceeds: parts of pieces may be taken, whatever they need (Dantzig 1957).
  ///
  /// - Complexity: O(*n* log *n*).
  var bound: Double {
    var free = Double(capacity)
    var bound = 0.0
    let worthwhile = pieces.filter { $0.benefit > 0 && $0.weight <= capacity }
    for piece in worthwhile.sorted(by: Self.returnsMore) {
      let share = piece.weight == 0 ? 1 : min(1, free / Double(piece.weight))
      bound += piece.benefit * share
      free -= Double(piece.weight) * share
    }
    return bound
  }

  /// The names of the pieces of the best choice; nil where finding it would take too long.
  ///
  /// - Complexity: O(*n* × *c* × 2^*j*) in the pieces, the capacity, and the pieces that need several
  ///   others.
  func solution() -> Set<Int>? {
    let forest = NeedForest(pieces.map(\.needs))
    var best: (benefit: Double, chosen: [Int])?
    var budget = cells
    var waiting = [Decision(isIn: [], isOut: [])]
    while let decision = waiting.popLast() {
      budget -= pieces.count * Self.cellsPerDecision
      if let undecided = forest.undecided(decision) {
        waiting.append(forest.decision(decision, with: undecided))
        waiting.append(forest.decision(decision, without: undecided))
        continue
      }
      guard let found = self.best(decision, forest, &budget) else {
        if budget < 0 { return nil }
        continue
      }
      if found.benefit > best?.benefit ?? -.infinity { best = found }
    }
    return best.map { Set($0.chosen.map { pieces[$0].name }) } ?? []
  }

  private static func returnsMore(_ left: Piece, _ right: Piece) -> Bool {
    left.benefit * Double(right.weight) > right.benefit * Double(left.weight)
  }

  /// Which pieces are taken, and which are not, before the rest is looked at.
  struct Decision {
    var isIn: Set<Int>
    var isOut: Set<Int>
  }

  /// The best choice under a decision; nil where nothing fits, or where the budget is used up.
  private func best(
    _ decision: Decision, _ forest: NeedForest, _ budget: inout Int
  ) -> (benefit: Double, chosen: [Int])? {
    let room = capacity - decision.isIn.reduce(0) { $0 + pieces[$1].weight }
    guard room >= 0, budget >= 0 else { return nil }
    let (order, sizes) = forest.preorder(decision) { pieces[$0].weight <= room }
    // What is common to all weights changes nothing, and what nobody can fill costs nothing.
    let divisor = order.reduce(0) { Self.greatestDivisor($0, pieces[$1].weight) }
    let weights = order.map { divisor > 0 ? pieces[$0].weight / divisor : 0 }
    let width = min(divisor > 0 ? room / divisor : 0, weights.reduce(0, +)) + 1
    let (size, overflows) = width.multipliedReportingOverflow(by: order.count + 64)
    budget -= overflows ? .max : size
    guard budget >= 0 else { return nil }
    let table = KnapsackTable(
      weights: weights, benefits: order.map { pieces[$0].benefit }, sizes: sizes, width: width)
    let fixed = decision.isIn.sorted().reduce(0) { $0 + pieces[$1].benefit }
    return (fixed + table.benefit, decision.isIn.sorted() + table.chosen.map { order[$0] })
  }

  private static func greatestDivisor(_ left: Int, _ right: Int) -> Int {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }
}
