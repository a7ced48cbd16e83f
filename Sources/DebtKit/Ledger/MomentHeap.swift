internal import GitAccess

/// Commits that wait, of which the newest is taken first, and of those of one moment that with the
/// least id.
struct MomentHeap {
  /// A commit that waits.
  struct Entry {
    /// The committer's seconds since 1970; the least number where the commit has no readable date.
    let seconds: Int64
    let id: ObjectID
    let commit: Int

    fileprivate func precedes(_ other: Entry) -> Bool {
      seconds != other.seconds ? seconds > other.seconds : id < other.id
    }
  }

  private var entries: [Entry] = []

  /// Adds a commit.
  ///
  /// - Complexity: O(log *n*) in the commits that wait.
  mutating func push(_ entry: Entry) {
    entries.append(entry)
    var index = entries.count - 1
    while index > 0, entries[index].precedes(entries[(index - 1) / 2]) {
      entries.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  /// Takes the number of the first commit.
  ///
  /// - Complexity: O(log *n*) in the commits that wait.
  mutating func pop() -> Int? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return first.commit }
    entries[0] = last
    var index = 0
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2]
      where child < entries.count && entries[child].precedes(entries[least]) {
        least = child
      }
      guard least != index else { return first.commit }
      entries.swapAt(index, least)
      index = least
    }
  }
}
