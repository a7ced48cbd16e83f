internal import DebtKit

/// The whole of a trend as a line of dots between two axes.
struct TrendChart {
  private let trend: Trend
  private let layout: TextLayout
  private let words: TrendWords

  init(_ trend: Trend, _ style: ReportStyle) {
    self.trend = trend
    layout = style.layout
    words = TrendWords(trend)
  }

  /// The widest chart, in columns: further to the right the eye loses the labels.
  private static let widest = 100
  /// The rows that a chart has about.
  private static let rows = 10

  var text: String {
    let axis = ValueAxis(
      around: trend.points.map(\.total), leastStep: trend.measure == .count ? 1 : 0)
    let perInterval = max(Self.rows / axis.intervals, 2)
    let rows = axis.intervals * perInterval + 1
    let labels = axis.marks.map(NumberText.decimal)
    let margin = (labels.map(\.width).max() ?? 0) + 2
    let columns = max(min(layout.columns ?? 80, Self.widest) - margin - 2, 8)
    var drawing = BrailleChart(columns: columns, rows: rows)
    drawing.draw(
      zip(trend.positions ?? [], trend.points).map { ($0, axis.position(of: $1.total)) })
    var text = ""
    for (index, line) in drawing.lines.enumerated() {
      let (mark, offset) = (rows - 1 - index).quotientAndRemainder(dividingBy: perInterval)
      let label = offset == 0 ? labels[mark] : ""
      let edge: SafeText = offset == 0 ? "┤" : "│"
      text += layout.line(
        "\(blanks(margin - 1 - label.width))\(label, .muted) \(edge, .muted)\(SafeText(trusted: line), .path)"
      )
    }
    return text + dates(columns: columns, margin: margin)
  }

  /// The line below the chart with its marks, and the days below them.
  private func dates(columns: Int, margin: Int) -> String {
    let width = 10
    let intervals = max(min((columns - 1) / (width * 2), 4), 1)
    var edge = Array(repeating: "─", count: columns)
    var labels = ""
    for index in 0...intervals {
      let share = Double(index) / Double(intervals)
      let column = Int((share * Double(columns - 1)).rounded())
      edge[column] = "┬"
      let start = min(max(column - width / 2, 0), max(columns - width, 0))
      let day = words.day(of: trend.moment(at: share))
      // What would touch the day before it, or say the same, is left out.
      guard index == 0 || start > labels.utf8.count, !labels.hasSuffix(day) else { continue }
      labels += String(repeating: " ", count: start - labels.utf8.count)
      labels += day
    }
    let line = SafeText(trusted: "└" + edge.joined())
    return layout.line("\(blanks(margin))\(line, .muted)")
      + layout.line("\(blanks(margin + 1))\(SafeText(trusted: labels), .muted)")
  }

  private func blanks(_ count: Int) -> SafeText {
    SafeText(trusted: String(repeating: " ", count: max(count, 0)))
  }
}
