/// How the ranks of a backlog moved since a plan was written, and which factor moved them.
package struct RankMoves: Sendable {
  /// A factor that has another value now.
  package struct Change: Hashable, Sendable {
    /// The field.
    package let field: String
    /// The value at the time of the plan; nil where it had none.
    package let old: String?
    /// The value now; nil where it has none.
    package let new: String?
  }

  /// Why an item ranks elsewhere.
  package enum Cause: Hashable, Sendable {
    /// Its own factors changed.
    case own([Change])
    /// Another item's factors changed, or it is new: it stood below or nowhere, and stands above.
    case passedBy(ItemID, [Change])
    /// Another item stood above, and stands below or is gone.
    case passed(String, [Change])
  }

  /// The move of one item.
  package struct Move: Hashable, Sendable {
    /// The places that it went up; negative ones are down.
    package let places: Int
    /// Why.
    package let cause: Cause?
  }

  /// The plan.
  package let plan: String
  private let moves: [ItemID: Move]

  /// Compares a backlog with the ranks of a plan.
  ///
  /// - Returns: nil where the plan ranked by another method, or nothing at all.
  /// - Complexity: O(*n* × *m*) in the items that moved and in those that did.
  package init?(since plan: PlanFile, in backlog: Backlog, calendar: WorkCalendar) {
    guard plan.method == backlog.method, !plan.ranks.isEmpty else { return nil }
    self.plan = plan.name
    let old = Dictionary(plan.ranks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var standing: [Standing] = []
    for entry in backlog.scored.prefix(2 * PlanFile.mostRanks) {
      let rank = entry.item.names.lazy.compactMap { old[$0.description] }.first
      let factors = entry.item.factorTexts(of: entry.score, in: calendar)
      standing.append(
        Standing(
          id: entry.item.id, rank: entry.rank, score: entry.score.value, old: rank,
          changes: rank.map { Self.changes(from: $0.factors, to: factors) } ?? []))
    }
    let known = Set(standing.compactMap(\.old?.id))
    let gone = plan.ranks.filter { !known.contains($0.id) }
    var moves: [ItemID: Move] = [:]
    for item in standing {
      guard let before = item.old, before.place != item.rank else { continue }
      let places = before.place - item.rank
      moves[item.id] = Move(
        places: places, cause: Self.cause(of: item, before, places, standing, gone))
    }
    self.moves = moves
  }

  /// The move of an item; nil where it stands as it stood, or was not ranked.
  package subscript(item: ItemID) -> Move? { moves[item] }

  /// Whether nothing moved.
  package var isEmpty: Bool { moves.isEmpty }

  private struct Standing {
    let id: ItemID
    let rank: Int
    let score: Double
    let old: PlanFile.Rank?
    let changes: [Change]

    /// Whether its own factors moved it that way: a better score moves nothing down.
    func movedItself(by places: Int) -> Bool {
      guard !changes.isEmpty else { return false }
      guard let before = old?.score else { return true }
      return places > 0 ? score > before : score < before
    }
  }

  private static func cause(
    of item: Standing, _ before: PlanFile.Rank, _ places: Int, _ standing: [Standing],
    _ gone: [PlanFile.Rank]
  ) -> Cause? {
    if item.movedItself(by: places) { return .own(item.changes) }
    if places < 0 {
      let passing = standing.first { other in
        other.rank < item.rank && (other.old?.place ?? .max) > before.place
      }
      return passing.map { .passedBy($0.id, $0.changes) }
    }
    if let passed = standing.first(where: { other in
      other.rank > item.rank && (other.old.map { $0.place < before.place } ?? false)
    }) {
      return .passed(passed.id.description, passed.changes)
    }
    return gone.first { $0.place < before.place }.map { .passed($0.id, []) }
  }

  private static func changes(
    from old: [String: String], to new: [String: String]
  ) -> [Change] {
    Set(old.keys).union(new.keys).sorted().filter { old[$0] != new[$0] }.map {
      Change(field: $0, old: old[$0], new: new[$0])
    }
  }
}
