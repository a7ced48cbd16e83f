import TestSupport
import Testing

@testable import DebtKit

struct KnapsackTests {
  @Test func `the choice is as good as the best of all choices, whatever needs what`() {
    var random = SeededRandom(20)
    for round in 0..<3000 {
      let pieces = Self.pieces(Int.random(in: 0...9, using: &random), round, &random)
      let capacity = Int.random(in: 0...24, using: &random)
      let best = Self.bestOfAll(pieces, capacity)
      guard let solution = Knapsack(pieces, capacity: capacity).solution() else {
        Issue.record("round \(round): no solution")
        continue
      }
      #expect(Self.isPossible(solution, pieces, capacity), "round \(round)")
      #expect(Self.benefit(of: solution, pieces) == best, "round \(round)")
      #expect(Knapsack(pieces, capacity: capacity).bound >= best - 1e-9, "round \(round)")
    }
  }

  @Test func `what is common to all weights is not worked through`() {
    // 40 hours of quarter-hours would need 160 columns for each piece; days need 5.
    let pieces = (0..<20).map {
      Knapsack.Piece(name: $0, weight: 32, benefit: Double($0), needs: [])
    }
    let solution = Knapsack(pieces, capacity: 170, mostCells: 20 * 256 + 84 * 6).solution()
    #expect(solution == [15, 16, 17, 18, 19])
  }

  @Test func `a question that is too large has no answer, and a bound all the same`() {
    let pieces = (0..<100).map {
      Knapsack.Piece(name: $0, weight: 2 * $0 + 1, benefit: 1, needs: [])
    }
    let question = Knapsack(pieces, capacity: 5000, mostCells: 100_000)
    #expect(question.solution() == nil)
    #expect(question.bound > 70 && question.bound < 71)
  }

  @Test func `a chain of any length does not exhaust the stack`() {
    let pieces = (0..<5000).map { number in
      Knapsack.Piece(name: number, weight: 1, benefit: 1, needs: number == 0 ? [] : [number - 1])
    }
    #expect(Knapsack(pieces, capacity: 40).solution() == Set(0..<40))
  }

  /// Small whole benefits, so that sums are exact and many choices are equal.
  private static func pieces(
    _ count: Int, _ round: Int, _ random: inout SeededRandom
  ) -> [Knapsack.Piece] {
    (0..<count).map { index in
      // A third of the rounds needs nothing, a third forms a forest, a third anything.
      let needs: [Int] =
        switch round % 3 {
        case 1 where index > 0 && Bool.random(using: &random):
          [Int.random(in: 0..<index, using: &random)]
        case 2 where index > 0:
          (0..<index).filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
        default: []
        }
      return Knapsack.Piece(
        name: index * 7, weight: Int.random(in: 0...9, using: &random),
        benefit: Double(Int.random(in: -2...12, using: &random)), needs: needs)
    }
  }

  private static func bestOfAll(_ pieces: [Knapsack.Piece], _ capacity: Int) -> Double {
    var best = 0.0
    for mask in 0..<(1 << pieces.count) {
      let chosen = Set(pieces.indices.filter { mask & 1 << $0 != 0 }.map { pieces[$0].name })
      if isPossible(chosen, pieces, capacity) { best = max(best, benefit(of: chosen, pieces)) }
    }
    return best
  }

  private static func isPossible(
    _ chosen: Set<Int>, _ pieces: [Knapsack.Piece], _ capacity: Int
  ) -> Bool {
    let taken = pieces.filter { chosen.contains($0.name) }
    return taken.reduce(0) { $0 + $1.weight } <= capacity
      && taken.allSatisfy { $0.needs.allSatisfy { chosen.contains(pieces[$0].name) } }
  }

  private static func benefit(of chosen: Set<Int>, _ pieces: [Knapsack.Piece]) -> Double {
    pieces.filter { chosen.contains($0.name) }.reduce(0) { $0 + $1.benefit }
  }
}
