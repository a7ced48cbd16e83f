internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt nearby`: the debt beside what a branch touches.
enum NearbyCommand {
  private static let formats = ReportOptions.formats([
    .text, .json, OutputFormat(name: "markdown", doc: "a comment for a review"),
  ])

  private static let base = Option.value(
    "base", .text("REV", completion: .revision),
    "count as changed what differs from the commit in which REV and the snapshot part",
    defaultText: "origin's default branch, else main; on that branch HEAD", group: "Input")

  private static let top = Option.value(
    "top", .integer("N", in: 1...1_000_000), "print the first N of each table",
    defaultText: "10 in text and comments, else all", group: "Output")

  static let command = Command<Handler>(
    "nearby", "list the debt beside what this branch touches",
    discussion: [
      "Leave the place better than you found it: first the items within 20 lines of a change, which mostly "
        + "is the same function, then those in a file and in a folder that the branch touches, the "
        + "cheapest first. What the branch itself opened is left out.",
      "A record is near where its sites are, and where its `paths` cover a changed file.",
    ],
    arguments: [SnapshotOptions.revision, ReportOptions.paths],
    options: [base, top] + SnapshotOptions.all + [formats] + TrustOptions.all,
    rules: SnapshotOptions.rules + TrustOptions.rules,
    examples: [
      Example("debt nearby", "what is changed here, against main"),
      Example("debt nearby --base origin/main --format markdown", "a comment for a pull request"),
    ],
    exitStatus: EventOptions.exitStatus, group: .rest,
    handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let values = invocation.values
    let outputs = try Outputs(values[formats])
    let repository = try invocation.repository()
    let (nearby, registry) = try nearby(invocation, in: repository)
    let report = NearbyReport(nearby, in: registry, top: values[top])
    let style = invocation.style
    try invocation.print(outputs) { format in
      switch format.name {
      case OutputFormat.json.name: report.json
      case OutputFormat.markdown.name: report.markdown(ci: style.ci)
      default: report.text(style)
      }
    }
    return invocation.conclude(registry.problems)
  }

  private static func nearby(
    _ invocation: Invocation, in repository: DebtRepository
  ) throws(ToolError) -> (nearby: NearbyDebt, registry: Registry) {
    let options = try invocation.options(in: repository)
    let selection = invocation.selection(in: repository)
    var base: DebtRepository.Base?
    if let revision = invocation.values[Self.base] {
      base = try invocation.base(revision, of: selection, in: repository)
    }
    do throws(DebtError) {
      let usual = if let base { base } else { invocation.base(try repository.usualBase()) }
      return try repository.nearby(selection, since: usual, options: options)
    } catch {
      if case .outOfReach(let reason) = error {
        throw ToolError(reason.description, hint: invocation.advice.cure(reason))
      }
      throw ToolError(error)
    }
  }
}
