import TestSupport
import Testing

@testable import DebtKit

/// The parts of a comparison that are used again and again, each against the plainest way.
@Suite struct LineComparerTests {
  @Test func `comparing one pair after another gives what comparing each alone gives`() {
    var random = SeededRandom(3)
    var comparer = LineComparer()
    for _ in 0..<400 {
      let alphabet = random.pick([2, 5, 200, 100_000])
      let old = (0..<random.below(300)).map { _ in UInt32(random.below(alphabet)) }
      var new = old
      for _ in 0..<random.below(90) where !new.isEmpty {
        new[random.below(new.count)] = UInt32(random.below(alphabet))
        new.insert(UInt32(random.below(alphabet)), at: random.below(new.count))
      }
      let hunks = comparer.hunks(old: old.span, new: new.span)
      #expect(hunks == LineDiff(old: old, new: new).hunks)
    }
  }

  @Test(arguments: [0, 1, 31, 32, 33, 64, 500, 70_000])
  func `lines are sorted by hash, then line`(_ count: Int) {
    var random = SeededRandom(count)
    var order = LineOrder()
    for spread in [1, 3, 1000, Int(UInt32.max)] {
      let lines = (0..<count).map { _ in UInt32(random.below(spread)) }
      order.sort(lines.span)
      let sorted = lines.indices.sorted { (lines[$0], $0) < (lines[$1], $1) }
      #expect(order.entries.map { LineOrder.line($0) } == sorted)
      #expect(order.entries.map { LineOrder.hash($0) } == sorted.map { UInt64(lines[$0]) })
    }
  }

  @Test func `hashes that share their highest bits are sorted all the same`() {
    // Falling, so that each would be moved past all others.
    let lines = (0..<20_000).map { UInt32(20_000 - $0) }
    var order = LineOrder()
    order.sort(lines.span)
    #expect(order.entries.map { LineOrder.line($0) } == lines.indices.reversed())
  }

  @Test(arguments: 0..<100)
  func `the longest rise is as long as can be, and rises`(_ seed: Int) {
    var random = SeededRandom(seed)
    let news = Array(0..<random.below(9)).shuffled(using: &random)
    var rise = LongestRise()
    rise.begin()
    for (old, new) in news.enumerated() { rise.add(old, new) }
    var found: [(old: Int, new: Int)] = [(-1, -1)]
    rise.take(into: &found)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new })
    #expect(found.allSatisfy { news[$0.old] == $0.new })
    let longest = (0..<1 << news.count).filter { set in
      let chosen = news.indices.filter { set >> $0 & 1 == 1 }.map { news[$0] }
      return chosen == chosen.sorted()
    }.map(\.nonzeroBitCount).max()
    #expect(found.count == longest)
  }

  @Test func `ends are compared line by line, whatever their number`() {
    for count in 0..<12 {
      for other in 0..<12 {
        for place in 0..<12 {
          let old = (0..<count).map { UInt32($0) }
          let new = (0..<other).map { UInt32($0 == place ? 99 : $0) }
          let head = zip(old, new).prefix { $0 == $1 }.count
          #expect(old.span.commonHead(with: new.span) == head)
          let (backOld, backNew) = (Array(old.reversed()), Array(new.reversed()))
          #expect(backOld.span.commonTail(with: backNew.span) == head)
        }
      }
    }
  }
}
