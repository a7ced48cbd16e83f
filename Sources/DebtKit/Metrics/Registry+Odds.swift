extension Registry {
  /// Adds how likely each unpaid item is to be paid in the next year.
  ///
  /// - Parameters:
  ///   - numbers: The item's number in the ledger, in the order of the items.
  ///   - around: What goes on around the items, whose heat they have.
  ///   - ledger: The ledger.
  /// - Throws: `LedgerFailure` when the archive cannot be read.
  /// - Complexity: O(*n*) in the commits and touches of the history, and O(*m* log *m*) in the lives for
  ///   each different age.
  mutating func addOdds(
    _ numbers: [Int32?], _ around: Surroundings, _ ledger: Ledger
  ) throws(LedgerFailure) {
    let included = ledger.ancestors
    var table = OddsTable(
      of: try ledger.lives(until: around.now), touches: try ledger.touches(since: nil))
    for (index, number) in zip(items.indices, numbers) where items[index].status.isUnpaid {
      guard let number, let commit = ledger.opening(of: number, among: included),
        let opened = ledger.graph.nodes[commit].seconds
      else { continue }
      items[index].odds = table.odds(
        ofAge: Double(around.now - opened) / 86_400, isCold: items[index].heat.map { $0 == 0 })
    }
  }
}
