/// The completion script for fish.
struct FishCompletions<Handler: Sendable> {
  /// The table to complete from.
  let table: CommandTable<Handler>

  private var name: String { table.name }

  /// The whole script.
  var script: String {
    """
    # fish completion for \(name): install as `\(name).fish`, with a link `git-\(name).fish`.

    # Succeeds when the words before the current one lead to the command that is named.
    function __\(name)_is_at
        set -l place
        set -l skip 0
        for word in (commandline -opc)[2..-1]
            if test $skip = 1
                set skip 0
                continue
            end
            switch "$place:$word"
                case '*:--'
                    break
    \(valueNames)
                case '*:-*'
    \(placeSteps)
            end
        end
        test "$place" = "$argv"
    end

    function __\(name)_revisions
        echo HEAD
        \(BashCompletions<Handler>.revisionLister) 2>/dev/null
    end

    complete -c \(name) -f
    complete -c git-\(name) -w \(name)
    \(table.completionPlaces.flatMap(lines).joined(separator: "\n"))

    """
  }

  private var valueNames: String {
    let names = table.completionPlaces.flatMap { place in
      place.options.filter { $0.valueRule == .required }.flatMap { option in
        option.spellings.map { quoted((place.path.isEmpty ? "*" : place.key) + ":" + $0) }
      }
    }
    return names.isEmpty
      ? "" : "            case \(names.joined(separator: " "))\n                set skip 1"
  }

  private var placeSteps: String {
    let steps = table.completionPlaces.dropFirst().map { place in
      let step = "\(place.path.dropLast().joined(separator: " ")):\(place.path.last ?? "")"
      return
        "            case \(quoted(step))\n                set place \(quoted(place.key))"
    }
    return (steps + ["            case ':help'\n                set place help"])
      .joined(separator: "\n")
  }

  private func lines(of place: CompletionPlace) -> [String] {
    let at = "-n " + quoted("__\(name)_is_at \(place.key)")
    var lines = place.commands.map {
      "complete -c \(name) \(at) -a \(quoted($0.name)) -d \(quoted($0.doc))"
    }
    if place.path.isEmpty {
      let names = table.commands.map(\.name).joined(separator: " ")
      let atHelp = "-n " + quoted("__\(name)_is_at help")
      lines.append("complete -c \(name) \(atHelp) -a \(quoted(names))")
      lines.append("complete -c \(name) \(atHelp) -l all -d 'list every command'")
    }
    for option in place.options {
      let condition = place.path.isEmpty ? "" : " " + at
      let short = option.short.map { " -s \($0)" } ?? ""
      let long = option.longName.map { _ in " -l \(option.name)" } ?? ""
      let doc = " -d " + quoted(option.doc)
      let value = option.takesValue ? action(option.completion, option.valueRule) : ""
      lines.append("complete -c \(name)\(condition)\(short)\(long)\(doc)\(value)")
      if option.valueRule == .negatable {
        lines.append("complete -c \(name)\(condition) -l no-\(option.name)\(doc)")
      }
    }
    for argument in place.arguments where argument.completion != .none {
      let isAfterDashes = argument.place == .afterDashes
      let dashes = isAfterDashes ? "; and contains -- -- (commandline -opc)" : ""
      let condition = "-n " + quoted("__\(name)_is_at \(place.key)\(dashes)")
      lines.append("complete -c \(name) \(condition)\(action(argument.completion, nil))")
    }
    return lines
  }

  /// Writes the part of a line that completes a value; an argument has no rule.
  private func action(_ completion: Completion, _ rule: OptionRow.ValueRule?) -> String {
    let takes = rule == .required ? " -r" : ""
    switch completion {
    case .none: return takes + " -f"
    case .file: return takes + " -F"
    case .directory: return takes + " -f -a '(__fish_complete_directories)'"
    case .revision: return takes + " -f -a '(__\(name)_revisions)'"
    case .values(let choices):
      let words = choices.map { quoted($0.name) + "\\t" + quoted($0.doc) }.joined(separator: " ")
      return takes + " -f -a " + quoted(words)
    case .command(let line): return takes + " -f -a " + quoted("(\(line) 2>/dev/null)")
    }
  }

  private func quoted(_ text: String) -> String {
    "'" + text.escaping("\\'") + "'"
  }
}
