import GitAccess
import Testing

@testable import DebtKit
@testable import DebtReporting

/// A verdict of every kind of line, in the text of a change, in a list, in a summary and in JSON.
struct VerdictReportTests {
  private static let commit = String(repeating: "1a2b3c4d", count: 5)

  private static let items: [DebtItem] = {
    var items = [
      DebtItem.marker("TODO", "read the rates from the table", at: "src/billing/rates.c:12:4"),
      DebtItem.marker("HACK", "round\nas the ledger does", at: "src/billing/rates.c:40:4"),
      DebtItem.marker("FIXME", "evil \u{1B}[31m ::error::", at: "src/a\u{202E}.c:1:4"),
      DebtItem.record("Split the billing module", id: "split-billing"),
    ]
    for index in items.indices { items[index].change = ItemChange(.introduced) }
    return items
  }()

  private static func verdict(_ result: Verdict.Result) -> Verdict {
    let places = items.map(\.firstPlace)
    let malformed = Problem(.malformedDate, at: places[1], "'2026-13-01' is no day")
    let hits = [
      RuleHit(
        rule: "new-debt-needs", level: .error, items: [items[0].id], place: places[0],
        message: "new debt needs owner and due", cure: "write TODO(@owner, due=YYYY-MM-DD)"),
      RuleHit(
        rule: "growth", level: .error, items: items.prefix(3).map(\.id), place: places[0],
        message: "3 opened, 1 paid: 2 more, and none is allowed",
        cure: "pay 2 of it in this change"),
      RuleHit(
        rule: "expiry", level: .warning, items: [items[1].id], place: places[1],
        message: malformed.message, cure: "write 2027-01-31", problem: malformed),
      RuleHit(
        rule: "skipped-files", level: .warning, place: Place(RepositoryPath("big.c")),
        message: "not read: too-large", cure: "raise the limit"),
    ]
    let waiver = Waiver(
      by: "@lead", until: CalendarDate("2027-01-31"), commit: commit, reason: "Until the move")
    return Verdict(
      result: result, policy: PolicyOrigin(source: .base, commit: commit),
      hits: result == .pass ? Array(hits.suffix(2)) : hits,
      waived: [
        WaivedItem(
          item: items[2].id, rule: "forbidden-keywords", place: places[2], waiver: waiver),
        WaivedItem(
          item: items[3].id, rule: "large-items", place: places[3],
          waiver: Waiver(by: nil, until: nil, commit: nil, reason: "")),
      ],
      refused: [
        RefusedWaiver(
          token: "01hx", commit: commit, reason: "a waiver needs a day: until=2027-01-31"),
        RefusedWaiver(token: "old", commit: nil, reason: "it has run out: until 2026-01-31"),
      ],
      policyEdits: [Place(RepositoryPath(".debt.yml"), line: 3)],
      ignoredAdded: [Place(RepositoryPath("src/b.c"), line: 7)],
      unreadMessages: result == .fail
        ? OutOfReach(revision: commit, cause: .cutMessages, isShallow: true, nearest: nil) : nil,
      hearsTrailers: true, failsOn: .error)
  }

  private static func registry(_ result: Verdict.Result) -> Registry {
    let verdict = verdict(result)
    return Registry(
      snapshot: Snapshot(
        kind: .worktree, commit: commit, base: commit, day: CalendarDate("2026-11-20")),
      items: items, problems: verdict.hits.compactMap(\.problem), skipped: [],
      summary: Registry.Summary(), configuration: Configuration(), verdict: verdict)
  }

  private static func change(_ result: Verdict.Result) -> ChangeReport {
    let registry = registry(result)
    return ChangeReport(
      registry,
      RegistryComparison(
        base: commit, branch: "main", tip: registry.snapshot, changes: [], changedFiles: 4,
        unchanged: 7, editedSettings: [".debt.yml"]))
  }

  @Test(arguments: [60, 100])
  func `a change that fails fits its terminal`(columns: Int) throws {
    let text = Self.change(.fail).text(.terminal(columns), cure: "run `git fetch --deepen=50`")
    try expectSnapshot(text, named: "verdict-\(columns).txt")
  }

  @Test func `a pipe gets everything, and colour has a meaning`() throws {
    try expectSnapshot(Self.change(.fail).text(.pipe), named: "verdict-pipe.txt")
    try expectSnapshot(Self.change(.fail).text(.painted), named: "verdict.ansi")
    try expectSnapshot(Self.change(.pass).text(.pipe), named: "verdict-pass.txt")
    try expectSnapshot(Self.change(.untrusted).text(.pipe), named: "verdict-untrusted.txt")
  }

  @Test func `a summary folds by rule, a list has a line for each finding`() throws {
    let registry = Self.registry(.fail)
    try expectSnapshot(ScanSummary.text(registry, style: .pipe), named: "verdict-summary.txt")
    try expectSnapshot(ItemList.text(registry, style: .pipe), named: "verdict-list.txt")
  }

  @Test func `machines read the contract`() throws {
    try expectSnapshot(RegistryJSON.object(Self.registry(.fail)), named: "verdict.json")
  }
}
