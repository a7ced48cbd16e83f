/// The typed values of one command line.
package struct ParsedArguments: Sendable {
  /// The names that lead to the command.
  package internal(set) var command: [String] = []
  private var options: [String: [any Sendable]] = [:]
  private var arguments: [String: [any Sendable]] = [:]

  /// Reads an option.
  package subscript<Reading>(option: Option<Reading>) -> Reading {
    option.read(options[option.row.name] ?? [])
  }

  /// Reads a positional argument.
  package subscript<Reading>(argument: Argument<Reading>) -> Reading {
    argument.read(arguments[argument.row.name] ?? [])
  }

  /// Returns whether the option stands on the command line.
  package func isGiven(_ option: any OptionDeclaration) -> Bool {
    options[option.row.name] != nil
  }

  /// The names of the options that stand on the command line.
  var givenOptions: Set<String> { Set(options.keys) }

  /// Adds a value to those of an option.
  mutating func add(_ value: any Sendable, to option: OptionRow) {
    options[option.name, default: []].append(value)
  }

  /// Adds a value to those of a positional argument.
  mutating func add(_ value: any Sendable, to argument: ArgumentRow) {
    arguments[argument.name, default: []].append(value)
  }
}

/// What a command line asks for.
package enum Request<Handler: Sendable>: Sendable {
  /// Run the handler of a command with these values.
  case run(Handler, ParsedArguments)
  /// Show help; `isRequested` is false when it stands in for a missing command, a usage error.
  case help(HelpTopic, isRequested: Bool)
  /// Show the version.
  case version
}

/// A page of help.
package enum HelpTopic: Sendable, Equatable {
  /// The everyday commands.
  case overview
  /// Every command and every shared option.
  case everything
  /// One command, by the names that lead to it.
  case command([String])
}
