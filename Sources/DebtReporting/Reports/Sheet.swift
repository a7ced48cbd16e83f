/// A page of sections that says the same to a terminal, in Markdown and as HTML.
struct Sheet {
  /// A part of the page under a heading of its own.
  struct Section {
    let title: SafeText
    /// Sentences before the table.
    var lines: [StyledText] = []
    var columns: [TextTable.Column] = []
    var rows: [[StyledText]] = []
    /// What is to be known of the table, below it.
    var note: StyledText?

    var isEmpty: Bool { lines.isEmpty && rows.isEmpty && note == nil }
  }

  let title: SafeText
  let subtitle: StyledText
  var sections: [Section] = []

  // MARK: For a terminal or a log

  func text(_ layout: TextLayout) -> [UInt8] {
    let head = layout.paragraph("\(title, .heading)  \(subtitle)", hanging: 2)
    let parts = sections.filter { !$0.isEmpty }.map { section in
      var text = layout.line(StyledText(section.title, .heading))
      for line in section.lines { text += layout.paragraph(line, indent: 2, hanging: 2) }
      var table = TextTable(section.columns)
      for row in section.rows { table.append(row) }
      text += table.text(in: layout, indent: 2)
      if let note = section.note {
        text += layout.paragraph(StyledText(note.plain, .muted), indent: 2)
      }
      return text
    }
    return Array(([head] + parts).joined(separator: "\n").utf8)
  }

  // MARK: For a page or a ticket

  func markdown(ci: CIService) -> [UInt8] {
    let escape = { (text: StyledText) in MarkdownText.escape(text.plain.string, ci: ci) }
    var text = "## \(escape(StyledText(title)))\n\n\(escape(subtitle))\n"
    for section in sections where !section.isEmpty {
      text += "\n### \(escape(StyledText(section.title)))\n\n"
      text += section.lines.map { escape($0) + "\n" }.joined(separator: "\n")
      if !section.rows.isEmpty {
        if !section.lines.isEmpty { text += "\n" }
        let heads = section.columns.map { escape(StyledText($0.head)) }
        let rules = section.columns.map { $0.side == .right ? "--:" : "---" }
        let rows = section.rows.map { $0.map(escape) }
        text += ([heads, rules] + rows).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
      }
      if let note = section.note {
        text += (section.rows.isEmpty && section.lines.isEmpty ? "" : "\n") + escape(note) + "\n"
      }
    }
    return Array(text.utf8)
  }

  // MARK: For a browser or a mail

  /// The page as HTML, headings and tables alone, so that it is read without its style, too.
  func html(ci: CIService) -> [UInt8] {
    var html = HTMLWriter(ci: ci)
    html.page(title: title.string, style: Self.style) { html in
      html.line("h1", text: title.string)
      html.line("p", text: subtitle.plain.string)
      for section in sections where !section.isEmpty {
        html.line("h2", text: section.title.string)
        for line in section.lines { html.line("p", text: line.plain.string) }
        if !section.rows.isEmpty { Self.write(section, to: &html) }
        if let note = section.note { html.line("p", text: note.plain.string) }
      }
    }
    return html.take()
  }

  private static func write(_ section: Section, to html: inout HTMLWriter) {
    html.element("table") { html in
      if section.columns.contains(where: { !$0.head.isEmpty }) {
        html.element("tr") { html in
          for column in section.columns { html.element("th", text: column.head.string) }
        }
      }
      for row in section.rows {
        html.element("tr") { html in
          for (cell, column) in zip(row, section.columns) {
            html.element(
              "td", column.side == .right ? ["class": "number"] : [:],
              text: cell.plain.string)
          }
        }
        html.markup("\n")
      }
    }
    html.markup("\n")
  }

  private static let style: StaticString = """
    body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1f2328}\
    h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:1.5rem 0 .25rem}p{margin:.25rem 0}\
    table{border-collapse:collapse;width:100%}th{text-align:left;font-weight:400;color:#59636e}\
    td,th{padding:.25rem .75rem .25rem 0;border-bottom:1px solid #d8dee4;vertical-align:top}\
    .number{text-align:right;font-variant-numeric:tabular-nums}
    """
}
