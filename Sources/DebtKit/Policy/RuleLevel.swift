/// The weight of a rule of the policy; a rule that is off has none.
public enum RuleLevel: String, Hashable, Sendable, CaseIterable, Comparable {
  /// It is told, and stops nothing unless `--fail-on warning` asks for it.
  case warning
  /// It stops a change.
  case error

  /// Orders levels by weight, a warning before an error.
  public static func < (left: RuleLevel, right: RuleLevel) -> Bool {
    left == .warning && right == .error
  }
}
