internal import DebtKit

/// The two tables of a backlog for people.
struct BacklogText {
  private let report: BacklogReport
  private let limit: Int
  private let style: ReportStyle
  private let ids: ShortIDs

  init(_ report: BacklogReport, limit: Int, style: ReportStyle) {
    self.report = report
    self.limit = limit
    self.style = style
    ids = ShortIDs(of: report.registry.items)
  }

  private var backlog: Backlog { report.backlog }

  private var layout: TextLayout { style.layout }

  var bytes: [UInt8] {
    let text =
      backlog.scored.isEmpty && backlog.triage.isEmpty
      ? layout.line("Nothing to pay: no open item.")
      : [scored, triage].filter { !$0.isEmpty }.joined(separator: "\n")
    return Array((text + ScanSummary.warning(of: report.registry, layout)).utf8)
  }

  // MARK: Scored

  private var scored: String {
    guard !backlog.scored.isEmpty else {
      return layout.paragraph(
        "\("Scored", .heading)  none: no item has every factor of \(method)", hanging: 8)
        + layout.paragraph("\(style.text(backlog.method.formula), .muted)", indent: 8)
    }
    let fields = backlog.method.fields
    var table = TextTable(
      [TextTable.Column("#", side: .right), TextTable.Column(method, side: .right)]
        + fields.map { TextTable.Column(style.text($0.rawValue), side: .right, isOptional: true) }
        + [
          TextTable.Column("item", fit: .flexible(least: 24)), Self.idColumn,
          TextTable.Column("owner", isOptional: true), TextTable.Column("due", isOptional: true),
        ])
    for entry in backlog.scored.prefix(limit) {
      table.append(
        ["\(entry.rank)", value(of: entry.score)] + fields.map { factor($0, of: entry.item) }
          + [caption(entry.item), id(of: entry.item), owner(of: entry.item), due(of: entry.item)])
    }
    let count = NumberText.count(backlog.scored.count)
    return layout.paragraph(
      "\("Scored", .heading)  \(count) by \(method): \(style.text(backlog.method.formula))",
      hanging: 8)
      + "\n" + table.text(in: layout, indent: 2) + rest(of: backlog.scored.count) + remarks
  }

  private var method: SafeText { style.text(backlog.method.rawValue.uppercased()) }

  /// A factor as it is written; `~` marks a proposal, `·` the repository's own default.
  private func factor(_ field: Field, of item: DebtItem) -> StyledText {
    guard let entry = item.fields[field] else { return "" }
    let value = style.value(entry.value, of: field)
    switch entry.origin {
    case .declared, .observed: return StyledText(value, .number)
    case .configured: return "\("·", .muted)\(value, .number)"
    case .proposal: return "\("~", .warning)\(value, .muted)"
    }
  }

  /// A long id is cut where room is short: its first letters name the item as well.
  private static let idColumn = TextTable.Column("id", fit: .flexible(least: 16))

  private func id(of item: DebtItem) -> StyledText {
    StyledText(style.text(ids.short(item.id)), .id)
  }

  private func owner(of item: DebtItem) -> StyledText {
    item.fields[.owner].map { StyledText(style.text($0.value.text)) } ?? ""
  }

  private func due(of item: DebtItem) -> StyledText {
    guard let due = item.due else { return "" }
    let role: Role = item.isOverdue(on: report.asOf) ? .warning : .plain
    return StyledText(style.text(due.description), role)
  }

  /// The item's words; what is overdue says so without colour and without its column.
  private func caption(_ item: DebtItem) -> StyledText {
    let mark: SafeText = item.isOverdue(on: report.asOf) ? "! " : ""
    return "\(mark, .warning)\(style.caption(item))"
  }

  /// The score, marked like the weakest of its factors, whose columns may find no room.
  private func value(of score: Score) -> StyledText {
    let mark: StyledText =
      switch score.factors.map(\.origin).max() {
      case .proposal: "\("~", .warning)"
      case .configured: "\("·", .muted)"
      case .declared, .observed, nil: ""
      }
    return mark + StyledText(style.score(score.value, score.method), .strong)
  }

  private var remarks: String {
    let shown = backlog.scored.prefix(limit)
    let factors = shown.flatMap(\.score.factors)
    var remarks: [StyledText] = []
    if backlog.method == .wsjf {
      remarks.append("a WSJF score has no meaning outside its own backlog")
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
    if shown.contains(where: { $0.item.isOverdue(on: report.asOf) }) { remarks.append("! overdue") }
    return remark(remarks)
  }

  // MARK: Triage

  private var triage: String {
    let rows = TriageRow.folding(backlog.triage) { entry in
      let isOverdue = entry.item.isOverdue(on: report.asOf)
      return TriageRow(entry: entry, missing: missing(in: entry), isOverdue: isOverdue)
    }
    guard !rows.isEmpty else { return "" }
    let lacks = Set(backlog.triage.lazy.filter { !$0.missing.isEmpty }.map { lack(of: $0) })
    let common = lacks.count == 1 ? lacks.first : nil
    var columns = [
      TextTable.Column("item", fit: .flexible(least: 24)), Self.idColumn,
      TextTable.Column("where", fit: .flexible(least: 16, cutting: .head), isOptional: true),
    ]
    if common == nil {
      columns.append(TextTable.Column("missing", fit: .flexible(least: 21), isOptional: true))
    }
    var table = TextTable(columns)
    for row in rows.prefix(limit) {
      let item = row.entry.item
      let times: StyledText = row.count > 1 ? "\("×", .muted)\(row.count) " : ""
      let cells = [
        times + caption(item), id(of: item),
        ScanSummary.location(Place(item.sites[0]), style, hasColumn: false),
      ]
      table.append(common == nil ? cells + [StyledText(row.missing, .muted)] : cells)
    }
    let count = NumberText.count(backlog.triage.count)
    let gaps: StyledText = common.map { "; missing: \($0)" } ?? ""
    return layout.paragraph(
      "\("Triage", .heading)  \(count) without a score, in order of path" + gaps, hanging: 8)
      + "\n" + table.text(in: layout, indent: 2) + rest(of: rows.count)
      + needs(of: rows.prefix(limit), isUniform: common != nil)
  }

  private func lack(of entry: Backlog.TriageEntry) -> SafeText {
    style.missing(entry.missing, of: entry.item)
  }

  /// What an entry lacks, in short where it is everything.
  private func missing(in entry: Backlog.TriageEntry) -> SafeText {
    guard entry.missing.count == backlog.method.fields.count else { return lack(of: entry) }
    let proposed = entry.missing.filter { entry.item.fields[$0]?.origin == .proposal }
    let words = proposed.isEmpty ? "" : "; " + style.missing(proposed, of: entry.item).string
    return SafeText(trusted: "all" + words)
  }

  /// What would fill the gaps.
  private func needs(of rows: ArraySlice<TriageRow>, isUniform: Bool) -> String {
    let missing = backlog.triage.lazy.flatMap { entry in
      entry.missing.lazy.map { (field: $0, entry: entry.item.fields[$0]) }
    }
    var remarks: [StyledText] = []
    if missing.contains(where: { $0.entry != nil }) {
      remarks.append("~ a proposal, which --with-proposals counts")
    }
    if rows.contains(where: \.isOverdue) { remarks.append("! overdue") }
    if isUniform, backlog.triage.contains(where: \.missing.isEmpty) {
      remarks.append("a spike has no score")
    }
    for field in backlog.method.fields where field.needsHistory {
      guard missing.contains(where: { $0.field == field && $0.entry == nil }) else { continue }
      remarks.append("a proposal for \(style.text(field.rawValue)) needs history")
    }
    return remark(remarks)
  }

  // MARK: Ends of tables

  private func remark(_ remarks: [StyledText]) -> String {
    guard !remarks.isEmpty else { return "" }
    return layout.paragraph(StyledText(remarks.joined(separator: "; ").plain, .muted), indent: 2)
  }

  private func rest(of count: Int) -> String {
    guard count > limit else { return "" }
    let more = NumberText.count(count - limit).string
    let text = SafeText(trusted: "… \(more) more; --top \(count) shows them")
    return layout.line(StyledText(text, .muted), indent: 2)
  }
}

/// A row of the triage table: an item, and how many others say and lack the same.
private struct TriageRow {
  let entry: Backlog.TriageEntry
  let missing: SafeText
  let isOverdue: Bool
  var count = 1

  /// Folds markers with equal texts of 3 words or more into one row; identity stays per marker.
  static func folding(
    _ entries: [Backlog.TriageEntry], row: (Backlog.TriageEntry) -> TriageRow
  ) -> [TriageRow] {
    var rows: [TriageRow] = []
    var indexByWords: [[String]: Int] = [:]
    for entry in entries {
      let row = row(entry)
      let text = NormalisedText(entry.item.sites[0].text)
      guard entry.item.source == .marker, text.wordCount >= 3 else {
        rows.append(row)
        continue
      }
      let words = [text.text, row.missing.string, row.isOverdue ? "overdue" : ""]
      if let index = indexByWords[words] {
        rows[index].count += 1
      } else {
        indexByWords[words] = rows.count
        rows.append(row)
      }
    }
    return rows
  }
}
