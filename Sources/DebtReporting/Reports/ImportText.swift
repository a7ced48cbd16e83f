package import DebtKit

/// What an import does, for people.
package enum ImportText {
  /// The entries by what becomes of them, with the columns and where their values go.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - isWritten: Whether it was carried out.
  ///   - style: How text is shown.
  /// - Returns: The lines.
  /// - Complexity: O(*n*) in the entries.
  package static func text(
    _ report: ImportReport, isWritten: Bool, style: ReportStyle
  ) -> [UInt8] {
    let layout = style.layout
    var text = layout.line("read as \(style.text(report.kind.rawValue), .strong)")
    text += columns(report, style)
    for outcome in ImportReport.Outcome.allCases {
      let rows = report.rows.filter { $0.outcome == outcome && !isSilent($0) }
      guard !rows.isEmpty else { continue }
      text += "\n" + layout.line(heading(outcome, count: report.count(outcome), isWritten, style))
      var table = TextTable([
        TextTable.Column("", fit: .flexible(least: 14, cutting: .head), padsTo: 48),
        TextTable.Column("", fit: .flexible(least: 16), padsTo: 48),
        TextTable.Column("", fit: .flexible(least: 16)),
      ])
      for row in rows {
        table.append([
          row.path.map { StyledText(style.path(Array($0.utf8)), .path) } ?? "",
          StyledText(style.text(row.title)),
          StyledText(style.text(row.details.joined(separator: ", ")), .muted),
        ])
      }
      text += table.text(in: layout, indent: 2)
    }
    return Array((text + "\n" + layout.paragraph(summary(report, isWritten: isWritten))).utf8)
  }

  /// Whether an entry is only counted.
  private static func isSilent(_ row: ImportReport.Row) -> Bool {
    row.outcome == .same && row.details.isEmpty
  }

  private static func heading(
    _ outcome: ImportReport.Outcome, count: Int, _ isWritten: Bool, _ style: ReportStyle
  ) -> StyledText {
    let (word, role): (SafeText, Role) =
      switch outcome {
      case .create: (isWritten ? "created" : "to create", .good)
      case .update: (isWritten ? "updated" : "to update", .good)
      case .conflict: ("in conflict", .bad)
      case .left: ("left", .warning)
      case .same: ("up to date", .muted)
      }
    return "\(word, role)  \(NumberText.count(count))"
  }

  /// Where the values of each column go.
  private static func columns(_ report: ImportReport, _ style: ReportStyle) -> String {
    guard !report.columns.isEmpty else { return "" }
    let parts = report.columns.map { column -> StyledText in
      let hint = column.nearest.map { " (\(style.text($0)) is near)" as StyledText } ?? ""
      return "\(style.text(column.name), .strong) → \(style.text(column.field))" + hint
    }
    return style.layout.paragraph(
      StyledText("columns  ", .muted) + parts.joined(separator: ", "), hanging: 9)
  }

  private static func summary(_ report: ImportReport, isWritten: Bool) -> StyledText {
    let counts: [(ImportReport.Outcome, SafeText)] = [
      (.create, isWritten ? "created" : "to create"),
      (.update, isWritten ? "updated" : "to update"),
      (.same, "up to date"), (.left, "left"), (.conflict, "in conflict"),
    ]
    let parts = counts.compactMap { outcome, word -> StyledText? in
      let count = report.count(outcome)
      return count == 0 ? nil : "\(NumberText.count(count), .strong) \(word)"
    }
    let list = parts.isEmpty ? StyledText("Nothing to import") : parts.joined(separator: ", ")
    let isPending = report.count(.create) + report.count(.update) > 0 && !isWritten
    return isPending ? list + "; nothing is written yet: --write does it" : list
  }
}
