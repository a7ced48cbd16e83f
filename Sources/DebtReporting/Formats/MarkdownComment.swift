internal import DebtKit

extension ScanFormat {
  static let markdown = ScanFormat(
    "markdown", "a comment for a review", need: .change, tells: .itemsAndProblems
  ) { MarkdownComment($0).bytes }
}

/// A change, or a snapshot, as a page of Markdown: a comment that a bot finds again, or a summary.
///
/// Texts of the repository mention nobody and refer to nothing, so that no run calls anybody.
package struct MarkdownComment {
  private let report: ScanReport
  private let ci: CIService

  /// Makes a comment.
  package init(_ report: ScanReport) {
    self.report = report
    ci = report.options.ci
  }

  /// The comment, whose hidden first line tells a bot which one to replace.
  package var bytes: [UInt8] {
    page(startingWith: ["<!-- debt:report:\(Self.hidden(report.options.category)) -->"])
  }

  /// The page without that line, for the summary of a step.
  package var summary: [UInt8] { page(startingWith: []) }

  private func page(startingWith lines: [String]) -> [UInt8] {
    let words = ChangeWords(report, ci: ci)
    var page = MarkdownPage()
    page.add(lines + ["### Technical debt", ""])
    if let verdict = words.verdict { page.add(["**\(escape(verdict.string)).**", ""]) }
    page.add([escape(words.headline.string) + "."])
    if let trust = words.trust { page.add(["", "**\(escape(trust.string)).**"]) }
    page.table("Policy", ["level", "rule", "where", "what to do"], hits)
    page.table("Waived", ["rule", "item", "where", "until", "by", "reason"], waived)
    page.table("Edits of the gate", ["where", "what"], edits)
    if let comparison = report.comparison {
      let rows = DiffReport(comparison).rows(ci: ci)
      page.table("Changes", ["change", "item", "where", "details"], rows)
    }
    page.table("Problems", ["level", "problem", "where", "message"], problems)
    if report.comparison == nil {
      let rows = report.registry.items.map { ItemMarkdown.row($0, ci) }
      page.table("Items", ItemMarkdown.header, rows)
    }
    if let origin = words.origin { page.add(["", escape(origin.string) + "."]) }
    return page.bytes
  }

  // MARK: Rows

  private var hits: [[String]] {
    (report.registry.verdict?.hits ?? []).map { hit in
      let more = hit.items.count > 1 ? " (and \(hit.items.count - 1) more)" : ""
      return [
        hit.level.rawValue, code(hit.rule), place(hit.place) + more,
        escape("\(hit.message): \(hit.cure)"),
      ]
    }
  }

  private var waived: [[String]] {
    (report.registry.verdict?.waived ?? []).map { waived in
      let waiver = waived.waiver
      return [
        code(waived.rule), code(waived.item.description), place(waived.place),
        waiver.until?.description ?? "", escape(waiver.by ?? ""), escape(waiver.reason),
      ]
    }
  }

  private var edits: [[String]] {
    guard let verdict = report.registry.verdict else { return [] }
    return verdict.policyEdits.map { [place($0), "edits what a gate is made of"] }
      + verdict.ignoredAdded.map { [place($0), "hides a marker by `debt:ignore`"] }
  }

  private var problems: [[String]] {
    report.changeFindings.compactMap { finding in
      guard case .problem(let problem) = finding.subject else { return nil }
      return [
        problem.level.rawValue, code(problem.code.rawValue), place(problem.place),
        escape(problem.message),
      ]
    }
  }

  private func place(_ place: Place?) -> String {
    guard let place else { return "" }
    let path = TextFilter(.escaped)(place.pathBytes).string
    return code(path + (place.line.map { ":\($0)" } ?? ""))
  }

  private func escape(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(Finding.longestText)
    return MarkdownText.escape(String(String.UnicodeScalarView(scalars)), ci: ci)
  }

  private func code(_ text: String) -> String { MarkdownText.code(text, in: .tableCell, ci: ci) }

  /// A name inside an HTML comment, which two hyphens could end.
  private static func hidden(_ name: String) -> String {
    let bytes = name.utf8.map { byte in
      ASCII.isAlphanumeric(byte) || "_/.+".utf8.contains(byte) ? byte : UInt8(ascii: "_")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
