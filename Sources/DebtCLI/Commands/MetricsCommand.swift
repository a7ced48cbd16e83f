internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt report metrics`: flow of debt, lifetimes, releases.
enum MetricsCommand {
  private static let formats = ReportOptions.formats([
    .text, .json, OutputFormat(name: "csv", doc: "one figure a row"),
  ])

  private static let period = Option.value(
    "every",
    .choice(
      "PERIOD",
      [
        CalendarPeriod.week: "from Monday on", .month: "of the calendar", .quarter: "of the year",
        .year: "of the calendar",
      ]), "cut the flow by PERIOD", default: .month, group: "Drawing")

  private static let since = Option.value(
    "since", .day, "start the window on DATE", defaultText: "a year before today", group: "Input")

  private static let revision = Argument.optional(
    ValueKind.text("REV", completion: .revision), "the last commit that counts; HEAD if left out")

  static let command = Command<Handler>(
    "metrics", "measure the flow of debt, how long it lasts, and releases",
    discussion: [
      "Flow, releases, reverts and deploys are those of a window, a year unless told otherwise; lifetimes "
        + "are those of the whole history, and what still stands counts as long as it was seen. Each "
        + "figure says on how many things it rests; what nobody knows is never 0.",
      "What a release is, `metrics.releases` in .debt.yml says: tags:v*, branch:production or signals. "
        + "Deploys, their failures and the time to restore service come from signals alone.",
    ],
    arguments: [revision, ReportOptions.paths],
    options: [period, since, SignalOptions.files, ReportOptions.config, formats] + TrustOptions.all,
    rules: TrustOptions.rules,
    examples: [
      Example("debt report metrics --every quarter --since 2024-01-01", "two years by quarter"),
      Example("debt report metrics --format csv -- src", "one folder's figures for a spreadsheet"),
    ],
    exitStatus: EventOptions.exitStatus,
    handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let values = invocation.values
    let outputs = try Outputs(values[formats])
    let repository = try invocation.repository(forScanning: false)
    var query = MetricsQuery()
    query.tip = values[revision] ?? query.tip
    query.since = values[since]
    query.period = values[period]
    query.asOf = values[SharedOptions.asOf]
    let (metrics, problems) = try metrics(query, of: repository, invocation)
    let report = MetricsReport(metrics)
    let style = invocation.style
    try invocation.print(outputs) { format in
      switch format.name {
      case OutputFormat.json.name: report.json
      case OutputFormat.csv.name: report.csv(ci: style.ci)
      default: report.text(style)
      }
    }
    invocation.tellSignals(problems)
    return invocation.conclude(problems)
  }

  private static func metrics(
    _ query: MetricsQuery, of repository: DebtRepository, _ invocation: Invocation
  ) throws(ToolError) -> (metrics: Metrics, problems: [Problem]) {
    let options = try invocation.options(in: repository)
    let line = invocation.progressLine
    defer { line.clear() }
    do throws(DebtError) {
      return try repository.metrics(query, options: options, progress: line.show)
    } catch {
      throw ToolError(error.description, hint: invocation.hintOnPath(invocation.values[revision]))
    }
  }
}
