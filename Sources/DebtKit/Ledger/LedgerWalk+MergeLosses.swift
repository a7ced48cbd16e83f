internal import GitAccess

extension LedgerWalk {
  /// Tells what a merge has no more: paid where every parent had it, else noted as lost, unless a side
  /// had paid it.
  ///
  /// - Parameters:
  ///   - missing: The items that some parent has.
  ///   - sides: The parents.
  ///   - absorbed: Items whose markers are sites now, with the records' ids.
  ///   - draft: The commit's page.
  mutating func tellLosses(
    of missing: Set<Int32>, _ sides: [MergeSide], _ absorbed: [Int32: String],
    _ draft: inout CommitDraft
  ) {
    for item in missing.sorted()
    where items.closings[Int(item)].last != Int32(draft.commit) {
      let holders = sides.filter { stands(item, in: $0.state) }
      let lacking = sides.filter { !stands(item, in: $0.state) }
      if lacking.isEmpty {
        payInMerge(item, sides, absorbed[item], &draft)
      } else if !isPaid(item, before: lacking, unknownTo: holders) {
        // Where a side that lacks the item has paid it, the merge took that payment over.
        draft.notes.merges.append(MergeNote(kind: .lost, commit: Int32(draft.commit), item: item))
      }
    }
  }

  /// The items of files that differ from a side: those that stand nowhere after the merge, and those
  /// that stand nowhere on the side.
  func differences(
    from sides: [MergeSide], _ draft: CommitDraft
  ) -> (missing: Set<Int32>, back: Set<Int32>) {
    var (missing, back) = (Set<Int32>(), Set<Int32>())
    for side in sides {
      draft.after.forEachDifference(from: side.state) { new, old in
        let (new, old) = (new?.items ?? [], old?.items ?? [])
        if old == new { return }
        for item in old
        where item >= 0 && !new.contains(item) && !stands(item, in: draft.after) {
          missing.insert(item)
        }
        for item in new
        where item >= 0 && !old.contains(item) && !stands(item, in: side.state) {
          back.insert(item)
        }
      }
    }
    return (missing, back)
  }

  /// Pays what every parent had and the merge has no more.
  ///
  /// Code that changed against one parent alone came with another: it did not pay the item.
  private mutating func payInMerge(
    _ item: Int32, _ sides: [MergeSide], _ record: String?, _ draft: inout CommitDraft
  ) {
    var first: (file: CommitDraft.SideFile, index: Int, how: LedgerEvent.Payment)?
    for side in sides {
      guard let (old, index) = place(of: item, in: side.state) else { continue }
      let new = draft.after[old.path].flatMap { sideFile($0) }
      var pair = CommitSides(old: [old], new: new.map { [$0] } ?? [], diffs: diffs)
      pair.pair(among: side.changes.values, versions: versions, paths: paths)
      let how = payment(
        of: CommitDraft.Place(file: 0, index: index), in: pair,
        arrival: arrival(at: old.path, against: sides[0], draft))
      if first == nil { first = (old, index, how) }
      if how == .commentOnly { first?.how = how }
    }
    guard let first else { return }
    if let record {
      absorb(first.index, of: first.file, by: record, &draft)
    } else {
      pay(first.index, of: first.file, first.how, &draft)
    }
  }

  /// The file in which an item stands, and its place there.
  private func place(
    of item: Int32, in state: LedgerState
  ) -> (file: CommitDraft.SideFile, index: Int)? {
    for path in items.paths[Int(item)] {
      if let file = state[path].flatMap({ sideFile($0) }),
        let index = file.items.firstIndex(of: item)
      {
        return (file, index)
      }
    }
    return nil
  }

  /// Notes what the merge has although a side had paid it.
  ///
  /// - Parameters:
  ///   - back: The items that some parent has not.
  ///   - sides: The parents.
  ///   - draft: The commit's page.
  mutating func noteReturns(
    of back: Set<Int32>, _ sides: [MergeSide], _ draft: inout CommitDraft
  ) {
    for item in back.sorted() {
      let holders = sides.filter { stands(item, in: $0.state) }
      let lacking = sides.filter { !stands(item, in: $0.state) }
      // What stood nowhere is told as an event.
      guard !holders.isEmpty, isPaid(item, before: lacking, unknownTo: holders) else { continue }
      draft.notes.merges.append(MergeNote(kind: .restored, commit: Int32(draft.commit), item: item))
    }
  }

  /// Whether a side has paid an item; a side that has it and knows of the payment took it up again by
  /// itself.
  private mutating func isPaid(
    _ item: Int32, before lacking: [MergeSide], unknownTo holders: [MergeSide]
  ) -> Bool {
    for closing in items.closings[Int(item)] {
      let closing = Int(closing)
      if lacking.contains(where: { ancestry.isAncestor(closing, of: $0.commit) }),
        !holders.contains(where: { ancestry.isAncestor(closing, of: $0.commit) })
      {
        return true
      }
    }
    return false
  }
}
