internal import DebtKit

/// The tables of a backlog for people.
struct BacklogText {
  private let report: BacklogReport
  private let limit: Int
  private let style: ReportStyle
  private let cells: BacklogCells

  init(_ report: BacklogReport, limit: Int, style: ReportStyle) {
    self.init(report, limit: limit, style: style, cells: BacklogCells(of: report, style))
  }

  /// The tables of a part of a backlog, whose rows look as they would in the whole.
  private init(_ report: BacklogReport, limit: Int, style: ReportStyle, cells: BacklogCells) {
    self.report = report
    self.limit = limit
    self.style = style
    self.cells = cells
  }

  private var backlog: Backlog { report.backlog }

  private var layout: TextLayout { style.layout }

  var bytes: [UInt8] {
    let text =
      backlog.items.isEmpty ? layout.line("Nothing to pay: no open item.") : grouped ?? tables
    return Array((text + ScanSummary.warning(of: report.registry, layout)).utf8)
  }

  /// Each group under its heading; nil where nothing is told apart.
  private var grouped: String? {
    BacklogSection.sections(of: report)?.map { section in
      let part = BacklogText(section.report, limit: limit, style: style, cells: cells)
      return layout.paragraph(section.heading(style), hanging: 2) + "\n" + part.tables
    }.joined(separator: "\n")
  }

  private var tables: String {
    let unscored = TriageText(report, limit: limit, cells)
    // That nothing has a score is worth a word once, not in each group.
    let scored = backlog.scored.isEmpty && report.grouping != nil ? "" : scored
    return [scored, unscored.triage, unscored.cold].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var scored: String {
    guard !backlog.scored.isEmpty else {
      return layout.paragraph(
        "\("Scored", .heading)  none: no item has every factor of \(method)", hanging: 8)
        + layout.paragraph("\(style.text(backlog.method.formula), .muted)", indent: 8)
    }
    let fields = backlog.method.fields
    // Under a heading that names the owner, a column of it would say nothing.
    let hasOwners = report.grouping != .owner
    let moves = report.moves.flatMap { $0.isEmpty ? nil : RankMoveWords($0, style, cells) }
    var table = TextTable(
      [TextTable.Column("#", side: .right)] + (moves.map { [$0.column] } ?? [])
        + [TextTable.Column(method, side: .right)]
        + fields.map { TextTable.Column(style.text($0.rawValue), side: .right, isOptional: true) }
        + [
          TextTable.Column("item", fit: .flexible(least: 24)), BacklogCells.idColumn,
        ] + (hasOwners ? [TextTable.Column("owner", isOptional: true)] : [])
        + [TextTable.Column("due", isOptional: true)])
    for entry in backlog.scored.prefix(limit) {
      table.append(
        ["\(entry.rank)"] + (moves.map { [$0.cell(entry.item)] } ?? [])
          + [value(of: entry.score)] + fields.map { factor($0, of: entry.item) }
          + [cells.caption(entry.item), cells.id(of: entry.item)]
          + (hasOwners ? [cells.owner(of: entry.item)] : []) + [due(of: entry.item)])
    }
    let count = NumberText.count(backlog.scored.count)
    return layout.paragraph(
      "\("Scored", .heading)  \(count) by \(method): \(style.text(backlog.method.formula))",
      hanging: 8)
      + "\n" + table.text(in: layout, indent: 2)
      + cells.rest(of: backlog.scored.count, after: limit) + remarks
  }

  private var method: SafeText { style.text(backlog.method.rawValue.uppercased()) }

  /// A factor as it is written; `~` marks a proposal, `·` the repository's own default, `°` what was
  /// observed.
  private func factor(_ field: Field, of item: DebtItem) -> StyledText {
    guard let entry = item.fields[field] else { return "" }
    let value = style.value(entry.value, of: field)
    switch entry.origin {
    case .declared: return StyledText(value, .number)
    case .observed: return "\("°", .muted)\(value, .number)"
    case .configured: return "\("·", .muted)\(value, .number)"
    case .proposal: return "\("~", .warning)\(value, .muted)"
    }
  }

  private func due(of item: DebtItem) -> StyledText {
    guard let due = item.due else { return "" }
    let role: Role = cells.isOverdue(item) ? .warning : .plain
    return StyledText(style.text(due.description), role)
  }

  /// The score, marked like the weakest of its factors, whose columns may find no room.
  private func value(of score: Score) -> StyledText {
    let mark: StyledText =
      switch score.factors.map(\.origin).max() {
      case .proposal: "\("~", .warning)"
      case .configured: "\("·", .muted)"
      case .observed: "\("°", .muted)"
      case .declared, nil: ""
      }
    return mark + StyledText(style.score(score.value, score.method), .strong)
  }

  private var remarks: String {
    let shown = backlog.scored.prefix(limit)
    let factors = shown.flatMap(\.score.factors)
    var remarks: [StyledText] = []
    if let moves = report.moves.flatMap({ RankMoveWords($0, style, cells) }) {
      remarks += moves.remarks(on: shown.map(\.item))
    }
    if backlog.method == .wsjf {
      remarks.append("a WSJF score has no meaning outside its own backlog")
    }
    if factors.contains(where: { $0.origin == .observed }) {
      remarks.append("° observed, by signals or trailers")
    }
    if factors.contains(where: { $0.origin == .configured }) {
      remarks.append("· a default of .debt.yml")
    }
    if factors.contains(where: { $0.origin == .proposal }) {
      remarks.append("~ a proposal, which nobody has adopted")
    }
    if factors.contains(where: \.isMoonshot) {
      remarks.append("a confidence under 50 % is a moonshot")
    }
    if shown.contains(where: { cells.isOverdue($0.item) }) { remarks.append("! overdue") }
    remarks += cells.idleOwners(of: shown.map(\.item))
    return cells.remark(remarks)
  }
}
