internal import GitAccess

extension LedgerWalk {
  /// Enters what the message of a commit says of items.
  ///
  /// An acceptance and a cost are events; that something was paid or added, the tree shows by itself.
  /// A trailer that names nothing, or which the tree contradicts, is noted.
  mutating func enter(_ trailers: [CommitTrailer], in draft: inout CommitDraft) {
    guard !trailers.isEmpty else { return }
    let standing = standing(around: draft)
    // What came and went on a branch that is one commit now, neither side of it knows.
    let passing = Set(trailers.lazy.filter { $0.kind == .added }.map(\.token))
      .intersection(trailers.lazy.filter { $0.kind == .paid }.map(\.token))
    for trailer in trailers {
      switch item(named: trailer.token, among: standing, in: draft) {
      case .success(let item): enter(trailer, of: item, in: &draft)
      case .failure(let doubt) where !passing.contains(trailer.token):
        note(doubt.cause, of: trailer, doubt.item, &draft)
      case .failure: break
      }
    }
  }

  private mutating func enter(
    _ trailer: CommitTrailer, of item: Int32, in draft: inout CommitDraft
  ) {
    let id = items.entries[Int(item)].id
    let standing = place(of: item, in: draft.after)
    switch trailer.kind {
    case .paid:
      if standing != nil {
        note(.stands, of: trailer, id, &draft)
      } else {
        confirmPayment(of: id, &draft)
      }
    case .added:
      if standing == nil { note(.gone, of: trailer, id, &draft) }
    case .accepted:
      guard let standing else { return note(.gone, of: trailer, id, &draft) }
      let attributes = trailer.attributes
      let fields = [("accepted-by", attributes["by"]), ("accepted-until", attributes["until"])]
        .compactMap { name, value in
          value.map { LedgerEvent.FieldChange(name: name, old: [], new: [$0]) }
        }
      draft.events.append(event(.accepted, item, standing, fields))
    case .cost:
      guard let work = trailer.work else { return note(.workless, of: trailer, id, &draft) }
      guard let standing = standing ?? place(of: item, in: draft.before) else { return }
      let cost = LedgerEvent.FieldChange(
        name: CommitTrailer.costField, old: [], new: [work.description])
      draft.events.append(event(.edited, item, standing, [cost]))
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

  private func note(
    _ cause: TrailerFault.Cause, of trailer: CommitTrailer, _ item: ItemID?,
    _ draft: inout CommitDraft
  ) {
    draft.notes.trailers.append(
      TrailerFault(
        commit: Int32(draft.commit), kind: trailer.kind, token: trailer.token, cause: cause,
        item: item))
  }

  private func confirmPayment(of id: ItemID, _ draft: inout CommitDraft) {
    guard
      let index = draft.events.firstIndex(where: {
        $0.kind == .paid && $0.id == id && $0.reason == nil
      })
    else { return }
    draft.events[index] = draft.events[index].because(.trailer)
  }

  // MARK: Names

  /// Why a token names no item of a commit.
  private struct Doubt: Error {
    let cause: TrailerFault.Cause
    var item: ItemID?
  }

  /// The items that stand before or after a commit, in order of number.
  private func standing(around draft: CommitDraft) -> [Int32] {
    var standing: Set<Int32> = []
    for state in [draft.before, draft.after] {
      for file in state.files { standing.formUnion(file.items) }
    }
    return standing.filter { $0 >= 0 }.sorted()
  }

  /// The one item that a token names, among those that stand before or after the commit.
  private mutating func item(
    named token: String, among standing: [Int32], in draft: CommitDraft
  ) -> Result<Int32, Doubt> {
    let found = items(named: token, among: standing, at: draft.commit)
    if let item = found.first {
      return found.count == 1 ? .success(item) : .failure(Doubt(cause: .ambiguous))
    }
    let all = items.entries.indices.lazy.map { Int32($0) }
    let former = items(named: token, among: all, at: draft.commit).filter { item in
      items.openings[Int(item)].contains { ancestry.isAncestor(Int($0), of: draft.commit) }
    }
    if former.count == 1 {
      return .failure(Doubt(cause: .gone, item: items.entries[Int(former[0])].id))
    }
    return .failure(Doubt(cause: .unknown, item: nearest(to: token, among: standing)))
  }

  /// The items with a name that begins with a token; those that have the very name, where some do.
  private mutating func items(
    named token: String, among numbers: some Sequence<Int32>, at commit: Int
  ) -> [Int32] {
    var exact: [Int32] = []
    var fitting: [Int32] = []
    for number in numbers {
      var names = [items.entries[Int(number)].id.description.lowercased()]
      // Names that other branches gave are not the commit's to know.
      for alias in items.aliases[Int(number)]
      where alias.id.description.lowercased().hasPrefix(token)
        && ancestry.isAncestor(Int(alias.commit), of: commit)
      {
        names.append(alias.id.description.lowercased())
      }
      if names.contains(token) {
        exact.append(number)
      } else if names.contains(where: { $0.hasPrefix(token) }) {
        fitting.append(number)
      }
    }
    return exact.isEmpty ? fitting : exact
  }

  /// The item whose name, or its first letters, a token nearly is.
  private func nearest(to token: String, among standing: [Int32]) -> ItemID? {
    guard token.utf8.count <= TrailerFault.tokenLimit else { return nil }
    var candidates: [String: ItemID] = [:]
    for number in standing {
      let entry = items.entries[Int(number)]
      let name = entry.id.description.lowercased()
      candidates[entry.source == .record ? name : String(name.prefix(token.count))] = entry.id
    }
    return token.nearest(in: candidates.keys.sorted()).flatMap { candidates[$0] }
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
