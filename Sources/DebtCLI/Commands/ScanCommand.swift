internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt scan`: collects and checks.
enum ScanCommand {
  private static let formats = ReportOptions.formats([.text, .json, .ndjson, .csv, .markdown])

  private static let list = Option.flag(
    "list", short: "l", "print the items, not their counts", group: "Output")

  private static let verbose = Option.count(
    "verbose", short: "v",
    "name each problem and skipped file; -vv vendored, generated and excluded ones, too",
    group: "Output")

  static let command = Command<Handler>(
    "scan", "collect every debt item of a snapshot and check it",
    discussion: [
      "Reads markers such as TODO(@ana, due=2027-01-31) in comments, and records: markdown files with "
        + "front matter in debt/. Strings, regular expressions and heredocs that look like comments "
        + "are none.",
      "Without REV the tracked files of the working tree are read; with it, the tree of that commit, "
        + "without a checkout. Nothing is written, nothing is run, and no history is needed: a clone "
        + "of depth 1 will do.",
      "With --base only what a change does to the debt is shown: opened, paid, edited, moved. The "
        + "snapshot is compared with the commit in which its history and REV's part, by their files "
        + "alone, and settings are those of REV: a change cannot hide its own debt. On the merge ref "
        + "of a pull request, `--base HEAD^1` needs a clone of depth 2.",
      "The section `policy` of .debt.yml says what may merge: `debt explain growth` and so on tell its "
        + "rules. Without --base, rules on new debt and growth are not judged. A line "
        + "`Debt-Accepted: ID until=2027-01-31 by=@you` in a commit's message waives an item for that "
        + "change, which is listed.",
    ],
    arguments: [SnapshotOptions.revision, ReportOptions.paths],
    options: SnapshotOptions.all + [BaseOptions.base] + PolicyOptions.all
      + [formats, list, EventOptions.moves, verbose],
    rules: SnapshotOptions.rules + [
      .atMostOne(BaseOptions.base, PolicyOptions.replay)
    ],
    examples: [
      Example("debt scan", "count the debt of the working tree"),
      Example("debt scan --list -- src", "print each item below src"),
      Example("debt scan --staged", "look at what is about to be committed"),
      Example("debt scan --base origin/main", "what this branch does to the debt"),
      Example("debt scan --base origin/main --policy-from head", "try an edit of the policy"),
      Example("debt scan --replay 90d", "which merges a policy would have stopped"),
      Example("debt scan v1.0 --format json=debt.json", "read a tag and keep everything"),
    ],
    exitStatus: [
      Choice("0", "everything was read, and the policy lets it pass"),
      Choice("1", "the policy says no"),
      Choice("2", "the answer cannot be trusted: usage, settings, or something unreadable"),
    ],
    handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let values = invocation.values
    let outputs = try Outputs(values[formats])
    if let revision = values[BaseOptions.base] {
      return try compare(with: revision, invocation, outputs)
    }
    if let days = values[PolicyOptions.replay] { return try replay(days, invocation, outputs) }
    let registry = try invocation.judgedRegistry(in: try invocation.repository())
    let style = invocation.style
    try invocation.print(outputs) { format in
      switch format {
      case .json: RegistryJSON.object(registry)
      case .ndjson: RegistryJSON.lines(registry)
      case .csv:
        ItemCSV.table(
          registry.items.map { (nil, $0) }, scorer: registry.configuration.scorer, isRanked: false,
          ci: style.ci)
      case .markdown: ItemMarkdown.table(registry.items, ci: style.ci)
      default:
        (values[list]
          ? ItemList.text(registry, style: style, asOf: values[SharedOptions.asOf])
          : ScanSummary.text(registry, style: style))
          + ScanDetails.text(registry, detail: values[verbose], isList: values[list], style: style)
      }
    }
    let isList = outputs.onOutput == .text && values[list]
    let isWhole = outputs.onOutput == .text || outputs.onOutput == .json
    return invocation.conclude(
      registry,
      shown: isList && values[verbose] < 2 ? .itemsAndProblems : isWhole ? .everything : .items,
      tellsVerdict: outputs.onOutput == .text && !isList)
  }

  /// Tries the policy on the changes of the past; what it would have stopped stops nothing now.
  private static func replay(
    _ days: Int, _ invocation: Invocation, _ outputs: Outputs
  ) throws(ToolError) -> ExitCode {
    if let other = outputs.requests.first(where: { ![.text, .json].contains($0.format) }) {
      throw ToolError(
        "--replay has no format \(other.format.name)", hint: "take `--format text` or `json`")
    }
    let repository = try invocation.repository()
    let options = try invocation.options(in: repository)
    let gate = try invocation.gate()
    let line = invocation.progressLine
    let replay: Replay
    do throws(DebtError) {
      defer { line.clear() }
      replay = try repository.replay(
        days, by: invocation.selection(in: repository), options: options, gate: gate
      ) { line.show("judging changes", Double($0) / Double($1)) }
    } catch {
      throw ToolError(
        error.description,
        hint: "rules stand under `policy:` in .debt.yml; `debt explain growth` shows one")
    }
    let report = ReplayReport(replay)
    let style = invocation.style
    try invocation.print(outputs) { format in
      format == .json ? report.object() : report.text(style)
    }
    return invocation.conclude(replay.problems)
  }

  private static func compare(
    with revision: String, _ invocation: Invocation, _ outputs: Outputs
  ) throws(ToolError) -> ExitCode {
    let values = invocation.values
    let repository = try invocation.repository()
    let isForPeople = outputs.requests.allSatisfy { [.text, .markdown].contains($0.format) }
    let (registry, comparison) = try invocation.comparison(
      of: invocation.selection(in: repository), since: invocation.base(revision),
      scope: isForPeople ? .changes : .everything, gate: invocation.gate(), in: repository)
    let report = ChangeReport(registry, comparison)
    let style = invocation.style
    try invocation.print(outputs) { format in
      switch format {
      case .json: RegistryJSON.object(registry)
      case .ndjson: RegistryJSON.lines(registry)
      case .csv:
        ItemCSV.table(
          registry.items.map { (nil, $0) }, scorer: registry.configuration.scorer, isRanked: false,
          ci: style.ci)
      case .markdown: DiffReport(comparison).markdown(ci: style.ci)
      default:
        values[list]
          ? report.list(style, asOf: values[SharedOptions.asOf])
          : report.text(
            style, unfoldsMoves: values[EventOptions.moves], cure: invocation.cure(of: registry))
      }
    }
    let isWhole = outputs.onOutput == .text || outputs.onOutput == .json
    return invocation.conclude(
      registry, shown: isWhole ? .everything : .items,
      tellsVerdict: outputs.onOutput == .text && !values[list])
  }
}
