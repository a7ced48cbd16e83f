internal import DebtKit

/// The marks of rank moves in a backlog: ▲2, ▼1, and below the table what moved them.
struct RankMoveWords {
  private let moves: RankMoves
  private let style: ReportStyle
  private let cells: BacklogCells

  init(_ moves: RankMoves, _ style: ReportStyle, _ cells: BacklogCells) {
    self.moves = moves
    self.style = style
    self.cells = cells
  }

  let column = TextTable.Column("")

  /// How far an item went; nothing where it stands as it stood.
  func cell(_ item: DebtItem) -> StyledText {
    moves[item.id].map(sign) ?? ""
  }

  private func sign(_ move: RankMoves.Move) -> StyledText {
    let text = SafeText(trusted: (move.places > 0 ? "▲" : "▼") + String(move.places.magnitude))
    return StyledText(text, move.places > 0 ? .good : .warning)
  }

  /// Moves that are explained; the rest is counted.
  private static let explained = 5

  /// What moved items, in their order; what one cause moved stands together.
  func remarks(on items: [DebtItem]) -> [StyledText] {
    let moved = items.compactMap { item in moves[item.id].map { (item, $0) } }
    guard !moved.isEmpty else { return [] }
    var groups: [(names: [StyledText], cause: StyledText)] = []
    for (item, move) in moved.prefix(Self.explained) {
      let (name, cause) = ("\(sign(move)) \(cells.id(of: item))" as StyledText, cause(move.cause))
      if let last = groups.last, last.cause.plain == cause.plain {
        groups[groups.count - 1].names.append(name)
      } else {
        groups.append(([name], cause))
      }
    }
    let words = groups.map { $0.names.joined(separator: ", ") + ": " + $0.cause }
    let rest = moved.count - Self.explained
    let more: [StyledText] = rest > 0 ? ["\(Wording.count(rest, "more move"))"] : []
    return ["since \(style.text(moves.plan)): " + (words + more).joined(separator: "; ")]
  }

  private func cause(_ cause: RankMoves.Cause?) -> StyledText {
    switch cause {
    case .own(let changes): factors(changes)
    case .passedBy(let id, let changes):
      "below \(style.text(cells.short(id)), .id)"
        + (changes.isEmpty ? ", which is new" : " (" + factors(changes) + ")")
    case .passed(let id, let changes):
      "\(style.text(cells.short(ItemID(id))), .id)"
        + (changes.isEmpty ? " is gone" : " fell (" + factors(changes) + ")")
    case nil: "others moved"
    }
  }

  private func factors(_ changes: [RankMoves.Change]) -> StyledText {
    changes.map { change in
      let (old, new) = (change.old ?? "–", change.new ?? "–")
      return "\(style.text(change.field)) \(style.text(old)) → \(style.text(new))" as StyledText
    }.joined(separator: " ")
  }
}
