/// The completion script for zsh.
struct ZshCompletions<Handler: Sendable> {
  /// The table to complete from.
  let table: CommandTable<Handler>

  private var name: String { table.name }

  /// The whole script.
  var script: String {
    """
    #compdef \(name) git-\(name)
    # zsh completion for \(name): install as `_\(name)` in a folder of $fpath, with a link `_git-\(name)`.

    __\(name)_revisions() {
      __\(name)_lines "echo HEAD; \(BashCompletions<Handler>.revisionLister)"
    }

    # Offers the lines that a command prints, as data.
    __\(name)_lines() {
      local -a lines
      lines=(${(f)"$(eval "$1" 2>/dev/null)"})
      compadd -a lines
    }

    \(table.completionPlaces.reversed().map(function).joined(separator: "\n"))
    _git-\(name)() {
      _\(name) "$@"
    }

    if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
      _\(name) "$@"
    else
      compdef _\(name) \(name) git-\(name)
    fi

    """
  }

  private func functionName(_ path: [String]) -> String {
    (["_" + name] + path).joined(separator: "__")
  }

  private func function(_ place: CompletionPlace) -> String {
    var options = place.options
    if !place.path.isEmpty { options += table.options.filter { !$0.isHidden } }
    var specs = options.flatMap(specs)
    guard !place.commands.isEmpty else {
      specs += arguments(of: place)
      return """
        \(functionName(place.path))() {
          _arguments -s -S\(continued(specs))
        }

        """
    }
    specs += ["(-): :->command", "(-)*:: :->rest"]
    let rows = place.commands.map { "\($0.name.escaping(":\\")):\($0.doc)".shellQuoted }
    let steps = place.commands.filter { $0.name != "help" || !place.path.isEmpty }.map {
      "        \($0.name)) \(functionName(place.path + [$0.name])) ;;"
    }
    let help =
      place.path.isEmpty
      ? [
        "        help) _arguments '--all[list every command]' '*:command:(\(table.commands.map(\.name).joined(separator: " ")))' ;;"
      ]
      : []
    return """
      \(functionName(place.path))() {
        local context state state_descr line curcontext=$curcontext
        local -A opt_args
        local -a commands
        _arguments -C -s -S\(continued(specs))
        case $state in
          command)
            commands=(\(rows.joined(separator: " ")))
            _describe -t commands command commands
            ;;
          rest)
            case $words[1] in
      \((steps + help).joined(separator: "\n"))
            esac
            ;;
        esac
      }

      """
  }

  private func continued(_ specs: [String]) -> String {
    specs.map { " \\\n    " + $0.shellQuoted }.joined()
  }

  private func specs(of option: OptionRow) -> [String] {
    let all = option.spellings.joined(separator: " ")
    let doc = "[\(option.doc.escaping("[]:\\"))]"
    let lead = option.isRepeatable ? "*" : "(\(all))"
    return option.spellings.map { spelling in
      let isLong = spelling.utf8.starts(with: "--".utf8)
      let placeholder = (option.placeholder ?? "").escaping(":[]\\")
      let value = "\(placeholder):\(action(option.completion))"
      return switch option.valueRule {
      case .none, .negatable: lead + spelling + doc
      case .required: lead + spelling + (isLong ? "=" : "+") + doc + ":" + value
      case .optional: lead + spelling + (isLong ? "=-" : "-") + doc + "::" + value
      }
    }
  }

  private func arguments(of place: CompletionPlace) -> [String] {
    let isOpenEnded = place.arguments.contains { $0.isOpenEnded }
    return place.arguments.compactMap { argument in
      let value = "\(argument.name.escaping(":\\")):\(action(argument.completion))"
      return switch argument.place {
      case .required: ":" + value
      case .optional: "::" + value
      case .oneOrMore, .repeated: "*:" + value
      case .afterDashes: isOpenEnded ? nil : "*:" + value
      }
    }
  }

  private func action(_ completion: Completion) -> String {
    switch completion {
    case .none: " "
    case .file: "_files"
    case .directory: "_files -/"
    case .revision: "__\(name)_revisions"
    case .values(let choices):
      "((\(choices.map { "\(word($0.name))\\:\(word($0.doc))" }.joined(separator: " "))))"
    case .command(let line):
      "{__\(name)_lines \(line.shellQuoted.escaping(":\\"))}"
    }
  }

  /// Writes a text as one word of a list of values.
  private func word(_ text: String) -> String {
    text.escaping(" \t()[]{}:'\"`\\$;&|<>*?#~!^=,")
  }
}
