internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt plan`: what fits the sprint.
enum PlanCommand {
  /// The formats of our own, in which plans are compared and reviewed, too.
  private static let ownFormats = [
    OutputFormat.text, .json, OutputFormat(name: "markdown", doc: "a list of tasks to paste"),
  ]

  static let formats = ReportOptions.formats(
    ownFormats + BacklogFormat.exports.map(OutputFormat.init))

  private static let sprints = Option.value(
    "sprints", .integer("N", in: 1...100), "plan N sprints, one after the other", default: 1,
    group: "Planning")

  private static let optimize = Option.flag(
    "optimize", "choose the greatest benefit instead of the best ranks", group: "Planning")

  private static let whatIf = Option<PlanVariants?>.value(
    "what-if", .variants, "compare plans in one table, such as share=10%,20%,30%",
    group: "Planning")

  static let write = Option<String?>.value(
    "write", .planName, "write the plan to debt/plans/NAME.md", group: "Plans that are kept")

  static let review = Option<String?>.value(
    "review", .planName, "tell what became of the plan NAME", group: "Plans that are kept")

  static let force = Option.flag(
    "force", "overwrite a plan that is there", group: "Plans that are kept")

  static let dryRun = Option.flag(
    "dry-run", "print the file, write nothing", group: "Plans that are kept")

  static let command = Command<Handler>(
    "plan", "choose what fits the sprint",
    discussion: [
      "Takes the best ranked work that fits a part of the capacity, skips what does not fit, and says "
        + "why each item is left out. What `blocked-by` names comes first, a spike directly before "
        + "what waits for it. An item whose open tickets all have hours is planned ticket by ticket.",
      "--optimize chooses the greatest sum of benefits instead: the score's numerator, so that work is "
        + "not counted twice. It is exact over quarter-hours, each sprint for itself; past some 500 "
        + "million decisions it says how near it came. Accepted and paid items are never planned.",
      "A plan that is written down is no record: it holds ids, hours and ranks. `--review` compares it "
        + "with what happened since, and `debt backlog` marks what moved since the latest one.",
    ],
    arguments: [SnapshotOptions.revision],
    options: PlanOptions.all + [optimize, sprints, whatIf, write, review, force, dryRun]
      + SnapshotOptions.all + [SignalOptions.files, formats] + ExportOptions.all
      + ItemFilter.options + TrustOptions.all,
    rules: SnapshotOptions.rules + TrustOptions.rules + [
      .atMostOne(whatIf, sprints), .atMostOne(whatIf, write, review),
    ],
    examples: [
      Example("debt plan --capacity 30d", "a fifth of thirty days, by RICE"),
      Example("debt plan --capacity 30d --share 25% --by wsjf --sprints 4", "four sprints ahead"),
      Example("debt plan --capacity 30d --what-if share=10%,20%,30%", "what more time would buy"),
      Example("debt plan --capacity 6w --format markdown", "a list of tasks to paste"),
      Example("debt plan --capacity 30d --format jira=sprint.csv", "a file for Jira's importer"),
      Example("debt plan --capacity 30d --write sprint-12", "keep it, to look back at"),
      Example("debt plan --review sprint-12", "planned against paid"),
    ],
    exitStatus: [
      Choice("0", "everything was read"),
      Choice(
        "2",
        "items wait for each other in a circle, a plan is there already, or the answer cannot be trusted"
      ),
    ],
    handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let values = invocation.values
    let outputs = try Outputs(values[formats])
    let repository = try invocation.repository()
    if values[review] != nil || values[whatIf] != nil { try refuseExports(outputs) }
    if let name = values[review] {
      return try PlanReviewing.run(name, outputs, invocation, in: repository)
    }
    if values[write] == nil, values[force] || values[dryRun] {
      throw ToolError("--force and --dry-run belong to --write NAME", hint: "add --write NAME")
    }
    let (registry, planner) = try PlanOptions.planner(
      invocation, for: outputs, in: repository)
    let capacity = try PlanOptions.capacity(values, registry.configuration)
    let style = invocation.style
    if let variants = values[whatIf] {
      let plans = try variants.capacities(around: capacity, registry.configuration).map {
        planner.plan($0, isOptimized: values[optimize])
      }
      let report = PlanComparisonReport(plans, of: registry)
      try invocation.print(outputs) { format in
        switch format.name {
        case OutputFormat.json.name: report.json
        case OutputFormat.markdown.name: report.markdown
        default: report.text(style)
        }
      }
      return invocation.conclude(registry, shown: .items)
    }
    let plan = planner.plan(capacity, sprints: values[sprints], isOptimized: values[optimize])
    let ranked = values[optimize] ? planner.plan(capacity, sprints: values[sprints]) : nil
    let report = PlanReport(
      plan, ranked: ranked, of: registry, asOf: values[SharedOptions.asOf])
    if let name = values[write] {
      try PlanWriting.write(plan, named: name, report, registry, invocation, in: repository)
      if values[dryRun] { return invocation.conclude(registry, shown: .items) }
    }
    let export = Export(
      plan, of: registry,
      options: try invocation.exportOptions(for: outputs, of: registry, in: repository))
    try invocation.printFiles(outputs) { format in
      switch format.name {
      case OutputFormat.json.name: [report.json]
      case OutputFormat.markdown.name: [report.markdown(ci: style.ci)]
      default: BacklogFormat.named(format.name)?.files(of: export) ?? [report.text(style)]
      }
    }
    for request in outputs.requests {
      let omission = BacklogFormat.named(request.format.name)?.omission(in: export)
      if let omission { invocation.note(omission) }
    }
    return invocation.conclude(registry, shown: .items)
  }

  /// Refuses formats that take items alone, where plans are compared.
  private static func refuseExports(_ outputs: Outputs) throws(ToolError) {
    let own = ownFormats.map(\.name)
    for request in outputs.requests where !own.contains(request.format.name) {
      throw ToolError(
        "\(request.format.name) takes the items of one plan",
        hint: "--what-if and --review print \(own.joined(separator: ", "))")
    }
  }
}
