/// A shell that a completion script can be written for.
package enum Shell: String, Sendable, CaseIterable {
  /// The Bourne Again Shell, which git's own completion is written for.
  case bash
  /// The friendly interactive shell.
  case fish
  /// The Z shell.
  case zsh
}

extension CommandTable {
  /// Writes the script that teaches a shell to complete the tool's command lines.
  package func completions(for shell: Shell) -> String {
    switch shell {
    case .bash: BashCompletions(table: self).script
    case .fish: FishCompletions(table: self).script
    case .zsh: ZshCompletions(table: self).script
    }
  }

  /// The places of a command line: before any command, then at each command.
  var completionPlaces: [CompletionPlace] {
    var root = CompletionPlace(path: [], options: options.filter { !$0.isHidden })
    root.commands = commands.map { Choice($0.name, $0.summary) }
    root.commands.append(Choice("help", "explain a command, or list them all with --all"))
    return [root]
      + everyPath.map { path in
        let own = path.flatMap(\.options).filter { !$0.isHidden }
        var place = CompletionPlace(path: path.map(\.name), options: own)
        place.commands = path.last?.subcommands.map { Choice($0.name, $0.summary) } ?? []
        place.arguments = path.last?.arguments ?? []
        return place
      }
  }
}

/// A place of a command line with what may follow there.
struct CompletionPlace {
  /// The names of the commands that lead here.
  let path: [String]
  /// The options that this place adds to those of every command.
  let options: [OptionRow]
  /// The commands that may follow.
  var commands: [Choice] = []
  /// The arguments that may follow.
  var arguments: [ArgumentRow] = []

  /// The names as one word of a script's `case`.
  var key: String { path.joined(separator: " ") }
}

extension String {
  /// The text as one word of bash and zsh.
  var shellQuoted: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// Puts a backslash before each of some characters.
  func escaping(_ special: String) -> String {
    reduce(into: "") { text, character in
      if special.contains(character) { text.append("\\") }
      text.append(character)
    }
  }
}
