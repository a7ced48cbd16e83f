/// The first parents of a ledger's commit, and what came in with each of them.
///
/// As `git log --first-parent` does, a commit is compared with its first parent alone: what a branch
/// did and the trunk had already, by a cherry-pick, came in with nothing.
struct FirstParents {
  private let ledger: Ledger
  /// The first parents, oldest first, and the commit before them.
  private let commits: [Int]
  private let start: Int?
  private var places: [Int: Int] = [:]
  /// The commits that came in with each, oldest first, itself last.
  private var brought: [[Int]]
  /// The first place of the states that are at hand, each before one commit and after another.
  private var block = 0
  private let blockLength: Int
  private var states: [LedgerState] = []

  /// Follows the first parents of a ledger's commit.
  ///
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - included: The commits that are asked for.
  ///   - blockLength: The commits whose states are made again at once: one by one would cost too much
  ///     time, all of them too much memory.
  /// - Complexity: O(*n*) in the commits of the history.
  init(of ledger: Ledger, _ included: [Bool], blockLength: Int = 256) {
    self.ledger = ledger
    self.blockLength = blockLength
    var trunk: [Int] = []
    var next: Int? = ledger.tip
    while let commit = next, included[commit] {
      trunk.append(commit)
      next = ledger.graph.parents(of: commit).first.map { Int($0) }
    }
    start = next
    commits = trunk.reversed()
    // Not by number: numbers tell which commit an archive met first.
    var age = [Int](repeating: 0, count: ledger.graph.count)
    var order = CommitOrder(of: ledger.graph, included: included)
    var place = 0
    while let commit = order.next() {
      age[commit] = place
      place += 1
    }
    var isSeen = included.map { !$0 }
    brought = []
    for (place, commit) in commits.enumerated() {
      places[commit] = place
      // Whatever an older commit of the trunk holds has been seen with it.
      var found: [Int] = []
      var waiting = [commit]
      while let next = waiting.popLast() {
        guard !isSeen[next] else { continue }
        isSeen[next] = true
        found.append(next)
        waiting += ledger.graph.parents(of: next).map { Int($0) }
      }
      brought.append(found.sorted { age[$0] > age[$1] })
    }
  }

  /// What came in with a commit of the trunk; nothing with any other.
  ///
  /// - Throws: `LedgerFailure` when the archive cannot be read.
  mutating func events(of commit: Int) throws(LedgerFailure) -> [LedgerEvent] {
    guard let place = places[commit] else { return [] }
    var events: [LedgerEvent] = []
    for commit in brought[place] { events += try ledger.events(of: commit) }
    guard brought[place].count > 1, !events.isEmpty else { return events }
    if states.isEmpty || !(block..<block + states.count - 1).contains(place) {
      block = place / blockLength * blockLength
      states = try ledger.states(
        of: block == 0 ? start : commits[block - 1],
        along: commits[block..<min(block + blockLength, commits.count)])
    }
    return try ledger.brought(
      events, from: states[place - block], to: states[place - block + 1])
  }
}

extension Ledger {
  /// What several commits did together, told as the difference between two states.
  fileprivate func brought(
    _ events: [LedgerEvent], from before: LedgerState, to after: LedgerState
  ) throws(LedgerFailure) -> [LedgerEvent] {
    var result: [LedgerEvent] = []
    for story in BroughtItem.stories(events, in: items) {
      result += story.said
      guard !story.events.isEmpty else { continue }
      let old = try view(of: story.numbers, in: before)
      let new = try view(of: story.numbers, in: after)
      if let event = story.event(from: old, to: new) { result.append(event) }
    }
    return result
  }

  /// An item as a state holds it, under any of several numbers; nil where it stands nowhere.
  private func view(
    of numbers: [Int32], in state: LedgerState
  ) throws(LedgerFailure) -> BroughtItem.View? {
    for number in numbers {
      for path in items.paths[Int(number)] {
        guard let file = state[path], let index = file.items.firstIndex(of: number) else {
          continue
        }
        try read(CollectionOfOne(file))
        guard let scan = versions.scan(file.version) else { continue }
        return BroughtItem.View(scan, index, at: paths.paths[Int(path)])
      }
    }
    return nil
  }
}
