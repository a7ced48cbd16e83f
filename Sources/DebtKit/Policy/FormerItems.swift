internal import GitAccess

/// The items as they stood at a base.
struct FormerItems: Sendable {
  private var records: [ItemID: DebtItem] = [:]
  private var markers: [Place: DebtItem] = [:]

  init(_ items: [DebtItem]) {
    for item in items {
      if item.source == .record {
        if records[item.id] == nil { records[item.id] = item }
      } else {
        markers[Place(item.sites[0].file, line: item.sites[0].line)] = item
      }
    }
  }

  /// How an item stood before; nil for one that is new.
  func item(before item: DebtItem) -> DebtItem? {
    if item.change?.kind == .introduced { return nil }
    if item.source == .record { return records[item.id] }
    let site = item.sites[0]
    let from = item.change?.from.map { Place($0.file, line: $0.line) }
    return markers[from ?? Place(site.file, line: site.line)]
  }
}
