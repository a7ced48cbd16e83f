internal import GitAccess
internal import PackReading
internal import Synchronization

/// Commits that others read before their turn comes.
///
/// The first root must be found before any trees can be compared, and on the way there every merge is met.
/// Whoever waits for trees reads what those merged. What is read is the same whoever reads it: the order of the
/// commits is that of the one who asks for them.
///
/// A class, because all workers share it.
final class CommitsAhead: Sendable {
  /// The commits of one line that are read ahead, so that few wait for their turn.
  private static let most = 64

  private struct State {
    /// The commits that somebody has taken on.
    var taken: Set<ObjectID> = []
    var found: [ObjectID: PendingCommit] = [:]
    /// Merged commits that nobody was asked to read yet.
    var merged: [ObjectID] = []
  }

  private let queue: JobQueue
  private let share: Int
  private let state = Mutex(State())

  /// Creates the place where commits come together.
  ///
  /// - Parameters:
  ///   - queue: What the workers wait at.
  ///   - share: The merged commits that one of them takes at once.
  init(for queue: JobQueue, share: Int = 32) {
    self.queue = queue
    self.share = share
  }

  /// Has the packs of the repository used, which are open now.
  func use(_ packs: OpenPacks) { queue.use(packs) }

  /// Takes on a commit, with what others have read of it.
  func take(_ id: ObjectID) -> PendingCommit? {
    state.withLock { state in
      state.taken.insert(id)
      return state.found.removeValue(forKey: id)
    }
  }

  /// Has the lines read that a commit merged.
  func readLines(mergedBy commit: PendingCommit) {
    guard commit.parents.count > 1 else { return }
    let share = state.withLock { state in
      state.merged += commit.parents.dropFirst()
      guard state.merged.count >= self.share else { return [] as [ObjectID] }
      defer { state.merged = [] }
      return state.merged
    }
    guard !share.isEmpty else { return }
    queue.add { [self] repository, objects in
      for id in share { readLine(from: id, in: repository, objects) }
    }
  }

  /// Reads a commit and the first parents before it, as far as nobody has taken them on.
  private func readLine(
    from tip: ObjectID, in repository: borrowing Repository, _ objects: HistoryObjects?
  ) {
    var next: ObjectID? = tip
    for _ in 0..<Self.most {
      guard let id = next, state.withLock({ $0.taken.insert(id).inserted }),
        // Whoever asks for one that cannot be read will be told.
        let commit = try? PendingCommit(id, in: repository, objects)
      else { return }
      state.withLock { $0.found[id] = commit }
      readLines(mergedBy: commit)
      next = commit.parents.first
    }
  }
}
