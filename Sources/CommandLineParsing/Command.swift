/// A command of a tool: what it is called, what it takes, what it says of itself and what it runs.
///
/// What it takes is made when it is asked for: most runs ask one command of many.
package struct Command<Handler: Sendable>: Sendable {
  /// The name, such as `scan`.
  package let name: String
  /// What it does, on one line without a final period.
  package let summary: String
  /// The paragraphs of its help.
  let discussion: [String]
  /// The lines that show how it is called, empty when they are made from its rows.
  let synopses: [String]
  private let makeArguments: @Sendable () -> [any ArgumentDeclaration]
  private let makeOptions: @Sendable () -> [any OptionDeclaration]
  private let makeRules: @Sendable () -> [OptionRule]
  /// The uses that help shows.
  let examples: [Example]
  /// The meaning of each exit code, empty when it is the tool's.
  let exitStatus: [Choice]
  /// The part of the list where it stands.
  let group: CommandGroup
  private let makeSubcommands: @Sendable () -> [Command]
  /// What the tool runs; a command that only holds subcommands has none.
  package let handler: Handler?

  /// Creates a command; without `synopses` they are made from the arguments and options.
  ///
  /// A command with subcommands takes no arguments, and its options are those that they share.
  package init(
    _ name: String, _ summary: String, discussion: [String] = [], synopses: [String] = [],
    arguments: @autoclosure @escaping @Sendable () -> [any ArgumentDeclaration] = [],
    options: @autoclosure @escaping @Sendable () -> [any OptionDeclaration] = [],
    rules: @autoclosure @escaping @Sendable () -> [OptionRule] = [], examples: [Example] = [],
    exitStatus: [Choice] = [], group: CommandGroup = .everyday,
    subcommands: @autoclosure @escaping @Sendable () -> [Command] = [], handler: Handler? = nil
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.synopses = synopses
    makeArguments = arguments
    makeOptions = options
    makeRules = rules
    self.examples = examples
    self.exitStatus = exitStatus
    self.group = group
    makeSubcommands = subcommands
    self.handler = handler
  }

  /// The positional arguments in order.
  var arguments: [ArgumentRow] { makeArguments().map(\.row) }
  /// The options that it adds to those of every command.
  var options: [OptionRow] { makeOptions().map(\.row) }
  /// The rules about several options.
  var rules: [OptionRule] { makeRules() }
  /// The commands that it holds.
  var subcommands: [Command] { makeSubcommands() }
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
