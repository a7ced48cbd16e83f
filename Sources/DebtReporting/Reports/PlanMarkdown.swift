internal import DebtKit

/// A plan as a list of tasks in Markdown, to paste into a page or a ticket.
struct PlanMarkdown {
  private let report: PlanReport
  private let ci: CIService
  private let words: PlanWords
  private let ids: ShortIDs

  init(_ report: PlanReport, _ ci: CIService) {
    self.report = report
    self.ci = ci
    words = PlanWords(
      ReportStyle(layout: TextLayout(), ci: ci), report.registry.configuration.scoring.calendar)
    ids = ShortIDs(of: report.registry.items)
  }

  private var plan: Plan { report.plan }

  var text: String {
    let title = "\(words.room(plan.capacity).string), \(words.choice(plan).string)"
    return (["### Plan: \(title)\n"] + [tasks, left, unestimated].filter { !$0.isEmpty })
      .joined(separator: "\n")
  }

  /// The work, one task a line, under a heading for each sprint where there are several.
  var tasks: String {
    if plan.chosen.isEmpty { return "Nothing fits.\n" }
    return plan.sprints.enumerated().map { number, sprint in
      let tasks = sprint.entries.map(task).joined()
      let used = "\(words.time(sprint.hours).string) of \(words.time(plan.capacity.hours).string)"
      return plan.sprints.count > 1
        ? "#### Sprint \(number + 1): \(used)\n\n\(tasks)" : "\(tasks)\n\(used)\n"
    }.joined(separator: "\n")
  }

  private func task(_ entry: PlanEntry) -> String {
    let item = entry.item
    var parts = [caption(item, entry.ticket), "(\(words.time(entry.hours).string))"]
    parts.append(MarkdownText.code(ids.short(item.id), ci: ci))
    for field in [Field.owner, .due] {
      let text = ItemMarkdown.field(field, item, ci)
      if !text.isEmpty { parts.append(field == .due ? "due \(text)" : text) }
    }
    return "- [ ] \(parts.joined(separator: " "))\n"
  }

  private func caption(_ item: DebtItem, _ ticket: Ticket?) -> String {
    guard let ticket else { return ItemMarkdown.title(item, ci) }
    return "\(MarkdownText.escape(ticket.title, ci: ci)) in \(ItemMarkdown.title(item, ci))"
  }

  /// What is left out and why.
  var left: String {
    guard !plan.left.isEmpty else { return "" }
    let rows = plan.left.map { left in
      let reason = MarkdownText.escape(words.reason(left, short: ids.short).string, ci: ci)
      let hours = left.hours.map { words.time($0).string } ?? ""
      return "| \(caption(left.item, left.ticket)) | \(hours) | \(reason) |\n"
    }
    return "Left out:\n\n| item | work | why |\n| --- | --: | --- |\n" + rows.joined()
  }

  private var unestimated: String {
    guard !plan.unestimated.isEmpty else { return "" }
    let rows = plan.unestimated.map {
      "- \(ItemMarkdown.title($0, ci)) \(ItemMarkdown.place($0, ci))\n"
    }
    return "Needs an estimate:\n\n" + rows.joined()
  }
}
