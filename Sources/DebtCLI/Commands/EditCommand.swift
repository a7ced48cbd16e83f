internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt edit`: an item in the user's own editor.
enum EditCommand {
  private static let token = Argument.required(
    ValueKind.text("ID", completion: ItemCompletion.ids), "an id, or the first letters of one")

  static let command = Command<Handler>(
    "edit", "open an item in your editor",
    discussion: [
      "Runs $VISUAL, $EDITOR or vi on a record's file or at a marker's line. What comes back is read "
        + "at once, and what is wrong with it is told."
    ],
    arguments: [token], options: [EditOptions.dryRun, ReportOptions.config],
    examples: [Example("debt edit split-billing", "write the story of a record")],
    exitStatus: [
      Choice("0", "the file reads without a new problem"),
      Choice("1", "the file has problems that it did not have before"),
      Choice("2", "the item is unknown, or the editor could not be run"),
    ],
    group: .rest, handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let repository = try invocation.repository()
    var editor = try invocation.editor(in: repository)
    let item = try invocation.item(invocation.values[token], in: &editor)
    let before = editor.registry
    let site = item.sites[0]
    let path: String
    do throws(DebtError) {
      path = try repository.absolutePath(of: site)
    } catch {
      throw ToolError(error)
    }
    let program = UserEditor(variables: invocation.console.variables)
    let line = item.source == .record ? nil : site.line
    if invocation.values[EditOptions.dryRun] {
      let words = program.words(for: path, line: line).joined(separator: " ")
      invocation.console.write("\(TextFilter(.flattened, ci: invocation.style.ci)(words))\n")
      return .fine
    }
    try program.open(path, line: line)
    let after = try invocation.editor(in: repository).registry
    return tell(what: after.problems(in: site, since: before), item, invocation)
  }

  private static func tell(
    what problems: [Problem], _ item: DebtItem, _ invocation: Invocation
  ) -> ExitCode {
    guard !problems.isEmpty else { return .fine }
    let site = item.sites[0]
    for problem in problems {
      let line = problem.place?.line.map { ":\($0)" } ?? ""
      invocation.console.fail("\(site.path)\(line): \(problem.message)")
    }
    invocation.note(
      "`debt edit \(invocation.values[token])` opens it again, `git restore \(site.path)` takes it "
        + "back to what is staged")
    return .refused
  }
}
