internal import GitAccess
internal import Synchronization

/// Tells events as people know them: authors by the mailmap, bare words by who is known.
struct Narrator {
  private let mailmap: Mailmap
  private let known: Acquaintances

  init(_ ledger: Ledger) {
    self.init(ledger.settings)
  }

  init(_ settings: SnapshotSettings) {
    mailmap = settings.knownNames
    known = Acquaintances(settings)
  }

  /// A commit with its events; what cannot be read of it is left empty.
  func commit(
    _ id: ObjectID, _ events: [LedgerEvent], from repository: borrowing Repository
  ) -> CommitEvents {
    let commit = try? repository.commit(id)
    return CommitEvents(
      commit: id.hex,
      date: commit.flatMap { commit in
        commit.committer.seconds.map { ($0, commit.committer.offset) }
      },
      author: commit.map { person($0.author) } ?? .init(name: "", email: ""),
      subject: commit?.subject ?? "", isMerge: (commit?.parents.count ?? 0) > 1,
      events: events.map(told))
  }

  /// Somebody under the name that they want to be known by.
  func person(_ signature: Signature) -> CommitEvents.Person {
    let (name, email) = mailmap.resolve(signature)
    return CommitEvents.Person(name: name, email: email)
  }

  /// An event whose bare words are owners or tags.
  func told(_ event: LedgerEvent) -> LedgerEvent {
    guard event.fields.contains(where: { $0.name == MarkerChange.word }) else { return event }
    var fields = event.fields.filter { $0.name != MarkerChange.word }
    for field in event.fields where field.name == MarkerChange.word {
      for target in [Field.owner, .tags] {
        let (old, new) = (words(field.old, target), words(field.new, target))
        if old == new { continue }
        if let index = fields.firstIndex(where: { $0.name == target.rawValue }) {
          fields[index] = .init(
            name: target.rawValue, old: fields[index].old + old, new: fields[index].new + new)
        } else {
          fields.append(.init(name: target.rawValue, old: old, new: new))
        }
      }
    }
    return LedgerEvent(
      event.kind, how: event.how, id: event.id, source: event.source, standing: event.standing,
      from: event.from, fields: fields, reason: event.reason, resembles: event.resembles,
      confidence: event.confidence)
  }

  private func words(_ words: [String], _ field: Field) -> [String] {
    guard !words.isEmpty else { return [] }
    let context = known.context
    return words.filter { word in
      switch context.reading(of: word) {
      case .person, .guessedOwner: field == .owner
      case .tag: field == .tags
      }
    }
  }
}

/// What a snapshot knows of people, gathered when a bare word asks for it: most events hold none.
private final class Acquaintances: Sendable {
  private let settings: SnapshotSettings
  private let gathered = Mutex<SnapshotContext?>(nil)

  init(_ settings: SnapshotSettings) {
    self.settings = settings
  }

  var context: SnapshotContext {
    gathered.withLock { gathered in
      if let gathered { return gathered }
      let context = SnapshotContext(
        configuration: settings.configuration, recordIDs: [], people: settings.people)
      gathered = context
      return context
    }
  }
}
