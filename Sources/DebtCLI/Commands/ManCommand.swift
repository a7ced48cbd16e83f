internal import CommandLineParsing
internal import DebtReporting

/// `debt man`: the manual page.
enum ManCommand {
  static let command = Command<Handler>(
    "man", "print the manual page",
    discussion: ["`debt man | man -l -` shows it; save it as debt.1 to install it."],
    examples: [Example("debt man", "print the page as roff")],
    group: .rest, handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    invocation.console.write(DebtTable.table.manualPage(date: ToolName.debt.date))
    return .fine
  }
}
