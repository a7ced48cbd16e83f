internal import DebtKit

/// A trend for people: a chart of the whole, and a table with a small line for each group.
struct TrendText {
  private let trend: Trend
  private let style: ReportStyle
  private let words: TrendWords

  init(_ trend: Trend, _ style: ReportStyle) {
    self.trend = trend
    self.style = style
    words = TrendWords(trend)
  }

  private var layout: TextLayout { style.layout }

  var text: String {
    guard !trend.points.isEmpty else {
      return layout.line("Nothing to draw: no commit in this range.")
    }
    let title = SafeText(trusted: words.title)
    let headline = "\(title, .heading)  \(SafeText(trusted: words.span))" as StyledText
    let body = trend.points.count > 1 ? TrendChart(trend, style).text + "\n" : ""
    return layout.paragraph(headline, hanging: 2) + "\n" + body
      + table.text(in: layout, indent: 2) + remarks
  }

  /// The groups that are listed; the rest share one row.
  private static let listed = 20
  /// The width of a group's line.
  private static let sparkColumns = 16

  private var table: TextTable {
    let ends = [trend.points.first, trend.points.last].compactMap { $0 }
      .map { SafeText(trusted: words.day(of: $0.seconds)) }
    let hasLines = trend.grouping != nil && trend.points.count > 1
    var table = TextTable(
      [TextTable.Column(grouping, fit: .flexible(least: 12))]
        + (trend.points.count > 1
          ? ends.map { TextTable.Column($0, side: .right) }
            + [TextTable.Column("change", side: .right)]
          : ends.suffix(1).map { TextTable.Column($0, side: .right) })
        + (hasLines ? [TextTable.Column("", isOptional: true)] : []))
    let shown = trend.groups.prefix(Self.listed)
    for group in shown {
      append(StyledText(style.text(words.name(of: group))), group.values, hasLines, to: &table)
    }
    let rest = trend.groups.dropFirst(Self.listed)
    if !rest.isEmpty {
      let sums = trend.points.indices.map { index in
        rest.reduce(0) { $0 + $1.values[index] }
      }
      let name = Wording.count(rest.count, "other")
      append(StyledText(name, .muted), sums, hasLines, to: &table)
    }
    append("\("all", .strong)", trend.points.map(\.total), hasLines, to: &table)
    return table
  }

  private var grouping: SafeText { SafeText(trusted: trend.grouping?.rawValue ?? "") }

  private func append(
    _ name: StyledText, _ values: [Double], _ hasLine: Bool, to table: inout TextTable
  ) {
    guard let first = values.first, let last = values.last else { return }
    var cells = [name, StyledText(words.value(last), .number)]
    if values.count > 1 {
      let role: Role = last < first ? .good : last > first ? .warning : .muted
      cells.insert(StyledText(words.value(first), .number), at: 1)
      cells.append(StyledText(words.change(last - first), role))
    }
    if hasLine { cells.append(StyledText(Sparkline.text(resampled(values)), .path)) }
    table.append(cells)
  }

  /// The values at moments that are spread evenly: each is the last one known then.
  private func resampled(_ values: [Double]) -> [Double] {
    var index = 0
    let positions = trend.positions ?? values.map { _ in 0 }
    return (0..<Self.sparkColumns).map { column in
      let share = Double(column) / Double(Self.sparkColumns - 1)
      while index + 1 < values.count, positions[index + 1] <= share { index += 1 }
      return values[index]
    }
  }

  private var remarks: String {
    var remarks: [StyledText] = []
    if trend.grouping != nil, trend.points.count > 1 {
      remarks.append("each line on a scale of its own")
    }
    if let coverage = words.coverage { remarks.append("\(SafeText(trusted: coverage))") }
    guard !remarks.isEmpty else { return "" }
    return layout.paragraph(
      StyledText(remarks.joined(separator: "; ").plain, .muted), indent: 2)
  }
}
