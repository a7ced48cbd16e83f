internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt report brief`: one page for people who decide.
enum BriefCommand {
  private static let formats = ReportOptions.formats([
    .text, OutputFormat(name: "markdown", doc: "a page to post"),
    OutputFormat(name: "html", doc: "a page that stands alone"),
  ])

  private static let since = Option<Chronicle.Start?>.value(
    "since", .start, "what happened since a day, or since a tag or another commit",
    defaultText: "30 days", group: "Input")

  private static let revision = Argument.optional(
    ValueKind.text("REV", completion: .revision), "the commit to end with; HEAD if left out")

  static let command = Command<Handler>(
    "brief", "tell on one page how the debt stands",
    discussion: [
      "Five numbers, the trend, the five worst, what was paid since and whether it helped, what was "
        + "decided, and what is asked for. It names no ratio and ranks no people.",
      "The ask is the plan of the next sprint where `plan.capacity` of .debt.yml, or --capacity, says "
        + "how much work that has.",
    ],
    arguments: [revision],
    options: [since] + PlanOptions.all + [formats, ReportOptions.config] + TrustOptions.all,
    rules: TrustOptions.rules,
    examples: [
      Example("debt report brief", "the last 30 days"),
      Example("debt report brief --since v2.0 --format markdown", "since a release, to post"),
      Example("debt report brief --format html=brief.html", "a page for a mail"),
    ],
    exitStatus: [
      Choice("0", "everything was read"),
      Choice("2", "the answer cannot be trusted: usage, settings, or something unreadable"),
    ],
    handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static let standardDays = 30
  private static let points = 24

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let values = invocation.values
    let outputs = try Outputs(values[formats])
    let repository = try invocation.repository()
    let selection = SnapshotSelection.commit(values[revision] ?? "HEAD")
    let options = try invocation.options(in: repository)
    let contents: BriefReport.Contents
    let line = invocation.progressLine
    do throws(DebtError) {
      defer { line.clear() }
      contents = try self.contents(invocation, repository, selection, options, line)
    } catch {
      throw ToolError(error)
    }
    let report = BriefReport(contents)
    let style = invocation.style
    try invocation.print(outputs) { format in
      switch format.name {
      case "html": report.html(ci: style.ci)
      case OutputFormat.markdown.name: report.markdown(ci: style.ci)
      default: report.text(style)
      }
    }
    return invocation.conclude(contents.registry, shown: .items)
  }

  private static func contents(
    _ invocation: Invocation, _ repository: DebtRepository, _ selection: SnapshotSelection,
    _ options: ScanOptions, _ line: ProgressLine
  ) throws(DebtError) -> BriefReport.Contents {
    let values = invocation.values
    var registry = try repository.registry(of: selection, options: options)
    guard let tip = registry.snapshot.commit,
      let day = values[SharedOptions.asOf] ?? registry.snapshot.day
    else { throw .repository("a brief needs a commit with a date") }
    registry.propose(asOf: day)
    try repository.addHistory(
      to: &registry, of: selection, asOf: day, options: options, hotspots: .ties,
      progress: line.show)
    let start = values[since] ?? .day(day.adding(days: -standardDays))
    let method = values[RankingOptions.method]
    var scorer = registry.configuration.scorer
    scorer.countsProposals = values[RankingOptions.withProposals]
    let chronicle = try repository.chronicle(
      since: start, of: registry, asOf: day, options: options)
    let (samples, calendar, _) = try repository.samples(
      upTo: tip, since: day.adding(days: -365), count: points, options: options)
    var plan: Plan?
    if let capacity = PlanOptions.knownCapacity(values, registry.configuration) {
      plan = try repository.planner(of: registry, by: method, scorer: scorer, options: options)
        .plan(capacity)
    }
    return BriefReport.Contents(
      registry: registry, backlog: Backlog(of: registry.items, by: method, scorer: scorer),
      trend: Trend(of: samples, calendar: calendar), chronicle: chronicle,
      start: start.description, day: day, plan: plan)
  }
}

extension Chronicle.Start {
  /// The start as it is typed.
  fileprivate var description: String {
    switch self {
    case .day(let day): day.description
    case .revision(let revision): revision
    }
  }
}

extension ValueKind where Value == Chronicle.Start {
  /// A day, or a revision.
  static var start: ValueKind {
    ValueKind("DATE|TAG", completion: .revision) { text throws(InvalidValue) in
      guard !text.isEmpty else {
        throw InvalidValue(expected: "a day such as 2027-01-31, or a tag")
      }
      return CalendarDate(text).map { .day($0) } ?? .revision(text)
    }
  }
}
