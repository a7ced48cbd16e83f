internal import GitAccess

/// Which events of a log are asked for.
struct EventFilter {
  let paths: PathFilter
  /// The items that are followed; nil follows all.
  let items: Set<ItemID>?

  /// The events that pass.
  func events(of events: [LedgerEvent]) -> [LedgerEvent] {
    if paths.isEverything, items == nil { return events }
    return events.filter { event in
      let isOnPath =
        paths.includes(event.standing.file)
        || event.from.map { paths.includes($0.file) } ?? false
      return isOnPath && items?.contains(event.id) ?? true
    }
  }
}

extension LedgerEvent {
  /// What an event is about: ids of records and of markers are apart.
  struct Subject: Hashable {
    let id: ItemID
    let source: DebtItem.Source
  }

  /// The item that the event is about.
  var subject: Subject { Subject(id: id, source: source) }
}
