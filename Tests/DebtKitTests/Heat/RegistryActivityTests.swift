import Testing

@testable import DebtKit

struct RegistryActivityTests {
  private static let now: Int64 = 1_795_000_000

  private func activity(_ days: [Int64], fixes: Int = 0) -> ItemActivity {
    ItemActivity(
      days.enumerated().map { index, days in
        Touch(
          commit: index, seconds: Self.now - days * 86_400, person: index % 3, lines: 1,
          isFix: index < fixes)
      }, asOf: Self.now)
  }

  private func registry(_ items: [DebtItem]) -> Registry {
    Registry(
      snapshot: Snapshot(kind: .worktree, commit: nil, base: nil, day: nil), items: items,
      problems: [], skipped: [], summary: Registry.Summary(), configuration: Configuration())
  }

  @Test func `an item gets its heat, its hints and its proposals`() {
    var registry = registry([.sample(id: "hot"), .sample(id: "unknown"), .sample(id: "cold")])
    registry.add(
      [
        ItemID("hot"): activity([0, 0, 90, 180, 400], fixes: 1), ItemID("cold"): activity([]),
        ItemID("other"): activity([1]),
      ], people: { "person \($0)" })
    let (hot, unknown, cold) = (registry.items[0], registry.items[1], registry.items[2])
    #expect(hot.heat == 2.75)
    #expect(hot.activity == ActivitySummary(commits: 4, people: 3, ask: "person 1", hotspot: nil))
    #expect(hot.fields[.reach]?.value == .number(3))
    #expect(hot.fields[.reach]?.origin == .proposal)
    #expect(hot.fields[.reach]?.from == "3 developers in 90 days")
    #expect(hot.fields[.likelihood]?.value == .number(3))
    #expect(hot.fields[.likelihood]?.from == "1 of 4 commits are fixes")
    #expect(unknown.heat == nil && unknown.activity == nil && unknown.fields.isEmpty)
    #expect(cold.heat == 0 && cold.activity?.ask == nil)
    #expect(cold.fields[.reach] == nil)
    #expect(cold.fields[.likelihood] == nil)
    #expect(unknown.lackOfHistory(for: .reach) == "needs history")
    #expect(cold.lackOfHistory(for: .likelihood) == "needs 3 commits in 12 months")
    #expect(cold.lackOfHistory(for: .reach) == "needs a change in 90 days")
    #expect(cold.lackOfHistory(for: .impact) == nil)
  }

  @Test func `what is written, accepted or a spike is not proposed`() {
    var accepted = DebtItem.sample(id: "accepted")
    accepted.fields[.status] = FieldEntry(.text("accepted"), origin: .declared, from: "record")
    var spike = DebtItem.sample(id: "spike")
    spike.fields[.kind] = FieldEntry(.text("spike"), origin: .declared, from: "record")
    var registry = registry([.sample(.reach(9), .likelihood(5), id: "a"), accepted, spike])
    let activity = activity([0, 1, 2])
    registry.add(
      ["a", "accepted", "spike"].reduce(into: [:]) { $0[ItemID($1)] = activity },
      people: { _ in "" })
    #expect(registry.items[0].fields[.reach]?.origin == .declared)
    #expect(registry.items[0].fields[.likelihood]?.value == .number(5))
    #expect(registry.items[1].fields[.reach] == nil && registry.items[1].heat != nil)
    #expect(registry.items[2].fields[.reach] == nil)
  }
}
