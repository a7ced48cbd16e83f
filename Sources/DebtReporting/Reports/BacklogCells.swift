internal import DebtKit

/// What the tables of a backlog have in common: how an item stands in a row, and how a table ends.
struct BacklogCells {
  let style: ReportStyle
  private let ids: ShortIDs
  private let asOf: CalendarDate?
  private let registry: Registry
  private let grouping: Backlog.Grouping?

  init(of report: BacklogReport, _ style: ReportStyle) {
    self.style = style
    ids = ShortIDs(of: report.registry.items)
    asOf = report.asOf
    registry = report.registry
    grouping = report.grouping
  }

  /// A long id is cut where room is short: its first letters name the item as well.
  static let idColumn = TextTable.Column("id", fit: .flexible(least: 16))

  func id(of item: DebtItem) -> StyledText {
    StyledText(style.text(ids.short(item.id)), .id)
  }

  /// The letters by which an item is known.
  func short(_ id: ItemID) -> String { ids.short(id) }

  /// Whether the item should have been paid by now.
  func isOverdue(_ item: DebtItem) -> Bool { item.isOverdue(on: asOf) }

  /// The item's words; what is overdue says so without colour and without its column.
  func caption(_ item: DebtItem) -> StyledText {
    let mark: SafeText = isOverdue(item) ? "! " : ""
    return "\(mark, .warning)\(style.caption(item))"
  }

  /// Who owns the item.
  func owner(of item: DebtItem) -> StyledText {
    guard let entry = item.fields[.owner] else { return "" }
    let isIdle = !registry.idleOwners(of: item).isEmpty
    return StyledText(style.text(entry.value.text), isIdle ? .warning : .plain)
  }

  /// The owners of items who have not committed for too long; a remark, for a column has no room.
  func idleOwners(of items: some Sequence<DebtItem>) -> [StyledText] {
    // A heading has said it of every item below.
    guard grouping != .owner else { return [] }
    var days: [String: CalendarDate] = [:]
    for item in items {
      for (owner, day) in registry.idleOwners(of: item) { days[owner] = day }
    }
    return days.sorted { $0.key < $1.key }.map { owner, day in
      "\(style.text(owner)): no commit since \(style.text(day.description))"
    }
  }

  /// What is to be known of the marks in a table, on a last line.
  func remark(_ remarks: [StyledText]) -> String {
    guard !remarks.isEmpty else { return "" }
    return style.layout.paragraph(
      StyledText(remarks.joined(separator: "; ").plain, .muted), indent: 2)
  }

  /// How many rows the limit leaves out.
  func rest(of count: Int, after limit: Int) -> String {
    guard count > limit else { return "" }
    let more = NumberText.count(count - limit).string
    let text = SafeText(trusted: "… \(more) more; --top \(count) shows them")
    return style.layout.line(StyledText(text, .muted), indent: 2)
  }
}
