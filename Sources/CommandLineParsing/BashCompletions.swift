/// The completion script for bash, which git's own completion also finds for `git TOOL`.
struct BashCompletions<Handler: Sendable> {
  /// The table to complete from.
  let table: CommandTable<Handler>

  private var name: String { table.name }
  /// The name as part of a shell function's name.
  private var word: String { String(table.name.map { $0 == "-" ? "_" : $0 }) }

  /// The whole script.
  var script: String {
    """
    # bash completion for \(name): install as `\(name)`, with a link `git-\(name)`.

    _\(word)() {
      __\(word)_complete 1
    }

    # git's own completion calls this for `git \(name)`.
    _git_\(word)() {
      local index=${__git_cmd_idx:-1}
      while ((index < COMP_CWORD)) && [[ ${COMP_WORDS[index]} != \(name) ]]; do
        ((index++))
      done
      __\(word)_complete $((index + 1))
    }

    # Offers the lines of standard input that begin with the current word. A line is data (a branch
    # may be called `$(reboot)`): nothing in it is expanded, and it is quoted before it is inserted.
    __\(word)_offer() {
      local line
      while IFS= read -r line; do
        if [[ $line == "$cur"* ]]; then
          printf -v line %q "$line"
          COMPREPLY+=("$prefix$line")
        fi
      done
    }

    # Offers paths: compgen's action is `file` or `directory`.
    __\(word)_paths() {
      local line
      compopt -o filenames 2>/dev/null
      while IFS= read -r line; do
        COMPREPLY+=("$prefix$line")
      done < <(compgen -A "$1" -- "$cur")
    }

    __\(word)_revisions() {
      __\(word)_offer < <(echo HEAD; \(Self.revisionLister) 2>/dev/null)
    }

    # Completes the current word; $1 is the index of the first word after the tool's name.
    __\(word)_complete() {
      local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
      local prefix='' glued='' place='' skip='' dashes='' operands=0 index word
      COMPREPLY=()
      # `--name=value` is three words, unless the user took `=` out of COMP_WORDBREAKS.
      if [[ $cur == = ]]; then
        cur='' glued=1
      elif [[ $prev == = ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]} glued=1
      elif [[ $cur == --*=* ]]; then
        prev=${cur%%=*} prefix=${cur%%=*}= cur=${cur#*=} glued=1
      fi
      for ((index = $1; index < COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if [[ $word == = ]]; then
          skip=1
        elif [[ -n $skip ]]; then
          skip=''
        else
          case $word in
            --) dashes=1; break ;;
            -?*)
              case "$place:$word" in
                \(valueNames)) skip=1 ;;
              esac
              ;;
            *)
              case "$place:$word" in
    \(placeSteps)
                *) ((operands++)) ;;
              esac
              ;;
          esac
        fi
      done
      if [[ -z $dashes && -n $skip$glued ]]; then
        case "$place:$prev" in
    \(valueCases)
          *) __\(word)_paths file ;;
        esac
      elif [[ -z $dashes && $cur == -* ]]; then
        case $place in
    \(optionCases)
        esac
      else
        case "$place:${dashes:+--}$operands" in
    \(argumentCases)
        esac
      fi
    }

    complete -F _\(word) \(name) git-\(name)

    """
  }

  /// The shell command that prints branches and tags.
  static var revisionLister: String {
    "git for-each-ref --format='%(refname:short)' refs/heads refs/tags refs/remotes"
  }

  /// The patterns of the options whose value may be the next word.
  private var valueNames: String {
    let names = table.completionPlaces.flatMap { place in
      place.options.filter { $0.valueRule == .required }.flatMap { pattern(of: $0, at: place) }
    }
    return names.isEmpty ? "''" : names.joined(separator: " | ")
  }

  /// The names of an option at a place, or at any place for an option of every command.
  private func pattern(of option: OptionRow, at place: CompletionPlace) -> [String] {
    option.spellings.map { place.path.isEmpty ? "*:" + $0 : (place.key + ":" + $0).shellQuoted }
  }

  private var placeSteps: String {
    let steps = table.completionPlaces.dropFirst().map { place in
      let above = place.path.dropLast().joined(separator: " ")
      let step = "\(above):\(place.path.last ?? "")".shellQuoted
      return "            \(step)) place=\(place.key.shellQuoted) ;;"
    }
    return (steps + ["            ':help') place='help' ;;"]).joined(separator: "\n")
  }

  private var valueCases: String {
    table.completionPlaces.flatMap { place in
      place.options.filter(\.takesValue).map { option in
        let names = pattern(of: option, at: place).joined(separator: " | ")
        return "      \(names)) \(action(option.completion)) ;;"
      }
    }.joined(separator: "\n")
  }

  private var optionCases: String {
    let shared = table.completionPlaces.first?.options.flatMap(\.spellings) ?? []
    var lines = table.completionPlaces.map { place in
      let names = place.path.isEmpty ? [] : place.options.flatMap(\.spellings)
      return "      \(place.key.shellQuoted)) \(offer(names + shared)) ;;"
    }
    lines.append("      'help') \(offer(["--all"])) ;;")
    return lines.joined(separator: "\n")
  }

  private var argumentCases: String {
    var lines: [String] = []
    for place in table.completionPlaces {
      if !place.commands.isEmpty {
        let pattern = (place.key + ":0").shellQuoted
        lines.append("      \(pattern)) \(offer(place.commands.map(\.name))) ;;")
      }
      for (index, argument) in place.arguments.enumerated() {
        let key = (place.key + ":").shellQuoted
        let pattern =
          switch argument.place {
          case .afterDashes: key + "--*"
          case .oneOrMore, .repeated: key + "[0-9]*"
          case .required, .optional: key + "\(index)"
          }
        lines.append("      \(pattern)) \(action(argument.completion)) ;;")
      }
    }
    lines.append("      'help:0') \(offer(table.commands.map(\.name))) ;;")
    return lines.joined(separator: "\n")
  }

  private func offer(_ words: [String]) -> String {
    guard !words.isEmpty else { return ":" }
    let quoted = words.map(\.shellQuoted).joined(separator: " ")
    return "__\(word)_offer < <(printf '%s\\n' \(quoted))"
  }

  private func action(_ completion: Completion) -> String {
    switch completion {
    case .none: ":"
    case .file: "__\(word)_paths file"
    case .directory: "__\(word)_paths directory"
    case .revision: "__\(word)_revisions"
    case .values(let choices): offer(choices.map(\.name))
    case .command(let line): "__\(word)_offer < <(\(line) 2>/dev/null)"
    }
  }
}
