internal import GitAccess

/// Reads the commits of a history that a graph does not hold yet.
struct CommitReader {
  private let isBot: (Signature) -> Bool
  /// The people of the history, in the order in which they came.
  private(set) var people: People
  private(set) var problems: [Problem] = []
  /// What the messages of commits say of items, by the commits' numbers.
  private(set) var trailers: [Int: [CommitTrailer]] = [:]
  /// The keys of tickets that messages carry, by the commits' numbers; a revert carries none.
  private(set) var keys: [Int: [String]] = [:]

  /// A commit that waits for its parents.
  private struct Waiting {
    let commit: Commit
    let parents: [ObjectID]
    let isCut: Bool
    var next = 0
  }

  init(people: People, isBot: @escaping (Signature) -> Bool = { _ in false }) {
    self.people = people
    self.isBot = isBot
  }

  /// Adds a commit and everything before it that the graph lacks; parents come before children.
  ///
  /// A parent that is missing is told, and the history counts as cut there.
  ///
  /// - Throws: `GitError` when the commit itself cannot be read.
  /// - Complexity: O(*n*) in the commits that are new.
  mutating func read(
    _ tip: ObjectID, from repository: borrowing Repository, into graph: inout CommitGraph
  ) throws(GitError) {
    guard graph.number(of: tip) == nil else { return }
    graph.makeIndex()
    var stack = [try waiting(tip, in: repository)]
    var missing: Set<ObjectID> = []
    while var top = stack.popLast() {
      if top.next < top.parents.count {
        let parent = top.parents[top.next]
        top.next += 1
        stack.append(top)
        guard graph.number(of: parent) == nil, !missing.contains(parent) else { continue }
        do throws(GitError) {
          stack.append(try waiting(parent, in: repository))
        } catch {
          missing.insert(parent)
          problems.append(
            Problem(.missingObject, "the history ends at \(top.commit.id.hex.prefix(10)): \(error)")
          )
        }
      } else if graph.number(of: top.commit.id) == nil {
        add(top, missing, to: &graph)
      }
    }
  }

  private func waiting(
    _ id: ObjectID, in repository: borrowing Repository
  ) throws(GitError) -> Waiting {
    let commit = try repository.commit(id)
    let parents = repository.parents(of: commit)
    return Waiting(
      commit: commit, parents: parents, isCut: parents.count < commit.parents.count)
  }

  private mutating func add(
    _ waiting: Waiting, _ missing: Set<ObjectID>, to graph: inout CommitGraph
  ) {
    let commit = waiting.commit
    let message = CommitMessage(commit.message, subject: commit.subject)
    let parents = waiting.parents.filter { !missing.contains($0) }
    if message.hasTrailers {
      let found = CommitTrailer.all(in: commit.message)
      if !found.isEmpty { trailers[graph.count] = found }
    }
    // A squashed revert names no commit.
    if message.reverted == nil, !commit.subject.hasPrefix("Revert ") {
      let found = MessageKeys.all(in: commit.message)
      if !found.isEmpty { keys[graph.count] = found }
    }
    var traits: CommitGraph.Traits = []
    if message.isFix { traits.insert(.isFix) }
    if message.hasTrailers { traits.insert(.hasTrailers) }
    if waiting.isCut || parents.count < waiting.parents.count { traits.insert(.isCut) }
    graph.append(
      CommitGraph.Node(
        id: commit.id, seconds: commit.committer.seconds,
        person: people.number(of: commit.author), traits: traits),
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

  /// The number of the person who signed a commit.
  mutating func number(of signature: Signature) -> Int32 {
    number(of: Person(name: signature.name, email: signature.email))
  }

  private mutating func number(of person: Person) -> Int32 {
    while indexed < all.count {
      numbers[all[indexed]] = Int32(indexed)
      indexed += 1
    }
    if let number = numbers[person] { return number }
    append(person)
    return Int32(all.count - 1)
  }
}
