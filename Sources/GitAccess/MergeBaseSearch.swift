/// A search that paints commits from two sides, newest first, until the paints meet everywhere.
///
/// It is git's own. A commit that gets a paint after it was passed, as a clock was wrong, is passed
/// again: the order decides how long the search takes, not what it finds.
struct MergeBaseSearch {
  /// The sides from which a commit was reached.
  private struct Paint: OptionSet {
    let rawValue: UInt8
    static let one = Paint(rawValue: 1)
    static let other = Paint(rawValue: 2)
    static let both: Paint = [.one, .other]
    /// It is behind a common ancestor, so that nothing older is looked for.
    static let behind = Paint(rawValue: 4)
    static let waits = Paint(rawValue: 8)
    static let found = Paint(rawValue: 16)
  }

  private var paints: [ObjectID: Paint] = [:]
  private var queue = CommitQueue()
  /// The commits that wait and are not behind a common ancestor.
  private var openCount = 0
  private var candidates: [(id: ObjectID, seconds: Int64)] = []
  /// Whether a shallow history ended where the search would have gone on.
  private(set) var isCut = false

  /// Paints until nothing is left to find.
  ///
  /// - Throws: `GitError` when a commit cannot be read.
  mutating func run(
    from ones: [ObjectID], _ others: [ObjectID], in repository: borrowing Repository
  ) throws(GitError) {
    for id in ones { try paint(id, .one, in: repository) }
    for id in others { try paint(id, .other, in: repository) }
    while openCount > 0, let commit = queue.popNewest() {
      var paint = paints[commit.id] ?? []
      if !paint.contains(.behind) { openCount -= 1 }
      paint.remove(.waits)
      var handedOn = paint.intersection([.one, .other, .behind])
      if paint.isSuperset(of: .both), !paint.contains(.behind) {
        handedOn.insert(.behind)
        if paint.insert(.found).inserted { candidates.append((commit.id, commit.seconds)) }
      }
      paints[commit.id] = paint
      let parents = repository.parents(of: commit.commit)
      if parents.count < commit.commit.parents.count { isCut = true }
      for parent in parents { try self.paint(parent, handedOn, in: repository) }
    }
  }

  /// Whether a commit was reached from both sides.
  func isCommon(_ id: ObjectID) -> Bool { paints[id]?.isSuperset(of: .both) ?? false }

  /// Whether a commit was reached from any side.
  func hasSeen(_ id: ObjectID) -> Bool { paints[id] != nil }

  /// The commits that were reached from the second side alone, in no order.
  var ofOtherAlone: [ObjectID] {
    paints.filter { $0.value.contains(.other) && !$0.value.contains(.one) }.map(\.key)
  }

  /// The common ancestors that are behind no other one as far as the search went, newest first.
  var common: [(id: ObjectID, seconds: Int64)] {
    candidates.filter { paints[$0.id]?.contains(.behind) == false }.sorted {
      ($1.seconds, $0.id) < ($0.seconds, $1.id)
    }
  }

  private mutating func paint(
    _ id: ObjectID, _ paint: Paint, in repository: borrowing Repository
  ) throws(GitError) {
    let former = paints[id] ?? []
    guard !paint.isSubset(of: former) else { return }
    let whole = former.union(paint).union(.waits)
    paints[id] = whole
    if !former.contains(.waits) {
      queue.insert(try repository.commit(id))
      if !whole.contains(.behind) { openCount += 1 }
    } else if whole.contains(.behind), !former.contains(.behind) {
      openCount -= 1
    }
  }
}

/// Commits that wait, of which the newest comes first: a heap.
private struct CommitQueue {
  /// A commit with the time that orders it.
  struct Entry {
    let commit: Commit
    let seconds: Int64
    var id: ObjectID { commit.id }
  }

  private var heap: [Entry] = []

  mutating func insert(_ commit: Commit) {
    heap.append(Entry(commit: commit, seconds: commit.committer.seconds ?? .min))
    var child = heap.count - 1
    while child > 0, isBefore(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popNewest() -> Entry? {
    guard let newest = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return newest }
    heap[0] = last
    var parent = 0
    while true {
      var next = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && isBefore(child, next) {
        next = child
      }
      if next == parent { return newest }
      heap.swapAt(parent, next)
      parent = next
    }
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (heap[left], heap[right])
    return one.seconds == other.seconds ? one.id < other.id : one.seconds > other.seconds
  }
}
