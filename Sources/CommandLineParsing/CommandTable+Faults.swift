extension CommandTable {
  /// The rows that break the rules of a table, one line each, for a tool's test to expect empty.
  package var faults: [String] {
    duplicates(commands.map(\.name), at: name) + check(options, at: name)
      + terms(exitStatus, at: name) + everyPath.flatMap(faults)
  }

  private func faults(of path: [Command<Handler>]) -> [String] {
    guard let command = path.last else { return [] }
    let place = ([name] + path.map(\.name)).joined(separator: " ")
    var faults = check(options + path.flatMap(\.options), at: place)
    faults += check(command.arguments, at: place) + terms(command.exitStatus, at: place)
    faults += duplicates(command.subcommands.map(\.name), at: place)
    faults += doc(command.summary, at: place)
    if command.name == "help" { faults.append("\(place): the table makes `help` itself") }
    if command.handler == nil, command.subcommands.isEmpty {
      faults.append("\(place): runs nothing")
    }
    if !command.subcommands.isEmpty, !command.arguments.isEmpty {
      faults.append("\(place): has both subcommands and arguments")
    }
    for paragraph in command.discussion where !paragraph.hasSuffix(".") {
      faults.append("\(place): a paragraph ends without a period: \(paragraph)")
    }
    let listed = Set((options + path.flatMap(\.options)).map(\.name))
    for option in command.rules.flatMap(\.options) where !listed.contains(option.name) {
      faults.append("\(place): a rule names \(option.displayName), which is not listed")
    }
    return faults + command.examples.compactMap { fault(of: $0, path: path, at: place) }
  }

  /// Parses an example as a shell would hand it over, up to the first pipe or redirection.
  private func fault(of example: Example, path: [Command<Handler>], at place: String) -> String? {
    let words = example.line.shellWords
    guard words.first == name else { return "\(place): an example begins without \(name)" }
    do throws(UsageError) {
      let request = try parse(Array(words.dropFirst()))
      if case .run(_, let values) = request, values.command == path.map(\.name) { return nil }
      return "\(place): the example `\(example.line)` runs another command"
    } catch {
      return "\(place): the example `\(example.line)`: \(error)"
    }
  }

  private func check(_ options: [OptionRow], at place: String) -> [String] {
    var faults = duplicates(options.map(\.name), at: place)
    let names = options.flatMap { Set($0.spellings) }
    if Set(names).count < names.count, faults.isEmpty {
      faults = duplicates(names, at: place)
    }
    if options.count(where: \.takesBareNumber) > 1 {
      faults.append("\(place): a number alone stands for several options")
    }
    for option in options {
      if option.takesBareNumber {
        for digit in options.compactMap(\.shortName) where Int(digit) != nil {
          faults.append("\(place): \(digit) is both an option and a number")
        }
      }
      faults += doc(option.doc, at: "\(place) \(option.displayName)")
      faults += terms(option.completion.choices, at: "\(place) \(option.displayName)")
    }
    return faults
  }

  private func check(_ arguments: [ArgumentRow], at place: String) -> [String] {
    var faults = duplicates(arguments.map(\.name), at: place)
    for argument in arguments {
      faults += doc(argument.doc, at: "\(place) \(argument.name)")
      faults += terms(argument.completion.choices, at: "\(place) \(argument.name)")
    }
    // A required argument after an optional one, or any after an open-ended one, is never reached.
    let places = arguments.filter { $0.place != .afterDashes }
    for (earlier, later) in zip(places, places.dropFirst())
    where earlier.isOpenEnded || (!earlier.isRequired && later.isRequired) {
      faults.append("\(place): \(later.name) cannot follow \(earlier.synopsis)")
    }
    if arguments.dropLast().contains(where: { $0.place == .afterDashes }) {
      faults.append("\(place): the argument after `--` is not the last one")
    }
    return faults
  }

  private func terms(_ rows: [Choice], at place: String) -> [String] {
    duplicates(rows.map(\.name), at: place)
      + rows.flatMap { doc($0.doc, at: "\(place) \($0.name)") }
  }

  private func doc(_ doc: String, at place: String) -> [String] {
    if doc.isEmpty { return ["\(place): has no explanation"] }
    if doc.hasSuffix(".") { return ["\(place): the explanation ends with a period"] }
    return doc.contains("\n") ? ["\(place): the explanation has several lines"] : []
  }

  private func duplicates(_ names: [String], at place: String) -> [String] {
    var seen: Set<String> = []
    return names.filter { !seen.insert($0).inserted }.map { "\(place): \($0) stands twice" }
  }
}

extension String {
  /// The words of a simple shell command: quotes group, and a pipe or redirection ends it.
  var shellWords: [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in self {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let word { words.append(word) }
        word = nil
      } else if word == nil, "|>&;".contains(character) {
        return words
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
