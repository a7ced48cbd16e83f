extension Registry {
  /// Advice to split the items that are larger than a ticket and have no small tickets.
  ///
  /// The policy says how large a ticket is (`large-items: {ticket: 3d}`); where it does not, the rule's
  /// standard counts, unless somebody turned the rule off.
  var splitAdvice: [Problem] {
    let rule = Rule.largeItems
    let policy = configuration.policy
    guard !policy.off.contains(rule.id) else { return [] }
    let written = policy.rules.filter { $0.rule == rule.id }
    let settings =
      written.isEmpty
      ? [RuleSetting(rule: rule.id, level: .warning, options: RuleOptions())] : written
    var judged = Judged()
    judged.items = items
    judged.calendar = configuration.scoring.calendar
    return settings.flatMap { rule.judge(RuleCase(setting: $0, judged: judged)) }.map {
      Problem(.unsplitItem, at: $0.place, "\($0.message); \($0.cure)")
    }
  }
}
