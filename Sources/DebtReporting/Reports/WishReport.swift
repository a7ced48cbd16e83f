package import DebtKit

/// What to accept or delete in one sitting, in each of its formats.
package struct WishReport: Sendable {
  private let registry: Registry
  private let wishes: [DebtItem]
  private let top: Int?

  /// Makes a report of the first wishes, or of all.
  ///
  /// - Parameters:
  ///   - registry: The registry that holds them.
  ///   - wishes: The items, those that come first in front.
  ///   - top: How many are shown; all where nil, on a terminal 20.
  package init(
    _ registry: Registry, _ wishes: [DebtItem], top: Int?
  ) {
    self.registry = registry
    self.wishes = wishes
    self.top = top
  }

  /// The object of the registry with the wishes as its items.
  package var json: [UInt8] {
    var json = JSONWriter(.document)
    RegistryJSON.write(registry, tool: .debt, to: &json) { json in
      for item in shown(nil) { write(item, to: &json) }
    }
    return json.take()
  }

  /// The wishes, one a line.
  package var ndjson: [UInt8] {
    var json = JSONWriter(.compact)
    for item in shown(nil) {
      write(item, to: &json)
      json.endLine()
    }
    return json.take()
  }

  private func write(_ item: DebtItem, to json: inout JSONWriter) {
    json.object {
      ItemJSON(registry, tellsProposals: true).members(of: item, to: &$0)
      ItemJSON.activity(of: item, to: &$0)
      ObservedJSON.observed(of: item, to: &$0)
      ObservedJSON.odds(of: item, to: &$0)
    }
  }

  /// The wishes as a spreadsheet.
  package func csv(ci: CIService) -> [UInt8] {
    var export = Export(shown(nil).map { ExportEntry($0) }, by: .rice, of: registry)
    export.options.ci = ci
    return ItemCSV.table(export)
  }

  /// The wishes as a table to paste.
  package func markdown(ci: CIService) -> [UInt8] {
    var page = MarkdownPage()
    page.add([nothing?.string ?? headline.plain.string + "."])
    page.table(
      "Wishes", ["paid in a year", "like it", "age", "item", "where"],
      shown(nil).compactMap { item in
        item.odds.map { odds in
          [
            NumberText.percent(odds.share).string, NumberText.count(odds.count).string,
            SpanText.days(odds.days).string, ItemMarkdown.title(item, ci),
            ItemMarkdown.place(item, ci),
          ]
        }
      })
    return page.bytes
  }

  private func shown(_ usual: Int?) -> ArraySlice<DebtItem> {
    wishes.prefix(top ?? usual ?? .max)
  }

  // MARK: Text

  private var nothing: SafeText? {
    guard wishes.isEmpty else { return nil }
    return SafeText(
      trusted:
        "No wishes: no item is cold, older than a year and of a kind that is seldom paid, or too "
        + "few items are old enough to say.")
  }

  private var headline: StyledText {
    let count = NumberText.count(wishes.count)
    return
      "\("Wishes", .heading)  \(count) cold and older than a year, the least likely to be paid first"
  }

  /// The table for people, with what to do about it.
  package func text(_ style: ReportStyle) -> [UInt8] {
    let layout = style.layout
    if let nothing { return Array(layout.paragraph(StyledText(nothing)).utf8) }
    let limit = top ?? (layout.columns == nil ? Int.max : 20)
    let ids = ShortIDs(of: registry.items)
    var table = TextTable([
      TextTable.Column("paid in a year", side: .right), TextTable.Column("like it", side: .right),
      TextTable.Column("age", side: .right),
      TextTable.Column("item", fit: .flexible(least: 24)), BacklogCells.idColumn,
      TextTable.Column("where", fit: .flexible(least: 16, cutting: .head), isOptional: true),
    ])
    for item in wishes.prefix(limit) {
      guard let odds = item.odds else { continue }
      table.append([
        StyledText(NumberText.percent(odds.share), .number),
        StyledText(NumberText.count(odds.count), .muted),
        StyledText(SpanText.days(odds.days)), style.caption(item),
        StyledText(style.text(ids.short(item.id)), .id),
        ScanSummary.location(Place(item.sites[0]), style, hasColumn: false),
      ])
    }
    var text = layout.paragraph(headline, hanging: 8) + "\n" + table.text(in: layout, indent: 2)
    if wishes.count > limit {
      let more = NumberText.count(wishes.count - limit)
      text += layout.line(
        "\("… ", .muted)\(more, .muted)\(" more; --top ", .muted)\(wishes.count, .muted)\(" shows them", .muted)",
        indent: 2)
    }
    return Array((text + advice(layout) + ScanSummary.warning(of: registry, layout)).utf8)
  }

  private func advice(_ layout: TextLayout) -> String {
    let accept: StyledText =
      "\("accept", .strong)  debt accept ID --by @you --until DATE --reason \"why\""
    let delete: StyledText = "\("delete", .strong)  debt pay ID --remove"
    return "\n" + layout.paragraph(accept, indent: 2, hanging: 8)
      + layout.paragraph(delete, indent: 2, hanging: 8)
  }
}
