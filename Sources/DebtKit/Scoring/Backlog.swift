/// The registry in rank order: what has a score, then what has none.
public struct Backlog: Sendable {
  /// A scored item with its rank; equal scores share one.
  public struct Entry: Sendable {
    /// The place in the order, counted from 1.
    public let rank: Int
    /// The item.
    public let item: DebtItem
    /// Its score under the backlog's method.
    public let score: Score
  }

  /// An item without a score, with the factors it lacks.
  public struct TriageEntry: Sendable {
    /// The item.
    public let item: DebtItem
    /// The fields without which there is no score.
    public let missing: [Field]
  }

  /// The method of the order.
  public let method: ScoringMethod
  /// Items with a score, the highest first.
  public let scored: [Entry]
  /// Items without, the hottest first; those whose history was not read follow in order of place.
  public let triage: [TriageEntry]
  /// Items without a score around which nothing changed in 12 months, in order of place.
  public let cold: [TriageEntry]

  /// Ranks the open and in-progress items of a registry.
  ///
  /// The order is total and the same whatever order the items come in. With a score: score
  /// descending, older first, then id. Without: heat descending, then the distinct people, the
  /// hotspot percentile, older first, then path, line and column.
  ///
  /// - Complexity: O(*n* log *n*).
  public init(of items: [DebtItem], by method: ScoringMethod, scorer: Scorer) {
    self.method = method
    var scored: [(item: DebtItem, score: Score)] = []
    var unscored: [TriageEntry] = []
    for item in items where item.status.isUnpaid {
      switch scorer.assess(item, by: method) {
      case .scored(let score): scored.append((item, score))
      case .unscored(let missing): unscored.append(TriageEntry(item: item, missing: missing))
      }
    }
    self.scored = Self.ranked(scored)
    triage = unscored.filter { $0.item.heat != 0 }
      .sorted { BacklogOrder.isHotter($0.item, $1.item) }
    cold = unscored.filter { $0.item.heat == 0 }
      .sorted { BacklogOrder.standsBefore($0.item, $1.item) }
  }

  /// Creates a part of a backlog whose entries keep their ranks.
  init(method: ScoringMethod, scored: [Entry], triage: [TriageEntry], cold: [TriageEntry]) {
    self.method = method
    self.scored = scored
    self.triage = triage
    self.cold = cold
  }

  private static func ranked(_ scored: [(item: DebtItem, score: Score)]) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(scored.count)
    for (index, (item, score)) in scored.sorted(by: BacklogOrder.precedes).enumerated() {
      let last = entries.last
      let rank = last?.score.value == score.value ? last?.rank ?? index + 1 : index + 1
      entries.append(Entry(rank: rank, item: item, score: score))
    }
    return entries
  }

  /// Whether the history of an item without a score was read.
  package var knowsHeat: Bool { !cold.isEmpty || triage.contains { $0.item.heat != nil } }
}
