internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt lint`: what is wrong in records, markers and settings, line by line.
enum LintCommand {
  private static let formats = ReportOptions.formats(
    [.text] + LintFormat.all.map(OutputFormat.init))

  private static let failOn = Option.value(
    "fail-on",
    .choice(
      "LEVEL",
      [
        ProblemLevel.error: "errors", .warning: "warnings, too", .note: "anything at all",
      ]), "what makes exit code 1", default: .warning)

  private static let stdin = Option.flag(
    "stdin", "lint what comes from the standard input; needs --path", group: "Input")

  private static let path = Option.value(
    "path", .text("PATH", completion: .file), "the file whose contents --stdin gives",
    group: "Input")

  static let command = Command<Handler>(
    "lint", "tell each mistake in records, markers and settings, with its cure",
    discussion: [
      "Reads what `debt scan` reads, and new files that git does not ignore. Keys that are no field, "
        + "days and durations that are none, markers that cannot be read, references to nothing, "
        + "settings and schemas with mistakes: each stands under its file, by line and column.",
      "An item that is larger than a ticket and has no small tickets gets the advice to split it. A "
        + "ticket has three days, unless the policy says `large-items: {ticket: 2d}`.",
      "With --stdin an editor checks a buffer that is not saved. Nothing else is read but settings, so "
        + "that references to records are not checked.",
    ],
    arguments: [FileArguments.paths],
    options: [SnapshotOptions.staged, ReportOptions.config, stdin, path, formats, failOn],
    rules: [.atMostOne(SnapshotOptions.staged, stdin)],
    examples: [
      Example("debt lint", "everything"),
      Example("debt lint debt src/billing", "what lies in these folders"),
      Example("debt lint --staged", "what is about to be committed"),
      Example("debt lint --stdin --path debt/split.md --format gcc", "for an editor"),
      Example("debt lint --format github", "annotate a pull request"),
    ],
    exitStatus: [
      Choice("0", "nothing of the level of --fail-on"),
      Choice("1", "something of that level"),
      Choice("2", "the answer cannot be trusted: usage, settings, or something unreadable"),
    ],
    group: .rest, handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let values = invocation.values
    let outputs = try Outputs(values[formats])
    let repository = try invocation.repository()
    var options = try invocation.options(in: repository)
    options.overlay = try overlay(invocation, repository)
    let selection = selection(invocation, repository)
    let registry: Registry
    do throws(DebtError) {
      registry = try repository.lint(selection, options: options)
    } catch {
      throw ToolError(error)
    }
    var report = ScanReport(registry, options: reportOptions(invocation))
    if outputs.requests.contains(where: { LintFormat.named($0.format.name)?.readsLines == true }) {
      try invocation.addLines(to: &report, of: selection, options, in: repository)
    }
    try invocation.print(outputs) { format in
      LintFormat.named(format.name)?.bytes(of: report)
        ?? LintText.text(registry, style: invocation.style)
    }
    guard registry.isTrusted else {
      return outputs.onOutput == nil ? invocation.conclude(registry.problems) : .untrusted
    }
    return registry.problems.contains { $0.level >= values[failOn] } ? .refused : .fine
  }

  /// A new file is linted before git knows it.
  private static func selection(
    _ invocation: Invocation, _ repository: DebtRepository
  ) -> SnapshotSelection {
    if invocation.values[SnapshotOptions.staged] { return .index }
    if repository.isBare { return .commit("HEAD") }
    return .worktree(untracked: !invocation.values[stdin])
  }

  private static func reportOptions(_ invocation: Invocation) -> ScanReport.Options {
    var options = ScanReport.Options()
    options.ci = invocation.console.ci
    // A run of lint and one of scan may stand beside each other in code scanning.
    options.category = "debt-lint/"
    return options
  }

  private static func overlay(
    _ invocation: Invocation, _ repository: DebtRepository
  ) throws(ToolError) -> FileOverlay? {
    let values = invocation.values
    guard values[stdin] else {
      guard values[path] == nil else {
        throw ToolError("--path needs --stdin", hint: "to lint a file as it lies: debt lint PATH")
      }
      return nil
    }
    guard let name = values[path] else {
      throw ToolError("--stdin needs --path", hint: "say which file it is: --path debt/split.md")
    }
    guard values[FileArguments.paths].isEmpty else {
      throw ToolError("--stdin lints one file, the one that --path names")
    }
    let paths = try invocation.paths([name], in: repository)
    let bytes = try invocation.console.input(InputFile.limit)
    guard bytes.count <= InputFile.limit else {
      throw ToolError("the standard input has more than 10 MB")
    }
    return FileOverlay(path: paths[0], bytes: bytes)
  }
}

extension OutputFormat {
  /// A format of lint.
  init(_ format: LintFormat) {
    self.init(name: format.name, doc: format.doc)
  }
}
