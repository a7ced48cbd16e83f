import GitAccess
import Testing

@testable import DebtKit

/// The hot spots of items, and who asks for them.
struct ItemHotspotTests {
  private static let now: Int64 = 1_795_000_000
  private static let paths = ["a", "b", "c"].map { RepositoryPath($0) }

  /// "a" changes often, "b" once, "c" never; all are as complex.
  private let hotspots = Hotspots(
    churn: Churn(
      [paths.dropLast(), [paths[0]]].map { FileChanges(seconds: now, paths: Array($0)) },
      asOf: now), complexities: Dictionary(uniqueKeysWithValues: paths.map { ($0, 7) }))

  private func item(
    _ file: String, source: DebtItem.Source = .marker, paths: [String]? = nil, heat: Double? = 1,
    people: Int = 1
  ) -> DebtItem {
    var fields = FieldSet()
    if let paths {
      fields[.paths] = FieldEntry(.list(paths), origin: .declared, from: "record")
    }
    let site = Site(
      file: RepositoryPath(file), line: 1, column: 1, endColumn: 1, text: "x", language: "C")
    var item = DebtItem(
      id: ItemID("\(file)-\(people)"), fingerprint: ItemID(file), aliases: [], source: source,
      keyword: nil, title: "x", fields: fields, extras: [], sites: [site], tickets: [], heat: heat)
    item.activity = heat.map { _ in ActivitySummary(commits: 1, people: people, ask: nil) }
    return item
  }

  private func record(_ paths: String..., heat: Double? = 1) -> DebtItem {
    item("debt/r.md", source: .record, paths: paths.isEmpty ? nil : paths, heat: heat)
  }

  private func registry(_ items: [DebtItem]) -> Registry {
    Registry(
      snapshot: Snapshot(kind: .worktree, commit: nil, base: nil, day: nil), items: items,
      problems: [], skipped: [], summary: Registry.Summary(), configuration: Configuration())
  }

  @Test func `a marker has its file's hot spot, a record the hottest on which it weighs`() {
    let items = [
      item("a"), item("b"), item("c"), item("gone"), record(), record("b", "c"), record("*"),
      record("src/**"), item("a", heat: nil),
    ]
    var registry = registry(items)
    registry.add(hotspots)
    let a = 5.0 / 6 * 0.5
    let b = 0.25
    #expect(
      registry.items.map { $0.activity?.hotspot } == [a, b, 0, nil, nil, b, a, nil, nil])
  }

  @Test func `nobody looks for hot spots where none would tell items apart`() {
    let needs = { (items: [DebtItem], use: HotspotUse) in
      self.registry(items).needsHotspots(for: use)
    }
    let apart = [item("a"), item("b", heat: 2), item("c", people: 2), item("d", heat: 0)]
    #expect(!needs(apart, .ties) && !needs(apart, .none) && needs(apart, .all))
    #expect(needs(apart + [item("e")], .ties))
    #expect(!needs(apart + [item("a")], .ties), "the lines of one file share its hot spot")
    #expect(needs([item("a"), item("a"), item("b")], .ties))
    #expect(needs([record(), record("b")], .ties))
    #expect(!needs([item("a", heat: 0), item("b", heat: 0)], .ties), "cold items stand by place")
    #expect(!needs([item("a", heat: nil), item("b", heat: nil)], .ties))
    #expect(!needs([item("a", heat: nil)], .all), "without history there is none")
    var paid = item("b")
    paid.fields[.status] = FieldEntry(.text("paid"), origin: .declared, from: "marker")
    #expect(!needs([item("a"), paid], .ties))
  }

  @Test func `what decides ties stands in the order of the backlog`() {
    var registry = registry([item("c"), item("b"), item("a")])
    registry.add(hotspots)
    let triage = Backlog(of: registry.items, by: .rice, scorer: Scorer()).triage
    #expect(triage.map(\.item.sites[0].path) == ["a", "b", "c"])
  }
}
