internal import CommentScanning

/// Picks of pairs that rise on one side as many as rise on the other, too (patience sorting).
struct LongestRise {
  private var pairs: [(old: Int, new: Int)] = []
  private var tops: [Int] = []
  private var previous: [Int] = []

  /// Forgets the pairs of before.
  mutating func begin() {
    pairs.removeAll(keepingCapacity: true)
    tops.removeAll(keepingCapacity: true)
    previous.removeAll(keepingCapacity: true)
  }

  /// Takes in a pair that stands behind all others on the old side.
  ///
  /// - Complexity: O(log *n*); O(1) where it stands behind all others on the new side, too.
  mutating func add(_ old: Int, _ new: Int) {
    var pile = tops.count
    if let last = tops.last, pairs[last].new >= new {
      pile = tops.partitionIndex { pairs[$0].new < new }
    }
    previous.append(pile > 0 ? tops[pile - 1] : -1)
    if pile < tops.count { tops[pile] = pairs.count } else { tops.append(pairs.count) }
    pairs.append((old, new))
  }

  /// Puts the longest rise in place of what is in a list.
  mutating func take(into rise: inout [(old: Int, new: Int)]) {
    rise.removeAll(keepingCapacity: true)
    var index = tops.last ?? -1
    while index >= 0 {
      rise.append(pairs[index])
      index = previous[index]
    }
    rise.reverse()
  }
}
