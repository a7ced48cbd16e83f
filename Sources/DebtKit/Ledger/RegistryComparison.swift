/// Two snapshots, and what became of the debt between them.
///
/// It is read from the two trees alone, never from the commits between them.
public struct RegistryComparison: Hashable, Sendable {
  /// The commit that stands before, in 40 hexadecimal digits.
  public let base: String
  /// What stands after.
  public let tip: Snapshot
  /// The changes, in order of place.
  public let changes: [LedgerEvent]
  /// How many items stand on both sides as they were.
  public let unchanged: Int
  /// What could not be read on either side; changes there are missing.
  public let problems: [Problem]

  package init(
    base: String, tip: Snapshot, changes: [LedgerEvent], unchanged: Int, problems: [Problem] = []
  ) {
    self.base = base
    self.tip = tip
    self.changes = changes
    self.unchanged = unchanged
    self.problems = problems
  }

  /// Whether both sides were read whole.
  public var isTrusted: Bool { !problems.contains { $0.level == .error } }
}
