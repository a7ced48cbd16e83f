/// A page under construction: wrapped, aligned, and never wider than asked unless a word is.
struct TextLayout {
  /// A part of the text with one role.
  typealias Span = StyledText.Span

  /// A term with its explanation, and the values that the term allows.
  struct Row {
    let term: [Span]
    let doc: String
    var choices: [Choice] = []

    var termWidth: Int { term.reduce(0) { $0 + $1.text.count } }
  }

  private(set) var text = StyledText()
  private let width: Int

  /// Creates an empty page; widths under 40 columns are taken as 40.
  init(width: Int) {
    self.width = max(40, width)
  }

  /// Adds the title of a section, after a blank line.
  mutating func heading(_ title: String) {
    blankLine()
    text.append(.heading, title + ":")
    text.append(.plain, "\n")
  }

  /// Adds a blank line, but never at the top.
  mutating func blankLine() {
    if !text.spans.isEmpty { text.append(.plain, "\n") }
  }

  /// Adds the line that names what the page is about.
  mutating func title(_ name: String, _ summary: String) {
    text.append(.name, name)
    text.append(.plain, ": ")
    wrap(Self.words(of: summary), indent: 4, column: name.count + 2)
  }

  /// Adds a list of names, separated by commas.
  mutating func names(_ names: [String]) {
    indentLine(2)
    let words = names.enumerated().map { index, name in
      let isLast = index == names.count - 1
      return [Span(.name, name)] + (isLast ? [] : [Span(.plain, ",")])
    }
    wrap(words, indent: 2, column: 2)
  }

  /// Adds prose.
  mutating func paragraph(_ words: String, indent: Int = 0) {
    indentLine(indent)
    wrap(Self.words(of: words), indent: indent, column: indent)
  }

  /// Adds a line whose continuation is indented, such as a synopsis.
  mutating func line(_ words: String, indent: Int, hanging: Int) {
    indentLine(indent)
    wrap(Self.synopsisWords(of: words), indent: hanging, column: indent)
  }

  /// Adds rows in two columns, aligned with those of other lists on the page.
  ///
  /// A long term has a line to itself; so has every term where the page is too narrow for columns.
  mutating func rows(_ rows: [Row], alignedWith others: [Row] = []) {
    let indent = 2
    let limit = width < 60 ? 12 : 26
    let widths = (others.isEmpty ? rows : others).map(\.termWidth)
    let isStacked = width < 60 && widths.contains { $0 > limit }
    let docColumn = indent + (isStacked ? 6 : (widths.filter { $0 <= limit }.max() ?? 6) + 2)
    for row in rows {
      indentLine(indent)
      text.append(row.term)
      if isStacked || row.termWidth > limit {
        text.append(.plain, "\n")
        indentLine(docColumn)
      } else {
        indentLine(docColumn - indent - row.termWidth)
      }
      wrap(Self.words(of: row.doc), indent: docColumn, column: docColumn)
      let choices = row.choices.map { Row(term: [Span(.name, $0.name)], doc: $0.doc) }
      if !choices.isEmpty { leaves(choices, indent: docColumn + 2) }
    }
  }

  /// Adds the values of a term in two columns of their own.
  private mutating func leaves(_ rows: [Row], indent: Int) {
    let column = indent + (rows.map(\.termWidth).max() ?? 0) + 2
    for row in rows {
      indentLine(indent)
      text.append(row.term)
      indentLine(column - indent - row.termWidth)
      wrap(Self.words(of: row.doc), indent: column, column: column)
    }
  }

  private mutating func indentLine(_ count: Int) {
    if count > 0 { text.append(.plain, String(repeating: " ", count: count)) }
  }

  private mutating func wrap(_ words: [[Span]], indent: Int, column start: Int) {
    var column = start
    var isFirst = true
    for word in words {
      let length = word.reduce(0) { $0 + $1.text.count }
      if !isFirst, column + 1 + length > width {
        text.append(.plain, "\n")
        indentLine(indent)
        column = indent
      } else if !isFirst {
        text.append(.plain, " ")
        column += 1
      }
      text.append(word)
      column += length
      isFirst = false
    }
    text.append(.plain, "\n")
  }

  /// Splits prose at spaces; what stands between backticks is a name.
  private static func words(of prose: String) -> [[Span]] {
    var isCode = false
    return prose.split(separator: " ").map { word in
      var spans: [Span] = []
      var run = ""
      for character in word {
        guard character == "`" else {
          run.append(character)
          continue
        }
        if isCode { run.append(character) }
        if !run.isEmpty { spans.append(Span(isCode ? .name : .plain, run)) }
        run = isCode ? "" : "`"
        isCode.toggle()
      }
      if !run.isEmpty { spans.append(Span(isCode ? .name : .plain, run)) }
      return spans
    }
  }

  /// Splits a synopsis at spaces outside brackets; words in capitals are placeholders.
  private static func synopsisWords(of line: String) -> [[Span]] {
    var words: [String] = []
    var depth = 0
    for word in line.split(separator: " ") {
      if depth > 0, let last = words.popLast() {
        words.append(last + " " + word)
      } else {
        words.append(String(word))
      }
      depth += word.count { $0 == "[" || $0 == "(" } - word.count { $0 == "]" || $0 == ")" }
    }
    return words.map { word in
      [Span(word == word.uppercased() && word != "--" ? .placeholder : .name, word)]
    }
  }
}
