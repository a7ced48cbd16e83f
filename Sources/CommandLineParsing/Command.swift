/// A command of a tool: what it is called, what it takes, what it says of itself and what it runs.
package struct Command<Handler: Sendable>: Sendable {
  /// The name, such as `scan`.
  package let name: String
  /// What it does, on one line without a final period.
  package let summary: String
  /// The paragraphs of its help.
  let discussion: [String]
  /// The lines that show how it is called, empty when they are made from its rows.
  let synopses: [String]
  /// The positional arguments in order.
  let arguments: [ArgumentRow]
  /// The options that it adds to those of every command.
  let options: [OptionRow]
  /// The rules about several options.
  let rules: [OptionRule]
  /// The uses that help shows.
  let examples: [Example]
  /// The meaning of each exit code, empty when it is the tool's.
  let exitStatus: [Choice]
  /// The part of the list where it stands.
  let group: CommandGroup
  /// The commands that it holds.
  let subcommands: [Command]
  /// What the tool runs; a command that only holds subcommands has none.
  package let handler: Handler?

  /// Creates a command; without `synopses` they are made from the arguments and options.
  ///
  /// A command with subcommands takes no arguments, and its options are those that they share.
  package init(
    _ name: String, _ summary: String, discussion: [String] = [], synopses: [String] = [],
    arguments: [any ArgumentDeclaration] = [], options: [any OptionDeclaration] = [],
    rules: [OptionRule] = [], examples: [Example] = [], exitStatus: [Choice] = [],
    group: CommandGroup = .everyday, subcommands: [Command] = [], handler: Handler? = nil
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.synopses = synopses
    self.arguments = arguments.map(\.row)
    self.options = options.map(\.row)
    self.rules = rules
    self.examples = examples
    self.exitStatus = exitStatus
    self.group = group
    self.subcommands = subcommands
    self.handler = handler
  }
}

/// The part of the list of commands where a command stands.
package enum CommandGroup: Sendable {
  /// Listed by `--help`.
  case everyday
  /// Listed by `help --all`.
  case rest
}

/// A command line that shows a use, with what it does.
package struct Example: Sendable {
  /// The command line.
  let line: String
  /// What the line does.
  let doc: String

  /// Creates an example; the line begins with the tool's name and must parse.
  package init(_ line: String, _ doc: String) {
    self.line = line
    self.doc = doc
  }
}
