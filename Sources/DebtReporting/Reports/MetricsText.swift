internal import DebtKit

/// The figures of a history for people, each with the number of things that it rests on.
struct MetricsText {
  private let metrics: Metrics
  private let style: ReportStyle

  init(_ metrics: Metrics, _ style: ReportStyle) {
    self.metrics = metrics
    self.style = style
  }

  private var layout: TextLayout { style.layout }

  var text: String {
    let span = SafeText(
      trusted: "\(metrics.since) to \(metrics.asOf), \(metrics.commit.prefix(10))")
    let parts = [
      layout.paragraph("\("Metrics", .heading)  \(span)", hanging: 2), flow, lifetimes, ages,
      deliveries(of: figures), ratio, caveats,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  // MARK: Debt

  private var flow: String {
    let flow = metrics.flow
    let hows = LedgerEvent.Payment.allCases.filter { flow.total.paid[$0] ?? 0 > 0 }
    let period = SafeText(trusted: flow.period.rawValue)
    guard flow.total.opened + flow.total.reopened + flow.total.allPaid > 0 else {
      return layout.paragraph("\("Flow", .heading)  nothing was opened or paid", hanging: 2)
    }
    var table = TextTable(
      [TextTable.Column(period), TextTable.Column("opened", side: .right)]
        + (flow.total.reopened > 0 ? [TextTable.Column("reopened", side: .right)] : [])
        + hows.map { TextTable.Column(Self.words($0), side: .right) }
        + [TextTable.Column("net", side: .right)])
    for row in flow.rows { table.append(cells(of: row, hows, isTotal: false)) }
    if flow.rows.count > 1 { table.append(cells(of: flow.total, hows, isTotal: true)) }
    return layout.paragraph("\("Flow", .heading)  items opened, and paid by how", hanging: 2)
      + "\n" + table.text(in: layout, indent: 2)
  }

  private static func words(_ how: LedgerEvent.Payment) -> SafeText {
    switch how {
    case .withCode: "paid with code"
    case .withFile: "paid with file"
    case .commentOnly: "paid, comment only"
    case .declared: "paid, declared"
    }
  }

  private func cells(
    of row: DebtFlow.Row, _ hows: [LedgerEvent.Payment], isTotal: Bool
  ) -> [StyledText] {
    let role: Role = row.net < 0 ? .good : row.net > 0 ? .warning : .muted
    let net = NumberText.count(row.net).string
    return [StyledText(style.text(row.name), isTotal ? .strong : .plain), count(row.opened)]
      + (metrics.flow.total.reopened > 0 ? [count(row.reopened)] : [])
      + hows.map { count(row.paid[$0] ?? 0) }
      + [StyledText(SafeText(trusted: row.net > 0 ? "+" + net : row.net == 0 ? "·" : net), role)]
  }

  private func count(_ number: Int) -> StyledText {
    number == 0 ? "\("·", .muted)" : StyledText(NumberText.count(number), .number)
  }

  /// Keywords that are listed.
  private static let listed = 8

  private var lifetimes: String {
    let lifetimes = metrics.lifetimes
    guard lifetimes.all.count > 0 else {
      return layout.paragraph("\("Lifetimes", .heading)  no item was ever there", hanging: 2)
    }
    var table = TextTable(
      [
        TextTable.Column(""), TextTable.Column("items", side: .right),
        TextTable.Column("paid", side: .right), TextTable.Column("half paid after", side: .right),
      ]
        + MetricsReport.milestones.map { days in
          TextTable.Column(SafeText(trusted: "after \(Int(days)) d"), side: .right)
        })
    for group in lifetimes.groups.prefix(Self.listed) {
      append(group.curve, StyledText(style.text(group.keyword ?? "record"), .keyword), to: &table)
    }
    append(lifetimes.all, "\("all", .strong)", to: &table)
    return layout.paragraph(
      "\("Lifetimes", .heading)  the share that is still unpaid, by Kaplan and Meier: what stands counts as "
        + "long as it was seen", hanging: 2) + "\n" + table.text(in: layout, indent: 2)
  }

  private func append(_ curve: SurvivalCurve, _ name: StyledText, to table: inout TextTable) {
    table.append(
      [
        name, StyledText(NumberText.count(curve.count), .number),
        StyledText(NumberText.count(curve.ended), .number),
        curve.median.map { StyledText(SpanText.days($0)) } ?? "\("never yet", .muted)",
      ]
        + MetricsReport.milestones.map { days in
          curve.survival(after: days).map { StyledText(NumberText.percent($0)) } ?? "\("–", .muted)"
        })
  }

  private var ages: String {
    let ages = metrics.lifetimes.ages
    guard let middle = ages.median, let tenth = ages.percentile(0.9), let oldest = ages.greatest
    else { return "" }
    let standing = Wording.count(ages.count, "item stands", "items stand")
    let old = NumberText.count(metrics.lifetimes.olderThanYear)
    return layout.paragraph(
      "\("Age", .heading)  \(standing), half older than \(SpanText.days(middle)), a tenth older than \(SpanText.days(tenth)), the oldest \(SpanText.days(oldest)); \(old) older than a year",
      hanging: 5)
  }

  // MARK: Delivery

  private var figures: MetricsDeliveryText { MetricsDeliveryText(metrics, style) }

  private func deliveries(of figures: MetricsDeliveryText) -> String {
    figures.releases + "\n" + figures.reverts
      + (figures.deliveries.isEmpty ? "" : "\n" + figures.deliveries)
  }

  // MARK: Ratio

  private var ratio: String {
    let ratio = metrics.ratio
    let items = Wording.count(ratio.items, "item")
    let coverage = SafeText(
      trusted: "\(NumberText.count(ratio.estimated).string) of \(items.string) have an effort")
    guard let value = ratio.value, let lines = ratio.lines else {
      return layout.paragraph("\("Debt ratio", .heading)  unknown: \(coverage)", hanging: 2)
    }
    let hours = Wording.amount(ratio.hours, "hour")
    return layout.paragraph(
      "\("Debt ratio", .heading)  \(NumberText.percent(value), .strong): \(hours) of work on \(NumberText.count(lines)) lines at 30 min a line; \(coverage)",
      hanging: 2)
  }

  private var caveats: String {
    var caveats: [StyledText] = ["flow counts events, totals are those of `debt report trend`"]
    if metrics.lifetimes.lost > 0 {
      let lost = Wording.count(metrics.lifetimes.lost, "item")
      caveats.append("\(lost) that a merge dropped: unpaid until then")
    }
    if metrics.isShallow {
      caveats.append("the history of this clone is cut: what stood there began with it")
    }
    return layout.paragraph(StyledText(caveats.joined(separator: "; ").plain, .muted))
  }
}
