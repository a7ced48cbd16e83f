extension Rule {
  /// The setting by which a policy names the rule.
  package var setting: Setting? { Setting.named("\(Setting.policySection).\(id)") }
}

extension Setting {
  /// The section of a policy; a mistyped key in it would leave a gate open, so that it is an error.
  static let policySection = "policy"

  /// The settings of the policy, one for each rule, made from the table of rules.
  static let policy: [Setting] =
    Rule.all.map { rule in
      Setting(
        "\(policySection).\(rule.id)", .rule(rule),
        standard: rule.isOnByDefault ? "warning" : "off",
        rule.meaning
      ) { $1.rule(rule, $0) }
    } + [
      Setting(
        "\(policySection).waivers", .waivers, standard: WaiverPolicy.Mode.own.rawValue,
        "Which waivers count: `self` takes those of the change, `reviewed` only those at the base."
      ) { $1.waivers($0) }
    ]
}
