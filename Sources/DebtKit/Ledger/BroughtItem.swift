internal import GitAccess

/// What the commits that came in with one commit of the trunk did to one item.
struct BroughtItem {
  /// Its numbers: a record whose file was renamed has several.
  private(set) var numbers: [Int32]
  /// What the trees of the commits show, oldest first.
  private(set) var events: [LedgerEvent] = []
  /// What their messages say, which no tree shows.
  private(set) var said: [LedgerEvent] = []

  /// An item as it stands in a state.
  struct View {
    let standing: LedgerEvent.Standing
    /// Whether it says itself that it is paid.
    let isPaid: Bool
    fileprivate let record: Record?
    fileprivate let marker: Marker?

    init(_ scan: ScannedFile, _ index: Int, at path: RepositoryPath) {
      record = scan.reading.record
      marker = record == nil ? scan.reading.markers[index] : nil
      isPaid = (record?.status ?? marker?.status) == .paid
      standing =
        CommitDraft.SideFile(path: -1, version: -1, scan: scan, items: [])
        .standing(index, at: path)
    }

    /// The fields that differ between this and a later view.
    fileprivate func fields(to new: View) -> [LedgerEvent.FieldChange] {
      if let record, let other = new.record { return MarkerChange.fields(from: record, to: other) }
      if let marker, let other = new.marker { return MarkerChange.fields(from: marker, to: other) }
      return []
    }
  }

  /// Sorts events by the items that they are of, in the order in which these are told of first.
  static func stories(_ events: [LedgerEvent], in items: ItemTable) -> [BroughtItem] {
    var stories: [BroughtItem] = []
    var places: [Int32: Int] = [:]
    for event in events {
      guard let number = items.known(event.id, event.source) else { continue }
      let numbers = event.source == .record ? items.formerNumbers(of: number) : [number]
      let place = numbers.lazy.compactMap { places[$0] }.first ?? stories.count
      if place == stories.count { stories.append(BroughtItem(numbers: [])) }
      for number in numbers where !stories[place].numbers.contains(number) {
        stories[place].numbers.append(number)
        places[number] = place
      }
      if event.isSaid {
        stories[place].said.append(event)
      } else {
        stories[place].events.append(event)
      }
    }
    return stories
  }

  /// What became of the item between two states; nil where it is as it was.
  func event(from old: View?, to new: View?) -> LedgerEvent? {
    switch (old.flatMap { $0.isPaid ? nil : $0 }, new.flatMap { $0.isPaid ? nil : $0 }) {
    case (nil, nil):
      // A marker may say from its first day that it is paid.
      guard old == nil, let new, !events.contains(where: { $0.kind == .paid }) else { return nil }
      return opening(at: new)
    case (nil, let new?): return opening(at: new)
    // Without one a merge lost it.
    case (_?, nil): return events.last { $0.kind == .paid }
    case (let old?, let new?): return change(from: old, to: new)
    }
  }

  private func opening(at new: View) -> LedgerEvent? {
    let first = events.first { $0.kind == .opened || $0.kind == .reopened }
    // Without one a merge took it up again, which is no event: what became of it since is.
    return (first ?? events.last)?.at(new.standing, id: events.last?.id)
  }

  private func change(from old: View, to new: View) -> LedgerEvent? {
    guard let last = events.last else { return nil }
    let fields = old.fields(to: new) + sites
    let (from, standing) = (old.standing, new.standing)
    let isEdited =
      !fields.isEmpty || from.text != standing.text || from.keyword != standing.keyword
    let isMoved =
      from.file != standing.file
      || from.line != standing.line && events.contains { $0.kind == .moved }
    guard isEdited || isMoved else { return nil }
    let reason = events.last { isEdited ? $0.kind == .edited : $0.kind == .moved }?.reason
    return LedgerEvent(
      isEdited ? .edited : .moved, id: last.id, source: last.source, standing: standing,
      from: from, fields: fields, reason: reason ?? last.reason,
      confidence: events.map(\.confidence).min() ?? 1)
  }

  /// The places that a record gained and lost, which no field of its own tells.
  private var sites: [LedgerEvent.FieldChange] {
    let changes = events.flatMap(\.fields).filter { $0.name == MarkerChange.sites }
    let (lost, gained) = (changes.flatMap(\.old), changes.flatMap(\.new))
    let (old, new) = (lost.filter { !gained.contains($0) }, gained.filter { !lost.contains($0) })
    return old.isEmpty && new.isEmpty ? [] : [.init(name: MarkerChange.sites, old: old, new: new)]
  }
}

extension LedgerEvent {
  /// Whether only the message of its commit tells of it.
  fileprivate var isSaid: Bool {
    reason == .trailer && (kind == .accepted || kind == .edited)
  }

  /// The same event of an item that stands elsewhere by now.
  fileprivate func at(_ standing: Standing, id: ItemID?) -> LedgerEvent {
    LedgerEvent(
      kind, how: how, id: id ?? self.id, source: source, standing: standing, from: from,
      fields: fields, reason: reason, resembles: resembles, confidence: confidence)
  }
}

extension ItemTable {
  /// The number of a record, and those that it had before its file was renamed.
  fileprivate func formerNumbers(of number: Int32) -> [Int32] {
    var numbers = [number]
    var next = 0
    while next < numbers.count {
      for alias in aliases[Int(numbers[next])] {
        if let former = known(alias.id, .record), !numbers.contains(former) {
          numbers.append(former)
        }
      }
      next += 1
    }
    return numbers
  }
}
