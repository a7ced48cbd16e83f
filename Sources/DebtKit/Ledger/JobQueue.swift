internal import Dispatch
internal import GitAccess
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
  }

  /// What somebody does who would wait for comparisons otherwise.
  typealias Errand = @Sendable (borrowing Repository, HistoryObjects?) -> Void

  /// What is to be done next.
  enum Work: Sendable {
    case comparisons(Share)
    case errand(Errand)
  }

  private struct State {
    var jobs = 0
    var shares = 0
    /// The shares of each portion; of a portion the last is taken first.
    var portions: [[Share]] = []
    /// Errands, of which the last is taken first.
    var errands: [Errand] = []
    var packs: OpenPacks?
    var isClosed = false
  }

  /// Jobs that are added at once: of more, workers would wait for the first ones, and of fewer, trees that are
  /// changes to each other would be far apart.
  static let portion = 2_048
  private static let share = 256

  private let state = Mutex(State())
  private let arrivals = DispatchSemaphore(value: 0)

  /// Says that the packs of the repository are open, for all that is done from now on.
  func use(_ packs: OpenPacks) {
    state.withLock { $0.packs = packs }
  }

  /// Adds the jobs of the next commits, in their order.
  func add(_ jobs: [HistoryChanges.Job]) {
    let starts = stride(from: 0, to: jobs.count, by: Self.share)
    guard !jobs.isEmpty else { return }
    state.withLock { state in
      state.portions.append(
        starts.enumerated().map { number, start in
          Share(
            number: state.shares + number, jobs: jobs[start..<min(start + Self.share, jobs.count)])
        })
      state.shares += starts.underestimatedCount
      state.jobs += jobs.count
    }
    for _ in starts { arrivals.signal() }
  }

  /// Adds an errand, which is left undone where comparisons never run out.
  func add(errand: @escaping Errand) {
    state.withLock { $0.errands.append(errand) }
    arrivals.signal()
  }

  /// Says that no more will come.
  func close() {
    state.withLock { $0.isClosed = true }
    arrivals.signal()
  }

  /// The number of all jobs; nil while more of them may come.
  var total: Int? { state.withLock { $0.isClosed ? $0.jobs : nil } }

  /// Returns what is to be done next, with the packs where they are open, waiting for it if need be; nil when
  /// all is done.
  ///
  /// Of the oldest portion that waits the last jobs come first: packs store older trees as changes to newer
  /// ones.
  func next() -> (work: Work, packs: OpenPacks?)? {
    arrivals.wait()
    let next = state.withLock { state -> (work: Work, packs: OpenPacks?)? in
      guard var portion = state.portions.first else {
        guard !state.isClosed, let errand = state.errands.popLast() else { return nil }
        return (.errand(errand), state.packs)
      }
      guard let share = portion.popLast() else { return nil }
      if portion.isEmpty { state.portions.removeFirst() } else { state.portions[0] = portion }
      return (.comparisons(share), state.packs)
    }
    // The others are told of the end, too.
    if next == nil { arrivals.signal() }
    return next
  }
}
