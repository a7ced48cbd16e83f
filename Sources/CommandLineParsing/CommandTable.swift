/// The table of a tool: its commands and the options that all of them share.
///
/// Everything is made from it: `parse` turns arguments into a request, `help` and `manualPage` explain,
/// `completions` teach a shell. The module prints nothing and reads no environment.
package struct CommandTable<Handler: Sendable>: Sendable {
  /// The name of the tool, as it is typed.
  package let name: String
  /// The version, such as `0.1.0`.
  package let version: String
  /// What the tool does, on one line.
  let summary: String
  /// The paragraphs of the overview.
  let discussion: [String]
  /// The options of every command.
  let options: [OptionRow]
  /// The commands in the order in which help lists them.
  package let commands: [Command<Handler>]
  /// The meaning of each exit code.
  let exitStatus: [Choice]
  /// The lists that close the manual page.
  let appendices: [Appendix]

  /// Creates a table; `options` are accepted before and after the name of any command.
  package init(
    _ name: String, version: String, _ summary: String, discussion: [String] = [],
    options: [any OptionDeclaration] = [], commands: [Command<Handler>],
    exitStatus: [Choice] = [], appendices: [Appendix] = []
  ) {
    self.name = name
    self.version = version
    self.summary = summary
    self.discussion = discussion
    self.options = options.map(\.row) + Self.builtIn
    self.commands = commands
    self.exitStatus = exitStatus
    self.appendices = appendices
  }

  /// The options that every tool has.
  private static var builtIn: [OptionRow] {
    [
      OptionRow("help", "h", "show help and exit", "Options", false),
      OptionRow("version", nil, "show the version and exit", "Options", false),
    ]
  }

  /// Finds the commands that a path of names leads through, nil when a name is unknown.
  func commands(along path: [String]) -> [Command<Handler>]? {
    var found: [Command<Handler>] = []
    for name in path {
      let level = found.last?.subcommands ?? commands
      guard let command = level.first(where: { $0.name == name }) else { return nil }
      found.append(command)
    }
    return found
  }

  /// The path to every command and subcommand, each before those that it holds.
  var everyPath: [[Command<Handler>]] {
    var paths: [[Command<Handler>]] = []
    var pending = commands.reversed().map { [$0] }
    while let path = pending.popLast() {
      paths.append(path)
      let below = path.last?.subcommands ?? []
      pending.append(contentsOf: below.reversed().map { path + [$0] })
    }
    return paths
  }
}

/// A titled list for the manual page, such as the environment variables.
package struct Appendix: Sendable {
  /// The title of the list.
  let title: String
  /// The terms with their explanations.
  let rows: [Choice]

  /// Creates an appendix.
  package init(_ title: String, _ rows: [Choice]) {
    self.title = title
    self.rows = rows
  }
}
