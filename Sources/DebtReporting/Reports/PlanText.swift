internal import DebtKit

/// A plan for people: what is to be done, what is left out and why, and what needs an estimate.
struct PlanText {
  private let report: PlanReport
  private let style: ReportStyle
  private let words: PlanWords
  private let ids: ShortIDs

  init(_ report: PlanReport, _ style: ReportStyle) {
    self.report = report
    self.style = style
    words = PlanWords(style, report.registry.configuration.scoring.calendar)
    ids = ShortIDs(of: report.registry.items)
  }

  private var plan: Plan { report.plan }
  private var layout: TextLayout { style.layout }

  var bytes: [UInt8] {
    let parts = [headline + gain, sprints, left, unestimated].filter { !$0.isEmpty }
    return Array(
      (parts.joined(separator: "\n") + ScanSummary.warning(of: report.registry, layout)).utf8)
  }

  private var headline: String {
    let sprints =
      plan.sprints.count > 1
      ? "\(Wording.count(plan.sprints.count, "sprint")) of " as StyledText : ""
    return layout.paragraph(
      "\("Plan", .heading)  \(sprints)\(words.room(plan.capacity)), \(words.choice(plan))",
      hanging: 6)
  }

  // MARK: What is to be done

  private var sprints: String {
    if plan.chosen.isEmpty {
      return layout.paragraph("Nothing fits: no item with a score and an estimate has room.")
    }
    return plan.sprints.enumerated().map { number, sprint in
      let used: StyledText =
        "\(words.time(sprint.hours), .strong) of \(words.time(plan.capacity.hours))"
      guard plan.sprints.count > 1 else {
        return table(of: sprint) + layout.line("\("sum", .muted)  \(used)", indent: 2)
      }
      let heading = layout.line("\("Sprint", .heading) \(number + 1, .heading)  \(used)")
      return heading
        + (sprint.entries.isEmpty
          ? layout.line(StyledText("nothing that fits is left", .muted), indent: 2)
          : table(of: sprint))
    }.joined(separator: "\n")
  }

  private func table(of sprint: Plan.Sprint) -> String {
    let method = style.text(plan.method.rawValue.uppercased())
    var table = TextTable([
      TextTable.Column("#", side: .right), TextTable.Column(method, side: .right),
      TextTable.Column("work", side: .right),
      TextTable.Column("item", fit: .flexible(least: 24)), BacklogCells.idColumn,
      TextTable.Column("owner", isOptional: true), TextTable.Column("due", isOptional: true),
    ])
    for entry in sprint.entries {
      let item = entry.item
      let isOverdue = item.isOverdue(on: report.asOf)
      let owner = item.fields[.owner].map { style.text($0.value.text) } ?? ""
      let due = item.due.map { style.text($0.description) } ?? ""
      table.append([
        entry.rank.map { "\($0)" } ?? "",
        entry.score.map { StyledText(style.score($0, plan.method), .strong) }
          ?? StyledText("spike", .muted),
        StyledText(words.time(entry.hours), .number),
        words.caption(item, entry.ticket), StyledText(style.text(ids.short(item.id)), .id),
        StyledText(owner), StyledText(due, isOverdue ? .warning : .plain),
      ])
    }
    return table.text(in: layout, indent: 2)
  }

  /// What an optimised plan changes against the order of ranks.
  private var gain: String {
    guard let ranked = report.ranked else { return "" }
    let (here, there) = (Set(plan.chosen.map(\.key)), Set(ranked.chosen.map(\.key)))
    let added = plan.chosen.filter { !there.contains($0.key) }
    let dropped = ranked.chosen.filter { !here.contains($0.key) }
    guard !added.isEmpty || !dropped.isEmpty else {
      return layout.paragraph(
        StyledText("rank order would choose the same", .muted), indent: 6)
    }
    let (now, before) = (NumberText.decimal(plan.benefit), NumberText.decimal(ranked.benefit))
    var text: StyledText = "gains \(now, .strong) instead of \(before) in rank order"
    if !added.isEmpty { text = text + ": takes " + names(of: added) }
    if !dropped.isEmpty {
      text = text + (added.isEmpty ? ": leaves " : "; leaves ") + names(of: dropped)
    }
    return layout.paragraph(text, indent: 6)
  }

  private static let named = 6

  private func names(of entries: [PlanEntry]) -> StyledText {
    let names = entries.prefix(Self.named).map { entry -> StyledText in
      let id = StyledText(style.text(ids.short(entry.item.id)), .id)
      guard let ticket = entry.ticket else { return id }
      return id + " (\(style.text(ticket.title)))"
    }
    let rest = entries.count - names.count
    return names.joined(separator: ", ")
      + (rest > 0 ? " and \(Wording.count(rest, "other"))" as StyledText : "")
  }

  // MARK: What is left out

  private var limit: Int { layout.columns == nil ? .max : 10 }

  private func rest(of count: Int) -> String {
    guard count > limit else { return "" }
    return layout.line(
      "\("… ", .muted)\(NumberText.count(count - limit), .muted)\(" more; --format json has all", .muted)",
      indent: 2)
  }

  private var left: String {
    guard !plan.left.isEmpty else { return "" }
    var table = TextTable([
      TextTable.Column("work", side: .right), TextTable.Column("item", fit: .flexible(least: 20)),
      BacklogCells.idColumn, TextTable.Column("why", fit: .flexible(least: 24)),
    ])
    for left in plan.left.prefix(limit) {
      table.append([
        StyledText(left.hours.map { words.time($0) } ?? "", .number),
        words.caption(left.item, left.ticket),
        StyledText(style.text(ids.short(left.item.id)), .id),
        StyledText(words.reason(left, short: ids.short), .muted),
      ])
    }
    return layout.line("\("Left out", .heading)  \(NumberText.count(plan.left.count))")
      + table.text(in: layout, indent: 2) + rest(of: plan.left.count)
  }

  private var unestimated: String {
    guard !plan.unestimated.isEmpty else { return "" }
    var table = TextTable([
      TextTable.Column("item", fit: .flexible(least: 24)), BacklogCells.idColumn,
      TextTable.Column("where", fit: .flexible(least: 16, cutting: .head), isOptional: true),
    ])
    for item in plan.unestimated.prefix(limit) {
      table.append([
        style.caption(item), StyledText(style.text(ids.short(item.id)), .id),
        ScanSummary.location(Place(item.sites[0]), style, hasColumn: false),
      ])
    }
    let count = NumberText.count(plan.unestimated.count)
    return layout.line("\("Needs an estimate", .heading)  \(count)")
      + table.text(in: layout, indent: 2) + rest(of: plan.unestimated.count)
  }
}

extension PlanEntry {
  /// What tells work apart from other work: an item, or one of its tickets.
  struct Key: Hashable {
    let id: ItemID
    let ticket: Ticket?
  }

  var key: Key { Key(id: item.id, ticket: ticket) }
}
