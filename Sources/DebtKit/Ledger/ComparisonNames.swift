internal import GitAccess

/// The names that the items of a comparison have in their snapshots: fingerprints, made anew on each
/// side, where a ledger keeps the one that an item had first.
struct ComparisonNames {
  private let before: [LedgerEvent.Standing: ItemID]
  private let after: [LedgerEvent.Standing: ItemID]
  /// How many items stand after.
  let standing: Int

  /// Collects the names of the items that events tell of.
  ///
  /// - Parameters:
  ///   - walk: The walk over two commits.
  ///   - first: The files of the first.
  init(of walk: LedgerWalk, before first: [LedgerWalk.Change]) {
    let paths = Set((walk.events[1] ?? []).map(\.standing.file))
    var names: [LedgerEvent.Standing: ItemID] = [:]
    for change in first where paths.contains(walk.paths.paths[Int(change.path)]) {
      if let file = walk.newSideFile(change) { Self.add(file, of: walk, to: &names) }
    }
    before = names
    names = [:]
    var standing = 0
    for state in (walk.states[1] ?? LedgerState()).files {
      standing += state.items.count { $0 >= 0 }
      guard paths.contains(walk.paths.paths[Int(state.path)]), let file = walk.sideFile(state)
      else { continue }
      Self.add(file, of: walk, to: &names)
    }
    after = names
    self.standing = standing
  }

  /// An event whose item has the name that its own side gives it.
  func named(_ event: LedgerEvent) -> LedgerEvent {
    let names = event.isOfBase ? before : after
    let id = event.source == .record ? event.id : names[event.standing] ?? event.id
    // In a comparison nothing is known to have stood before the base.
    let kind: LedgerEvent.Kind = event.kind == .reopened && event.from == nil ? .opened : event.kind
    return LedgerEvent(
      kind, how: event.how, id: id, source: event.source, standing: event.standing,
      from: event.from, fields: event.fields, reason: event.reason, resembles: event.resembles,
      confidence: event.confidence)
  }

  private static func add(
    _ file: CommitDraft.SideFile, of walk: LedgerWalk,
    to names: inout [LedgerEvent.Standing: ItemID]
  ) {
    guard file.scan.reading.record == nil else { return }
    let path = walk.paths.paths[Int(file.path)]
    for index in 0..<file.scan.count {
      names[file.standing(index, at: path)] = walk.fingerprint(index, file)
    }
  }
}

extension LedgerEvent {
  /// Whether the event tells of an item that stands at the base alone.
  var isOfBase: Bool { kind == .paid && from == nil }
}
