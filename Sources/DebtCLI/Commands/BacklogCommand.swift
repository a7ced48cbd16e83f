internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt backlog`: the registry in rank order.
enum BacklogCommand {
  private static let formats = ReportOptions.formats([.text, .json, .ndjson, .csv, .markdown])

  private static let method = Option.value(
    "by",
    .choice(
      "METHOD",
      [
        ScoringMethod.rice: "reach × impact × confidence ÷ effort",
        .wsjf: "cost of delay ÷ job size",
        .roi: "interest saved over the horizon against the effort",
        .risk: "likelihood × severity",
      ]), "rank by METHOD", default: .rice, group: "Ranking")

  private static let grouping = Option<Backlog.Grouping?>.value(
    "group",
    .choice(
      "GROUP",
      [
        Backlog.Grouping.owner: "the owner that the item or CODEOWNERS names",
        .kind: "the kind of debt",
        .track: "the roadmap that pays for it",
        .path: "the top folder",
        .objective: "the objective that it serves",
      ]), "print a table for each GROUP, in text and Markdown",
    defaultText: "all together", group: "Output")

  private static let withProposals = Option.flag(
    "with-proposals", "count proposed values too, marked ~", group: "Ranking")

  private static let cold = Option.flag(
    "cold", "list the items around which nothing changed in 12 months, too", group: "Output")

  private static let wishes = Option.flag(
    "wishes", "list what nobody will pay, to accept or delete it in one sitting", group: "Output")

  private static let top = Option.value(
    "top", .integer("N", in: 1...1_000_000), "print the first N of each table",
    defaultText: "20 in text, else all", group: "Output")

  private static let filters = ItemFilter.options

  static let command = Command<Handler>(
    "backlog", "rank what to pay next",
    discussion: [
      "Prints two tables that are never mixed. Scored: items whose factors somebody wrote, measured or "
        + "set as a default, highest score first. Triage: everything else, with what is missing; "
        + "nothing is guessed.",
      "Triage is in order of heat, which says how often the lines around an item change: each "
        + "commit of the last 12 months counts, half as much every 90 days. Items around which "
        + "nothing changes are cold: counted by folder, listed by --cold.",
      "Only open and in-progress items are in it. `debt show ID` explains a score.",
    ],
    arguments: [SnapshotOptions.revision, ReportOptions.paths],
    options: SnapshotOptions.all + [
      SignalOptions.files, method, withProposals, grouping, top, cold, wishes, formats,
    ] + filters,
    rules: SnapshotOptions.rules + [.atMostOne(wishes, cold), .atMostOne(wishes, grouping)],
    examples: [
      Example("debt backlog", "rank the working tree's debt by RICE"),
      Example("debt backlog --by risk --top 10", "the ten most dangerous items"),
      Example("debt backlog --cold", "what nobody touches, too"),
      Example("debt backlog --owner @payments --format csv", "one team's list for a spreadsheet"),
      Example("debt backlog --wishes", "what is cold, old and of a kind that is seldom paid"),
      Example("debt backlog --group owner", "each team's list, and what nobody owns"),
    ],
    exitStatus: [
      Choice("0", "everything was read"),
      Choice("2", "the answer cannot be trusted: usage, settings, or something unreadable"),
    ],
    handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let values = invocation.values
    let outputs = try Outputs(values[formats])
    let repository = try invocation.repository()
    var registry = try invocation.registry(in: repository)
    registry.propose(asOf: values[SharedOptions.asOf])
    try invocation.addHistory(to: &registry, in: repository, withOdds: values[wishes])
    let filter = ItemFilter(values)
    registry.items.removeAll { !filter.includes($0) }
    invocation.tellSignals(outputs.onOutput == .json ? [] : registry.problems)
    if values[wishes] { return try printWishes(of: registry, outputs, invocation) }
    var scorer = registry.configuration.scorer
    scorer.countsProposals = values[withProposals]
    let backlog = Backlog(of: registry.items, by: values[method], scorer: scorer)
    let report = BacklogReport(
      registry, backlog, scorer: scorer, top: values[top],
      asOf: values[SharedOptions.asOf], listsCold: values[cold],
      groupedBy: values[grouping])
    let style = invocation.style
    try invocation.print(outputs) { format in
      switch format {
      case .json: report.json
      case .ndjson: report.ndjson
      case .csv: report.csv(ci: style.ci)
      case .markdown: report.markdown(ci: style.ci)
      default: report.text(style)
      }
    }
    return invocation.conclude(registry, shown: outputs.onOutput == .json ? .everything : .items)
  }

  /// What nobody will pay, with the commands to be rid of it.
  private static func printWishes(
    of registry: Registry, _ outputs: Outputs, _ invocation: Invocation
  ) throws(ToolError) -> ExitCode {
    let names = Set(DebtTable.table.commands.map(\.name))
    let report = WishReport(
      registry, WishList.wishes(among: registry.items), top: invocation.values[top],
      commands: .init(accepts: names.contains("accept"), removes: names.contains("pay")))
    let style = invocation.style
    try invocation.print(outputs) { format in
      switch format {
      case .json: report.json
      case .ndjson: report.ndjson
      case .csv: report.csv(ci: style.ci)
      case .markdown: report.markdown(ci: style.ci)
      default: report.text(style)
      }
    }
    return invocation.conclude(registry, shown: outputs.onOutput == .json ? .everything : .items)
  }
}
