internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt fmt`: markers and values of records in the one form that `debt` writes.
enum FmtCommand {
  private static let check = Option.flag(
    "check", "write nothing, list the files that would change, and exit with 1 if there are any")

  private static let diff = Option.flag("diff", "print the change, write nothing")

  private static let all = Option.flag(
    "all", "markers without attributes, too: TODO text becomes TODO: text")

  static let command = Command<Handler>(
    "fmt", "write markers in one form",
    discussion: [
      "Markers that say something before their text in the form of another tool, such as TODO "
        + "[2027-01-31] or @todo #12:30m, are written in the one form. Nothing but the keyword and "
        + "its parts is touched: text, indentation and comment marks stay byte for byte, and so do "
        + "attributes inside a text. A plain TODO stays as it is.",
      "In records days and amounts of work are written as debt writes them where there is no doubt "
        + "what they mean: 2027-1-31, 3 days.",
      "No item changes by it: each edit counts only once it was read back with the same text, values "
        + "and fingerprint. `git restore` undoes it.",
    ],
    arguments: [FileArguments.paths],
    options: [
      check, diff, EditOptions.dryRun, all, SnapshotOptions.untracked, ReportOptions.config,
    ],
    examples: [
      Example("debt fmt --diff", "look at what would change"),
      Example("debt fmt src", "write the markers below src in the one form"),
      Example("debt fmt --check", "in CI: exit with 1 where something is not"),
    ],
    exitStatus: [
      Choice("0", "everything is in the one form by now; with --check, was"),
      Choice("1", "--check found files that would change"),
      Choice("2", "nothing is written: usage, settings, or a file that cannot be read or written"),
    ],
    group: .rest, handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let values = invocation.values
    let repository = try invocation.repository()
    let options = try invocation.options(in: repository)
    let isDry = values[check] || values[diff] || values[EditOptions.dryRun]
    let plan: FormatPlan
    do throws(DebtError) {
      plan = try repository.format(
        includesUntracked: values[SnapshotOptions.untracked], includesBare: values[all],
        options: options)
      try repository.check(plan.edits)
      let unsaved = isDry ? [] : try repository.unsavedFiles(of: plan.edits)
      if values[check], !values[diff] {
        invocation.console.write(FormatText.list(plan, style: invocation.style))
      } else {
        for file in plan.files {
          invocation.console.write(
            DiffPage.text(try repository.diff(of: file.edit), style: invocation.style))
        }
      }
      if !isDry { try repository.write(plan.edits) }
      for file in unsaved {
        invocation.note(
          "\(file) held changes that git does not; `git restore` would lose them, too")
      }
    } catch {
      throw ToolError(error)
    }
    for line in FormatText.summary(plan, isWritten: !isDry) { invocation.note(line) }
    return values[check] && !plan.files.isEmpty ? .refused : .fine
  }
}
