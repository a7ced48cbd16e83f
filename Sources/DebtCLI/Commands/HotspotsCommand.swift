internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt report hotspots`: the files that change often and are complex.
enum HotspotsCommand {
  private static let formats = ReportOptions.formats([
    .text, .json, OutputFormat(name: "csv", doc: "one file a row"),
  ])

  private static let top = Option.value(
    "top", .integer("N", in: 1...1_000_000), "print the N hottest files",
    defaultText: "20 in text, else all", group: "Output")

  private static let revision = Argument.optional(
    ValueKind.text("REV", completion: .revision), "the commit whose files count; HEAD if left out")

  static let command = Command<Handler>(
    "hotspots", "list the files that change often and are complex",
    discussion: [
      "A hot spot is the percentile of a file's churn times that of its complexity. Each commit of the "
        + "last 12 months adds to the churn, half as much every 90 days, and less to each file where it "
        + "changes more than ten; renames are followed. Complexity is lines and the levels of their "
        + "indentation.",
      "Every file in which markers are looked for is compared with all others, whatever PATH says. Out are "
        + "vendored, generated and excluded files, those without text, records and plans; and from churn "
        + "merges, bots and what .git-blame-ignore-revs lists.",
      "Beside each stands the open debt in it. It says where paying is likely to be felt, not that the "
        + "file is bad.",
    ],
    arguments: [revision, ReportOptions.paths],
    options: [top, ReportOptions.config, formats] + TrustOptions.all,
    rules: TrustOptions.rules,
    examples: [
      Example("debt report hotspots", "the twenty hottest files"),
      Example("debt report hotspots --top 5 -- src", "the five hottest of a folder"),
      Example("debt report hotspots v2.0 --format csv", "those of a release, for a spreadsheet"),
    ],
    exitStatus: EventOptions.exitStatus,
    handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let values = invocation.values
    let outputs = try Outputs(values[formats])
    let repository = try invocation.repository()
    let (list, problems) = try hotspots(of: repository, invocation)
    let report = HotspotReport(list, top: values[top])
    let style = invocation.style
    try invocation.print(outputs) { format in
      switch format.name {
      case OutputFormat.json.name: report.json
      case OutputFormat.csv.name: report.csv(ci: style.ci)
      default: report.text(style)
      }
    }
    return invocation.conclude(problems)
  }

  private static func hotspots(
    of repository: DebtRepository, _ invocation: Invocation
  ) throws(ToolError) -> (list: HotspotList, problems: [Problem]) {
    let options = try invocation.options(in: repository)
    let values = invocation.values
    let line = invocation.progressLine
    defer { line.clear() }
    do throws(DebtError) {
      return try repository.hotspots(
        of: values[revision] ?? "HEAD", asOf: values[SharedOptions.asOf], options: options,
        progress: line.show)
    } catch {
      throw ToolError(error.description, hint: invocation.hintOnPath(values[revision]))
    }
  }
}
