internal import DebtKit

/// How many changes of each kind there are.
struct EventCounts {
  private var counts: [LedgerEvent.Kind: Int] = [:]

  /// Counts changes.
  init(_ events: [LedgerEvent]) {
    for event in events { counts[event.kind, default: 0] += 1 }
  }

  /// The kinds of which there is a change, in their order.
  var kinds: [LedgerEvent.Kind] { LedgerEvent.Kind.allCases.filter { counts[$0] != nil } }

  /// The number of changes of a kind.
  subscript(kind: LedgerEvent.Kind) -> Int { counts[kind] ?? 0 }

  /// A number behind its sign: `+3`; nothing where there is none.
  func text(_ kind: LedgerEvent.Kind) -> StyledText {
    self[kind] == 0 ? "" : kind.sign + StyledText(NumberText.count(self[kind]), .number)
  }
}
