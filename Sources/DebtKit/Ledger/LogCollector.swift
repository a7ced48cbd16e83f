internal import GitAccess

/// The commits of a log as they are found, newest first.
struct LogCollector {
  private let query: LogQuery
  private let filter: EventFilter
  private let narrator: Narrator
  /// What was found so far.
  private(set) var commits: [CommitEvents] = []

  init(_ query: LogQuery, following items: Set<ItemID>?, _ settings: SnapshotSettings) {
    self.query = query
    filter = EventFilter(paths: PathFilter(query.paths), items: items)
    narrator = Narrator(settings)
  }

  /// Whether no more commits are asked for.
  var isFull: Bool { commits.count >= query.limit ?? .max }

  /// Whether a commit of that moment is asked for.
  func wants(seconds: Int64?) -> Bool {
    query.earliest.map { seconds ?? .min >= $0 } ?? true
  }

  /// Adds a commit where some of its events are asked for.
  mutating func add(
    _ id: ObjectID, _ events: [LedgerEvent], from repository: borrowing Repository
  ) {
    let wanted = filter.events(of: events)
    guard !wanted.isEmpty else { return }
    let told = narrator.commit(id, wanted, from: repository)
    if let author = query.author, !told.author.answers(to: author) { return }
    commits.append(told)
  }
}
