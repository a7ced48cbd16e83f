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

  /// The changes by kind, each problem and what the policy finds, with the numbers and the verdict last.
  ///
  /// - Parameters:
  ///   - style: What the text may use.
  ///   - unfoldsMoves: Whether each move has a line of its own.
  ///   - cure: How to get messages that a shallow clone lacks.
  /// - Returns: The bytes of the text.
  package func text(
    _ style: ReportStyle, unfoldsMoves: Bool = false, cure: String? = nil
  ) -> [UInt8] {
    let report = DiffReport(comparison)
    let verdict = registry.verdict.map { VerdictText($0, of: registry, style) }
    var blocks = report.blocks(style, unfoldsMoves: unfoldsMoves)
    // What a rule finds is told once, with the rule.
    let told = Set((registry.verdict?.hits ?? []).compactMap(\.problem))
    let problems = registry.problems.filter { !told.contains($0) && comparison.concerns($0) }
    if !problems.isEmpty {
      blocks.append(
        style.layout.line(StyledText("problems", .heading))
          + problems.map { ItemList.line(of: $0, style, indent: 2) }.joined())
    }
    blocks += verdict?.blocks ?? []
    blocks.append(last(report, style) + (verdict?.summary(cure: cure) ?? ""))
    return Array(blocks.joined(separator: "\n").utf8)
  }

  /// The items that changed and the problems, on lines that editors and terminals make clickable.
  package func list(
    _ style: ReportStyle, asOf day: CalendarDate? = nil,
    where isShown: (DebtItem) -> Bool = { _ in true }
  ) -> [UInt8] {
    ItemList.text(registry, style: style, asOf: day, where: isShown)
  }

  private func last(_ report: DiffReport, _ style: ReportStyle) -> String {
    var text = style.layout.paragraph(report.headline(style))
    // A policy of the base says it in its own line.
    let isTold = registry.verdict.map { $0.policy.source == .base } ?? false
    if !isTold, !comparison.editedSettings.isEmpty {
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
