internal import CommandLineParsing
internal import DebtKit

/// `debt init`: the first files of a registry.
enum InitCommand {
  private static let force = Option.flag("force", "overwrite files that are there")

  private static let dryRun = Option.flag("dry-run", "print the files, write nothing")

  private static let hook = Option.value(
    "hook",
    .choice(
      "HOOK",
      [
        GitHook.preCommit: "before a commit: what is staged, against HEAD",
        .commitMessage: "the same, when the message is written: a waiver in it counts",
        .prePush: "before a push: each branch, against the remote's default branch",
        .preReceive: "on a server: each branch that is pushed, against the default branch",
      ]), "write only this hook of git, which asks the policy")

  static let command = Command<Handler>(
    "init", "write .debt.yml and a first record",
    discussion: [
      "Nothing that is written here counts markers or makes a check fail: a gate that counts TODOs "
        + "teaches people not to write them. A file that is there is refused without --force.",
      "With --hook nothing is written but a script in the hooks of the repository, bare or not, that "
        + "runs `debt scan --base` and stops where it says no.",
    ],
    options: [hook, force, dryRun],
    examples: [
      Example("debt init", "start a registry"),
      Example("debt init --hook pre-push", "ask the policy before each push"),
      Example("debt init --dry-run", "look at what would be written"),
    ],
    exitStatus: [
      Choice("0", "the files were written"),
      Choice("2", "a file is there already, or could not be written"),
    ],
    handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let repository = try invocation.repository(trust: .own)
    if let hook = invocation.values[hook] { return try write(hook, in: repository, invocation) }
    guard let top = repository.workTree else {
      throw ToolError(
        "a bare repository has no working tree to write into", hint: "run it in a checkout")
    }
    let files = [
      (path: ".debt.yml", text: FirstFiles.settings),
      (path: "debt/README.md", text: FirstFiles.guide),
      (path: "debt/first-record.md", text: FirstFiles.record),
    ]
    if invocation.values[dryRun] {
      for file in files { invocation.console.write("--- \(file.path)\n\(file.text)\n") }
      return .fine
    }
    if !invocation.values[force] {
      for file in files where OutputFile.exists("\(top)/\(file.path)") {
        throw ToolError(
          "\(file.path) is there already", hint: "nothing was written; --force overwrites it")
      }
    }
    for file in files {
      try OutputFile.write(Array(file.text.utf8), inFolder: top, at: file.path)
      invocation.console.write("wrote \(file.path)\n")
    }
    invocation.note("edit debt/first-record.md, then look at `debt backlog`")
    return .fine
  }

  private static func write(
    _ hook: GitHook, in repository: DebtRepository, _ invocation: Invocation
  ) throws(ToolError) -> ExitCode {
    let path = "hooks/\(hook.rawValue)"
    if invocation.values[dryRun] {
      invocation.console.write("--- \(path)\n\(hook.script)")
      return .fine
    }
    let elsewhere: String?
    do throws(DebtError) {
      elsewhere = try repository.hooksElsewhere()
    } catch {
      throw ToolError(error)
    }
    if let elsewhere {
      throw ToolError(
        "git looks for hooks in '\(elsewhere)' here (core.hooksPath)",
        hint: "put there what `debt init --hook \(hook.rawValue) --dry-run` prints")
    }
    let folder = repository.commonDirectory
    if !invocation.values[force], OutputFile.exists("\(folder)/\(path)") {
      throw ToolError(
        "\(path) is there already",
        hint: "nothing was written; call `debt scan` from it, or overwrite it with --force")
    }
    try OutputFile.write(Array(hook.script.utf8), inFolder: folder, at: path, isProgram: true)
    invocation.console.write("wrote \(folder)/\(path)\n")
    return .fine
  }
}
