/// How a policy is asked.
public struct GateOptions: Sendable {
  /// Where the settings of a comparison are read: the policy, and what counts as an item.
  public enum PolicySource: String, Hashable, Sendable, CaseIterable {
    /// At the tip of the branch that the change goes to, so that no change relaxes its own gate.
    case base
    /// In the snapshot itself, to try what a change of the settings would do.
    case head
  }

  /// Where the settings are read.
  public var policySource = PolicySource.base
  /// The day that counts as today; that of the snapshot's commit if nil.
  public var day: CalendarDate?
  /// The message of the commit that the snapshot is to become: its waivers count as those of the change.
  public var message: String?
  /// The least level that makes the verdict a failure.
  public var failsOn = RuleLevel.error

  /// Creates the options of a gate: the base's settings, and errors fail.
  public init() {}
}
