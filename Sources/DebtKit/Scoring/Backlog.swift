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
  /// Items without, in order of place.
  public let triage: [TriageEntry]

  /// Ranks the open and in-progress items of a registry.
  ///
  /// The order is total and the same whatever order the items come in: score descending, older
  /// first, then id; without a score by path, line and column.
  ///
  /// - Complexity: O(*n* log *n*).
  public init(of items: [DebtItem], by method: ScoringMethod, scorer: Scorer) {
    self.method = method
    var scored: [(item: DebtItem, score: Score)] = []
    var triage: [TriageEntry] = []
    for item in items where item.status.isUnpaid {
      switch scorer.assess(item, by: method) {
      case .scored(let score): scored.append((item, score))
      case .unscored(let missing): triage.append(TriageEntry(item: item, missing: missing))
      }
    }
    scored.sort { Self.precedes($0, $1) }
    var entries: [Entry] = []
    entries.reserveCapacity(scored.count)
    for (index, (item, score)) in scored.enumerated() {
      let last = entries.last
      let rank = last?.score.value == score.value ? last?.rank ?? index + 1 : index + 1
      entries.append(Entry(rank: rank, item: item, score: score))
    }
    self.scored = entries
    self.triage = triage.sorted { Self.standsBefore($0.item, $1.item) }
  }

  /// Orders items by place, whatever order they came in.
  private static func standsBefore(_ left: DebtItem, _ right: DebtItem) -> Bool {
    left.firstPlace == right.firstPlace ? left.id < right.id : left.firstPlace < right.firstPlace
  }

  private static func precedes(
    _ left: (item: DebtItem, score: Score), _ right: (item: DebtItem, score: Score)
  ) -> Bool {
    if left.score.value != right.score.value { return left.score.value > right.score.value }
    switch (left.item.createdDay, right.item.createdDay) {
    case (let first?, let second?) where first != second: return first < second
    case (.some, nil): return true
    case (nil, .some): return false
    // Two records may have one id by mistake.
    case _ where left.item.id == right.item.id: return standsBefore(left.item, right.item)
    default: return left.item.id < right.item.id
    }
  }
}

extension DebtItem {
  /// The day on which the item was written down, where that is known.
  var createdDay: CalendarDate? {
    if case .date(let day)? = fields[.created]?.value { day } else { nil }
  }
}
