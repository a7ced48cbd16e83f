internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt diff`: what became of the debt between two snapshots.
enum DiffCommand {
  private static let range = Argument.optional(
    .snapshots,
    "A..B: from A to B; A...B: from their merge-base to B; A: from A to the working tree; HEAD if "
      + "left out")

  private static let formats = ReportOptions.formats([
    .text, .json, OutputFormat(name: "ndjson", doc: "one change a line"), .csv, .markdown,
  ])

  static let command = Command<Handler>(
    "diff", "compare the debt of two snapshots",
    discussion: [
      "Prints what was opened, paid, edited and moved. Two trees are compared, never the commits "
        + "between them: what came and went in between is no change. `debt log A..B` tells it commit by "
        + "commit.",
      "`A...B` is what the branch B does: it leaves out what A has gained meanwhile.",
    ],
    arguments: [range, ReportOptions.paths],
    options: [EventOptions.moves, formats, ReportOptions.config] + TrustOptions.all,
    rules: TrustOptions.rules,
    examples: [
      Example("debt diff", "what is changed and not committed"),
      Example("debt diff v1.0..v2.0", "what a release added and paid"),
      Example("debt diff main...topic --format markdown", "a branch's table for its review"),
    ],
    exitStatus: EventOptions.exitStatus, group: .rest,
    handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let values = invocation.values
    let outputs = try Outputs(values[formats])
    let isForPeople = outputs.requests.allSatisfy {
      $0.format.name != OutputFormat.json.name
    }
    let comparison = try comparison(invocation, isForPeople ? .changes : .everything)
    let report = DiffReport(comparison)
    let style = invocation.style
    try invocation.print(outputs) { format in
      switch format.name {
      case OutputFormat.json.name: report.json
      case OutputFormat.ndjson.name: report.ndjson
      case OutputFormat.csv.name: report.csv(ci: style.ci)
      case OutputFormat.markdown.name: report.markdown(ci: style.ci)
      default: report.text(style, unfoldsMoves: values[EventOptions.moves])
      }
    }
    return invocation.conclude(comparison.problems)
  }

  private static func comparison(
    _ invocation: Invocation, _ scope: DebtRepository.ComparisonScope
  ) throws(ToolError) -> RegistryComparison {
    let repository = try invocation.repository()
    let selection: SnapshotSelection
    let base: DebtRepository.Base
    switch invocation.values[range] ?? .single("HEAD") {
    case .single(let revision):
      selection = repository.isBare ? .commit("HEAD") : .worktree()
      base = .init(revision, isMergeBaseSought: false)
    case .between(let revision, let tip):
      selection = .commit(tip)
      base = .init(revision, isMergeBaseSought: false)
    case .fromMergeBase(let revision, let tip):
      selection = .commit(tip)
      base = invocation.base(revision)
    }
    return try invocation.comparison(of: selection, since: base, scope: scope, in: repository)
      .comparison
  }
}
