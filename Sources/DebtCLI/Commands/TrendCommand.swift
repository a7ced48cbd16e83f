internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt report trend`: how much debt stood at commits of the past.
enum TrendCommand {
  private static let formats = ReportOptions.formats([.text, .svg, .csv, .json])

  private static let grouping = Option<Trend.Grouping?>.value(
    "by",
    .choice(
      "GROUP",
      [
        Trend.Grouping.kind: "the kind of debt",
        .owner: "the owner that the item or CODEOWNERS names, in order of name",
        .team: "the owners that CODEOWNERS names, whoever owns the item, in order of name",
        .keyword: "the marker's keyword",
      ]), "tell items apart by GROUP", defaultText: "all together", group: "Drawing")

  private static let measure = Option.value(
    "measure",
    .choice(
      "WHAT",
      [
        Trend.Measure.count: "open and in-progress items",
        .effort: "the hours of work that are left on them, where somebody wrote how many",
      ]), "what is summed", default: .count, group: "Drawing")

  private static let points = Option.value(
    "points", .integer("N", in: 2...1000), "read N commits at most", default: 60, group: "Drawing")

  private static let since = Option.value(
    "since", .day, "leave out commits before DATE", defaultText: "the first commit", group: "Input")

  private static let revision = Argument.optional(
    ValueKind.text("REV", completion: .revision), "the last commit that counts; HEAD if left out")

  static let command = Command<Handler>(
    "trend", "draw how much debt stood at commits of the past",
    discussion: [
      "Commits are spread evenly over time, and each is scanned as it was, with the settings of the "
        + "last one. Totals come from these scans, never from sums of changes."
    ],
    arguments: [revision, ReportOptions.paths],
    options: [grouping, measure, points, since, ReportOptions.config, formats] + TrustOptions.all,
    rules: TrustOptions.rules,
    examples: [
      Example("debt report trend --by keyword", "a chart in the terminal"),
      Example(
        "debt report trend --since 2026-01-01 --format svg=debt.svg -- src",
        "a picture of this year's debt in src"),
      Example("debt report trend --measure effort --format csv", "hours for a spreadsheet"),
    ],
    exitStatus: [
      Choice("0", "everything was read"),
      Choice("2", "the answer cannot be trusted: usage, settings, or something unreadable"),
    ],
    handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let values = invocation.values
    let outputs = try Outputs(values[formats])
    let repository = try invocation.repository(forScanning: false)
    let (samples, calendar, problems) = try samples(of: repository, invocation)
    let report = TrendReport(
      Trend(of: samples, by: values[grouping], measure: values[measure], calendar: calendar))
    let style = invocation.style
    try invocation.print(outputs) { format in
      switch format {
      case .json: report.json
      case .csv: report.csv(ci: style.ci)
      case .svg: report.svg(ci: style.ci)
      default: report.text(style)
      }
    }
    return invocation.conclude(problems)
  }

  private static func samples(
    of repository: DebtRepository, _ invocation: Invocation
  ) throws(ToolError) -> (
    samples: [Trend.Sample], calendar: WorkCalendar, problems: [Problem]
  ) {
    let options = try invocation.options(in: repository)
    let values = invocation.values
    let line = invocation.progressLine
    defer { line.clear() }
    do throws(DebtError) {
      return try repository.samples(
        upTo: values[revision] ?? "HEAD", since: values[since], count: values[points],
        options: options, progress: line.show)
    } catch {
      throw ToolError(error)
    }
  }
}
