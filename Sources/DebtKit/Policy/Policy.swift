/// What may merge: the rules of the section `policy` of `.debt.yml`, and which waivers count.
package struct Policy: Hashable, Sendable {
  /// Whether somebody wrote one.
  var isWritten = false
  /// The rules that somebody wrote and did not turn off, in the order written.
  var rules: [RuleSetting] = []
  /// The ids of rules that somebody turned off.
  var off: Set<String> = []
  /// Which waivers count.
  var waivers = WaiverPolicy()

  /// Whether a rule asks about files that a change does not touch.
  var needsEveryFile: Bool {
    rules.contains { $0.rule == Rule.expiry.id && ExpiryState.isForEveryFile($0.options) }
  }

  /// The rules that are judged: those that are written, and those that warn unless turned off.
  var judged: [RuleSetting] {
    let written = Set(rules.map(\.rule))
    return rules
      + Rule.all.filter { $0.isOnByDefault && !written.contains($0.id) && !off.contains($0.id) }
      .map { RuleSetting(rule: $0.id, level: $0.level, options: RuleOptions(), isWritten: false) }
  }
}

/// A rule as one policy wants it.
struct RuleSetting: Hashable, Sendable {
  /// The rule's id.
  let rule: String
  let level: RuleLevel
  let options: RuleOptions
  /// Whether somebody wrote it; else it stands by default.
  var isWritten = true
}

/// Which waivers count.
struct WaiverPolicy: Hashable, Sendable {
  /// Whose waivers count.
  enum Mode: String, Hashable, Sendable, CaseIterable {
    /// Those of the change itself, too.
    case own = "self"
    /// Only those that stand at the base, where somebody has read them.
    case reviewed
    case off
  }

  var mode = Mode.own
  /// The longest time that a waiver may last, in days; nil where there is no limit.
  var longest: Int?
}
