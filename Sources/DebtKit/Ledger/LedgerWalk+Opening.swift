internal import GitAccess

extension LedgerWalk {
  /// How long after its payment an item with the same fingerprint is the same item again, in seconds.
  private static let memory: Int64 = 180 * 86_400
  /// Occurrence numbers that are tried before an id is made of the commit, too.
  private static let mostTries = 64
  /// Occurrence numbers under which a reverted payment is sought.
  private static let mostRevertTries = 16

  /// Gives a marker or record that nothing before the commit matches its item.
  mutating func open(
    _ place: CommitDraft.Place, _ sides: inout CommitSides, _ draft: inout CommitDraft
  ) {
    let file = sides.new[place.file]
    let standing = file.standing(place.index, at: paths.paths[Int(file.path)])
    if let record = file.scan.reading.record {
      let item = open(record, standing, file.path, &draft)
      sides.new[place.file].items[place.index] = item
      draft.after[file.path]?.items[place.index] = item
      return
    }
    let marker = file.scan.reading.markers[place.index]
    if let record = marker.record(among: draft.after.records) {
      draft.sites[record, default: ([], [])].gained.append(standing)
      return
    }
    let item = open(place.index, file, marker, standing, &draft)
    sides.new[place.file].items[place.index] = item
    // Later markers of this commit must see that the item stands.
    draft.after[file.path]?.items[place.index] = item
  }

  /// Opens a marker, or takes it for one that was paid before.
  mutating func open(
    _ index: Int, _ file: CommitDraft.SideFile, _ marker: Marker, _ standing: LedgerEvent.Standing,
    _ draft: inout CommitDraft
  ) -> Int32 {
    let key = file.scan.keys[index]
    let name = fingerprint(index, file)
    let former = formerItem(named: name, key, file.path, in: draft)
    if let former, let reason = returnReason(former, key, draft) {
      items.place(former.item, at: file.path)
      add(alias: name, of: former.item, in: draft.commit)
      draft.events.append(
        LedgerEvent(
          .reopened, id: items.entries[Int(former.item)].id, source: .marker, standing: standing,
          reason: reason))
      return former.item
    }
    let item = newItem(named: name, key, file.path, draft.commit)
    draft.events.append(
      LedgerEvent(
        .opened, id: items.entries[Int(item)].id, source: .marker, standing: standing,
        resembles: former.map { items.entries[Int($0.item)].id }))
    return item
  }

  private mutating func open(
    _ record: Record, _ standing: LedgerEvent.Standing, _ path: Int32,
    _ draft: inout CommitDraft
  ) -> Int32 {
    let item = items.number(of: ItemID(record.id), .record)
    let isBack = items.openings[Int(item)].contains {
      ancestry.isAncestor(Int($0), of: draft.commit) && $0 != draft.commit
    }
    items.open(item, in: draft.commit)
    items.place(item, at: path)
    draft.events.append(
      LedgerEvent(
        isBack ? .reopened : .opened, id: ItemID(record.id), source: .record, standing: standing,
        reason: isBack ? .sameID : nil))
    return item
  }

  /// The item that was paid under a fingerprint before the commit and stands no more: the one whose
  /// payment the commit reverts, else the last.
  private mutating func formerItem(
    named name: ItemID, _ key: MarkerKey, _ path: Int32, in draft: CommitDraft
  ) -> ItemTable.Payment? {
    if let reverted = graph.reverted(by: draft.commit) {
      // Equal texts that came back, or went, since then may have changed its place among them.
      for occurrence in 0..<Self.mostRevertTries {
        let other =
          occurrence == 0
          ? name
          : Fingerprint(
            key.identity, in: paths.paths[Int(path)],
            occurrence: occurrence > key.occurrence ? occurrence : occurrence - 1
          ).id
        let payment = lastPayment(of: other, in: draft) {
          $0.nodes[Int($1.commit)].id == reverted
        }
        if let payment { return payment }
      }
    }
    return lastPayment(of: name, in: draft) { _, _ in true }
  }

  private mutating func lastPayment(
    of name: ItemID, in draft: CommitDraft,
    where isWanted: (CommitGraph, ItemTable.Payment) -> Bool
  ) -> ItemTable.Payment? {
    var best: ItemTable.Payment?
    for payment in items.payments[name] ?? []
    where Int(payment.commit) != draft.commit && isWanted(graph, payment)
      && ancestry.isAncestor(Int(payment.commit), of: draft.commit)
      && !stands(payment.item, in: draft.after)
    {
      if let present = best, !precedes(present, payment) { continue }
      best = payment
    }
    return best
  }

  /// Orders payments by time, then by their commits' ids: never by the walk's own numbers.
  private func precedes(_ left: ItemTable.Payment, _ right: ItemTable.Payment) -> Bool {
    let (one, other) = (left.seconds ?? .min, right.seconds ?? .min)
    if one != other { return one < other }
    return graph.nodes[Int(left.commit)].id < graph.nodes[Int(right.commit)].id
  }

  private func returnReason(
    _ payment: ItemTable.Payment, _ key: MarkerKey, _ draft: CommitDraft
  ) -> LedgerEvent.Reason? {
    let node = graph.nodes[draft.commit]
    if graph.reverted(by: draft.commit) == graph.nodes[Int(payment.commit)].id { return .revert }
    guard key.wordCount >= 4, let paid = payment.seconds, let now = node.seconds else { return nil }
    let (age, isAbsurd) = now.subtractingReportingOverflow(paid)
    return !isAbsurd && age.magnitude < UInt64(Self.memory) ? .sameFingerprint : nil
  }

  /// Whether an item stands anywhere in a state.
  func stands(_ item: Int32, in state: LedgerState) -> Bool {
    items.paths[Int(item)].contains { state[$0]?.items.contains(item) == true }
  }

  /// Makes an item whose id no ancestor of the commit gave to another one.
  mutating func newItem(
    named name: ItemID, _ key: MarkerKey, _ path: Int32, _ commit: Int
  ) -> Int32 {
    var id = name
    var occurrence = key.occurrence
    while isTaken(id, at: commit) {
      occurrence += 1
      guard occurrence - key.occurrence < Self.mostTries else {
        // So many equal markers came and went that numbers alone would cost too much.
        id =
          Fingerprint(
            key.identity + "\n" + graph.nodes[commit].id.hex, in: paths.paths[Int(path)],
            occurrence: key.occurrence
          ).id
        break
      }
      id =
        Fingerprint(key.identity, in: paths.paths[Int(path)], occurrence: occurrence).id
    }
    let item = items.number(of: id, .marker)
    items.open(item, in: commit)
    items.place(item, at: path)
    add(alias: name, of: item, in: commit)
    return item
  }

  /// Notes that an item has another name, unless an ancestor of the commit gave it.
  mutating func add(alias: ItemID, of item: Int32, in commit: Int) {
    for known in items.aliases[Int(item)]
    where known.id == alias && ancestry.isAncestor(Int(known.commit), of: commit) {
      return
    }
    items.add(alias: alias, of: item, in: commit)
  }

  private mutating func isTaken(_ id: ItemID, at commit: Int) -> Bool {
    guard let item = items.known(id, .marker) else { return false }
    return items.openings[Int(item)].contains { ancestry.isAncestor(Int($0), of: commit) }
  }
}
