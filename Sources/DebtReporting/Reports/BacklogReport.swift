package import DebtKit

/// A backlog in each of its formats.
package struct BacklogReport: Sendable {
  let registry: Registry
  let backlog: Backlog
  /// The day that counts as today, where one is known.
  let asOf: CalendarDate?
  /// Whether cold items are listed for people, and not only counted.
  let listsCold: Bool
  /// What items are told apart by, for people; machines get one order.
  let grouping: Backlog.Grouping?
  /// What a user chose for other programs.
  let options: Export.Options
  /// How many entries of each table are shown, if not all.
  let top: Int?
  /// How ranks moved since the latest plan, for people, where one was written.
  let moves: RankMoves?
  private let scorer: Scorer

  /// Makes a report of the first entries of each table, or of all.
  ///
  /// - Parameters:
  ///   - registry: The registry that was ranked.
  ///   - backlog: Its items in rank order.
  ///   - scorer: The scorer that ranked them.
  ///   - top: How many entries of each table are shown; all where nil, on a terminal 20.
  ///   - asOf: The day that counts as today; that of the snapshot's commit if nil.
  ///   - listsCold: Whether cold items are listed for people, and not only counted.
  ///   - grouping: What items are told apart by for people, if they are.
  ///   - options: What a user chose for other programs.
  ///   - moves: How ranks moved since the latest plan, where one was written.
  package init(
    _ registry: Registry, _ backlog: Backlog, scorer: Scorer, top: Int?,
    asOf: CalendarDate? = nil, listsCold: Bool = false, groupedBy grouping: Backlog.Grouping? = nil,
    options: Export.Options = Export.Options(), moves: RankMoves? = nil
  ) {
    self.registry = registry
    self.backlog = backlog
    self.scorer = scorer
    self.top = top
    self.listsCold = listsCold
    self.grouping = grouping
    self.options = options
    self.moves = moves
    self.asOf = asOf ?? registry.snapshot.day
  }

  /// The report of a part of the backlog.
  func part(_ backlog: Backlog) -> BacklogReport {
    BacklogReport(
      registry, backlog, scorer: scorer, top: top, asOf: asOf, listsCold: listsCold,
      groupedBy: grouping, options: options, moves: moves)
  }

  /// The entries of both tables, for another program.
  package var export: Export {
    let calendar = scorer.calendar
    let entries =
      scored.map {
        ExportEntry(
          $0.item, rank: $0.rank, score: $0.score.value, hours: $0.item.plannedHours(in: calendar))
      } + unscored.map { ExportEntry($0.item, hours: $0.item.plannedHours(in: calendar)) }
    return Export(
      entries, by: backlog.method, of: registry, scorer: scorer, ranked: backlog.scored.count,
      options: options)
  }

  private var scored: ArraySlice<Backlog.Entry> { backlog.scored.prefix(top ?? .max) }

  /// What has no score, in order of heat; machines get the cold ones, too.
  private var unscored: ArraySlice<Backlog.TriageEntry> {
    (backlog.triage + backlog.cold).prefix(top ?? .max)
  }

  private var ranked: [(rank: Int?, item: DebtItem)] {
    scored.map { ($0.rank, $0.item) } + unscored.map { (nil, $0.item) }
  }

  /// The object of the registry with its items in rank order.
  package var json: [UInt8] {
    var json = JSONWriter(.document)
    RegistryJSON.write(registry, tool: .debt, to: &json) { json in
      for (rank, item) in ranked { write(item, rank, to: &json) }
    }
    return json.take()
  }

  /// The items in rank order, one a line.
  package var ndjson: [UInt8] {
    var json = JSONWriter(.compact)
    for (rank, item) in ranked {
      write(item, rank, to: &json)
      json.endLine()
    }
    return json.take()
  }

  private func write(_ item: DebtItem, _ rank: Int?, to json: inout JSONWriter) {
    json.object {
      $0.member("rank", rank)
      ItemJSON(registry, scorer: scorer, tellsProposals: true).members(of: item, to: &$0)
      ItemJSON.activity(of: item, to: &$0)
      ObservedJSON.observed(of: item, to: &$0)
    }
  }

  /// The tables in Markdown.
  package var markdown: [UInt8] {
    let ci = options.ci
    let style = ReportStyle(layout: TextLayout())
    let sections = backlog.items.isEmpty ? nil : BacklogSection.sections(of: self)
    let text =
      sections?.map { section in
        let words = [section.subtotal, section.idle(style)].compactMap(\.self).map(\.string)
        let name = MarkdownText.escape(section.name(style).string, ci: ci)
        let rest = MarkdownText.escape(words.joined(separator: "; "), ci: ci)
        return "### \(name)\n\n" + (rest.isEmpty ? "" : rest + "\n\n")
          + section.report.markdownTables(style, ci)
      }.joined(separator: "\n") ?? markdownTables(style, ci)
    return Array((text.isEmpty ? "Nothing to pay: no open item.\n" : text).utf8)
  }

  private func markdownTables(_ style: ReportStyle, _ ci: CIService) -> String {
    var text = ""
    let ids = ShortIDs(of: registry.items)
    if !scored.isEmpty {
      text += "| # | \(backlog.method.rawValue) | item | owner | due | where | id |\n"
      text += "| --: | --: | --- | --- | --- | --- | --- |\n"
      for entry in scored {
        let mark = entry.score.hasProposals ? "\\~" : ""
        let score = mark + style.score(entry.score.value, backlog.method).string
        text += "| \(entry.rank) | \(score) | \(ItemMarkdown.title(entry.item, ci))"
        let idle = style.idleOwners(of: entry.item, in: registry)
          .map { " (\(MarkdownText.escape($0.string, ci: ci)))" }
        text += " | \(ItemMarkdown.field(.owner, entry.item, ci))\(idle ?? "")"
        let late = entry.item.isOverdue(on: asOf) ? " (overdue)" : ""
        text += " | \(ItemMarkdown.field(.due, entry.item, ci))\(late)"
        text += " | \(ItemMarkdown.place(entry.item, ci, options.links))"
        text += " | \(ids.code(of: entry.item, ci)) |\n"
      }
    }
    if !unscored.isEmpty { text += (text.isEmpty ? "" : "\n") + triage(style, ids, ci) }
    return text
  }

  private func triage(_ style: ReportStyle, _ ids: ShortIDs, _ ci: CIService) -> String {
    var rows: [[String]] = [["item", "missing", "where", "id"], ["---", "---", "---", "---"]]
    if backlog.knowsHeat {
      rows = [
        ["heat", "item", "in 12 months", "ask", "missing", "where", "id"],
        ["--:", "---", "---", "---", "---", "---", "---"],
      ]
    }
    for entry in unscored {
      let item = entry.item
      let missing = MarkdownText.escape(style.missing(entry.missing, of: item).string)
      let ends = [
        missing, ItemMarkdown.place(item, ci, options.links), ids.code(of: item, ci),
      ]
      let title = ItemMarkdown.title(item, ci)
      let heat = item.heat.map { NumberText.tenths($0).string } ?? ""
      rows.append(
        backlog.knowsHeat
          ? [
            MarkdownText.escape(heat), title, style.commits(of: item).string,
            MarkdownText.escape(item.activity?.ask ?? "", ci: ci),
          ] + ends
          : [title] + ends)
    }
    let lines = rows.map { "| " + $0.joined(separator: " | ") + " |\n" }
    return "Without a score:\n\n" + lines.joined()
  }

  /// The tables for people; on a terminal the first 20 entries of each.
  package func text(_ style: ReportStyle) -> [UInt8] {
    let limit = top ?? (style.layout.columns == nil ? Int.max : 20)
    return BacklogText(self, limit: limit, style: style).bytes
  }
}

extension Score {
  /// Whether a factor is a value that nobody has adopted.
  var hasProposals: Bool { factors.contains { $0.origin == .proposal } }
}
