internal import CommandLineParsing

/// `debt completions`: teaches a shell the commands and options.
enum CompletionsCommand {
  private static let shell = Argument.required(
    ValueKind.choice(
      "SHELL", [Shell.bash: "for bash", .zsh: "for zsh", .fish: "for fish"]),
    "the shell to teach")

  static let command = Command<Handler>(
    "completions", "print completions for a shell",
    discussion: [
      "bash: save as /usr/share/bash-completion/completions/debt, and link git-debt to it. "
        + "zsh: save as _debt in a folder of fpath. fish: save as completions/debt.fish."
    ],
    arguments: [shell],
    examples: [Example("debt completions bash", "print the script for bash")],
    group: .rest, handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    invocation.console.write(DebtTable.table.completions(for: invocation.values[shell]))
    return .fine
  }
}
