internal import GitAccess

extension Ledger {
  /// The commit that gave an item its id, among the ancestors of the ledger's commit: the oldest,
  /// where branches did the same apart from each other.
  ///
  /// - Parameters:
  ///   - item: The item's number.
  ///   - included: The ancestors of the ledger's commit.
  func opening(of item: Int32, among included: [Bool]) -> Int? {
    items.openings[Int(item)].map { Int($0) }.filter { included[$0] }.min { left, right in
      let (one, other) = (graph.nodes[left], graph.nodes[right])
      if one.seconds != other.seconds { return one.seconds ?? .max < other.seconds ?? .max }
      return one.id < other.id
    }
  }
}
