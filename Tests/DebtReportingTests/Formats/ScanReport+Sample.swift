import GitAccess

@testable import DebtKit
@testable import DebtReporting

extension ScanReport {
  /// A team's repository that its policy does not let pass.
  static let judged = ScanReport(judgedRegistry(), options: .sample)

  /// A change to it: something opened, paid, edited, and what the policy says.
  static let change: ScanReport = {
    var registry = judgedRegistry()
    registry.snapshot = registry.snapshot.compared(with: String(repeating: "b", count: 40))
    var events: [LedgerEvent] = []
    let kinds: [(LedgerEvent.Kind, ItemChange.Kind)] = [
      (.opened, .introduced), (.moved, .moved), (.edited, .edited), (.paid, .paid),
    ]
    for index in registry.items.indices {
      let item = registry.items[index]
      guard index < kinds.count else {
        registry.items[index].change = ItemChange(.unchanged)
        continue
      }
      let standing = LedgerEvent.Standing(
        file: item.sites[0].file, line: item.sites[0].line, text: item.sites[0].text,
        keyword: item.keyword)
      events.append(
        LedgerEvent(kinds[index].0, id: item.id, source: item.source, standing: standing))
      registry.items[index].change = ItemChange(kinds[index].1, confidence: 1)
    }
    let touched = Set(registry.items.prefix(4).map { $0.sites[0].file })
    return ScanReport(
      registry,
      RegistryComparison(
        base: String(repeating: "b", count: 40), branch: "origin/main", tip: registry.snapshot,
        changes: events, changedFiles: 4, unchanged: nil, problems: registry.problems,
        touched: touched.union([RepositoryPath("src/a.c")]), reachesEveryFile: false),
      options: .sample)
  }()

  /// A repository without debt.
  static let empty = ScanReport(.sample([]), options: .sample)

  private static func judgedRegistry() -> Registry {
    var registry = Registry.mixed
    registry.problems = Registry.troubled.problems.filter { $0.level < .error }
    let items = registry.items
    let problem = registry.problems[1]
    let hits = [
      RuleHit(
        rule: "new-debt-needs", level: .error, items: [items[0].id], place: items[0].sites[0].place,
        message: "it has no owner", cure: "write TODO(@you)"),
      RuleHit(
        rule: "growth", level: .error, items: items.prefix(3).map(\.id),
        place: items[0].sites[0].place,
        message: "3 opened, 1 paid: 2 more, and none is allowed", cure: "pay 2 of it"),
      RuleHit(
        rule: "expiry", level: .warning, items: [items[2].id], place: problem.place,
        message: problem.message, cure: "write a date", problem: problem),
      RuleHit(
        rule: "skipped-files", level: .warning, place: nil, message: "not read: too-large",
        cure: "raise the limit"),
    ]
    let waived = WaivedItem(
      item: items[4].id, rule: "new-debt-needs", place: items[4].sites[0].place,
      waiver: Waiver(
        by: "@ana", until: CalendarDate("2027-01-31"), commit: String(repeating: "c", count: 40),
        reason: "Ship it | closes #12"))
    registry.verdict = .sample(hits, waived: [waived])
    return registry
  }
}

extension ScanReport.Options {
  static let sample: Self = {
    var options = Self()
    options.repository = "shop"
    options.time = 1_795_000_000
    return options
  }()
}

extension Verdict {
  static func sample(
    _ hits: [RuleHit], waived: [WaivedItem] = [], result: Result? = nil, edits: [Place] = []
  ) -> Verdict {
    Verdict(
      result: result ?? (hits.contains { $0.level == .error } ? .fail : .pass),
      policy: PolicyOrigin(source: .base, commit: String(repeating: "d", count: 40)), hits: hits,
      waived: waived, refused: [], policyEdits: edits, ignoredAdded: [], unreadMessages: nil,
      hearsTrailers: true, failsOn: .error)
  }
}
