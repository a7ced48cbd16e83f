package import DebtKit

/// A comparison of two snapshots in each of its formats.
package struct DiffReport: Sendable {
  private let comparison: RegistryComparison

  /// Makes a report of a comparison.
  package init(_ comparison: RegistryComparison) {
    self.comparison = comparison
  }

  // MARK: Programs

  /// The comparison as one object.
  package var json: [UInt8] {
    var json = JSONWriter(.document)
    json.object {
      $0.member("schemaVersion", RegistryJSON.schemaVersion)
      $0.member(ToolName.debt)
      $0.object("snapshot") {
        $0.member("kind", comparison.tip.kind.rawValue)
        $0.member("commit", comparison.tip.commit)
        $0.member("base", comparison.base)
      }
      $0.array("changes") { json in
        for event in comparison.changes { json.object { EventJSON.members(of: event, to: &$0) } }
      }
      $0.object("summary") { json in
        let counts = EventCounts(comparison.changes)
        for kind in LedgerEvent.Kind.allCases { json.member(kind.rawValue, counts[kind]) }
        json.member("unchanged", comparison.unchanged)
      }
    }
    json.endLine()
    return json.take()
  }

  /// The changes, one a line.
  package var ndjson: [UInt8] {
    var json = JSONWriter(.compact)
    for event in comparison.changes {
      json.object {
        $0.member("schemaVersion", RegistryJSON.schemaVersion)
        EventJSON.members(of: event, to: &$0)
      }
      json.endLine()
    }
    return json.take()
  }

  /// The changes as a spreadsheet.
  package func csv(ci: CIService) -> [UInt8] { EventCSV.diff(comparison, ci: ci) }

  // MARK: People

  /// The changes by kind, for a terminal or a log.
  package func text(_ style: ReportStyle, unfoldsMoves: Bool = false) -> [UInt8] {
    let text =
      style.layout.paragraph(headline(style))
      + blocks(style, unfoldsMoves: unfoldsMoves)
      .map { "\n" + $0 }.joined()
    return Array((text + warning(style)).utf8)
  }

  /// The changes of each kind under a heading.
  func blocks(_ style: ReportStyle, unfoldsMoves: Bool) -> [String] {
    let counts = EventCounts(comparison.changes)
    var table = EventTable(
      ShortIDs(ofMarkers: comparison.changes), unfoldsMoves: unfoldsMoves, style: style)
    for kind in counts.kinds { table.append(comparison.changes.filter { $0.kind == kind }) }
    var blocks = zip(counts.kinds, table.texts).map { kind, block in
      style.layout.line("\(kind.word, .heading)  \(NumberText.count(counts[kind]))") + block
    }
    if let last = blocks.indices.last { blocks[last] += table.note }
    return blocks
  }

  /// What changed in numbers, and between which snapshots.
  func headline(_ style: ReportStyle) -> StyledText {
    let counts = EventCounts(comparison.changes)
    let base = style.text(String(comparison.base.prefix(10)))
    let files: SafeText =
      comparison.changedFiles == 0
      ? "no changed file" : Wording.count(comparison.changedFiles, "changed file")
    let snapshots: StyledText =
      "\(base, .id)\(branch(style))\(ReportStyle.arrow)\(ScanSummary.snapshot(comparison.tip, style))"
    guard !comparison.changes.isEmpty else {
      return comparison.changedFiles == 0
        ? "\(files, .strong), \(snapshots)"
        : "\("no change of debt", .strong) in \(files), \(snapshots)"
    }
    let changes = counts.kinds.map { kind -> StyledText in
      "\(NumberText.count(counts[kind]), .strong) \(kind.word)"
    }
    return changes.joined(separator: ", ") + " in \(files), \(snapshots)"
  }

  private func branch(_ style: ReportStyle) -> StyledText {
    guard let branch = comparison.branch else { return "" }
    return " (merge-base with \(style.text(branch)))"
  }

  /// What a reader must know where not everything was read.
  func warning(_ style: ReportStyle) -> String {
    guard !comparison.isTrusted else { return "" }
    return "\n"
      + style.layout.paragraph(
        "\("The answer is incomplete: ", .bad)not everything could be read, so changes are missing."
      )
  }

  // MARK: Pages

  /// The changes as a Markdown table to paste into a page or a comment.
  package func markdown(ci: CIService) -> [UInt8] {
    let style = ReportStyle(layout: TextLayout(), ci: ci)
    var lines = [MarkdownText.escape(headline(style).plain.string, ci: ci)]
    if !comparison.changes.isEmpty {
      lines += ["", "| change | item | where | details |", "| --- | --- | --- | --- |"]
    }
    lines += rows(ci: ci).map { "| \($0.joined(separator: " | ")) |" }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The changes by kind, as cells of a table: change, item, place, details.
  func rows(ci: CIService) -> [[String]] {
    let style = ReportStyle(layout: TextLayout(), ci: ci)
    let ids = ShortIDs(ofMarkers: comparison.changes)
    return EventCounts(comparison.changes).kinds.flatMap { kind in
      comparison.changes.filter { $0.kind == kind }.map { event in
        let details = [style.notes(event, ids), style.changes(in: event)].filter { !$0.isEmpty }
          .joined(separator: ", ").plain.string
        return [
          kind.rawValue, title(of: event.standing, ci), place(of: event.standing, ci),
          MarkdownText.escape(details, ci: ci),
        ]
      }
    }
  }

  private func title(of standing: LedgerEvent.Standing, _ ci: CIService) -> String {
    let keyword =
      standing.keyword.map { MarkdownText.code($0, in: .tableCell, ci: ci) + " " } ?? ""
    let title = standing.title
    return keyword + (title.isEmpty ? "(no text)" : MarkdownText.escape(title, ci: ci))
  }

  private func place(of standing: LedgerEvent.Standing, _ ci: CIService) -> String {
    MarkdownText.code("\(standing.path):\(standing.line)", in: .tableCell, ci: ci)
  }
}
