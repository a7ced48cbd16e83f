internal import GitAccess

extension LedgerWalk {
  /// Writes the page of a commit with one parent or none.
  mutating func advance(_ draft: inout CommitDraft, _ changes: [Change]) {
    var old: [CommitDraft.SideFile] = []
    var new: [CommitDraft.SideFile] = []
    for change in changes {
      let standing = draft.before[change.path]
      guard standing != nil || versions.holdsItems(change.version)
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
      changes.lazy.filter(\.isThere).map { ($0.path, $0.version) }) { first, _ in first }
    let records = draft.before.records
    place(new, replacing: old, in: &draft)
    var sides = CommitSides(old: old, new: new)
    sides.pair(versions: versions, paths: paths)
    let result = sides.match(versions: versions)
    settle(result, &sides, &draft, arrivals: arrivals)
    if records.keys != draft.after.records.keys {
      judgeSites(of: &draft, except: Set(new.map(\.path)), since: records)
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
    for match in result.matches {
      follow(match, &sides, &draft)
    }
    for place in result.unmatchedOld { pay(place, sides, &draft, arrivals: arrivals) }
    for place in result.unmatchedNew { open(place, &sides, &draft) }
    for file in sides.new {
      draft.after[file.path] = LedgerState.File(
        path: file.path, version: file.version, items: file.items)
    }
    touch(result, sides, &draft)
  }

  private mutating func follow(
    _ match: MatchResult.Match, _ sides: inout CommitSides, _ draft: inout CommitDraft
  ) {
    let (oldFile, newFile) = (sides.old[match.old.file], sides.new[match.new.file])
    let item = oldFile.items[match.old.index]
    let oldPath = paths.paths[Int(oldFile.path)]
    let newPath = paths.paths[Int(newFile.path)]
    if let newRecord = newFile.scan.reading.record {
      follow(match, record: newRecord, &sides, &draft)
      return
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
    case (true, true): return
    case (true, false): return open(match.new, &sides, &draft)
    case (false, true):
      return absorb(item, oldStanding, by: newRecord ?? "", oldMarker, &draft)
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
      return
    }
    draft.events.append(
      LedgerEvent(
        kind, how: kind == .paid ? .declared : nil, id: items.entries[Int(item)].id,
        source: .marker, standing: newStanding, from: oldStanding, fields: fields,
        reason: match.reason, confidence: match.confidence))
  }

  /// Follows a record from one version of its file to the next, or to another file.
  private mutating func follow(
    _ match: MatchResult.Match, record new: Record, _ sides: inout CommitSides,
    _ draft: inout CommitDraft
  ) {
    let (oldFile, newFile) = (sides.old[match.old.file], sides.new[match.new.file])
    guard let old = oldFile.scan.reading.record else { return open(match.new, &sides, &draft) }
    let item = items.number(of: ItemID(new.id), .record)
    let former = oldFile.items[match.old.index]
    if former >= 0, former != item {
      // A record whose file has another name has another id; its life goes on.
      items.open(item, in: draft.commit)
      items.add(alias: items.entries[Int(former)].id, of: item, in: draft.commit)
    }
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
      return
    }
    draft.events.append(
      LedgerEvent(
        kind, how: kind == .paid ? .declared : nil, id: ItemID(new.id), source: .record,
        standing: newFile.standing(0, at: paths.paths[Int(newFile.path)]),
        from: oldFile.standing(0, at: paths.paths[Int(oldFile.path)]), fields: fields,
        reason: match.reason, confidence: match.confidence))
  }

  /// Ends a marker's life as an item: it is a site of a record from now on.
  mutating func absorb(
    _ item: Int32, _ standing: LedgerEvent.Standing, by record: String, _ marker: Marker,
    _ draft: inout CommitDraft
  ) {
    guard marker.status != .paid else { return }
    draft.events.append(
      LedgerEvent(
        .paid, how: .declared, id: items.entries[Int(item)].id, source: .marker,
        standing: standing, reason: .sameID, resembles: ItemID(record)))
  }

  /// Keeps the fingerprint that an item has now as another of its names.
  mutating func keepName(
    of item: Int32, _ oldFile: CommitDraft.SideFile, _ oldIndex: Int,
    _ newFile: CommitDraft.SideFile, _ newIndex: Int, _ commit: Int
  ) {
    let (old, new) = (oldFile.scan.keys[oldIndex], newFile.scan.keys[newIndex])
    if oldFile.path != newFile.path { items.place(item, at: newFile.path) }
    guard oldFile.path != newFile.path || old.occurrence != new.occurrence
      || old.identity != new.identity
    else { return }
    items.add(alias: fingerprint(newIndex, newFile), of: item, in: commit)
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
    let status =
      file.scan.reading.record?.status ?? file.scan.reading.markers[place.index].status
    let how: LedgerEvent.Payment =
      file.scan.reading.record != nil
      ? (arrivals[file.path] != nil ? .declared : .withFile)
      : sides.payment(of: place, version: arrivals[file.path] ?? -1, versions: versions)
    remember(item, place, file, draft)
    guard status != .paid else { return }
    draft.events.append(
      LedgerEvent(
        .paid, how: how, id: items.entries[Int(item)].id,
        source: items.entries[Int(item)].source, standing: standing,
        reason: how == .withFile ? .paidWithFile : nil))
  }

  /// Remembers a payment, in case the item comes back.
  mutating func remember(
    _ item: Int32, _ place: CommitDraft.Place, _ file: CommitDraft.SideFile, _ draft: CommitDraft
  ) {
    let name =
      file.scan.reading.record != nil
      ? items.entries[Int(item)].id : fingerprint(place.index, file)
    items.pay(
      item, name, in: draft.commit, seconds: graph.nodes[draft.commit].seconds,
      words: file.scan.reading.record != nil ? Int.max : file.scan.keys[place.index].wordCount)
  }
}
