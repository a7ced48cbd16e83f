/// A policy tried on the changes that a branch took in, each judged as a gate would have judged it.
public struct Replay: Sendable {
  /// A change of the past.
  public struct Change: Sendable {
    /// The commit by which it came, with what it did to the debt.
    public let commit: CommitEvents
    /// What the policy says of it.
    public let verdict: Verdict
    /// The items of its files; nil where the policy lets it pass.
    public let registry: Registry?
  }

  /// The changes, newest first.
  public let changes: [Change]
  /// Whether the changes are merges; single commits where the branch has none.
  public let areMerges: Bool
  /// The day from which on changes were judged.
  public let since: CalendarDate
  /// The name of the file that holds the policy.
  public let file: String
  /// What keeps the answer from being whole.
  public let problems: [Problem]

  /// The changes that the policy would have stopped.
  public var stopped: [Change] { changes.filter { $0.verdict.result == .fail } }
}
