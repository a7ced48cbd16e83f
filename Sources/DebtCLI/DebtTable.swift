internal import CommandLineParsing
import DebtReporting

/// The one table of commands: parsing, help, manual and completions are made from it.
///
/// A new command is one file in `Commands/` and one line here.
enum DebtTable {
  static let table = CommandTable<Handler>(
    "debt", version: ToolName.debt.version,
    "make technical debt visible, rank it, and keep it from growing",
    discussion: [
      "Debt stands where teams already write it down: in markers in comments, and in markdown files "
        + "with front matter. The repository itself is the registry."
    ],
    options: SharedOptions.all,
    commands: [
      InitCommand.command, ScanCommand.command, BacklogCommand.command, PlanCommand.command,
      ShowCommand.command, NewCommand.command, SetCommand.command, PayCommand.command,
      AcceptCommand.command, EditCommand.command, LogCommand.command, DiffCommand.command,
      NearbyCommand.command,
      ReportCommand.command, ExplainCommand.command, LintCommand.command, FmtCommand.command,
      ImportCommand.command,
      CacheCommand.command, SchemaCommand.command, CompletionsCommand.command, ManCommand.command,
    ],
    exitStatus: [
      Choice("0", "fine"),
      Choice("1", "a check found what it looks for"),
      Choice("2", "the answer cannot be trusted: usage, settings, or something unreadable"),
    ],
    appendices: [
      Appendix(
        "environment",
        [
          Choice("NO_COLOR", "when not empty, text is not coloured"),
          Choice(
            "CLICOLOR_FORCE, FORCE_COLOR", "when not empty and not 0, text is coloured in pipes"),
          Choice(
            "GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE", "name the repository as they do for git"),
        ]),
      Appendix(
        "files",
        [
          Choice(".debt.yml", "the settings; `debt explain KEY` tells what each does"),
          Choice(".debt-schema.json", "the repository's own rules for fields"),
          Choice("debt/*.md", "records"),
        ]),
    ])
}
