internal import GitAccess

extension LedgerWalk {
  /// A parent of a merge, as far as it differs from it.
  struct MergeSide {
    let commit: Int
    let state: LedgerState
    /// The changed files by path, as far as they differ from the first parent, too.
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
    let parents = graph.parents(of: draft.commit).map { Int($0) }
    let sides = parents.indices.map { number in
      MergeSide(
        commit: parents[number], state: before[number],
        changes: Dictionary(changes[number].map { ($0.path, $0) }) { first, _ in first })
    }
    var combined: [Change] = []
    /// The sides that files were taken from, by path.
    var origins: [Int32: Int] = [:]
    for change in changes.first ?? [] {
      if let side = sides.indices.dropFirst().first(where: {
        sides[$0].changes[change.path] == nil
      }) {
        inherit(change.path, from: sides[side].state, &draft)
        origins[change.path] = side
      } else if versions.isUnreadable(change.version) {
        draft.isIncomplete = true
      } else {
        combined.append(change)
      }
    }
    var absorbed: [Int32: String] = [:]
    if !combined.isEmpty { absorbed = settle(combined, sides, &draft) }
    keepApart(origins.keys, &draft)
    if sides.contains(where: { $0.state.records.keys != draft.after.records.keys }) {
      // Branches judge their own markers; what none could see is how another's records read them.
      let own = Set(combined.map(\.path))
      judgeSites(of: &draft) { path in
        own.contains(path) ? nil : sides[origins[path] ?? 0].state.records
      }
    }
    tellSites(of: &draft)
    let (missing, back) = differences(from: sides, draft)
    tellLosses(of: missing, sides, absorbed, &draft)
    noteReturns(of: back, sides, &draft)
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
    let file: CommitDraft.SideFile
    let match: MatchResult.Match
    var item: Int32 { file.items[match.old.index] }
  }

  /// Finds the items of files that differ from every parent.
  ///
  /// - Returns: The items whose markers became sites, with the records' ids.
  private mutating func settle(
    _ combined: [Change], _ parents: [MergeSide], _ draft: inout CommitDraft
  ) -> [Int32: String] {
    let new = combined.compactMap { newSideFile($0) }
    place(
      new, replacing: combined.compactMap { draft.before[$0.path].flatMap { sideFile($0) } },
      in: &draft)
    var sides = CommitSides(old: [], new: new, diffs: diffs)
    var candidates: [Candidate] = []
    for parent in parents {
      var pair = CommitSides(
        old: oldFiles(of: parent, combined, parents[0], draft), new: new, diffs: diffs)
      pair.pair(among: parent.changes.values, versions: versions, paths: paths)
      candidates += pair.match().matches.map {
        Candidate(file: pair.old[$0.old.file], match: $0)
      }
      // Nothing is surer than the first parent's, and nothing differs from every parent then.
      if isEverythingUnchanged(candidates, new, draft) { break }
    }
    let found = Dictionary(grouping: candidates, by: \.match.new)
    var absorbed: [Int32: String] = [:]
    var settled: Set<CommitDraft.Place> = []
    // The surest match first; of equal ones that with the first parent.
    for (_, candidate) in candidates.enumerated().sorted(by: {
      ($1.element.match.confidence, $0.offset) < ($0.element.match.confidence, $1.offset)
    }) {
      let place = candidate.match.new
      guard !settled.contains(place) else { continue }
      let scan = new[place.file].scan
      if scan.reading.record != nil {
        carryRecord(candidate, found[place] ?? [], &sides, &draft)
      } else if let record = scan.reading.markers[place.index].record(among: draft.after.records) {
        if candidate.item >= 0 { absorbed[candidate.item] = record }
        continue
      } else if candidate.item >= 0, !stands(candidate.item, in: draft.after) {
        carry(candidate, found[place] ?? [], &sides, &draft)
      } else {
        continue
      }
      settled.insert(place)
    }
    for file in new.indices {
      for index in 0..<new[file].scan.count {
        let place = CommitDraft.Place(file: file, index: index)
        let isSite =
          new[file].scan.reading.record == nil
          && new[file].scan.reading.markers[index].record(among: draft.after.records) != nil
        // A marker that was a site on a side came with that side.
        let wasSite = (found[place] ?? []).contains(where: { $0.item < 0 })
        if !settled.contains(place), !(isSite && wasSite) { open(place, &sides, &draft) }
      }
    }
    return absorbed
  }

  /// Whether all that files hold stands in them as it did on one side.
  private func isEverythingUnchanged(
    _ candidates: [Candidate], _ new: [CommitDraft.SideFile], _ draft: CommitDraft
  ) -> Bool {
    guard candidates.count == new.reduce(0, { $0 + $1.scan.count }) else { return false }
    return candidates.allSatisfy { candidate in
      let (place, index) = (candidate.match.new, candidate.match.old.index)
      let (old, file) = (candidate.file.scan, new[place.file])
      guard candidate.item >= 0, candidate.match.confidence == 1,
        candidate.file.path == file.path, old.reading.record == nil,
        file.scan.reading.record == nil, old.keys[index].text == file.scan.keys[place.index].text,
        !stands(candidate.item, in: draft.after)
      else { return false }
      let (before, after) = (old.reading.markers[index], file.scan.reading.markers[place.index])
      return before.keyword == after.keyword && before.status == after.status
        && after.record(among: draft.after.records) == nil
        && MarkerChange.fields(from: before, to: after).isEmpty
    }
  }

  /// The files of a parent that the merge's own files may come from: those at the same paths, and
  /// those that are gone and whose items no file has that came from another side.
  private func oldFiles(
    of parent: MergeSide, _ combined: [Change], _ first: MergeSide, _ draft: CommitDraft
  ) -> [CommitDraft.SideFile] {
    let own = Set(combined.map(\.path))
    let gone = parent.state.files(otherThanIn: draft.after).filter { file in
      !own.contains(file.path) && !file.items.allSatisfy { $0 < 0 || stands($0, in: draft.after) }
        && arrival(at: file.path, against: first, draft) == nil
    }
    let files = (combined.compactMap { parent.state[$0.path] } + gone).compactMap { sideFile($0) }
    guard files.count > 1 else { return files }
    let names = paths.paths
    return files.sorted { names[Int($0.path)] < names[Int($1.path)] }
  }

  /// The version that a merge has at a path, -1 where it is not read; nil where nothing stands there.
  func arrival(at path: Int32, against first: MergeSide, _ draft: CommitDraft) -> Int32? {
    if let change = first.changes[path] { return change.isThere ? change.version : nil }
    // As the first parent had it: with items it is in the state, without any only in the tree.
    if let file = draft.after[path] { return file.version }
    guard let files, let tree = graph.tree(of: draft.commit) else { return nil }
    switch files.presence(of: paths.paths[Int(path)], in: tree) {
    case .nothing: return nil
    case .something: return -1
    case .blob(let blob): return versions.known(blob, door: paths.knownDoor(of: path)) ?? -1
    }
  }

  /// Carries an item through a merge; it is edited, or moved, where it differs from every parent that
  /// has it.
  private mutating func carry(
    _ best: Candidate, _ found: [Candidate], _ sides: inout CommitSides,
    _ draft: inout CommitDraft
  ) {
    let place = best.match.new
    let file = sides.new[place.file]
    sides.new[place.file].items[place.index] = best.item
    draft.after[file.path]?.items[place.index] = best.item
    items.place(best.item, at: file.path)
    keepName(
      of: best.item, best.file, best.match.old.index, file, place.index, draft.commit)
    let marker = file.scan.reading.markers[place.index]
    // The best one is first: what is told is told against it.
    let same = [best] + found.filter { $0.item == best.item }
    let olds = same.map { $0.file.scan.reading.markers[$0.match.old.index] }
    let isNewText = same.allSatisfy {
      $0.file.scan.keys[$0.match.old.index].text != file.scan.keys[place.index].text
    }
    tell(
      best, source: .marker,
      isEdited: isNewText || olds.allSatisfy { $0.keyword != marker.keyword },
      fields: Self.common(olds.map { MarkerChange.fields(from: $0, to: marker) }),
      isMoved: same.allSatisfy { $0.file.path != file.path },
      paid: (olds.map { $0.status == .paid }, marker.status == .paid), file, best.item, &draft)
  }

  private mutating func carryRecord(
    _ best: Candidate, _ found: [Candidate], _ sides: inout CommitSides,
    _ draft: inout CommitDraft
  ) {
    let place = best.match.new
    let file = sides.new[place.file]
    guard let record = file.scan.reading.record else { return }
    let item = number(of: record, following: best.item, draft.commit)
    sides.new[place.file].items[place.index] = item
    draft.after[file.path]?.items[place.index] = item
    items.place(item, at: file.path)
    let same = ([best] + found).filter { $0.file.scan.reading.record != nil }
    let olds = same.compactMap { $0.file.scan.reading.record }
    tell(
      best, source: .record, isEdited: false,
      fields: Self.common(olds.map { MarkerChange.fields(from: $0, to: record) }),
      isMoved: same.allSatisfy { $0.file.path != file.path },
      paid: (olds.map { $0.status == .paid }, record.status == .paid), file, item, &draft)
  }

  /// The first list's changes of fields that every list has: what differs from one side came with
  /// another.
  private static func common(
    _ lists: [[LedgerEvent.FieldChange]]
  ) -> [LedgerEvent.FieldChange] {
    (lists.first ?? []).filter { change in
      lists.allSatisfy { $0.contains { $0.name == change.name } }
    }
  }

  private func tell(
    _ best: Candidate, source: DebtItem.Source, isEdited: Bool,
    fields: [LedgerEvent.FieldChange], isMoved: Bool, paid: (before: [Bool], after: Bool),
    _ file: CommitDraft.SideFile, _ item: Int32, _ draft: inout CommitDraft
  ) {
    let kind: LedgerEvent.Kind
    if paid.before.allSatisfy({ $0 != paid.after }) {
      kind = paid.after ? .paid : .reopened
    } else if isEdited || !fields.isEmpty {
      kind = .edited
    } else if isMoved {
      kind = .moved
    } else {
      return
    }
    draft.events.append(
      LedgerEvent(
        kind, how: kind == .paid ? .declared : nil, id: items.entries[Int(item)].id,
        source: source,
        standing: file.standing(best.match.new.index, at: paths.paths[Int(file.path)]),
        from: best.file.standing(
          best.match.old.index, at: paths.paths[Int(best.file.path)]),
        fields: fields, reason: best.match.reason, confidence: best.match.confidence))
  }

  /// Gives one of two copies of an item an id of its own, where each side kept the item elsewhere.
  private mutating func keepApart(
    _ inherited: some Sequence<Int32>, _ draft: inout CommitDraft
  ) {
    let after = draft.after
    // Of all that a branch changes, few files hold an item.
    let holders = inherited.filter { after[$0] != nil }
    let names = paths.paths
    for path in holders.sorted(by: { names[Int($0)] < names[Int($1)] }) {
      guard let standing = draft.after[path], let file = sideFile(standing) else { continue }
      for (index, item) in standing.items.enumerated() where item >= 0 {
        let isElsewhere = items.paths[Int(item)].contains {
          $0 != path && draft.after[$0]?.items.contains(item) == true
        }
        guard isElsewhere, file.scan.reading.record == nil else { continue }
        let twin = newItem(
          named: fingerprint(index, file), file.scan.keys[index], path, draft.commit)
        draft.after[path]?.items[index] = twin
        draft.events.append(
          LedgerEvent(
            .opened, id: items.entries[Int(twin)].id, source: .marker,
            standing: file.standing(index, at: paths.paths[Int(path)]),
            resembles: items.entries[Int(item)].id))
      }
    }
  }
}
