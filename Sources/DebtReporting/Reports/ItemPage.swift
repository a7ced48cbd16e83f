package import DebtKit

/// One item with everything that is known of it.
package struct ItemPage {
  private let item: DebtItem
  private let registry: Registry
  private let style: ReportStyle
  private let asOf: CalendarDate?
  private let history: ItemHistory?

  /// The page of an item, for a terminal or a log.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - registry: The registry that holds it.
  ///   - style: What the page may use.
  ///   - day: The day that counts as today; that of the snapshot's commit if nil.
  ///   - history: What the ledger knows of the item, if it was read.
  /// - Returns: The bytes of the page.
  package static func text(
    _ item: DebtItem, in registry: Registry, style: ReportStyle, asOf day: CalendarDate? = nil,
    history: ItemHistory? = nil
  ) -> [UInt8] {
    let page = ItemPage(
      item: item, registry: registry, style: style, asOf: day ?? registry.snapshot.day,
      history: history)
    return Array((page.text + ScanSummary.warning(of: registry, style.layout)).utf8)
  }

  private var layout: TextLayout { style.layout }

  private var text: String {
    var text = layout.paragraph(
      item.title.isEmpty ? style.title(item) : "\(style.text(item.title), .strong)")
    let keyword: SafeText = item.keyword.map { style.text($0) } ?? "record"
    let overdue: StyledText = item.isOverdue(on: asOf) ? "  \("overdue", .warning)" : ""
    text += layout.line(
      "\(keyword, .keyword)  \(style.text(item.status.rawValue))  \(style.text(item.id.description), .id)"
        + overdue)
    text += section("fields", fields) + section("scores", scores) + section("places", places)
    let observed = ObservedText(item, style: style)
    text += section("tickets", tickets) + section("observed", observed.observed)
    guard let history else { return text }
    let past = HistoryText(history, of: item, style: style)
    return text + section("introduced", past.introduced) + section("history", past.timeline)
      + section("interest", past.interest) + section("odds", observed.odds)
  }

  private func section(_ name: SafeText, _ body: String) -> String {
    body.isEmpty ? "" : "\n" + layout.line(StyledText(name, .heading)) + body
  }

  /// One field as it is shown.
  private struct Row {
    let name: SafeText
    let value: StyledText
    let source: StyledText
  }

  /// Values above this width stand out of the column, so that it stays narrow; nothing is cut.
  private static let widestValue = 32

  private var fields: String {
    var rows = item.fields.map { field, entry in
      let value = style.value(entry.value, of: field)
      return Row(
        name: style.text(field.rawValue),
        value: entry.origin == .proposal
          ? "\("~", .warning)\(value, .muted)" : StyledText(value, .strong),
        source: "\(source(of: entry), .muted)\(place(entry.place))" + idle(field))
    }
    rows += item.extras.map { extra in
      Row(
        name: style.text(extra.key),
        value: StyledText(style.text(extra.texts.joined(separator: ", ")), .strong),
        source: "\("kept, never judged", .muted)\(place(extra.place))")
    }
    let names = rows.map(\.name.width).max() ?? 0
    let values = rows.map(\.value.width).filter { $0 <= Self.widestValue }.max() ?? 0
    return rows.map { row in
      layout.paragraph(
        "\(row.name)\(gap(names - row.name.width + 2))\(row.value)"
          + "\(gap(max(values - row.value.width, 0) + 2))\(row.source)",
        indent: 2, hanging: names + 2)
    }.joined()
  }

  /// Since when the owner has not committed, behind the owner.
  private func idle(_ field: Field) -> StyledText {
    guard field == .owner, let idle = style.idleOwners(of: item, in: registry) else { return "" }
    return "\("; ", .muted)\(idle, .warning)"
  }

  private func gap(_ columns: Int) -> SafeText {
    SafeText(trusted: String(repeating: " ", count: columns))
  }

  /// A place in the item's own file is told by its line alone.
  private func place(_ place: Place?) -> StyledText {
    guard let place else { return "" }
    guard place.pathBytes == item.sites[0].pathBytes, let line = place.line else {
      return "\(", ", .muted)\(ScanSummary.location(place, style, hasColumn: false))"
    }
    return "\(", line ", .muted)\(line, .muted)"
  }

  private func source(of entry: FieldEntry) -> SafeText {
    switch entry.origin {
    case .declared where entry.from == "guess": "a guess"
    case .declared: "declared"
    case .observed: style.text("observed: \(entry.from)")
    case .configured: style.text("configured: \(entry.from)")
    case .proposal: style.text("proposed: \(entry.from)")
    }
  }

  private var scores: String {
    ScoringMethod.allCases.map { method in
      switch registry.configuration.scorer.assess(item, by: method) {
      case .scored(let score): scored(score)
      case .unscored(let missing): line(method, lack(missing))
      }
    }.joined()
  }

  private func scored(_ score: Score) -> String {
    let value = style.score(score.value, score.method)
    var text = line(
      score.method, "\(value, .strong)  \(style.text(score.method.formula), .muted)")
    for factor in score.factors {
      text += layout.paragraph("\(style.text(factor.how), .muted)", indent: 8, hanging: 2)
    }
    if score.method == .roi, let months = registry.configuration.scorer.payback(of: item) {
      let months = Wording.amount(months, "month")
      text += layout.line("\("paid back after ", .muted)\(months, .muted)", indent: 8)
    }
    return text
  }

  /// A method and what it says, under each other's starts.
  private func line(_ method: ScoringMethod, _ answer: StyledText) -> String {
    let name = style.text(method.rawValue)
    return layout.paragraph(
      "\(name)\(gap(max(4 - name.width, 0) + 2))" + answer, indent: 2, hanging: 6)
  }

  private func lack(_ missing: [Field]) -> StyledText {
    let note =
      missing.lazy.compactMap { field in
        item.lackOfHistory(for: field).map { "; a proposal for \(field.rawValue) \($0)" }
      }.first ?? ""
    let start: SafeText = missing.isEmpty ? "" : "missing "
    return "\(start, .muted)\(style.missing(missing, of: item), .muted)\(style.text(note), .muted)"
  }

  private var places: String {
    item.sites.map { site in
      var text = layout.line(
        "\(ScanSummary.location(Place(site), style))  \(style.text(site.language), .muted)",
        indent: 2)
      let lines = site.text.utf8.split(separator: UInt8(ascii: "\n"))
      for line in lines {
        text += layout.line(
          StyledText(style.text(String(decoding: line, as: UTF8.self))), indent: 6)
      }
      return text
    }.joined()
  }

  private var tickets: String {
    item.tickets.map { ticket in
      let box: StyledText = ticket.isDone ? "\("[x]", .good)" : "[ ]"
      let effort: StyledText = ticket.effort.map { "  \(style.text($0.description), .muted)" } ?? ""
      return layout.paragraph(
        box + " " + StyledText(style.text(ticket.title)) + effort, indent: 2, hanging: 4)
    }.joined()
  }
}
