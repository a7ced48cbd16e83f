extension CommandTable {
  /// Writes the manual page of the tool, with every command, in roff; the date is the version's.
  package func manualPage(date: String) -> String {
    var page = Roff()
    page.request("TH", name.uppercased(), "1", date, "\(name) \(version)", "User Commands")
    page.request("SH", "NAME")
    page.nameLine(name, summary)
    page.request("SH", "SYNOPSIS")
    page.verbatim(synopses(of: []))
    if !discussion.isEmpty {
      page.request("SH", "DESCRIPTION")
      page.paragraphs(discussion)
    }
    page.request("SH", "OPTIONS")
    page.prose("These options stand before or after the name of any command.")
    page.options(options)
    page.request("SH", "COMMANDS")
    for path in everyPath { describe(path, on: &page) }
    page.request("SS", "\(name) help [COMMAND]")
    page.prose("Explains a command; `\(name) help --all` lists every command.")
    addTerms(exitStatus, titled: "EXIT STATUS", on: &page)
    for appendix in appendices {
      addTerms(appendix.rows, titled: appendix.title.uppercased(), on: &page)
    }
    return page.text
  }

  /// Writes the page that makes `git TOOL --help` find the manual.
  package var gitManualPage: String { ".so man1/\(name).1\n" }

  private func addTerms(_ rows: [Choice], titled title: String, on page: inout Roff) {
    guard !rows.isEmpty else { return }
    page.request("SH", title)
    page.terms(rows)
  }

  private func describe(_ path: [Command<Handler>], on page: inout Roff) {
    guard let command = path.last else { return }
    page.request("SS", ([name] + path.map(\.name)).joined(separator: " "))
    page.prose(command.summary.capitalizedSentence)
    page.indented(synopses(of: path))
    page.paragraphs(command.discussion, isContinued: true)
    for argument in command.arguments {
      page.term(argument.name, isName: false, argument.doc, choices: argument.completion.choices)
    }
    page.options(command.options)
    for example in command.examples {
      page.request("PP")
      page.prose(example.doc.capitalizedSentence)
      page.indented([example.line])
    }
    page.terms(command.exitStatus.map { Choice("exit \($0.name)", $0.doc) })
  }
}

extension Roff {
  /// Writes paragraphs, the first one after a blank line when the text goes on.
  fileprivate mutating func paragraphs(_ paragraphs: [String], isContinued: Bool = false) {
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 || isContinued { request("PP") }
      prose(paragraph)
    }
  }

  /// Writes command lines a step to the right, after a blank line.
  fileprivate mutating func indented(_ lines: [String]) {
    request("PP")
    request("RS")
    verbatim(lines)
    request("RE")
  }

  fileprivate mutating func terms(_ rows: [Choice]) {
    for row in rows { term(row.name, isName: true, row.doc, choices: []) }
  }

  fileprivate mutating func options(_ options: [OptionRow]) {
    for option in options where !option.isHidden {
      let names = option.spellings.map { Roff.bold($0) }.joined(separator: ", ")
      taggedTerm(names + Roff.escape(option.valueSuffix, isCode: true))
      prose(option.fullDoc.capitalizedSentence)
      choices(option.completion.choices)
    }
  }

  fileprivate mutating func term(
    _ name: String, isName: Bool, _ doc: String, choices rows: [Choice]
  ) {
    taggedTerm(isName ? Roff.bold(name) : Roff.italic(name))
    prose(doc.capitalizedSentence)
    choices(rows)
  }

  private mutating func choices(_ rows: [Choice]) {
    guard !rows.isEmpty else { return }
    request("RS")
    terms(rows)
    request("RE")
  }
}

extension String {
  /// The text as a sentence of prose: a capital first, unless a name stands there, and a period.
  fileprivate var capitalizedSentence: String {
    prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".")
  }
}
