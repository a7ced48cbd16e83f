extension CommandTable {
  /// Turns the arguments after the program's name into a request.
  ///
  /// - Throws: `UsageError` when the table does not allow them.
  package func parse(_ arguments: [String]) throws(UsageError) -> Request<Handler> {
    var parser = ArgumentParser(table: self, arguments: arguments)
    do throws(UsageError) {
      return try parser.parse()
    } catch {
      guard parser.asksForHelp else { throw error }
      return .help(parser.helpTopic, isRequested: true)
    }
  }
}

/// One pass over the words of a command line.
struct ArgumentParser<Handler: Sendable> {
  /// The table that says what is allowed.
  let table: CommandTable<Handler>
  private var rest: ArraySlice<String>
  private var path: [Command<Handler>] = []
  private var operands: [String] = []
  private var afterDashes: [String] = []
  private var values = ParsedArguments()
  private var isHelpCommand = false
  private var wantsHelp = false
  private var wantsEverything = false
  private var wantsVersion = false

  /// Creates a pass over the arguments after the program's name.
  init(table: CommandTable<Handler>, arguments: [String]) {
    self.table = table
    rest = arguments[...]
  }

  /// Whether help is asked for anywhere, also after the place of an error.
  var asksForHelp: Bool {
    wantsHelp || rest.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
  }

  /// The page for the command reached so far.
  var helpTopic: HelpTopic {
    if wantsEverything { return .everything }
    return path.isEmpty ? .overview : .command(path.map(\.name))
  }

  /// Reads every word, then decides what was asked for.
  ///
  /// - Throws: `UsageError` at the first word that the table does not allow.
  mutating func parse() throws(UsageError) -> Request<Handler> {
    while let word = rest.popFirst() {
      if word == "--" {
        afterDashes = Array(rest)
        rest = []
      } else if word.utf8.starts(with: "--".utf8) {
        try parseLong(word)
      } else if word.utf8.first == UInt8(ascii: "-"), word.utf8.count > 1 {
        try parseShort(word)
      } else {
        try parseOperand(word)
      }
    }
    if wantsHelp || isHelpCommand { return .help(helpTopic, isRequested: true) }
    if wantsVersion { return .version }
    guard let command = path.last, let handler = command.handler else {
      if let word = afterDashes.first { throw unknownCommand(word) }
      return .help(helpTopic, isRequested: false)
    }
    try assignOperands(of: command)
    for rule in path.flatMap(\.rules) { try rule.check(values.givenOptions) }
    values.command = path.map(\.name)
    return .run(handler, values)
  }

  /// The options that may stand here.
  private var scope: [OptionRow] { table.options + path.flatMap(\.options) }

  private mutating func parseLong(_ word: String) throws(UsageError) {
    let (spelling, value) = word.splitAtEqualsSign()
    if isHelpCommand, spelling == "--all", value == nil {
      wantsEverything = true
      return
    }
    if let option = scope.first(where: { $0.longName == spelling }) {
      return try take(option, attached: value, spelling: spelling)
    }
    let negated = scope.first { $0.valueRule == .negatable && "--no-" + $0.name == spelling }
    guard let negated else { throw unknownOption(spelling) }
    if let value { throw .unexpectedValue(value, of: spelling) }
    values.add(false, to: negated)
  }

  private mutating func parseShort(_ word: String) throws(UsageError) {
    if let option = optionOfBareNumber(word) {
      return try take(option, attached: String(word.dropFirst()), spelling: option.displayName)
    }
    var letters = word.unicodeScalars.dropFirst()
    while let letter = letters.popFirst() {
      let option = scope.first { $0.short == Character(letter) }
      guard let option else {
        let isFirst = letters.count + 2 == word.unicodeScalars.count
        throw unknownOption(isFirst ? word : "-\(letter)")
      }
      let attached = option.takesValue && !letters.isEmpty ? String(letters) : nil
      if option.takesValue { letters = letters.suffix(0) }
      if letters.first == "=" {
        throw .unexpectedValue(String(letters.dropFirst()), of: "-\(letter)")
      }
      try take(option, attached: attached, spelling: "-\(letter)")
    }
  }

  /// Returns the option that a word such as `-20` stands for.
  private func optionOfBareNumber(_ word: String) -> OptionRow? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard word.utf8.dropFirst().allSatisfy(digits.contains) else { return nil }
    return scope.first(where: \.takesBareNumber)
  }

  private mutating func take(
    _ option: OptionRow, attached: String?, spelling: String
  ) throws(UsageError) {
    if let attached, !option.takesValue { throw .unexpectedValue(attached, of: spelling) }
    if option.takesValue, !option.isRepeatable, values.givenOptions.contains(option.name) {
      throw .repeatedOption(spelling)
    }
    var text = attached
    if text == nil, option.valueRule == .required {
      if let next = rest.first, isOption(next) { throw .missingValue(of: option, before: next) }
      guard let next = rest.popFirst() else { throw .missingValue(of: option, before: nil) }
      text = next
    }
    do throws(InvalidValue) {
      values.add(try option.accept(text), to: option)
    } catch {
      throw .invalidValue(text ?? "", of: spelling, error)
    }
    if option.name == "help" { wantsHelp = true }
    if option.name == "version" { wantsVersion = true }
  }

  /// Returns whether a word can only be meant as an option, so that it is not taken for a value.
  private func isOption(_ word: String) -> Bool {
    let spelling = word.splitAtEqualsSign().before
    return word == "--" || scope.contains { $0.spellings.contains(spelling) }
  }

  private mutating func parseOperand(_ word: String) throws(UsageError) {
    if path.isEmpty, !isHelpCommand, word == "help" {
      isHelpCommand = true
      return
    }
    let level = path.last?.subcommands ?? table.commands
    if let command = level.first(where: { $0.name == word }) {
      path.append(command)
    } else if path.isEmpty || !level.isEmpty || isHelpCommand {
      throw unknownCommand(word)
    } else {
      operands.append(word)
    }
  }

  private mutating func assignOperands(of command: Command<Handler>) throws(UsageError) {
    var words = operands[...]
    if let trailing = command.arguments.first(where: { $0.place == .afterDashes }) {
      for word in afterDashes { try add(word, to: trailing) }
    } else {
      words += afterDashes
    }
    for argument in command.arguments where argument.place != .afterDashes {
      guard let first = words.popFirst() else {
        if argument.isRequired { throw .missingArgument(argument.name, usage: usage) }
        continue
      }
      try add(first, to: argument)
      while argument.isOpenEnded, let word = words.popFirst() { try add(word, to: argument) }
    }
    guard let extra = words.first else { return }
    let paths = command.arguments.first { $0.place == .afterDashes }
    throw .unexpectedArgument(extra, usage: usage, paths: paths?.name)
  }

  private mutating func add(_ word: String, to argument: ArgumentRow) throws(UsageError) {
    do throws(InvalidValue) {
      values.add(try argument.accept(word), to: argument)
    } catch {
      throw .invalidValue(word, of: argument.name, error)
    }
  }

  private var typedName: String { ([table.name] + path.map(\.name)).joined(separator: " ") }
  private var usage: String { table.synopses(of: path).first ?? typedName }

  private func unknownCommand(_ word: String) -> UsageError {
    let level = path.last?.subcommands ?? table.commands
    let list = path.isEmpty ? "\(table.name) help --all" : "\(typedName) --help"
    return .unknownCommand(word, known: level.map(\.name) + ["help"], list: list)
  }

  private func unknownOption(_ spelling: String) -> UsageError {
    let known = scope.filter { !$0.isHidden }.flatMap(\.spellings)
    let owners = table.everyPath.filter { path in
      path.last?.options.contains { !$0.isHidden && $0.spellings.contains(spelling) } ?? false
    }
    return .unknownOption(
      spelling, known: known,
      owners: owners.map { ([table.name] + $0.map(\.name)).joined(separator: " ") },
      help: "\(typedName) --help")
  }
}

extension String {
  /// Splits at the first `=` byte, so that a combining mark after it hides nothing.
  func splitAtEqualsSign() -> (before: String, after: String?) {
    guard let index = utf8.firstIndex(of: UInt8(ascii: "=")) else { return (self, nil) }
    return (String(self[..<index]), String(self[utf8.index(after: index)...]))
  }
}
