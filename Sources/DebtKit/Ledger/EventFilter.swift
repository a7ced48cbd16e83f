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

extension [LedgerEvent] {
  /// What several commits did together: an item that came and went again is no event, one that changed
  /// twice is one.
  ///
  /// - Complexity: O(*n*) in the events, which come oldest first.
  var net: [LedgerEvent] {
    var places: [LedgerEvent.Subject: Int] = [:]
    var spans: [(first: LedgerEvent, last: LedgerEvent, all: [LedgerEvent])] = []
    for event in self where event.kind != .accepted {
      if let place = places[event.subject] {
        spans[place].last = event
        spans[place].all.append(event)
      } else {
        places[event.subject] = spans.count
        spans.append((event, event, [event]))
      }
    }
    return spans.compactMap { first, last, all in
      let stoodBefore = first.kind != .opened && first.kind != .reopened
      let standsAfter = last.kind != .paid
      switch (stoodBefore, standsAfter) {
      case (false, false): return nil
      case (false, true): return first.at(last.standing)
      case (true, false): return last
      case (true, true): return Self.change(all)
      }
    }
  }

  /// What became of an item that stood before and stands after; nil where it is as it was.
  private static func change(_ events: [LedgerEvent]) -> LedgerEvent? {
    guard let first = events.first, let last = events.last else { return nil }
    if events.count == 1 { return first }
    var fields: [LedgerEvent.FieldChange] = []
    for field in events.flatMap(\.fields) {
      if let index = fields.firstIndex(where: { $0.name == field.name }) {
        fields[index] = .init(name: field.name, old: fields[index].old, new: field.new)
      } else {
        fields.append(field)
      }
    }
    fields.removeAll { $0.old == $0.new }
    let from = first.from ?? first.standing
    let isEdited =
      !fields.isEmpty || from.text != last.standing.text || from.keyword != last.standing.keyword
    let isMoved =
      from.file != last.standing.file
      || from.line != last.standing.line && events.contains { $0.kind == .moved }
    guard isEdited || isMoved else { return nil }
    let reason = events.last { isEdited ? $0.kind == .edited : $0.kind == .moved }?.reason
    return LedgerEvent(
      isEdited ? .edited : .moved, id: last.id, source: last.source, standing: last.standing,
      from: from, fields: fields, reason: reason ?? last.reason,
      confidence: events.map(\.confidence).min() ?? 1)
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

  /// The same event of an item that stands elsewhere by now.
  func at(_ standing: Standing) -> LedgerEvent {
    LedgerEvent(
      kind, how: how, id: id, source: source, standing: standing, from: from, fields: fields,
      reason: reason, resembles: resembles, confidence: confidence)
  }
}
