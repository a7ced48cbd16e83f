/// What happened around an item before it was paid, and after: a comparison, never called a cause.
package struct Effect: Sendable {
  /// What happened in so many days.
  package struct Window: Hashable, Sendable {
    /// The commits that changed the region, without merges and programs.
    package let commits: Int
    /// Their distinct authors.
    package let people: Int
    /// The fixes and reverts among them.
    package let fixes: Int

    /// The share of fixes and reverts; nil where nothing happened.
    package var fixShare: Double? {
      commits > 0 ? Double(fixes) / Double(commits) : nil
    }
  }

  /// The days on each side.
  package static let days = 90

  /// The payment.
  package let event: LedgerEvent
  /// The commit that paid the item.
  package let commit: CommitEvents
  /// What paying it should change, where somebody wrote that.
  package let expected: String?
  /// The files that were looked at.
  package let region: [String]
  /// The days before the payment.
  package let before: Window
  /// The days after it.
  package let after: Window
}

extension Effect.Window {
  /// Counts touches from one moment to another, the second one excluded.
  init(_ touches: [Touch], from start: Int64, to end: Int64) {
    var commits: [Int: Touch] = [:]
    for touch in touches where touch.seconds >= start && touch.seconds < end {
      commits[touch.commit] = touch
    }
    self.init(
      commits: commits.count, people: Set(commits.values.map(\.person)).count,
      fixes: commits.values.count { $0.isFix })
  }
}
