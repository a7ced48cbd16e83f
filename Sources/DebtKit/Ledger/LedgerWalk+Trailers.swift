internal import GitAccess

extension LedgerWalk {
  /// Enters what the message of a commit says of items.
  ///
  /// An acceptance and a cost are events; that something was paid or added, the tree shows by itself,
  /// and a trailer which the tree contradicts is noted.
  mutating func enter(_ trailers: [CommitTrailer], in draft: inout CommitDraft) {
    for trailer in trailers {
      guard let item = item(named: trailer.token, in: draft) else { continue }
      let standing = place(of: item, in: draft.after)
      switch trailer.kind {
      case .paid:
        if standing != nil { contradict(item, &draft) } else { confirmPayment(of: item, &draft) }
      case .added:
        if standing == nil { contradict(item, &draft) }
      case .accepted:
        guard let standing else {
          contradict(item, &draft)
          continue
        }
        let attributes = trailer.attributes
        let fields = [("accepted-by", attributes["by"]), ("accepted-until", attributes["until"])]
          .compactMap { name, value in
            value.map { LedgerEvent.FieldChange(name: name, old: [], new: [$0]) }
          }
        draft.events.append(event(.accepted, item, standing, fields))
      case .cost:
        guard let work = trailer.work,
          let standing = standing ?? place(of: item, in: draft.before)
        else { continue }
        draft.events.append(
          event(
            .edited, item, standing,
            [
              LedgerEvent.FieldChange(
                name: CommitTrailer.costField, old: [], new: [work.description])
            ]))
      }
    }
  }

  private func event(
    _ kind: LedgerEvent.Kind, _ item: Int32, _ standing: LedgerEvent.Standing,
    _ fields: [LedgerEvent.FieldChange]
  ) -> LedgerEvent {
    let entry = items.entries[Int(item)]
    return LedgerEvent(
      kind, id: entry.id, source: entry.source, standing: standing, fields: fields,
      reason: .trailer)
  }

  private func contradict(_ item: Int32, _ draft: inout CommitDraft) {
    draft.notes.append(
      MergeNote(kind: .contradicted, commit: Int32(draft.commit), item: item))
  }

  private func confirmPayment(of item: Int32, _ draft: inout CommitDraft) {
    let id = items.entries[Int(item)].id
    guard
      let index = draft.events.firstIndex(where: {
        $0.kind == .paid && $0.id == id && $0.reason == nil
      })
    else { return }
    draft.events[index] = draft.events[index].because(.trailer)
  }

  /// The one item that a token names, among those that stand before or after the commit.
  private mutating func item(named token: String, in draft: CommitDraft) -> Int32? {
    var exact: Set<Int32> = []
    var fitting: Set<Int32> = []
    for number in items.entries.indices {
      var names = [items.entries[number].id.description]
      // Names that other branches gave are not the commit's to know.
      for alias in items.aliases[number]
      where alias.id.description.lowercased().hasPrefix(token)
        && ancestry.isAncestor(Int(alias.commit), of: draft.commit)
      {
        names.append(alias.id.description)
      }
      guard names.contains(where: { $0.lowercased().hasPrefix(token) }),
        stands(Int32(number), in: draft.after) || stands(Int32(number), in: draft.before)
      else { continue }
      if names.contains(where: { $0.lowercased() == token }) {
        exact.insert(Int32(number))
      } else {
        fitting.insert(Int32(number))
      }
    }
    let found = exact.isEmpty ? fitting : exact
    return found.count == 1 ? found.first : nil
  }

  /// Where an item stands in a state.
  private func place(of item: Int32, in state: LedgerState) -> LedgerEvent.Standing? {
    for path in items.paths[Int(item)] {
      guard let file = state[path], let index = file.items.firstIndex(of: item),
        let side = sideFile(file)
      else { continue }
      return side.standing(index, at: paths.paths[Int(path)])
    }
    return nil
  }
}

extension LedgerEvent {
  /// The same event for another reason.
  fileprivate func because(_ reason: Reason) -> LedgerEvent {
    LedgerEvent(
      kind, how: how, id: id, source: source, standing: standing, from: from, fields: fields,
      reason: reason, resembles: resembles, confidence: confidence)
  }
}
