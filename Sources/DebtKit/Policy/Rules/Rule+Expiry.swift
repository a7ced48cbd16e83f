extension Rule {
  /// Days and conditions that have come, come near, or cannot be judged.
  static let expiry = Rule(
    "expiry", "A day or a condition on an item has come, comes near, or cannot be judged.",
    cure: "Pay the item, or move its day; write days as 2027-01-31 and versions as [>=2.0].",
    example: "{level: warning, within: 2w}", isOnByDefault: true,
    keys: [ExpiryState.states, ExpiryState.within, ExpiryState.files] + RuleSelector.keys
  ) { rule in
    let selector = RuleSelector(rule)
    let items =
      ExpiryState.isForEveryFile(rule.options) ? rule.judged.unwaived : rule.judged.touched
    let states = Set(rule.options.texts(ExpiryState.states))
    let wanted = { (state: ExpiryState) in states.contains(state.rawValue) }
    var hits: [RuleHit] = []
    let selected = items.filter(selector.includes)
    if wanted(.malformed) {
      hits += told(rule, selected, as: [.malformedDate, .malformedCondition])
    }
    if wanted(.expired) { hits += told(rule, selected, as: [.metCondition]) }
    for item in items where item.status != .paid && selector.includes(item) {
      hits += dated(rule, item, wanted) + conditional(rule, item, wanted)
    }
    return hits
  }

  private static func dated(
    _ rule: RuleCase, _ item: DebtItem, _ wanted: (ExpiryState) -> Bool
  ) -> [RuleHit] {
    guard let entry = item.fields[.due], case .date(let due) = entry.value, !entry.isGuess,
      let day = rule.judged.day
    else { return [] }
    let left = due.daysSince1970 - day.daysSince1970
    if left < 0, wanted(.expired) {
      return [
        rule.hit(
          item, at: entry.place, "due on \(due), \(days(-left)) ago",
          cure: "pay it, or move `due` and say why")
      ]
    }
    guard left >= 0, left <= rule.options.days(ExpiryState.within), wanted(.approaching) else {
      return []
    }
    // What is not yet due must not stop anybody.
    return [
      rule.hit(
        item, at: entry.place, left == 0 ? "due today" : "due on \(due), in \(days(left))",
        cure: "pay it in time, or move `due` and say why", atMost: .warning)
    ]
  }

  private static func conditional(
    _ rule: RuleCase, _ item: DebtItem, _ wanted: (ExpiryState) -> Bool
  ) -> [RuleHit] {
    item.extras.filter { $0.key == PartReading.conditionKey }.flatMap { extra in
      extra.texts.filter { PathCondition($0) == nil }.compactMap { text in
        guard let condition = ReleaseCondition(text), let newest = rule.judged.newestVersion else {
          guard wanted(.unresolved) else { return nil }
          return rule.hit(
            item, at: extra.place, "the condition '\(text)' cannot be judged here",
            cure: "judge it by hand; own versions are judged by the repository's tags",
            atMost: .warning)
        }
        guard condition.isMet(by: newest), wanted(.expired) else { return nil }
        return rule.hit(
          item, at: extra.place, "the condition '\(text)' is met by the tag of \(newest)",
          cure: "pay it, or mend the condition")
      }
    }
  }

  /// What the snapshot itself tells of days and conditions: those that are none would never expire.
  private static func told(
    _ rule: RuleCase, _ items: [DebtItem], as codes: Set<ProblemCode>
  ) -> [RuleHit] {
    let asked = Set(items.map(\.firstPlace))
    return rule.judged.problems.compactMap { problem in
      guard codes.contains(problem.code), let place = problem.place,
        let item = rule.judged.item(at: place),
        asked.contains(item.firstPlace)
      else { return nil }
      return rule.hit(item, problem)
    }
  }

  private static func days(_ number: Int) -> String { number == 1 ? "1 day" : "\(number) days" }
}

/// What may become of a day or a condition.
enum ExpiryState: String, CaseIterable {
  /// It cannot be read.
  case malformed
  /// The repository alone cannot judge it.
  case unresolved
  /// It comes soon.
  case approaching
  /// It has come.
  case expired

  static let states = RuleKey(
    "states", .words(allCases.map(\.rawValue)), standard: .texts(allCases.map(\.rawValue)),
    "which of malformed, unresolved, approaching, expired are told")
  static let within = RuleKey(
    "within", .days, standard: .days(14), "how soon is approaching; it never stops a change")
  static let files = RuleKey(
    "files", .choice(["touched", "all"]), standard: .word("touched"),
    "whether, with a base, only files count that the change touches")

  /// Whether a rule asks about files that a change does not touch.
  static func isForEveryFile(_ options: RuleOptions) -> Bool { options.word(files) == "all" }
}
