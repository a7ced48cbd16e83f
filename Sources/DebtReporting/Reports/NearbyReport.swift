package import DebtKit

/// The debt beside a change, in each of its formats.
package struct NearbyReport: Sendable {
  private let nearby: NearbyDebt
  private let registry: Registry
  private let top: Int?

  /// The rows of each table where nobody asks for another number, on a terminal and in a comment.
  private static let usual = 10

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - nearby: The items.
  ///   - registry: The registry that holds all items.
  ///   - top: How many rows each table has; machines get all where nil.
  package init(_ nearby: NearbyDebt, in registry: Registry, top: Int?) {
    self.nearby = nearby
    self.registry = registry
    self.top = top
  }

  /// The items as one object, `schemaVersion` 1.
  package var json: [UInt8] {
    var json = JSONWriter(.document)
    json.object {
      $0.member("schemaVersion", RegistryJSON.schemaVersion)
      $0.member("report", "nearby")
      $0.member("base", nearby.base)
      $0.member("changedFiles", nearby.changedFiles)
      $0.array("items") { json in
        for entry in shown(nearby.entries, .max) { json.object { write(entry, to: &$0) } }
      }
    }
    json.endLine()
    return json.take()
  }

  private func write(_ entry: NearbyDebt.Entry, to json: inout JSONWriter) {
    json.member("near", entry.nearness.rawValue)
    json.member("distance", entry.distance)
    json.member("hours", entry.hours)
    ItemJSON(registry).members(of: entry.item, to: &json)
  }

  private func shown(
    _ entries: [NearbyDebt.Entry], _ usual: Int
  ) -> ArraySlice<NearbyDebt.Entry> {
    entries.prefix(top ?? usual)
  }

  // MARK: Words

  private static func words(_ nearness: NearbyDebt.Nearness) -> SafeText {
    switch nearness {
    case .lines: SafeText(trusted: "Within \(NearbyDebt.reach) lines of a change")
    case .file: "In a file that you touch"
    case .folder: "In a folder that you touch"
    }
  }

  private var span: SafeText {
    let files = Wording.count(nearby.changedFiles, "changed file")
    return SafeText(trusted: "\(files.string) since \(nearby.base.prefix(10))")
  }

  /// The work that is left, as it would be typed.
  private func effort(_ entry: NearbyDebt.Entry) -> SafeText {
    guard let hours = entry.hours else { return "" }
    let perDay = registry.configuration.scoring.calendar.hoursPerDay
    return NumberText.duration(
      minutes: Int((hours * 60).rounded()), minutesPerDay: Int((perDay * 60).rounded()))
  }

  // MARK: Markdown

  /// A page for a comment, whose hidden first line tells a bot which one to replace.
  package func markdown(ci: CIService) -> [UInt8] {
    var page = MarkdownPage()
    page.add(["<!-- debt:nearby -->", "### Debt near this change", ""])
    guard !nearby.entries.isEmpty else {
      page.add(["None: \(MarkdownText.escape(span.string, ci: ci))."])
      return page.bytes
    }
    let count = Wording.count(nearby.entries.count, "item")
    page.add([
      MarkdownText.escape("\(count.string) beside \(span.string), the cheapest first.", ci: ci)
    ])
    for nearness in NearbyDebt.Nearness.allCases {
      let entries = nearby.entries(of: nearness)
      let rows = shown(entries, Self.usual).map { entry in
        [
          effort(entry).string, ItemMarkdown.title(entry.item, ci),
          ItemMarkdown.field(.owner, entry.item, ci),
          MarkdownText.code("\(entry.site.path):\(entry.site.line)", in: .tableCell, ci: ci),
        ]
      }
      page.table(Self.words(nearness).string, ["effort", "item", "owner", "where"], rows)
      if entries.count > rows.count {
        page.add(["", "… and \(NumberText.count(entries.count - rows.count)) more."])
      }
    }
    return page.bytes
  }

  // MARK: Text

  /// A table for each nearness, for people.
  package func text(_ style: ReportStyle) -> [UInt8] {
    let layout = style.layout
    guard !nearby.entries.isEmpty else {
      let start: StyledText =
        nearby.changedFiles == 0 ? "Nothing is changed: " : "No debt is near your change: "
      return Array(layout.paragraph(start + StyledText(span)).utf8)
    }
    let count = Wording.count(nearby.entries.count, "item")
    let branch: StyledText =
      nearby.branch.map { "\(" (", .muted)\(style.text($0), .muted)\(")", .muted)" } ?? ""
    var text = layout.paragraph(
      "\("Near your change", .heading)  \(count) beside \(span)" + branch, hanging: 2)
    let ids = ShortIDs(of: registry.items)
    for nearness in NearbyDebt.Nearness.allCases {
      text += section(nearness, ids, style)
    }
    return Array((text + ScanSummary.warning(of: registry, layout)).utf8)
  }

  private func section(
    _ nearness: NearbyDebt.Nearness, _ ids: ShortIDs, _ style: ReportStyle
  ) -> String {
    let entries = nearby.entries(of: nearness)
    guard !entries.isEmpty else { return "" }
    let layout = style.layout
    let hasEffort = entries.contains { $0.hours != nil }
    var table = TextTable(
      (hasEffort ? [TextTable.Column("effort", side: .right)] : []) + [
        TextTable.Column("item", fit: .flexible(least: 24)), BacklogCells.idColumn,
        TextTable.Column("where", fit: .flexible(least: 16, cutting: .head)),
        TextTable.Column("owner", isOptional: true),
      ])
    let shown = shown(entries, layout.columns == nil ? .max : Self.usual)
    for entry in shown {
      let owner: StyledText =
        entry.item.fields[.owner].map { StyledText(style.text($0.value.text)) } ?? ""
      table.append(
        (hasEffort ? [StyledText(effort(entry), .number)] : []) + [
          style.caption(entry.item), StyledText(style.text(ids.short(entry.item.id)), .id),
          ScanSummary.location(Place(entry.site), style, hasColumn: false), owner,
        ])
    }
    let rest = entries.count - shown.count
    let more: StyledText =
      rest == 0
      ? ""
      : "\("… ", .muted)\(rest, .muted)\(" more; --top ", .muted)\(entries.count, .muted)\(" shows them", .muted)"
    return "\n" + layout.line("\(Self.words(nearness), .strong)  \(entries.count, .muted)")
      + table.text(in: layout, indent: 2) + (rest == 0 ? "" : layout.line(more, indent: 2))
  }
}
