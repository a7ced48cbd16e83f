internal import DebtKit

/// Changes on lines under each other's columns, in blocks: one a commit, or one a kind.
///
/// All blocks share their columns, so that places and ids stand below each other from the first
/// commit to the last. Where there is no edge nothing is cut, and long texts stand out.
struct EventTable {
  private let style: ReportStyle
  private let ids: ShortIDs
  private let unfoldsMoves: Bool
  private var table: TextTable
  private var blocks: [[Line]] = []

  /// What one line of a block shows.
  private enum Line {
    case event(row: Int, changes: StyledText)
    case fold(MoveFold)
  }

  /// Makes an empty table.
  ///
  /// - Parameters:
  ///   - ids: The ids to shorten: those of every event that will be appended.
  ///   - unfoldsMoves: Whether each moved item has a line of its own.
  ///   - style: What the table may use.
  init(_ ids: ShortIDs, unfoldsMoves: Bool, style: ReportStyle) {
    self.style = style
    self.ids = ids
    self.unfoldsMoves = unfoldsMoves
    // Beyond 80 columns, a third of the room shows more of a path.
    let place = 16 + max((style.layout.columns ?? 80) - 80, 0) / 3
    table = TextTable([
      TextTable.Column(""),
      TextTable.Column("item", fit: .flexible(least: 20), padsTo: 48),
      // A record's place tells its id, too: both give way before the words do.
      TextTable.Column(
        "where", fit: .flexible(least: place, cutting: .head), padsTo: 32, isOptional: true),
      TextTable.Column("id", fit: .flexible(least: 10), padsTo: 16, isOptional: true),
      TextTable.Column("how", fit: .flexible(least: 13), isOptional: true),
    ])
  }

  /// Adds a block.
  mutating func append(_ events: [LedgerEvent]) {
    let folds = unfoldsMoves ? [:] : MoveFold.folds(of: events)
    var told: Set<MoveFold.Paths> = []
    var lines: [Line] = []
    for event in events {
      if let paths = MoveFold.Paths(event), let fold = folds[paths] {
        if told.insert(paths).inserted { lines.append(.fold(fold)) }
        continue
      }
      lines.append(.event(row: table.rows.count, changes: style.changes(in: event)))
      table.append([
        event.kind.sign, style.caption(event.standing), style.place(event.standing),
        StyledText(style.text(ids.short(event.id)), .id), style.notes(event, ids),
      ])
    }
    blocks.append(lines)
  }

  /// The text of each block, in the order in which they were appended.
  var texts: [String] {
    let rows = table.lines(in: style.layout, indent: Self.indent)
    return blocks.map { lines in
      lines.map { line in
        switch line {
        case .event(let row, let changes) where changes.isEmpty:
          rows[row]
        case .event(let row, let changes):
          rows[row]
            + style.layout.paragraph(changes, indent: Self.indent + Self.step, hanging: 2)
        case .fold(let fold):
          style.layout.line(fold.text(style, indent: Self.indent), indent: Self.indent)
        }
      }.joined()
    }
  }

  /// The columns that found no room, or nothing.
  var note: String { table.note(in: style.layout, indent: Self.indent) }

  /// The columns before a sign, and from there to the words.
  private static let indent = 2
  private static let step = 3
}
