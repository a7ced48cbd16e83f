internal import GitAccess

extension LedgerWalk {
  /// A parent of a merge, as far as it differs from it.
  private struct Side {
    let state: LedgerState
    /// The changed files by path.
    let changes: [Int32: Change]
  }

  /// Writes the page of a commit with several parents.
  ///
  /// What came with a branch belongs to the branch's commits: a file that is as one parent had it takes
  /// its items from there. Only files that differ from every parent are matched, with each parent; and
  /// what a merge changes is what it changes against all of them.
  mutating func merge(
    _ draft: inout CommitDraft, _ changes: [[Change]], _ before: [LedgerState]
  ) {
    let sides = zip(changes, before).map { changes, state in
      Side(
        state: state,
        changes: Dictionary(changes.map { ($0.path, $0) }) { first, _ in first })
    }
    let records = draft.before.records
    var combined: [Change] = []
    var inherited: Set<Int32> = []
    for change in changes.first ?? [] {
      if let side = sides.dropFirst().first(where: { $0.changes[change.path] == nil }) {
        inherit(change.path, from: side.state, &draft)
        inherited.insert(change.path)
      } else if versions.isUnreadable(change.version) {
        draft.isIncomplete = true
      } else {
        combined.append(change)
      }
    }
    if !combined.isEmpty { settle(combined, sides, inherited, &draft) }
    keepApart(inherited, sides, &draft)
    if records.keys != draft.after.records.keys {
      // Branches judge their own markers; what neither could see is how the other's records read them.
      judgeSites(of: &draft, except: Set(combined.map(\.path)), since: records)
    }
    tellSites(of: &draft)
    noteLosses(sides, &draft)
  }

  /// Takes a file over as a parent had it.
  private func inherit(_ path: Int32, from state: LedgerState, _ draft: inout CommitDraft) {
    if let old = draft.after[path], let record = versions.scan(old.version)?.reading.record {
      draft.after.remove(record: record.id, at: path)
    }
    draft.after[path] = state[path]
    if let new = state[path], let record = versions.scan(new.version)?.reading.record {
      draft.after.add(record: record.id, at: path)
    }
  }

  // MARK: Files that differ from every parent

  /// A marker of a parent that a marker of the merge may be.
  private struct Candidate {
    let parent: Int
    let file: CommitDraft.SideFile
    let index: Int
    let match: MatchResult.Match
    var item: Int32 { file.items[index] }
  }

  private mutating func settle(
    _ combined: [Change], _ parents: [Side], _ inherited: Set<Int32>, _ draft: inout CommitDraft
  ) {
    let new = combined.compactMap { newSideFile($0) }
    let replaced = combined.compactMap { draft.before[$0.path].flatMap { sideFile($0) } }
    let taken = Set(inherited.flatMap { draft.after[$0]?.items ?? [] })
    place(new, replacing: replaced, in: &draft)
    var sides = CommitSides(old: [], new: new)
    var candidates: [CommitDraft.Place: [Candidate]] = [:]
    var unmatched: [(parent: Int, sides: CommitSides, place: CommitDraft.Place)] = []
    for (number, parent) in parents.enumerated() {
      var pair = CommitSides(
        old: oldFiles(of: parent, combined: combined, taken: taken), new: new)
      pair.pair(versions: versions, paths: paths)
      let result = pair.match(versions: versions)
      for match in result.matches {
        candidates[match.new, default: []].append(
          Candidate(
            parent: number, file: pair.old[match.old.file], index: match.old.index, match: match))
      }
      unmatched += result.unmatchedOld.map { (number, pair, $0) }
    }
    var taking = taken.filter { $0 >= 0 }
    for place in newPlaces(of: new) {
      // The surest match first; of equal ones that with the first parent.
      let found = (candidates[place] ?? []).enumerated().sorted {
        ($1.element.match.confidence, $0.offset) < ($0.element.match.confidence, $1.offset)
      }.map(\.element)
      if let best = found.first(where: { $0.item >= 0 && !taking.contains($0.item) }),
        new[place.file].scan.reading.record == nil,
        new[place.file].scan.reading.markers[place.index].record(among: draft.after.records) == nil
      {
        taking.insert(best.item)
        carry(best, found, to: place, &sides, &draft)
      } else if new[place.file].scan.reading.record != nil, let best = found.first {
        carryRecord(found, best, to: place, &sides, &draft)
      } else if found.contains(where: { $0.item < 0 }), found.allSatisfy({ $0.item < 0 }) {
        continue
      } else {
        open(place, &sides, &draft)
      }
    }
    for file in sides.new {
      draft.after[file.path] = LedgerState.File(
        path: file.path, version: file.version, items: file.items)
    }
    payInMerge(unmatched, parents, &draft)
  }

  private func newPlaces(of new: [CommitDraft.SideFile]) -> [CommitDraft.Place] {
    new.indices.flatMap { file in
      (0..<new[file].scan.count).map { CommitDraft.Place(file: file, index: $0) }
    }
  }

  /// The files of a parent that the merge's own files may come from.
  private func oldFiles(
    of parent: Side, combined: [Change], taken: Set<Int32>
  ) -> [CommitDraft.SideFile] {
    let own = Set(combined.map(\.path))
    let gone = parent.changes.values.filter { !$0.isThere && !own.contains($0.path) }
    return (combined + gone).compactMap { change in
      guard let standing = parent.state[change.path], let file = sideFile(standing) else {
        return nil
      }
      let isTaken = !own.contains(change.path) && file.items.contains { taken.contains($0) }
      return isTaken ? nil : file
    }.sorted { paths.paths[Int($0.path)] < paths.paths[Int($1.path)] }
  }

  /// Carries an item through a merge; it is edited, or moved, where it differs from every parent.
  private mutating func carry(
    _ best: Candidate, _ found: [Candidate], to place: CommitDraft.Place,
    _ sides: inout CommitSides, _ draft: inout CommitDraft
  ) {
    let item = best.item
    let file = sides.new[place.file]
    sides.new[place.file].items[place.index] = item
    items.place(item, at: file.path)
    keepName(of: item, best.file, best.index, file, place.index, draft.commit)
    let marker = file.scan.reading.markers[place.index]
    let same = found.filter { $0.item == item }
    let isEdited = same.allSatisfy { candidate in
      let old = candidate.file.scan.reading.markers[candidate.index]
      return candidate.file.scan.keys[candidate.index].text != file.scan.keys[place.index].text
        || old.keyword != marker.keyword || !MarkerChange.fields(from: old, to: marker).isEmpty
    }
    let isMoved = same.allSatisfy { $0.file.path != file.path }
    guard isEdited || isMoved else { return }
    let old = best.file.scan.reading.markers[best.index]
    draft.events.append(
      LedgerEvent(
        isEdited ? .edited : .moved, id: items.entries[Int(item)].id, source: .marker,
        standing: file.standing(place.index, at: paths.paths[Int(file.path)]),
        from: best.file.standing(best.index, at: paths.paths[Int(best.file.path)]),
        fields: isEdited ? MarkerChange.fields(from: old, to: marker) : [],
        reason: best.match.reason, confidence: best.match.confidence))
  }

  private mutating func carryRecord(
    _ found: [Candidate], _ best: Candidate, to place: CommitDraft.Place,
    _ sides: inout CommitSides, _ draft: inout CommitDraft
  ) {
    let file = sides.new[place.file]
    guard let record = file.scan.reading.record else { return }
    let item = items.number(of: ItemID(record.id), .record)
    sides.new[place.file].items[place.index] = item
    items.place(item, at: file.path)
    let records = found.compactMap { $0.file.scan.reading.record }
    let isEdited = records.allSatisfy { !MarkerChange.fields(from: $0, to: record).isEmpty }
    guard isEdited, let old = best.file.scan.reading.record else { return }
    draft.events.append(
      LedgerEvent(
        .edited, id: ItemID(record.id), source: .record,
        standing: file.standing(0, at: paths.paths[Int(file.path)]),
        from: best.file.standing(0, at: paths.paths[Int(best.file.path)]),
        fields: MarkerChange.fields(from: old, to: record), reason: best.match.reason))
  }

  /// Pays what every parent had and the merge has no more.
  private mutating func payInMerge(
    _ unmatched: [(parent: Int, sides: CommitSides, place: CommitDraft.Place)], _ parents: [Side],
    _ draft: inout CommitDraft
  ) {
    var told: Set<Int32> = []
    for (_, sides, place) in unmatched {
      let file = sides.old[place.file]
      let item = file.items[place.index]
      guard item >= 0, !told.contains(item), !stands(item, in: draft.after),
        parents.allSatisfy({ stands(item, in: $0.state) })
      else { continue }
      told.insert(item)
      remember(item, place, file, draft)
      let version = parents[0].changes[file.path].map { $0.isThere ? $0.version : -1 } ?? -1
      let how =
        file.scan.reading.record != nil
        ? .declared : sides.payment(of: place, version: version, versions: versions)
      draft.events.append(
        LedgerEvent(
          .paid, how: how, id: items.entries[Int(item)].id,
          source: items.entries[Int(item)].source,
          standing: file.standing(place.index, at: paths.paths[Int(file.path)]),
          reason: how == .withFile ? .paidWithFile : nil))
    }
  }

  // MARK: Between the sides

  /// Gives one of two copies of an item an id of its own, where each side kept the item elsewhere.
  private mutating func keepApart(
    _ inherited: Set<Int32>, _ sides: [Side], _ draft: inout CommitDraft
  ) {
    for path in inherited.sorted(by: { paths.paths[Int($0)] < paths.paths[Int($1)] }) {
      guard let standing = draft.after[path], let file = sideFile(standing) else { continue }
      for (index, item) in standing.items.enumerated() where item >= 0 {
        let isElsewhere = items.paths[Int(item)].contains {
          $0 != path && draft.after[$0]?.items.contains(item) == true
        }
        guard isElsewhere, file.scan.reading.record == nil else { continue }
        let twin = newItem(named: fingerprint(index, file), file.scan.keys[index], path, draft.commit)
        draft.after[path]?.items[index] = twin
        draft.events.append(
          LedgerEvent(
            .opened, id: items.entries[Int(twin)].id, source: .marker,
            standing: file.standing(index, at: paths.paths[Int(path)]),
            resembles: items.entries[Int(item)].id))
      }
    }
  }

  /// Notes what the merge dropped from one side, and what it has again though a side had paid it.
  private mutating func noteLosses(_ sides: [Side], _ draft: inout CommitDraft) {
    var gone: Set<Int32> = []
    for side in sides {
      for path in side.changes.keys {
        guard let old = side.state[path] else { continue }
        let new = draft.after[path]?.items ?? []
        if old.items == new { continue }
        for item in old.items where item >= 0 && !new.contains(item) { gone.insert(item) }
      }
    }
    let parents = graph.parents(of: draft.commit).map { Int($0) }
    for item in gone.sorted() where !stands(item, in: draft.after) {
      let lacking = zip(parents, sides).filter { !stands(item, in: $0.1.state) }.map(\.0)
      // Where a side that lacks the item has paid it, the merge took that payment over.
      let isPaid = lacking.contains { parent in
        items.closings[Int(item)].contains { ancestry.isAncestor(Int($0), of: parent) }
      }
      if !lacking.isEmpty, !isPaid {
        draft.notes.append(MergeNote(kind: .lost, commit: Int32(draft.commit), item: item))
      }
    }
    noteReturns(sides, parents, &draft)
  }

  private mutating func noteReturns(
    _ sides: [Side], _ parents: [Int], _ draft: inout CommitDraft
  ) {
    for (path, _) in sides.first?.changes ?? [:] {
      let old = Set(sides[0].state[path]?.items ?? [])
      for item in draft.after[path]?.items ?? [] where item >= 0 && !old.contains(item) {
        guard !stands(item, in: sides[0].state) else { continue }
        let holders = zip(parents, sides).filter { stands(item, in: $0.1.state) }.map(\.0)
        // A side that has the item and knows of the payment took it up again by itself.
        let isRestored = items.closings[Int(item)].contains { closing in
          ancestry.isAncestor(Int(closing), of: parents[0])
            && !holders.contains { ancestry.isAncestor(Int(closing), of: $0) }
        }
        guard isRestored else { continue }
        draft.notes.append(MergeNote(kind: .restored, commit: Int32(draft.commit), item: item))
      }
    }
  }
}
