/// What a rule of the policy finds in a snapshot or a change.
public struct RuleHit: Hashable, Sendable {
  /// The rule's id, such as `new-debt-needs`; `debt explain RULE` tells more of it.
  public let rule: String
  /// The weight of the finding.
  public let level: RuleLevel
  /// The items that it is about, in order of place; empty for one about files.
  public let items: [ItemID]
  /// Where it is best shown; nil where it belongs to the snapshot as a whole.
  public let place: Place?
  /// One lower-case line that says what is wrong.
  public let message: String
  /// One line that says what to do about it.
  public let cure: String
  /// The problem of the registry that the finding is, where it is one.
  package let problem: Problem?

  init(
    rule: String, level: RuleLevel, items: [ItemID] = [], place: Place?, message: String,
    cure: String, problem: Problem? = nil
  ) {
    self.rule = rule
    self.level = level
    self.items = items
    self.place = place
    self.message = message
    self.cure = cure
    self.problem = problem
  }
}
