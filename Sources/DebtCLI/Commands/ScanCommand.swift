internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt scan`: collects and checks.
enum ScanCommand {
  private static let formats = ReportOptions.formats(
    [.text] + ScanFormat.all.map(OutputFormat.init))

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
        + "alone, and settings are those of REV: a change cannot hide its own debt. `--base auto` takes "
        + "from the CI what its pull request goes to; on a merge of both a clone of depth 2 is enough. "
        + "A branch of that name is `refs/heads/auto`.",
      "The section `policy` of .debt.yml says what may merge: `debt explain growth` and so on tell its "
        + "rules. Without --base, rules on new debt and growth are not judged. A line "
        + "`Debt-Accepted: ID until=2027-01-31 by=@you` in a commit's message waives an item for that "
        + "change, which is listed.",
    ],
    arguments: [SnapshotOptions.revision, ReportOptions.paths],
    options: SnapshotOptions.all + [BaseOptions.base] + PolicyOptions.all
      + TrustOptions.all + [formats, list, EventOptions.moves, verbose] + FindingOptions.all
      + ItemFilter.options,
    rules: SnapshotOptions.rules + TrustOptions.rules + [
      .atMostOne(BaseOptions.base, PolicyOptions.replay)
    ],
    examples: [
      Example("debt scan", "count the debt of the working tree"),
      Example("debt scan --list -- src", "print each item below src"),
      Example("debt scan --list --owner @payments", "print what one team owns"),
      Example("debt scan --staged", "look at what is about to be committed"),
      Example("debt scan --base origin/main", "what this branch does to the debt"),
      Example("debt scan --base origin/main --policy-from head", "try an edit of the policy"),
      Example("debt scan --replay 90d", "which merges a policy would have stopped"),
      Example(
        "debt scan --base auto --format github --format sarif=debt.sarif",
        "annotate a pull request, and keep a file for code scanning"),
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
    let filter = ItemFilter(values)
    guard filter.isEverything || values[list] && outputs.onOutput == .text else {
      throw ToolError(
        "filters such as --owner are for the list of items",
        hint: "add --list; `debt backlog` filters every format")
    }
    if let days = values[PolicyOptions.replay] { return try replay(days, invocation, outputs) }
    let wanted = outputs.requests.compactMap { ScanFormat.named($0.format.name) }
    let report = try invocation.report(for: wanted)
    try invocation.print(outputs) { format in
      ScanFormat.named(format.name)?.bytes(of: report) ?? text(report, filter, invocation)
    }
    for format in wanted {
      if let omission = format.omission(in: report) { invocation.note(omission) }
    }
    if wanted.contains(where: { $0.name == "github" }) {
      invocation.appendStepSummary(MarkdownComment(report).summary)
    }
    let isText = outputs.onOutput == .text
    return invocation.conclude(
      report.registry, shown: shown(outputs, invocation, isCompared: report.comparison != nil),
      tellsVerdict: isText && !values[list])
  }

  private static func text(
    _ report: ScanReport, _ filter: ItemFilter, _ invocation: Invocation
  ) -> [UInt8] {
    let values = invocation.values
    let style = invocation.style
    let registry = report.registry
    if let comparison = report.comparison {
      let change = ChangeReport(registry, comparison)
      return values[list]
        ? change.list(style, asOf: values[SharedOptions.asOf], where: filter.includes)
        : change.text(
          style, unfoldsMoves: values[EventOptions.moves], cure: invocation.cure(of: registry))
    }
    return
      (values[list]
      ? ItemList.text(
        registry, style: style, asOf: values[SharedOptions.asOf], where: filter.includes)
      : ScanSummary.text(registry, style: style))
      + ScanDetails.text(registry, detail: values[verbose], isList: values[list], style: style)
  }

  /// What the standard output tells by itself.
  private static func shown(
    _ outputs: Outputs, _ invocation: Invocation, isCompared: Bool
  ) -> ScanFormat.Part {
    guard let format = outputs.onOutput else { return .items }
    guard format == .text else { return ScanFormat.named(format.name)?.tells ?? .items }
    let values = invocation.values
    let isCut = !isCompared && values[list] && values[verbose] < 2
    return isCut ? .itemsAndProblems : .everything
  }
}
