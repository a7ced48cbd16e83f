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
    while index > 0 {
      let above = (index - 1) / 2
      guard entry.precedes(entries[above]) else { break }
      entries[index] = entries[above]
      index = above
    }
    entries[index] = entry
  }

  /// Takes the number of the first commit.
  ///
  /// - Complexity: O(log *n*) in the commits that wait.
  mutating func pop() -> Int? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return first.commit }
    var index = 0
    while true {
      var child = 2 * index + 1
      guard child < entries.count else { break }
      if child + 1 < entries.count, entries[child + 1].precedes(entries[child]) { child += 1 }
      guard entries[child].precedes(last) else { break }
      entries[index] = entries[child]
      index = child
    }
    entries[index] = last
    return first.commit
  }
}
