internal import RecordParsing

extension SettingReader {
  private static let levelWords = RuleLevel.allCases.map(\.rawValue)
  private static let levelKey = "level"

  /// Reads what a policy says of a rule: a level, a map with a level and the rule's own keys, or a list
  /// of such maps.
  mutating func rule(_ rule: Rule, _ node: YAMLNode) {
    configuration.policy.isWritten = true
    for part in node.items ?? [node] {
      if let setting = setting(of: rule, part) { configuration.policy.rules.append(setting) }
    }
  }

  private mutating func setting(of rule: Rule, _ node: YAMLNode) -> RuleSetting? {
    var options = RuleOptions()
    var level: RuleLevel? = rule.level
    var found: Set<String> = []
    if let pairs = node.pairs {
      for pair in pairs {
        if pair.key == Self.levelKey {
          level = self.level(pair.value, of: rule)
        } else if let key = rule.keys.first(where: { $0.name == pair.key }) {
          found.insert(key.name)
          if let value = value(of: key, pair.value) { options[key] = value }
        } else {
          reportUnknown(pair, of: rule)
        }
      }
    } else {
      level = self.level(node, of: rule)
    }
    guard let level else { return nil }
    for key in rule.keys where key.isRequired && !found.contains(key.name) {
      report(
        .malformedConfiguration, at: node.place,
        "\(rule.id) needs `\(key.name)`: write \(rule.example)")
      return nil
    }
    return RuleSetting(rule: rule.id, level: level, options: options)
  }

  /// The level of a rule; nil where it is off, or cannot be read.
  private mutating func level(_ node: YAMLNode, of rule: Rule) -> RuleLevel? {
    if let text = node.text, text == "off" || text == "false" {
      configuration.policy.off.insert(rule.id)
      return nil
    }
    return choice(node, among: ["off"] + Self.levelWords).flatMap(RuleLevel.init)
  }

  private mutating func reportUnknown(_ pair: YAMLNode.Pair, of rule: Rule) {
    let names = [Self.levelKey] + rule.keys.map(\.name)
    let hint =
      pair.key.nearest(in: names).map { "did you mean '\($0)'?" }
      ?? "it takes \(names.joined(separator: ", "))"
    report(
      .malformedConfiguration, at: pair.place, "'\(pair.key)' is no key of \(rule.id); \(hint)")
  }

  // MARK: The values of keys

  private mutating func value(of key: RuleKey, _ node: YAMLNode) -> RuleValue? {
    switch key.kind {
    case .texts: return filled(list(node), node, key).map(RuleValue.texts)
    case .words(let words):
      guard let texts = filled(list(node), node, key) else { return nil }
      let known = Set(words)
      for text in texts where !known.contains(text) {
        let hint =
          text.nearest(in: words).map { "did you mean '\($0)'?" }
          ?? "it takes \(words.joined(separator: ", "))"
        report(.malformedConfiguration, at: node.place, "'\(text)' is not known here; \(hint)")
        return nil
      }
      return .texts(texts)
    case .choice(let words): return choice(node, among: words).map(RuleValue.word)
    case .work:
      if let work = node.text.flatMap({ WorkDuration($0) }) { return .work(work) }
      return malformed(node, key, "an amount of work: 4h, 3d or 2w")
    case .amount:
      if let text = node.text {
        if let number = Decimal.value(text) { return .number(number) }
        if let work = WorkDuration(text) { return .work(work) }
      }
      return malformed(node, key, "a number, or an amount of work such as 5d")
    case .days:
      if let days = node.text.flatMap(CalendarSpan.days) { return .days(days) }
      return malformed(node, key, "a time: 90d, 2w, 3mo or 1y")
    case .flag:
      return flag(node).map(RuleValue.flag)
    }
  }

  /// A list that holds something: an empty one would turn a rule off without a word.
  private mutating func filled(
    _ texts: [String], _ node: YAMLNode, _ key: RuleKey
  ) -> [String]? {
    let texts = texts.filter { !$0.isEmpty }
    if !texts.isEmpty { return texts }
    _ = malformed(node, key, "a list of at least one")
    return nil
  }

  private mutating func malformed(
    _ node: YAMLNode, _ key: RuleKey, _ expected: String
  ) -> RuleValue? {
    report(
      .malformedConfiguration, at: node.place, "'\(key.name)' should be \(expected)")
    return nil
  }

  // MARK: Waivers

  /// Reads which waivers count: a mode, or a map of `mode` and `max`.
  mutating func waivers(_ node: YAMLNode) {
    configuration.policy.isWritten = true
    guard let pairs = node.pairs else {
      readMode(node)
      return
    }
    for pair in pairs {
      switch pair.key {
      case "mode": readMode(pair.value)
      case "max":
        if let days = pair.value.text.flatMap(CalendarSpan.days) {
          configuration.policy.waivers.longest = days
        } else {
          report(
            .malformedConfiguration, at: pair.value.place,
            "'max' should be a time: 90d, 2w, 3mo or 1y")
        }
      default:
        let hint = pair.key.nearest(in: ["mode", "max"]).map { "did you mean '\($0)'?" }
        report(
          .malformedConfiguration, at: pair.place,
          "'\(pair.key)' is no key of waivers; \(hint ?? "it takes mode, max")")
      }
    }
  }

  private mutating func readMode(_ node: YAMLNode) {
    if node.text == "false" {
      configuration.policy.waivers.mode = .off
      return
    }
    let words = WaiverPolicy.Mode.allCases.map(\.rawValue)
    guard let mode = choice(node, among: words).flatMap(WaiverPolicy.Mode.init) else { return }
    configuration.policy.waivers.mode = mode
  }
}
