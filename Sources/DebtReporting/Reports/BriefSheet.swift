internal import DebtKit

/// The sections of a brief.
struct BriefSheet {
  let contents: BriefReport.Contents
  let style: ReportStyle
  private let words: PlanWords

  /// Rows of a section; a page has room for no more.
  static let rows = 5

  init(_ contents: BriefReport.Contents, _ style: ReportStyle) {
    self.contents = contents
    self.style = style
    words = PlanWords(style, contents.registry.configuration.scoring.calendar)
  }

  var sheet: Sheet {
    let until = contents.day.map { " to \($0)" } ?? ""
    var sheet = Sheet(
      title: "Technical debt", subtitle: "from \(style.text(contents.start))\(style.text(until))")
    sheet.sections = [numbers, trend, worst, paid, effects, decisions, ask]
    return sheet
  }

  private var open: [DebtItem] { contents.registry.items.filter(\.status.isUnpaid) }

  func payments() -> [(event: LedgerEvent, commit: CommitEvents)] {
    contents.chronicle?.events(.paid) ?? []
  }

  // MARK: Five numbers, and where they go

  private var numbers: Sheet.Section {
    var section = Sheet.Section(title: "In numbers")
    section.columns = [TextTable.Column("", side: .right), TextTable.Column("")]
    let hours = open.compactMap { $0.plannedHours(in: words.calendar) }
    let work = words.time(hours.reduce(0, +))
    let overdue = open.count { $0.isOverdue(on: contents.day) }
    section.rows = [[number(open.count), "open items"]]
    if let chronicle = contents.chronicle {
      let opened = chronicle.events(.opened).count + chronicle.events(.reopened).count
      let paid = payments()
      let withCode = paid.count { $0.event.how == .withCode }
      section.rows += [
        [number(opened), "opened since"],
        [
          number(paid.count),
          "paid since, \(NumberText.count(withCode)) of them with a change of code",
        ],
      ]
    }
    section.rows += [
      [number(overdue), "overdue"],
      [
        StyledText(work, .strong),
        "of work, as estimated for \(NumberText.count(hours.count)) of \(Wording.count(open.count, "item"))",
      ],
    ]
    return section
  }

  private func number(_ count: Int) -> StyledText { StyledText(NumberText.count(count), .strong) }

  private var trend: Sheet.Section {
    var section = Sheet.Section(title: "Trend")
    guard let trend = contents.trend, let first = trend.points.first, let last = trend.points.last,
      trend.points.count > 1
    else { return section }
    let line = Sparkline.text(trend.points.map(\.total))
    let change = last.total - first.total
    let sign: SafeText = change > 0 ? "+" : ""
    let role: Role = change < 0 ? .good : change > 0 ? .warning : .muted
    section.lines = [
      "\(line, .path)  items \(NumberText.decimal(first.total)) → \(NumberText.decimal(last.total), .strong), \(sign, role)\(NumberText.decimal(change), role) since \(MomentText.day((first.seconds, 0)))"
    ]
    return section
  }

  // MARK: What is worst

  private var worst: Sheet.Section {
    let method = style.text(contents.backlog.method.rawValue.uppercased())
    if contents.backlog.scored.isEmpty { return hottest }
    var section = Sheet.Section(title: "The five worst")
    section.columns = [
      TextTable.Column("#", side: .right), TextTable.Column(method, side: .right),
      TextTable.Column("item", fit: .flexible(least: 24)), TextTable.Column("work", side: .right),
      TextTable.Column("owner", isOptional: true), TextTable.Column("due", isOptional: true),
    ]
    for entry in contents.backlog.scored.prefix(Self.rows) {
      let hours = entry.item.plannedHours(in: words.calendar)
      section.rows.append([
        "\(entry.rank)",
        StyledText(style.score(entry.score.value, contents.backlog.method), .strong),
        style.caption(entry.item), StyledText(hours.map { words.time($0) } ?? "–", .number),
        StyledText(style.text(entry.item.fields[.owner]?.value.text ?? "")),
        StyledText(style.text(entry.item.due?.description ?? "")),
      ])
    }
    return section
  }

  /// Without any score, what people change most often around.
  private var hottest: Sheet.Section {
    var section = Sheet.Section(title: "The five hottest")
    section.columns = [
      TextTable.Column("heat", side: .right), TextTable.Column("item", fit: .flexible(least: 24)),
      TextTable.Column("in 12 months", isOptional: true),
    ]
    section.rows = (contents.backlog.triage + contents.backlog.cold).prefix(Self.rows).map {
      [
        StyledText($0.item.heat.map { NumberText.tenths($0) } ?? "–", .number),
        style.caption($0.item), StyledText(style.commits(of: $0.item)),
      ]
    }
    if !section.rows.isEmpty {
      section.note = "nothing has a score yet; heat says how often the lines around an item change"
    }
    return section
  }

  // MARK: What is asked for

  private var ask: Sheet.Section {
    var section = Sheet.Section(title: "The ask")
    if let plan = contents.plan, !plan.chosen.isEmpty {
      section.lines = [
        "\(words.time(plan.hours), .strong) of the next \(SafeText(trusted: plan.capacity.whole.description)) (\(NumberText.percent(plan.hours / plan.capacity.hours * plan.capacity.share))), for:"
      ]
      section.columns = [
        TextTable.Column("work", side: .right),
        TextTable.Column("item", fit: .flexible(least: 24)),
      ]
      section.rows = plan.chosen.map {
        [StyledText(words.time($0.hours), .number), words.caption($0.item, $0.ticket)]
      }
      return section
    }
    let known = contents.backlog.scored.prefix(3).compactMap { entry in
      entry.item.plannedHours(in: words.calendar).map { (entry.item, $0) }
    }
    guard !known.isEmpty else {
      if !open.isEmpty {
        section.lines = [
          "an hour to write down the effort and the factors of the items above, so that they can be ranked"
        ]
      }
      return section
    }
    let names = known.map { "“\(style.caption($0.0))”" as StyledText }.joined(separator: ", ")
    section.lines = [
      "\(words.time(known.reduce(0) { $0 + $1.1 }), .strong) for \(names)"
    ]
    section.note = "`plan.capacity` in .debt.yml lets debt ask for what fits a sprint"
    return section
  }
}
