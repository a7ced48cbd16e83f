internal import GitAccess

extension LedgerWalk {
  /// Writes the page of a commit with one parent or none.
  mutating func advance(_ draft: inout CommitDraft, _ changes: [Change]) {
    var old: [CommitDraft.SideFile] = []
    var new: [CommitDraft.SideFile] = []
    for change in changes {
      let standing = draft.before[change.path]
      guard
        standing != nil || versions.holdsItems(change.version)
          || versions.isUnreadable(change.version)
      else { continue }
      if versions.isUnreadable(change.version) {
        // Nothing is said of a file that cannot be read: its items stand as they stood.
        draft.isIncomplete = true
        continue
      }
      if let standing, let file = sideFile(standing) { old.append(file) }
      if let file = newSideFile(change) { new.append(file) }
    }
    guard !old.isEmpty || !new.isEmpty else { return }
    let arrivals = Dictionary(
      changes.lazy.filter(\.isThere).map { ($0.path, $0.version) }
    ) { first, _ in first }
    let records = draft.before.records
    place(new, replacing: old, in: &draft)
    var sides = CommitSides(old: old, new: new, diffs: diffs)
    sides.pair(among: changes, versions: versions, paths: paths)
    let result = sides.match()
    settle(result, &sides, &draft, arrivals: arrivals)
    if records.keys != draft.after.records.keys {
      let changed = Set(new.map(\.path))
      judgeSites(of: &draft) { changed.contains($0) ? nil : records }
    }
    tellSites(of: &draft)
  }

  /// The file of a standing, with its scan.
  func sideFile(_ file: LedgerState.File) -> CommitDraft.SideFile? {
    guard let scan = versions.scan(file.version) else { return nil }
    return CommitDraft.SideFile(
      path: file.path, version: file.version, scan: scan, items: file.items)
  }

  /// The file that a change leaves, where it holds items.
  func newSideFile(_ change: Change) -> CommitDraft.SideFile? {
    guard let scan = versions.scan(change.version) else { return nil }
    return CommitDraft.SideFile(
      path: change.path, version: change.version, scan: scan,
      items: Array(repeating: -1, count: scan.count))
  }

  /// Puts files into the state after a commit; their items come when they are known.
  func place(
    _ new: [CommitDraft.SideFile], replacing old: [CommitDraft.SideFile],
    in draft: inout CommitDraft
  ) {
    for file in old {
      draft.after[file.path] = nil
      if let record = file.scan.reading.record {
        draft.after.remove(record: record.id, at: file.path)
      }
    }
    for file in new {
      draft.after[file.path] = LedgerState.File(
        path: file.path, version: file.version, items: file.items)
      if let record = file.scan.reading.record {
        draft.after.add(record: record.id, at: file.path)
      }
    }
  }

  // MARK: From matches to events

  private mutating func settle(
    _ result: MatchResult, _ sides: inout CommitSides, _ draft: inout CommitDraft,
    arrivals: [Int32: Int32]
  ) {
    var coming = result.unmatchedNew
    for match in result.matches where !follow(match, &sides, &draft) { coming.append(match.new) }
    // What stands is known before anything comes: no item comes back while it stands.
    keep(sides.new, in: &draft)
    for place in result.unmatchedOld { pay(place, sides, &draft, arrivals: arrivals) }
    for place in coming.sorted() { open(place, &sides, &draft) }
    touch(result, sides, &draft)
  }

  /// Puts the items of files into the state after a commit.
  private func keep(_ files: [CommitDraft.SideFile], in draft: inout CommitDraft) {
    for file in files {
      draft.after[file.path] = LedgerState.File(
        path: file.path, version: file.version, items: file.items)
    }
  }

  /// Follows a marker or record from one side to the other.
  ///
  /// - Returns: Whether what stands after the commit is accounted for; a marker that was a site of a
  ///   record that is gone has no item yet.
  private mutating func follow(
    _ match: MatchResult.Match, _ sides: inout CommitSides, _ draft: inout CommitDraft
  ) -> Bool {
    let (oldFile, newFile) = (sides.old[match.old.file], sides.new[match.new.file])
    let item = oldFile.items[match.old.index]
    let oldPath = paths.paths[Int(oldFile.path)]
    let newPath = paths.paths[Int(newFile.path)]
    if let newRecord = newFile.scan.reading.record {
      return follow(match, record: newRecord, &sides, &draft)
    }
    let oldMarker = oldFile.scan.reading.markers[match.old.index]
    let newMarker = newFile.scan.reading.markers[match.new.index]
    let oldStanding = oldFile.standing(match.old.index, at: oldPath)
    let newStanding = newFile.standing(match.new.index, at: newPath)
    let oldRecord = item < 0 ? oldMarker.record(among: draft.before.records) : nil
    let newRecord = newMarker.record(among: draft.after.records)
    if oldRecord != newRecord {
      if let oldRecord { draft.sites[oldRecord, default: ([], [])].lost.append(oldStanding) }
      if let newRecord { draft.sites[newRecord, default: ([], [])].gained.append(newStanding) }
    }
    switch (item < 0, newRecord != nil) {
    case (true, true): return true
    case (true, false): return false
    case (false, true):
      absorb(match.old.index, of: oldFile, by: newRecord ?? "", &draft)
      return true
    case (false, false): break
    }
    sides.new[match.new.file].items[match.new.index] = item
    keepName(of: item, oldFile, match.old.index, newFile, match.new.index, draft.commit)
    let fields = MarkerChange.fields(from: oldMarker, to: newMarker)
    let hasNewText =
      oldFile.scan.keys[match.old.index].text != newFile.scan.keys[match.new.index].text
    let isMoved = oldFile.path != newFile.path || match.isCut
    let (wasPaid, isPaid) = (oldMarker.status == .paid, newMarker.status == .paid)
    let kind: LedgerEvent.Kind
    if wasPaid != isPaid {
      kind = isPaid ? .paid : .reopened
    } else if hasNewText || !fields.isEmpty || oldMarker.keyword != newMarker.keyword {
      kind = .edited
    } else if isMoved {
      kind = .moved
    } else {
      return true
    }
    draft.events.append(
      LedgerEvent(
        kind, how: kind == .paid ? .declared : nil, id: items.entries[Int(item)].id,
        source: .marker, standing: newStanding, from: oldStanding, fields: fields,
        reason: match.reason, confidence: match.confidence))
    return true
  }

  /// Follows a record from one version of its file to the next, or to another file.
  private mutating func follow(
    _ match: MatchResult.Match, record new: Record, _ sides: inout CommitSides,
    _ draft: inout CommitDraft
  ) -> Bool {
    let (oldFile, newFile) = (sides.old[match.old.file], sides.new[match.new.file])
    guard let old = oldFile.scan.reading.record else { return false }
    let item = number(of: new, following: oldFile.items[match.old.index], draft.commit)
    items.place(item, at: newFile.path)
    sides.new[match.new.file].items[match.new.index] = item
    let fields = MarkerChange.fields(from: old, to: new)
    let (wasPaid, isPaid) = (old.status == .paid, new.status == .paid)
    let kind: LedgerEvent.Kind
    if wasPaid != isPaid {
      kind = isPaid ? .paid : .reopened
    } else if !fields.isEmpty {
      kind = .edited
    } else if oldFile.path != newFile.path {
      kind = .moved
    } else {
      return true
    }
    draft.events.append(
      LedgerEvent(
        kind, how: kind == .paid ? .declared : nil, id: ItemID(new.id), source: .record,
        standing: newFile.standing(0, at: paths.paths[Int(newFile.path)]),
        from: oldFile.standing(0, at: paths.paths[Int(oldFile.path)]), fields: fields,
        reason: match.reason, confidence: match.confidence))
    return true
  }

  /// The number of a record that was another item before a commit, or the same.
  mutating func number(of record: Record, following former: Int32, _ commit: Int) -> Int32 {
    let item = items.number(of: ItemID(record.id), .record)
    if former >= 0, former != item {
      // A record whose file has another name has another id; its life goes on.
      items.open(item, in: commit)
      add(alias: items.entries[Int(former)].id, of: item, in: commit)
    }
    return item
  }

  /// Ends a marker's life as an item: it is a site of a record from now on.
  mutating func absorb(
    _ index: Int, of file: CommitDraft.SideFile, by record: String, _ draft: inout CommitDraft
  ) {
    remember(index, of: file, draft)
    guard file.scan.reading.markers[index].status != .paid else { return }
    draft.events.append(
      LedgerEvent(
        .paid, how: .declared, id: items.entries[Int(file.items[index])].id, source: .marker,
        standing: file.standing(index, at: paths.paths[Int(file.path)]), reason: .sameID,
        resembles: ItemID(record)))
  }

  /// Keeps the fingerprint that an item has now as another of its names.
  mutating func keepName(
    of item: Int32, _ oldFile: CommitDraft.SideFile, _ oldIndex: Int,
    _ newFile: CommitDraft.SideFile, _ newIndex: Int, _ commit: Int
  ) {
    let (old, new) = (oldFile.scan.keys[oldIndex], newFile.scan.keys[newIndex])
    if oldFile.path != newFile.path { items.place(item, at: newFile.path) }
    guard
      oldFile.path != newFile.path || old.occurrence != new.occurrence
        || old.identity != new.identity
    else { return }
    add(alias: fingerprint(newIndex, newFile), of: item, in: commit)
  }

  /// The fingerprint of a marker where it stands.
  func fingerprint(_ index: Int, _ file: CommitDraft.SideFile) -> ItemID {
    let key = file.scan.keys[index]
    return Fingerprint(
      key.identity, in: paths.paths[Int(file.path)], occurrence: key.occurrence
    ).id
  }

  private mutating func pay(
    _ place: CommitDraft.Place, _ sides: CommitSides, _ draft: inout CommitDraft,
    arrivals: [Int32: Int32]
  ) {
    let file = sides.old[place.file]
    let item = file.items[place.index]
    let standing = file.standing(place.index, at: paths.paths[Int(file.path)])
    guard item >= 0 else {
      if file.scan.reading.record == nil,
        let record = file.scan.reading.markers[place.index].record(among: draft.before.records)
      {
        draft.sites[record, default: ([], [])].lost.append(standing)
      }
      return
    }
    let how = payment(of: place, in: sides, arrival: arrivals[file.path])
    pay(place.index, of: file, how, &draft)
  }

  /// How an item that stands nowhere after a commit was paid.
  ///
  /// - Parameters:
  ///   - place: Where it stood.
  ///   - sides: The files before and after.
  ///   - arrival: The version that stands at its path after the commit; nil where nothing does.
  /// - Returns: The way.
  func payment(
    of place: CommitDraft.Place, in sides: CommitSides, arrival: Int32?
  ) -> LedgerEvent.Payment {
    guard sides.old[place.file].scan.reading.record == nil else {
      return arrival != nil ? .declared : .withFile
    }
    return sides.payment(of: place, version: arrival ?? -1, versions: versions)
  }

  /// Pays an item that stands nowhere after a commit, unless it says itself that it was paid before.
  mutating func pay(
    _ index: Int, of file: CommitDraft.SideFile, _ how: LedgerEvent.Payment,
    _ draft: inout CommitDraft
  ) {
    remember(index, of: file, draft)
    let reading = file.scan.reading
    guard (reading.record?.status ?? reading.markers[index].status) != .paid else { return }
    let entry = items.entries[Int(file.items[index])]
    draft.events.append(
      LedgerEvent(
        .paid, how: how, id: entry.id, source: entry.source,
        standing: file.standing(index, at: paths.paths[Int(file.path)]),
        reason: how == .withFile ? .paidWithFile : nil))
  }

  /// Remembers a payment, in case the item comes back.
  private mutating func remember(
    _ index: Int, of file: CommitDraft.SideFile, _ draft: CommitDraft
  ) {
    let item = file.items[index]
    let isRecord = file.scan.reading.record != nil
    items.pay(
      item, isRecord ? items.entries[Int(item)].id : fingerprint(index, file), in: draft.commit,
      seconds: graph.nodes[draft.commit].seconds,
      words: isRecord ? Int.max : file.scan.keys[index].wordCount)
  }
}
