internal import GitAccess

extension LedgerWalk {
  /// Judges the markers of unchanged files anew after records came or went: a bare word in a marker's
  /// parts is a record's id only where such a record stands.
  ///
  /// - Parameters:
  ///   - draft: The commit's page.
  ///   - records: The records that stood where a file was judged last; nil for a file of this commit.
  mutating func judgeSites(
    of draft: inout CommitDraft, since records: (_ path: Int32) -> [String: [Int32]]?
  ) {
    let files = draft.after.files.sorted {
      paths.paths[Int($0.path)] < paths.paths[Int($1.path)]
    }
    for standing in files {
      guard let records = records(standing.path), records.keys != draft.after.records.keys,
        var file = sideFile(standing), file.scan.reading.record == nil
      else { continue }
      let path = paths.paths[Int(file.path)]
      for (index, marker) in file.scan.reading.markers.enumerated() where !marker.words.isEmpty {
        let (old, new) = (marker.record(among: records), marker.record(among: draft.after.records))
        guard old != new else { continue }
        let place = file.standing(index, at: path)
        if let old { draft.sites[old, default: ([], [])].lost.append(place) }
        if let new { draft.sites[new, default: ([], [])].gained.append(place) }
        let item = file.items[index]
        if let new, item >= 0 {
          absorb(index, of: file, by: new, &draft)
          file.items[index] = -1
        } else if new == nil, item < 0 {
          file.items[index] = open(index, file, marker, place, &draft)
        }
        draft.after[file.path]?.items = file.items
      }
    }
  }

  /// Tells the places that records gained and lost, as edits of the records.
  func tellSites(of draft: inout CommitDraft) {
    for (record, change) in draft.sites.sorted(by: { $0.key < $1.key }) {
      // The first path, as a registry has it; the order of numbers hangs on the walk.
      let claimants = draft.after.records[record] ?? []
      guard
        let path = claimants.min(by: { paths.paths[Int($0)] < paths.paths[Int($1)] }),
        let standing = draft.after[path], let file = sideFile(standing)
      else { continue }
      let places: ([LedgerEvent.Standing]) -> [String] = { standings in
        standings.map { "\($0.path):\($0.line)" }
      }
      let field = LedgerEvent.FieldChange(
        name: MarkerChange.sites, old: places(change.lost), new: places(change.gained))
      let place = file.standing(0, at: paths.paths[Int(path)])
      if let index = draft.events.firstIndex(where: {
        $0.kind == .edited && $0.source == .record && $0.id.description == record
      }) {
        draft.events[index] = draft.events[index].adding(field)
      } else if !draft.events.contains(where: {
        $0.source == .record && $0.id.description == record && $0.kind != .paid
      }) {
        draft.events.append(
          LedgerEvent(
            .edited, id: ItemID(record), source: .record, standing: place, from: place,
            fields: [field], reason: .sameID))
      }
    }
  }
}

extension LedgerEvent {
  /// The same event with one more field that changed.
  func adding(_ field: FieldChange) -> LedgerEvent {
    LedgerEvent(
      kind, how: how, id: id, source: source, standing: standing, from: from,
      fields: fields + [field], reason: reason, resembles: resembles, confidence: confidence)
  }
}
