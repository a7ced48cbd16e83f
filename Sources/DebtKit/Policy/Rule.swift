/// A rule that a policy may hold, with everything about it: its id, its keys, its page of help, and
/// what it finds.
///
/// A new rule is one file in `Rules/` and one row of ``Rule/all``; the reader of the policy, the schema,
/// `debt explain RULE` and the verdict follow from the row.
package struct Rule: Sendable {
  /// The name that policies and verdicts use.
  package let id: String
  /// One sentence that says what the rule finds.
  package let meaning: String
  /// One sentence that says what to do about a finding.
  package let cure: String
  /// How it is written, for people to copy.
  package let example: String
  /// The level where a policy names the rule without one.
  let level: RuleLevel
  /// Whether it warns where no policy names it.
  let isOnByDefault: Bool
  /// Whether there is nothing to judge without a base.
  package let needsBase: Bool
  /// Whether an item's own `accepted` waives it; not where that is what it judges.
  package let heedsLastingWaivers: Bool
  /// The keys that it takes beside `level`.
  package let keys: [RuleKey]
  /// What it finds.
  let judge: @Sendable (RuleCase) -> [RuleHit]

  init(
    _ id: String, _ meaning: String, cure: String, example: String, level: RuleLevel = .warning,
    isOnByDefault: Bool = false, needsBase: Bool = false, heedsLastingWaivers: Bool = true,
    keys: [RuleKey] = [],
    judge: @escaping @Sendable (RuleCase) -> [RuleHit]
  ) {
    self.id = id
    self.meaning = meaning
    self.cure = cure
    self.example = example
    self.level = level
    self.isOnByDefault = isOnByDefault
    self.needsBase = needsBase
    self.heedsLastingWaivers = heedsLastingWaivers
    self.keys = keys
    self.judge = judge
  }

  /// The rule of an id, or nil.
  package static func named(_ id: String) -> Rule? { all.first { $0.id == id } }
}

/// What one rule is judged on: its setting, and what it is held against.
struct RuleCase: Sendable {
  let setting: RuleSetting
  let judged: Judged

  var options: RuleOptions { setting.options }
}
