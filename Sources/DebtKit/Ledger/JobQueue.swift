internal import Dispatch
internal import PackReading
internal import Synchronization

/// Comparisons of trees that wait for workers, while more of them still come.
///
/// A class, because all workers share it.
final class JobQueue: Sendable {
  /// Jobs that one worker does together.
  struct Share: Sendable {
    /// Its place among all shares, in the order of the commits.
    let number: Int
    let jobs: ArraySlice<HistoryChanges.Job>
    /// The packs of the repository, where they are open.
    let packs: OpenPacks?
  }

  private struct State {
    var jobs = 0
    var shares = 0
    /// The shares of each portion; of a portion the last is taken first.
    var portions: [[Share]] = []
    var isClosed = false
  }

  private static let share = 256

  private let state = Mutex(State())
  private let arrivals = DispatchSemaphore(value: 0)

  /// Adds the jobs of the next commits, in their order.
  func add(_ jobs: [HistoryChanges.Job], packs: OpenPacks?) {
    let starts = stride(from: 0, to: jobs.count, by: Self.share)
    guard !jobs.isEmpty else { return }
    state.withLock { state in
      state.portions.append(
        starts.enumerated().map { number, start in
          Share(
            number: state.shares + number, jobs: jobs[start..<min(start + Self.share, jobs.count)],
            packs: packs)
        })
      state.shares += starts.underestimatedCount
      state.jobs += jobs.count
    }
    for _ in starts { arrivals.signal() }
  }

  /// Says that no more will come.
  func close() {
    state.withLock { $0.isClosed = true }
    arrivals.signal()
  }

  /// The number of all jobs; nil while more of them may come.
  var total: Int? { state.withLock { $0.isClosed ? $0.jobs : nil } }

  /// Returns what is to be done next, waiting for it if need be; nil when all is done.
  ///
  /// Of the oldest portion that waits the last jobs come first: packs store older trees as changes to newer ones.
  func next() -> Share? {
    arrivals.wait()
    let share = state.withLock { state in
      guard var portion = state.portions.first else { return nil as Share? }
      let share = portion.popLast()
      if portion.isEmpty { state.portions.removeFirst() } else { state.portions[0] = portion }
      return share
    }
    // The others are told of the end, too.
    if share == nil { arrivals.signal() }
    return share
  }
}
