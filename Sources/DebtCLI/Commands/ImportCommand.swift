internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt import`: records from lists and trackers that a team has already.
enum ImportCommand {
  private static let file = Argument.required(
    ValueKind.text("FILE", completion: .file), "the file, or the folder of Backlog.md")

  private static let kind = Option.value(
    "as",
    .choice(
      "KIND",
      [
        ImportKind.markdown: ImportKind.markdown.meaning, .csv: ImportKind.csv.meaning,
        .sonarqube: ImportKind.sonarqube.meaning, .backlog: ImportKind.backlog.meaning,
        .jira: ImportKind.jira.meaning,
      ]), "read it as KIND", defaultText: "what it looks like")

  private static let write = Option.flag("write", "write the records")

  private static let dryRun = Option.flag(
    "dry-run", "write nothing, which is so without --write")

  private static let overwrite = Option.flag(
    "overwrite", "take the source's value where both it and the record changed")

  static let command = Command<Handler>(
    "import", "make records of a list or an export: one an entry",
    discussion: [
      "Without --write nothing is written: what would be created, updated and left is told, with the "
        + "columns and where their values go. What has no counterpart is kept as x-…; nothing is "
        + "estimated.",
      "In markdown the entries of a list, the rows of a table, or headings with text below are debt; "
        + "lists inside become small tickets, ticked boxes are paid. `(2d)` at the end of a line is its "
        + "effort.",
      "Each record links to its source: by the source's own key, or as import:FILE#name. A second run "
        + "updates by that link what changed in the source; what people changed in the record stays, and "
        + "where both changed it is a conflict.",
    ],
    arguments: [file], options: [kind, write, dryRun, overwrite, ReportOptions.config],
    rules: [.atMostOne(write, dryRun)],
    examples: [
      Example("debt import TECHDEBT.md", "what would become of a list"),
      Example("debt import TECHDEBT.md --write", "make the records"),
      Example("debt import jira.csv --as jira", "an export of Jira"),
      Example("debt import backlog", "a folder of Backlog.md"),
    ],
    exitStatus: [
      Choice("0", "told, or written"), Choice("1", "an entry and its record are in conflict"),
      Choice("2", "nothing is written: the source or the repository cannot be read or written"),
    ],
    group: .rest, handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let values = invocation.values
    let path = values[file]
    let repository = try invocation.repository()
    let name =
      RelativePath.of(path, in: invocation.folder, top: repository.workTree)
      ?? path.split(separator: "/").last.map(String.init) ?? path
    let source = try SourceFiles.read(invocation.absolute(path), named: name)
    guard let kind = values[kind] ?? ImportKind(of: source) else {
      throw ToolError(
        "cannot tell what \(path) is",
        hint: "say it: --as \(ImportKind.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    var editor = try invocation.editor(in: repository)
    let report: ImportReport
    do throws(DebtError) {
      report = try editor.importRecords(
        from: source, as: kind, overwrites: values[overwrite])
      try repository.check(editor.plan)
      if values[write] {
        for file in try repository.unsavedFiles(of: editor.plan) {
          invocation.note(
            "\(file) holds changes that git does not; they stay, but `git restore` would lose them")
        }
        try repository.write(editor.plan)
      }
    } catch {
      throw ToolError(error)
    }
    invocation.console.write(
      ImportText.text(report, isWritten: values[write], style: invocation.style))
    return report.count(.conflict) > 0 ? .refused : .fine
  }
}
