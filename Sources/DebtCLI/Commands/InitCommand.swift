internal import CommandLineParsing
internal import DebtKit

/// `debt init`: the first files of a registry.
enum InitCommand {
  private static let force = Option.flag("force", "overwrite files that are there")

  private static let dryRun = Option.flag("dry-run", "print the files, write nothing")

  private static let ci = Option.list(
    "ci", .service,
    "write only the job that asks the policy about each pull request")

  private static let hook = Option.list(
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
        + "runs `debt scan --base` and stops where it says no. With --ci it is the file of a service "
        + "that does so for each pull request. The job takes `debt` from the PATH: build it on the "
        + "system that the job runs on, and put it into its image.",
    ],
    options: [ci, hook, force, dryRun],
    examples: [
      Example("debt init", "start a registry"),
      Example("debt init --ci github", "ask the policy about each pull request"),
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
    let services = invocation.values[ci]
    let hooks = invocation.values[hook]
    var files: [NewFile] = []
    if !services.isEmpty || hooks.isEmpty {
      guard let top = repository.workTree else {
        throw ToolError(
          "a bare repository has no working tree to write into",
          hint: "run it in a checkout; --hook pre-receive writes the hook of a server")
      }
      files += services.isEmpty ? firstFiles(in: top) : jobs(services, in: top)
    }
    files += scripts(hooks, in: repository)
    var paths: Set<String> = []
    files = files.filter { paths.insert($0.path).inserted }
    if invocation.values[dryRun] {
      invocation.console.write(files.map { "--- \($0.path)\n\($0.text)" }.joined(separator: "\n"))
      return .fine
    }
    if let hook = hooks.first { try refuseElsewhere(hook, in: repository) }
    try NewFile.write(
      files, in: repository, overwriting: invocation.values[force], invocation)
    return .fine
  }

  private static func firstFiles(in top: String) -> [NewFile] {
    [
      NewFile(folder: top, path: ".debt.yml", text: FirstFiles.settings),
      NewFile(folder: top, path: "debt/README.md", text: FirstFiles.guide),
      NewFile(
        folder: top, path: "debt/first-record.md", text: FirstFiles.record,
        advice: "edit debt/first-record.md, then look at `debt backlog`"),
    ]
  }

  private static func jobs(_ services: [BuildService], in top: String) -> [NewFile] {
    services.map { service in
      let template = service.template
      return NewFile(
        folder: top, path: template.path, text: template.text,
        way:
          "take over what `debt init --ci \(service.name) --dry-run` prints, or overwrite it with "
          + "--force",
        advice: "\(template.path): \(template.advice)")
    }
  }

  private static func scripts(_ hooks: [GitHook], in repository: DebtRepository) -> [NewFile] {
    hooks.map { hook in
      NewFile(
        folder: repository.commonDirectory, path: "hooks/\(hook.rawValue)", text: hook.script,
        isProgram: true, way: "call `debt scan` from it, or overwrite it with --force")
    }
  }

  /// A script that git would never run is not written.
  private static func refuseElsewhere(
    _ hook: GitHook, in repository: DebtRepository
  ) throws(ToolError) {
    let elsewhere: String?
    do throws(DebtError) {
      elsewhere = try repository.hooksElsewhere()
    } catch {
      throw ToolError(error)
    }
    guard let elsewhere else { return }
    throw ToolError(
      "git looks for hooks in '\(elsewhere)' here (core.hooksPath)",
      hint: "put there what `debt init --hook \(hook.rawValue) --dry-run` prints")
  }
}
