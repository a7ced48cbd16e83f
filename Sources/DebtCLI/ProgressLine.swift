internal import DebtKit
internal import Synchronization

/// One line on a terminal that says how far a long reading of a history has come, and goes away.
final class ProgressLine: Sendable {
  private struct State {
    let start = ContinuousClock.now
    var lastShown: ContinuousClock.Instant?
    var isOnScreen = false
    var isOver = false
  }

  /// How long nothing is shown, and how long a line stands at least.
  private static let patience = Duration.milliseconds(400)
  private static let pause = Duration.milliseconds(100)

  /// The share of the work that each part is, found on several large histories.
  private static let shares: [(stage: HistoryProgress.Stage, name: String, share: Double)] = [
    (.commits, "reading commits", 0.1), (.trees, "comparing trees", 0.3),
    (.versions, "scanning files", 0.5), (.matching, "matching items", 0.1),
  ]

  private let console: Console?
  private let state = Mutex(State())

  init(_ console: Console?) {
    self.console = console
  }

  /// Shows how far the work is.
  @Sendable func show(_ progress: HistoryProgress) {
    let (name, done) = Self.place(of: progress)
    show(name, done)
  }

  /// Shows how much of the work is done, from 0 to 1.
  @Sendable func show(_ name: String, _ done: Double) {
    guard let console else { return }
    let now = ContinuousClock.now
    let text = state.withLock { state -> String? in
      let elapsed = now - state.start
      let isEarly = state.lastShown.map { now - $0 < Self.pause } ?? (elapsed < Self.patience)
      guard !isEarly, !state.isOver else { return nil }
      state.lastShown = now
      state.isOnScreen = true
      return Self.line(name, done, elapsed)
    }
    if let text { console.writeError("\r\u{1B}[K" + text) }
  }

  /// Takes the line away for good.
  func clear() {
    let wasOnScreen = state.withLock { state in
      state.isOver = true
      return state.isOnScreen
    }
    if wasOnScreen { console?.writeError("\r\u{1B}[K") }
  }

  /// What a history is at, and how much of all of it is done.
  private static func place(of progress: HistoryProgress) -> (name: String, done: Double) {
    var done = 0.0
    var name = ""
    for row in shares {
      name = row.name
      if row.stage == progress.stage {
        if let total = progress.total, total > 0 {
          done += row.share * min(1, Double(progress.done) / Double(total))
        }
        break
      }
      done += row.share
    }
    return (name, done)
  }

  private static func line(_ name: String, _ done: Double, _ elapsed: Duration) -> String {
    var text = "debt: \(name), \(Int(done * 100)) %"
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    if done > 0.15 {
      let left = seconds / done * (1 - done)
      text += left < 1 ? ", about a second left" : ", about \(Int(left.rounded(.up))) seconds left"
    }
    return text
  }
}
