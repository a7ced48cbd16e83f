extension Registry {
  /// What became of a rule in the policy that a registry was judged by.
  package enum RuleStanding: Sendable {
    /// Nobody asked for it, or somebody turned it off.
    case off
    /// It compares, and there was no base.
    case needsBase
    case judged
  }

  /// Tells whether a rule was judged.
  package func standing(of rule: Rule) -> RuleStanding {
    guard configuration.policy.judged.contains(where: { $0.rule == rule.id }) else { return .off }
    return rule.needsBase && snapshot.base == nil ? .needsBase : .judged
  }
}
