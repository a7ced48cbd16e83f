package import DebtKit

/// What a change does to the debt, for people: only what is opened, paid, edited or moved, and what is
/// wrong in the files that it touches.
package struct ChangeReport {
  private let registry: Registry
  private let comparison: RegistryComparison

  /// Makes a report of a registry that was compared with a base.
  package init(_ registry: Registry, _ comparison: RegistryComparison) {
    self.registry = registry
    self.comparison = comparison
  }

  /// The changes by kind and each problem, with the numbers on the last line.
  package func text(_ style: ReportStyle, unfoldsMoves: Bool = false) -> [UInt8] {
    let report = DiffReport(comparison)
    var blocks = report.blocks(style, unfoldsMoves: unfoldsMoves)
    if !registry.problems.isEmpty {
      blocks.append(
        style.layout.line(StyledText("problems", .heading))
          + registry.problems.map { ItemList.line(of: $0, style, indent: 2) }.joined())
    }
    blocks.append(last(report, style))
    return Array(blocks.joined(separator: "\n").utf8)
  }

  /// The items that changed and the problems, on lines that editors and terminals make clickable.
  package func list(_ style: ReportStyle, asOf day: CalendarDate? = nil) -> [UInt8] {
    ItemList.text(registry, style: style, asOf: day)
  }

  private func last(_ report: DiffReport, _ style: ReportStyle) -> String {
    var text = style.layout.paragraph(report.headline(style))
    if !comparison.editedSettings.isEmpty {
      let files = Wording.list(comparison.editedSettings.map { style.text($0) })
      let base = style.text(comparison.branch ?? String(comparison.base.prefix(10)))
      text += style.layout.paragraph(
        "settings are those of \(base): the edit of \(files) takes effect after the merge")
    }
    if !comparison.isTrusted {
      text += style.layout.paragraph(
        StyledText("The answer is incomplete: ", .bad)
          + "what the errors above name was not read, so changes may be missing.")
    }
    return text
  }
}
