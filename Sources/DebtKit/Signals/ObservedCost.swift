/// A time that somebody spent on an item, as the trailer of a commit tells: `Debt-Cost: ID 3h`.
struct ObservedCost: Hashable, Sendable {
  /// The item, under the name that it had in the commit.
  let subject: LedgerEvent.Subject
  /// The committer's moment in seconds since 1970.
  let seconds: Int64
  /// The work, as it is written.
  let work: WorkDuration
}

extension Ledger {
  /// The costs that trailers of the history tell.
  ///
  /// - Throws: `LedgerFailure` when the archive cannot be read.
  /// - Complexity: O(*n*) in the commits of the history.
  func costs() throws(LedgerFailure) -> [ObservedCost] {
    let included = ancestors
    var costs: [ObservedCost] = []
    for commit in 0..<graph.count
    where included[commit] && graph.nodes[commit].traits.contains(.hasTrailers) {
      guard let seconds = graph.nodes[commit].seconds else { continue }
      for event in try events(of: commit) where event.reason == .trailer {
        for change in event.fields where change.name == CommitTrailer.costField {
          guard let work = change.new.first.flatMap({ WorkDuration($0) }) else { continue }
          costs.append(ObservedCost(subject: event.subject, seconds: seconds, work: work))
        }
      }
    }
    return costs
  }
}

extension CommitTrailer {
  /// The name under which the events of the ledger hold a cost; no field of an item.
  static let costField = "cost"
}
