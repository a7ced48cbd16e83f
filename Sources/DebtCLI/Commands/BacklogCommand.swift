internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt backlog`: the registry in rank order.
enum BacklogCommand {
  private static let formats = ReportOptions.formats(
    [.text] + BacklogFormat.all.map(OutputFormat.init))

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

  private static let cold = Option.flag(
    "cold", "list the items around which nothing changed in 12 months, too", group: "Output")

  private static let wishes = Option.flag(
    "wishes", "list what nobody will pay, to accept or delete it in one sitting", group: "Output")

  private static let top = Option.value(
    "top", .integer("N", in: 1...1_000_000), "print the first N of each table",
    defaultText: "20 in text; 20 in all in github-issues-script; else all", group: "Output")

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
      "The other formats are for trackers, calendars and spreadsheets: one row an item, unscored ones "
        + "last, with a link to the line where the host is known. High, medium and low priority are "
        + "thirds of what has a score.",
    ],
    arguments: [SnapshotOptions.revision, ReportOptions.paths],
    options: SnapshotOptions.all + [
      SignalOptions.files, RankingOptions.method, RankingOptions.withProposals, grouping, top, cold,
      wishes, formats,
    ] + ExportOptions.all + filters + TrustOptions.all,
    rules: SnapshotOptions.rules + TrustOptions.rules + [
      .atMostOne(wishes, cold), .atMostOne(wishes, grouping),
    ],
    examples: [
      Example("debt backlog", "rank the working tree's debt by RICE"),
      Example("debt backlog --by risk --top 10", "the ten most dangerous items"),
      Example("debt backlog --cold", "what nobody touches, too"),
      Example("debt backlog --owner @payments --format csv", "one team's list for a spreadsheet"),
      Example(
        "debt backlog --format jira=debt.csv --jira-config debt.txt",
        "a file for Jira's importer, and its configuration"),
      Example(
        "debt backlog --top 5 --format github-issues-script | sh",
        "open issues for the first five, once"),
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
    try invocation.addHistory(
      to: &registry, in: repository, withOdds: values[wishes],
      hotspots: outputs.hotspotUse(forOrder: values[wishes] ? .none : .ties))
    let filter = ItemFilter(values)
    registry.items.removeAll { !filter.includes($0) }
    invocation.tellSignals(outputs.onOutput == .json ? [] : registry.problems)
    if values[wishes] { return try printWishes(of: registry, outputs, invocation) }
    var scorer = registry.configuration.scorer
    scorer.countsProposals = values[RankingOptions.withProposals]
    let backlog = Backlog(of: registry.items, by: values[RankingOptions.method], scorer: scorer)
    let report = BacklogReport(
      registry, backlog, scorer: scorer, top: values[top],
      asOf: values[SharedOptions.asOf], listsCold: values[cold],
      groupedBy: values[grouping],
      options: try invocation.exportOptions(for: outputs, of: registry, in: repository),
      moves: try moves(of: backlog, registry.configuration, invocation, in: repository))
    let style = invocation.style
    try invocation.printFiles(outputs) { format in
      BacklogFormat.named(format.name)?.files(of: report) ?? [report.text(style)]
    }
    for request in outputs.requests {
      let omission = BacklogFormat.named(request.format.name)?.omission(in: report)
      if let omission { invocation.note(omission) }
    }
    return invocation.conclude(registry, shown: outputs.onOutput == .json ? .everything : .items)
  }

  /// How ranks moved since the latest plan; nil where none was written, or by another method, or where
  /// only a part is ranked.
  private static func moves(
    of backlog: Backlog, _ configuration: Configuration, _ invocation: Invocation,
    in repository: DebtRepository
  ) throws(ToolError) -> RankMoves? {
    let values = invocation.values
    let options = try invocation.options(in: repository)
    guard ItemFilter(values).isEverything, options.paths.isEmpty,
      !values[RankingOptions.withProposals]
    else { return nil }
    do throws(DebtError) {
      let (plans, failures) = try repository.plans(
        in: invocation.selection(in: repository), options: options)
      for failure in failures { invocation.note(failure.description) }
      guard let latest = plans.first else { return nil }
      return RankMoves(since: latest, in: backlog, calendar: configuration.scoring.calendar)
    } catch {
      throw ToolError(error)
    }
  }

  /// What nobody will pay, with the commands to be rid of it.
  private static func printWishes(
    of registry: Registry, _ outputs: Outputs, _ invocation: Invocation
  ) throws(ToolError) -> ExitCode {
    let known = [OutputFormat.text, .json, .ndjson, .csv, .markdown].map(\.name)
    for request in outputs.requests where !known.contains(request.format.name) {
      throw ToolError(
        "--wishes has no format '\(request.format.name)'",
        hint: "it prints \(known.joined(separator: ", "))")
    }
    let report = WishReport(
      registry, WishList.wishes(among: registry.items), top: invocation.values[top])
    let style = invocation.style
    try invocation.print(outputs) { format in
      switch format.name {
      case OutputFormat.json.name: report.json
      case OutputFormat.ndjson.name: report.ndjson
      case OutputFormat.csv.name: report.csv(ci: style.ci)
      case OutputFormat.markdown.name: report.markdown(ci: style.ci)
      default: report.text(style)
      }
    }
    return invocation.conclude(registry, shown: outputs.onOutput == .json ? .everything : .items)
  }
}
