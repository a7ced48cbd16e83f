internal import GitAccess
internal import PathMatching

extension Rule {
  /// Debt may not grow by more than so much.
  static let growth = Rule(
    "growth", "What a change opens may not exceed what it pays by more than a limit.",
    cure: "Pay something of the same group, or accept an item by name; a limit of 0 is a ratchet.",
    example: "{level: error, of: count, max: 0}", needsBase: true,
    keys: [Growth.measure, Growth.limit, Growth.group] + RuleSelector.keys
      + [RuleSelector.declared]
  ) { rule in
    let selector = RuleSelector(rule)
    let growth = Growth(rule)
    var groups: [String: Growth.Group] = [:]
    for item in (rule.judged.introduced ?? []).filter(selector.includes) {
      for name in growth.groups(of: item) { groups[name, default: .init()].open(item, growth) }
    }
    for item in rule.judged.paid.filter(selector.includes) {
      for name in growth.groups(of: item) { groups[name, default: .init()].pay(item, growth) }
    }
    return groups.sorted { $0.key < $1.key }.compactMap { name, group in
      guard !group.items.isEmpty, group.opened - group.paid > growth.most + 1e-9 else { return nil }
      return RuleHit(
        rule: rule.setting.rule, level: rule.setting.level, items: group.items.map(\.id),
        place: group.items[0].firstPlace, message: growth.message(group, in: name),
        cure: growth.cure(group))
    }
  }
}

/// How the growth of debt is measured.
struct Growth {
  static let measure = RuleKey(
    "of", .choice(["count", "effort"]), standard: .word("count"), "what is added up")
  static let limit = RuleKey(
    "max", .amount, standard: .number(0),
    "how much may be opened beyond what is paid; 0 is the ratchet")
  static let group = RuleKey(
    "per", .choice(["total", "path", "owner"]), standard: .word("total"),
    "for which part the limit stands; path: each glob of `paths`, else each top folder, by the code that "
      + "an item weighs on")

  /// What a change does to a part of the debt.
  struct Group {
    var opened = 0.0
    var paid = 0.0
    var items: [DebtItem] = []

    mutating func open(_ item: DebtItem, _ growth: Growth) {
      opened += growth.weight(of: item)
      items.append(item)
    }

    mutating func pay(_ item: DebtItem, _ growth: Growth) {
      paid += growth.weight(of: item)
    }
  }

  let most: Double
  private let isOfEffort: Bool
  private let per: String
  private let globs: [(text: String, glob: GlobSet)]
  private let isDeclared: Bool
  private let calendar: WorkCalendar
  private let judged: Judged

  init(_ rule: RuleCase) {
    let options = rule.options
    judged = rule.judged
    isOfEffort = options.word(Self.measure) == "effort"
    per = options.word(Self.group)
    globs = options.texts(RuleSelector.paths).map { ($0, GlobSet([$0])) }
    isDeclared = options.isSet(RuleSelector.declared)
    calendar = rule.judged.calendar
    switch options[Self.limit] {
    case .work(let work): most = work.hours(in: calendar)
    // A bare number is a number of days, where effort is added up.
    case .number(let number): most = isOfEffort ? number * calendar.hoursPerDay : number
    default: most = 0
    }
  }

  /// The parts that an item belongs to.
  func groups(of item: DebtItem) -> [String] {
    switch per {
    case "owner":
      let owners = item.owners(isDeclared: isDeclared)
      return owners.isEmpty ? ["without an owner"] : owners.map { "of \($0)" }
    case "path":
      let files = judged.code(of: item)
      guard globs.isEmpty else {
        return globs.filter { row in files.contains { row.glob.covers($0.bytes) } }
          .map { "in \($0.text)" }
      }
      let folders = Set(
        files.map { $0.components.count > 1 ? $0.components.first.map(Array.init) : nil })
      return folders.map { folder in
        folder.map { "in \(RepositoryPath(bytes: $0).description)/" } ?? "at the top"
      }
    default: return [""]
    }
  }

  fileprivate func weight(of item: DebtItem) -> Double {
    guard isOfEffort else { return 1 }
    guard let entry = item.fields[.effort], entry.counts(isDeclared: isDeclared),
      case .duration(let effort) = entry.value
    else { return 0 }
    return effort.hours(in: calendar)
  }

  func message(_ group: Group, in name: String) -> String {
    "\(text(group.opened)) opened, \(text(group.paid)) paid\(name.isEmpty ? "" : " ")\(name): "
      + "\(text(group.opened - group.paid)) more, and \(most > 0 ? "at most \(text(most))" : "none")"
      + " is allowed"
  }

  func cure(_ group: Group) -> String {
    "pay \(text(group.opened - group.paid - most)) of it in this change"
  }

  private func text(_ amount: Double) -> String {
    isOfEffort
      ? Decimal.text((amount / calendar.hoursPerDay).rounded(toPlaces: 2)) + "d"
      : Decimal.text(amount)
  }
}
