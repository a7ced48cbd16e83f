internal import GitAccess

extension Ledger {
  /// The commit that gave an item its id, among the ancestors of the ledger's commit: the oldest,
  /// where branches did the same apart from each other.
  ///
  /// - Parameters:
  ///   - item: The item's number.
  ///   - included: The ancestors of the ledger's commit.
  /// - Returns: The number of the commit; nil where none gave it.
  func opening(of item: Int32, among included: [Bool]) -> Int? {
    items.openings[Int(item)].map { Int($0) }.filter { included[$0] }.min { left, right in
      let (one, other) = (graph.nodes[left], graph.nodes[right])
      if one.seconds != other.seconds { return one.seconds ?? .max < other.seconds ?? .max }
      return one.id < other.id
    }
  }

  /// Whether commits of the ledger know of an item: others in the same table belong to other branches.
  func knows(_ item: Int32, among included: [Bool]) -> Bool {
    let number = Int(item)
    let commits =
      items.openings[number] + items.closings[number] + items.aliases[number].map(\.commit)
    // What a merge alone gave another name was opened by nobody.
    return commits.isEmpty || commits.contains { included[Int($0)] }
  }

  /// The names that commits of the ledger gave an item beside its id.
  func aliases(of item: Int32, among included: [Bool]) -> Set<ItemID> {
    Set(items.aliases[Int(item)].lazy.filter { included[Int($0.commit)] }.map(\.id))
  }
}
