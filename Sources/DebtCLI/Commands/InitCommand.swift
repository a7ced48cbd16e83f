internal import CommandLineParsing
internal import DebtKit

/// `debt init`: the first files of a registry.
enum InitCommand {
  private static let force = Option.flag("force", "overwrite files that are there")

  private static let dryRun = Option.flag("dry-run", "print the files, write nothing")

  static let command = Command<Handler>(
    "init", "write .debt.yml and a first record",
    discussion: [
      "Nothing that is written here counts markers or makes a check fail: a gate that counts TODOs "
        + "teaches people not to write them. A file that is there is refused without --force."
    ],
    options: [force, dryRun],
    examples: [
      Example("debt init", "start a registry"),
      Example("debt init --dry-run", "look at what would be written"),
    ],
    exitStatus: [
      Choice("0", "the files were written"),
      Choice("2", "a file is there already, or could not be written"),
    ],
    handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let repository = try invocation.repository()
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
}
