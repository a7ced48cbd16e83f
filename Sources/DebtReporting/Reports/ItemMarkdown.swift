internal import DebtKit

/// Items as a Markdown table to paste into a page or a comment.
enum ItemMarkdown {
  static let header = ["item", "owner", "due", "where"]

  /// An item as cells under ``header``.
  static func row(_ item: DebtItem, _ ci: CIService) -> [String] {
    [title(item, ci), field(.owner, item, ci), field(.due, item, ci), place(item, ci)]
  }

  static func title(_ item: DebtItem, _ ci: CIService) -> String {
    let keyword = item.keyword.map { MarkdownText.code($0, in: .tableCell, ci: ci) + " " } ?? ""
    if !item.title.isEmpty { return keyword + MarkdownText.escape(item.title, ci: ci) }
    if let links = item.fields[.links]?.value.text {
      return keyword + MarkdownText.escape(links, ci: ci)
    }
    guard let code = item.sites[0].nextCode else { return keyword + "(no text)" }
    return keyword + "(before " + MarkdownText.code(code, in: .tableCell, ci: ci) + ")"
  }

  static func field(_ field: Field, _ item: DebtItem, _ ci: CIService) -> String {
    guard let entry = item.fields[field], entry.origin != .proposal else { return "" }
    return MarkdownText.escape(entry.value.text, ci: ci)
  }

  /// The item's first site, with a link to it where a host shows it.
  static func place(_ item: DebtItem, _ ci: CIService, _ links: LineLinks? = nil) -> String {
    let site = item.sites[0]
    return MarkdownText.link(
      MarkdownText.code("\(site.path):\(site.line)", in: .tableCell, ci: ci),
      to: links?.address(of: site))
  }
}

extension ShortIDs {
  /// The short id of an item as a code span.
  func code(of item: DebtItem, _ ci: CIService) -> String {
    MarkdownText.code(short(item.id), in: .tableCell, ci: ci)
  }
}
