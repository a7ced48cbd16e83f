internal import GitAccess
internal import PackReading

/// Reads the commits of a history that a graph does not hold yet.
struct CommitReader: Sendable {
  private let worthOpening: Int
  /// The people of the history, in the order in which they came.
  private(set) var people: People
  private(set) var problems: [Problem] = []
  /// What the messages of commits say of items, by the commits' numbers.
  private(set) var trailers: [Int: [CommitTrailer]] = [:]
  /// The keys of tickets that messages carry, by the commits' numbers; a revert carries none.
  private(set) var keys: [Int: [String]] = [:]

  /// The packs of the repository, where so many commits were read that they were opened.
  private(set) var packs: OpenPacks?
  /// Where others read commits ahead.
  var ahead: CommitsAhead?
  private var count = 0

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - people: Who is known already.
  ///   - worthOpening: The number of commits from which on they are looked for in the packs.
  init(people: People, worthOpening: Int = HistoryObjects.worthOpening) {
    self.people = people
    self.worthOpening = worthOpening
  }

  /// Adds a commit and everything before it that the graph lacks; parents come before children.
  ///
  /// A parent that is missing is told, and the history counts as cut there.
  ///
  /// - Parameters:
  ///   - tip: The commit.
  ///   - repository: The repository that holds it.
  ///   - graph: Takes the commits.
  ///   - portion: Called after so many of them, and after the last ones.
  /// - Throws: `GitError` when the commit itself cannot be read, or what `portion` throws.
  /// - Complexity: O(*n*) in the commits that are new.
  mutating func read(
    _ tip: ObjectID, from repository: borrowing Repository, into graph: inout CommitGraph,
    portion: (CommitGraph) throws(GitError) -> Void = { _ in }
  ) throws(GitError) {
    guard graph.number(of: tip) == nil else { return }
    graph.makeIndex()
    var objects: HistoryObjects?
    var end = graph.count + JobQueue.portion
    var stack = [try pending(tip, in: repository, &objects)]
    var missing: Set<ObjectID> = []
    while var top = stack.popLast() {
      if top.next < top.parents.count {
        let parent = top.parents[top.next]
        top.next += 1
        stack.append(top)
        guard graph.number(of: parent) == nil, !missing.contains(parent) else { continue }
        do throws(GitError) {
          stack.append(try pending(parent, in: repository, &objects))
        } catch {
          missing.insert(parent)
          problems.append(
            Problem(.missingObject, "the history ends at \(top.id.hex.prefix(10)): \(error)")
          )
        }
      } else if graph.number(of: top.id) == nil {
        add(top, missing, to: &graph)
        guard graph.count == end else { continue }
        try portion(graph)
        end += JobQueue.portion
      }
    }
    try portion(graph)
  }

  private mutating func pending(
    _ id: ObjectID, in repository: borrowing Repository, _ objects: inout HistoryObjects?
  ) throws(GitError) -> PendingCommit {
    count += 1
    if count == worthOpening {
      packs = HistoryObjects.packs(of: repository.location)
      objects = packs.flatMap { HistoryObjects($0, repository.location) }
      if let packs { ahead?.use(packs) }
    }
    if let commit = ahead?.take(id) { return commit }
    let commit = try PendingCommit(id, in: repository, objects)
    if count > worthOpening { ahead?.readLines(mergedBy: commit) }
    return commit
  }

  private mutating func add(
    _ commit: PendingCommit, _ missing: Set<ObjectID>, to graph: inout CommitGraph
  ) {
    let message = commit.message
    let parents = commit.parents.filter { !missing.contains($0) }
    if !message.trailers.isEmpty { trailers[graph.count] = message.trailers }
    if !message.keys.isEmpty { keys[graph.count] = message.keys }
    var traits: CommitGraph.Traits = []
    if message.isFix { traits.insert(.isFix) }
    if message.hasTrailers { traits.insert(.hasTrailers) }
    if commit.isCut || parents.count < commit.parents.count { traits.insert(.isCut) }
    graph.append(
      CommitGraph.Node(
        id: commit.id, seconds: commit.seconds, person: people.number(of: commit.author),
        traits: traits),
      parents: parents.compactMap { graph.number(of: $0) }, tree: commit.tree,
      reverted: message.reverted)
  }
}

/// Everybody who wrote a commit, by number.
struct People: Sendable {
  /// A name and an address as a commit has them.
  struct Person: Hashable, Sendable {
    let name: String
    let email: String
  }

  private(set) var all: [Person] = []
  private var numbers: [Person: Int32] = [:]
  /// How many of them `numbers` holds: who only reads a history never asks it.
  private var indexed = 0

  /// Adds somebody under the next number.
  mutating func append(_ person: Person) {
    all.append(person)
  }

  /// The number of somebody, who is added if need be.
  mutating func number(of person: Person) -> Int32 {
    while indexed < all.count {
      numbers[all[indexed]] = Int32(indexed)
      indexed += 1
    }
    if let number = numbers[person] { return number }
    append(person)
    return Int32(all.count - 1)
  }
}
