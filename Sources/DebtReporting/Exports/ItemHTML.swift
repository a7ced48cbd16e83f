internal import DebtKit

extension BacklogFormat {
  static let html = BacklogFormat("html", "a page with one table, without scripts or styles") {
    [ItemHTML.page($0)]
  }
}

/// Items as one table on a page that stands alone: it is whole without styles, scripts or a network.
enum ItemHTML {
  static func page(_ export: Export) -> [UInt8] {
    var html = HTMLWriter(ci: export.options.ci)
    html.page(title: heading(export)) { html in
      html.line("h1", text: heading(export))
      if let remark = remark(export) { html.line("p", text: remark) }
      // A border needs no style, and a table without one is hard to read.
      html.markup("<table border=\"1\" cellpadding=\"4\">\n<thead>\n")
      let columns = columns(of: export)
      html.element("tr") { html in
        for column in columns { html.element("th", ["scope": "col"], text: column.name) }
      }
      html.markup("\n</thead>\n<tbody>\n")
      for entry in export.entries {
        html.element("tr") { html in
          for column in columns { cell(column, of: entry, in: export, to: &html) }
        }
        html.markup("\n")
      }
      html.markup("</tbody>\n</table>\n")
    }
    return html.take()
  }

  private static let usual = [
    "rank", "score", "title", "owner", "due", "effort", "status", "site", "id",
  ]

  /// The columns that were asked for, else those that hold anything; whoever asks gets them all.
  private static func columns(of export: Export) -> [ItemColumn] {
    if let columns = export.options.columns { return columns }
    let always: Set<String> = ["title", "site", "id"]
    return usual.compactMap(ItemColumn.named).filter { column in
      always.contains(column.name)
        || export.entries.contains { !text(column.cell($0, export)).isEmpty }
    }
  }

  private static func heading(_ export: Export) -> String {
    let name = export.options.repository
    return name.isEmpty ? "Technical debt" : "Technical debt of \(name)"
  }

  private static func remark(_ export: Export) -> String? {
    let scored = export.entries.count { $0.score != nil }
    let items = Wording.count(export.entries.count, "item").string
    guard scored > 0 else { return items }
    let order = "by \(export.method.rawValue): \(export.method.formula)"
    let rest = export.entries.count - scored
    return "\(items) \(order)"
      + (rest > 0 ? "; \(NumberText.count(rest).string) without a score" : "")
  }

  private static func cell(
    _ column: ItemColumn, of entry: ExportEntry, in export: Export, to html: inout HTMLWriter
  ) {
    let field = column.cell(entry, export)
    switch (field, column.name) {
    case (.double(let number), "score"):
      let value = export.method == .roi ? NumberText.percent(number) : NumberText.decimal(number)
      html.element("td", ["align": "right"], text: value.string)
    case (.int, _), (.double, _):
      html.element("td", ["align": "right"], text: text(field))
    case (_, "title"):
      html.element("td", text: entry.title)
    case (_, "site"):
      let site = entry.item.sites[0]
      html.element("td") { html in
        html.element("code") {
          $0.link(to: export.options.links?.address(of: site), text: "\(site.path):\(site.line)")
        }
      }
    case (.text(let address), "link"):
      html.element("td") { $0.link(to: address, text: address) }
    default:
      html.element("td", text: text(field))
    }
  }

  private static func text(_ field: CSVWriter.Field) -> String {
    switch field {
    case .empty: ""
    case .text(let text): text
    case .bytes(let bytes): TextFilter(.escaped)(bytes).string
    case .int(let number): String(number)
    case .double(let number): number.isFinite ? NumberText.plain(number) : ""
    }
  }
}
