extension CommandTable {
  /// Writes a page of help for a terminal of this width.
  package func help(_ topic: HelpTopic, width: Int) -> StyledText {
    switch topic {
    case .overview: overview(of: .everyday, width: width)
    case .everything: overview(of: nil, width: width)
    case .command(let names):
      if let path = commands(along: names), !path.isEmpty {
        page(of: path, width: width)
      } else {
        overview(of: .everyday, width: width)
      }
    }
  }

  /// Returns the lines that show how the command at the end of a path is called.
  func synopses(of path: [Command<Handler>]) -> [String] {
    guard let command = path.last else { return ["\(name) [OPTIONS] COMMAND"] }
    if !command.synopses.isEmpty { return command.synopses }
    var words = [name] + path.map(\.name)
    if path.contains(where: { $0.options.contains { !$0.isHidden } }) { words.append("[OPTIONS]") }
    if !command.subcommands.isEmpty {
      words.append(command.handler == nil ? "COMMAND" : "[COMMAND]")
    }
    words += command.arguments.map(\.synopsis)
    return [words.joined(separator: " ")]
  }

  private func overview(of group: CommandGroup?, width: Int) -> StyledText {
    var layout = TextLayout(width: width)
    layout.title(name, summary)
    addUsage(of: [], to: &layout)
    for paragraph in discussion {
      layout.blankLine()
      layout.paragraph(paragraph)
    }
    let titles: [(CommandGroup, String)] =
      group == nil
      ? [(.everyday, "Everyday commands"), (.rest, "The rest")] : [(.everyday, "Commands")]
    for (part, title) in titles {
      let members = commands.filter { $0.group == part }
      if !members.isEmpty {
        layout.heading(title)
        layout.rows(rows(of: members))
      }
    }
    addOptions(options, titled: "Options", isBrief: group != nil, to: &layout)
    if group == nil { addTerms(exitStatus, titled: "Exit status", to: &layout) }
    layout.blankLine()
    layout.paragraph("`\(name) help COMMAND` explains one command.")
    if group != nil { layout.paragraph("`\(name) help --all` lists every command.") }
    return layout.text
  }

  private func page(of path: [Command<Handler>], width: Int) -> StyledText {
    var layout = TextLayout(width: width)
    guard let command = path.last else { return layout.text }
    layout.title(([name] + path.map(\.name)).joined(separator: " "), command.summary)
    addUsage(of: path, to: &layout)
    for paragraph in command.discussion {
      layout.blankLine()
      layout.paragraph(paragraph)
    }
    if !command.subcommands.isEmpty {
      layout.heading("Commands")
      layout.rows(rows(of: command.subcommands))
    }
    addTerms(command.arguments.map { ($0.name, $0.doc, $0.completion.choices) }, to: &layout)
    addOptions(path.flatMap(\.options), titled: nil, to: &layout)
    if !command.examples.isEmpty { layout.heading("Examples") }
    for example in command.examples {
      layout.line(example.line, indent: 2, hanging: 6)
      layout.paragraph(example.doc, indent: 6)
    }
    addTerms(
      command.exitStatus.isEmpty ? exitStatus : command.exitStatus, titled: "Exit status",
      to: &layout)
    layout.heading("Options of every command")
    layout.names(options.filter { !$0.isHidden }.map(\.displayName))
    layout.paragraph("`\(name) help --all` explains them.", indent: 2)
    return layout.text
  }

  private func addUsage(of path: [Command<Handler>], to layout: inout TextLayout) {
    layout.heading("Usage")
    for synopsis in synopses(of: path) { layout.line(synopsis, indent: 2, hanging: 6) }
  }

  private func rows(of commands: [Command<Handler>]) -> [TextLayout.Row] {
    commands.map { TextLayout.Row(term: [.init(.name, $0.name)], doc: $0.summary) }
  }

  private func addTerms(_ terms: [Choice], titled title: String, to layout: inout TextLayout) {
    guard !terms.isEmpty else { return }
    layout.heading(title)
    layout.rows(terms.map { TextLayout.Row(term: [.init(.name, $0.name)], doc: $0.doc) })
  }

  private func addTerms(_ arguments: [(String, String, [Choice])], to layout: inout TextLayout) {
    guard !arguments.isEmpty else { return }
    layout.heading("Arguments")
    layout.rows(
      arguments.map {
        TextLayout.Row(term: [.init(.placeholder, $0.0)], doc: $0.1, choices: $0.2)
      })
  }

  /// Adds the options under the titles of their groups, or all under one title.
  ///
  /// A brief list names the allowed values without explaining them.
  private func addOptions(
    _ options: [OptionRow], titled title: String?, isBrief: Bool = false,
    to layout: inout TextLayout
  ) {
    let shown = options.filter { !$0.isHidden }
    var titles: [String] = []
    for option in shown where !titles.contains(title ?? option.group) {
      titles.append(title ?? option.group)
    }
    let rows = shown.map { option in
      isBrief
        ? TextLayout.Row(term: option.term, doc: option.briefDoc)
        : TextLayout.Row(
          term: option.term, doc: option.fullDoc, choices: option.completion.choices)
    }
    for heading in titles {
      layout.heading(heading)
      let members = zip(shown, rows).filter { (title ?? $0.0.group) == heading }
      layout.rows(members.map(\.1), alignedWith: rows)
    }
  }
}

extension OptionRow {
  /// The placeholder as it follows the long name: after a space, or in brackets with its `=`.
  var valueSuffix: String {
    guard let placeholder else { return "" }
    if valueRule == .required { return " " + placeholder }
    return longName == nil ? "[\(placeholder)]" : "[=\(placeholder)]"
  }

  /// The name as help lists it, such as `-o, --output FILE`.
  fileprivate var term: [StyledText.Span] {
    let long = valueRule == .negatable ? "--[no-]" + name : longName
    let names = [shortName ?? "  ", long].compactMap { $0 }
    let text = shortName == nil ? "    " + (long ?? "") : names.joined(separator: ", ")
    return [.init(.name, text), .init(.placeholder, valueSuffix)]
  }

  /// The explanation with the allowed values in place of everything else.
  fileprivate var briefDoc: String {
    let names = completion.choices.map(\.name)
    return names.isEmpty ? doc : "\(doc): \(names.joined(separator: ", ", last: " or "))"
  }

  /// The explanation with what else there is to know.
  var fullDoc: String {
    var notes: [String] = []
    if let bareNumber { notes.append("also \(bareNumber)") }
    if let defaultText { notes.append("default: \(defaultText)") }
    if isRepeatable { notes.append("repeatable") }
    return notes.isEmpty ? doc : "\(doc) (\(notes.joined(separator: "; ")))"
  }
}
