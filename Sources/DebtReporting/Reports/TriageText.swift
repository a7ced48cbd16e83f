internal import DebtKit

/// The items without a score for people: the triage table, and what is cold.
struct TriageText {
  private let report: BacklogReport
  private let limit: Int
  private let cells: BacklogCells

  init(_ report: BacklogReport, limit: Int, _ cells: BacklogCells) {
    self.report = report
    self.limit = limit
    self.cells = cells
  }

  private var backlog: Backlog { report.backlog }
  private var style: ReportStyle { cells.style }
  private var layout: TextLayout { style.layout }

  // MARK: Triage

  /// The items around which something changes, the hottest first; without history all of them.
  var triage: String {
    let order: SafeText = backlog.knowsHeat ? "heat" : "path"
    let count = NumberText.count(backlog.triage.count)
    return table(
      of: backlog.triage, hasHeat: backlog.knowsHeat,
      headline: "\("Triage", .heading)  \(count) without a score, in order of \(order)",
      hanging: 8)
  }

  // MARK: Cold

  /// The items around which nothing changes: counted by folder, or listed where that is asked for or
  /// where nothing is warmer.
  var cold: String {
    guard !backlog.cold.isEmpty else { return "" }
    guard report.listsCold || backlog.triage.isEmpty else { return coldCounts }
    let count = NumberText.count(backlog.cold.count)
    return table(
      of: backlog.cold, hasHeat: false,
      headline: "\("Cold", .heading)  \(count) without a change in 12 months, in order of path",
      hanging: 6)
  }

  /// Folders that are named; the rest share one count.
  private static let namedFolders = 6

  private var coldCounts: String {
    var counts: [String: Int] = [:]
    for entry in backlog.cold {
      counts[entry.item.sites[0].topFolder ?? CountMatrix.top, default: 0] += 1
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    // One folder alone at the end is shown by its name, not as another.
    let room = ranked.count == Self.namedFolders + 1 ? ranked.count : Self.namedFolders
    var parts = ranked.prefix(room).map { folder, count in
      "\(NumberText.count(count)) in \(style.text(folder), .path)" as StyledText
    }
    let others = ranked.dropFirst(room)
    if !others.isEmpty {
      let count = NumberText.count(others.reduce(0) { $0 + $1.value })
      parts.append("\(count) in \(Wording.count(others.count, "other folder"))")
    }
    return layout.paragraph(
      StyledText("cold  ", .muted) + parts.joined(separator: ", ")
        + StyledText("; --cold lists them", .muted), hanging: 6)
  }

  // MARK: Tables

  private func table(
    of entries: [Backlog.TriageEntry], hasHeat: Bool, headline: StyledText, hanging: Int
  ) -> String {
    let rows = TriageRow.folding(entries) { entry in
      [
        TriageGaps.words(entry, style, isWithHistory: false).string,
        cells.isOverdue(entry.item) ? "overdue" : "",
      ]
    }
    guard !rows.isEmpty else { return "" }
    let gaps = TriageGaps(of: entries, by: backlog.method, style)
    var columns = [
      TextTable.Column("item", fit: .flexible(least: 24)), BacklogCells.idColumn,
      TextTable.Column(
        "where", fit: .flexible(least: hasHeat ? 14 : 16, cutting: .head), isOptional: true),
    ]
    if hasHeat {
      columns.insert(TextTable.Column("heat", side: .right), at: 0)
      columns.append(TextTable.Column("in 12 months", isOptional: true))
      columns.append(TextTable.Column("ask", fit: .flexible(least: 16), isOptional: true))
    }
    if let head = gaps.head {
      columns.append(TextTable.Column(head, fit: .flexible(least: 21), isOptional: true))
    }
    var table = TextTable(columns)
    for row in rows.prefix(limit) {
      let item = row.entry.item
      let times: StyledText = row.count > 1 ? "\("×", .muted)\(row.count) " : ""
      var line = [
        times + cells.caption(item), cells.id(of: item),
        ScanSummary.location(Place(item.sites[0]), style, hasColumn: false),
      ]
      if hasHeat {
        line.insert(heat(of: item), at: 0)
        line += [
          StyledText(style.commits(of: item)), StyledText(style.text(item.activity?.ask ?? "")),
        ]
      }
      table.append(gaps.head == nil ? line : line + [StyledText(gaps.cell(row.entry), .muted)])
    }
    return layout.paragraph(headline + gaps.title, hanging: hanging)
      + "\n" + table.text(in: layout, indent: 2) + cells.rest(of: rows.count, after: limit)
      + cells.remark(remarks(on: rows.prefix(limit), of: entries, gaps))
  }

  private func heat(of item: DebtItem) -> StyledText {
    item.heat.map { StyledText(NumberText.tenths($0), .number) } ?? ""
  }

  /// What would fill the gaps.
  private func remarks(
    on rows: ArraySlice<TriageRow>, of entries: [Backlog.TriageEntry], _ gaps: TriageGaps
  ) -> [StyledText] {
    var remarks: [StyledText] = []
    if entries.contains(where: { entry in entry.missing.contains { entry.item.fields[$0] != nil } })
    {
      remarks.append("~ a proposal, which --with-proposals counts")
    }
    if rows.contains(where: { cells.isOverdue($0.entry.item) }) { remarks.append("! overdue") }
    remarks += cells.idleOwners(of: rows.map(\.entry.item))
    if gaps.isUniform, entries.contains(where: \.missing.isEmpty) {
      remarks.append("a spike has no score")
    }
    for field in backlog.method.fields {
      let lacks = Set(
        entries.lazy.filter { $0.missing.contains(field) }
          .compactMap { $0.item.lackOfHistory(for: field) })
      for lack in lacks.sorted() {
        remarks.append("a proposal for \(style.text(field.rawValue)) \(style.text(lack))")
      }
    }
    return remarks
  }
}

extension ReportStyle {
  /// The commits and people of the last 12 months, such as `9 commits, 4 people`.
  func commits(of item: DebtItem) -> SafeText {
    guard let activity = item.activity, activity.commits > 0 else { return "" }
    let commits = Wording.count(activity.commits, "commit")
    let people = Wording.count(activity.people, "person", "people")
    return SafeText(trusted: "\(commits), \(people)")
  }
}
