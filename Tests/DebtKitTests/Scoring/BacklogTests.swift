import TestSupport
import Testing

@testable import DebtKit

struct BacklogTests {
  @Test func `the highest score comes first, and equal scores share a rank`() {
    let items = [
      DebtItem.sample(.likelihood(1), .severity(2), id: "small"),
      DebtItem.sample(.likelihood(2), .severity(4), id: "b"),
      DebtItem.sample(.likelihood(4), .severity(2), id: "a"),
      DebtItem.sample(.likelihood(5), .severity(5), id: "large"),
    ]
    let backlog = Backlog(of: items, by: .risk, scorer: Scorer())
    #expect(backlog.scored.map(\.item.id.description) == ["large", "a", "b", "small"])
    #expect(backlog.scored.map(\.rank) == [1, 2, 2, 4])
  }

  @Test func `of two equal scores the older comes first`() {
    let items = [
      DebtItem.sample(.likelihood(1), .severity(1), id: "unknown"),
      DebtItem.sample(.likelihood(1), .severity(1), .created("2026-02-01"), id: "newer"),
      DebtItem.sample(.likelihood(1), .severity(1), .created("2025-02-01"), id: "older"),
    ]
    let backlog = Backlog(of: items, by: .risk, scorer: Scorer())
    #expect(backlog.scored.map(\.item.id.description) == ["older", "newer", "unknown"])
  }

  @Test func `what lacks a factor stands apart with what it lacks`() {
    let backlog = Backlog(
      of: [DebtItem.sample(.likelihood(1), id: "half"), .sample(id: "bare")], by: .risk,
      scorer: Scorer())
    #expect(backlog.scored.isEmpty)
    #expect(backlog.triage.map(\.missing) == [[.likelihood, .severity], [.severity]])
  }

  @Test(arguments: Status.allCases)
  func `only unpaid items are in it`(status: Status) {
    var item = DebtItem.sample(.likelihood(1), .severity(1))
    item.fields[.status] = FieldEntry(.text(status.rawValue), origin: .declared, from: "record")
    let backlog = Backlog(of: [item], by: .risk, scorer: Scorer())
    #expect(backlog.scored.count == (status == .open || status == .inProgress ? 1 : 0))
  }

  @Test func `the order is total and does not depend on the order of the items`() {
    var random = SeededRandom(7)
    let items = (0..<200).map { index in
      // Few values, so that most scores are equal; every third item lacks a factor; some share an id.
      let day = "2026-01-0\(Int.random(in: 1...3, using: &random))"
      let likelihood = Double(Int.random(in: 1...2, using: &random))
      let id = "id-\(index / 2)"
      return index % 3 == 0
        ? DebtItem.sample(.likelihood(likelihood), id: id, line: index)
        : .sample(.likelihood(likelihood), .severity(2), .created(day), id: id, line: index)
    }
    let expected = Backlog(of: items, by: .risk, scorer: Scorer()).outline
    for _ in 0..<50 {
      let shuffled = items.shuffled(using: &random)
      #expect(Backlog(of: shuffled, by: .risk, scorer: Scorer()).outline == expected)
    }
  }

  @Test(arguments: ScoringMethod.allCases)
  func `a new item never changes another's score`(method: ScoringMethod) throws {
    var random = SeededRandom(11)
    let day = CalendarDate("2026-11-21")
    func item(_ index: Int) -> DebtItem {
      var item = DebtItem.sample(
        .reach(Double(Int.random(in: 0...9, using: &random))), .impact(2), .confidence(0.8),
        .effort("\(Int.random(in: 1...30, using: &random))d"), .interest("3h"), .value(3),
        .riskReduction(5), .likelihood(2), .severity(4),
        .due("2026-12-\(Int.random(in: 10...28, using: &random))"), id: "item-\(index)")
      Proposals(asOf: day, calendar: WorkCalendar()).add(to: &item)
      return item
    }
    var items: [DebtItem] = []
    var scores: [String: Double] = [:]
    for index in 0..<40 {
      items.append(item(index))
      let backlog = Backlog(of: items, by: method, scorer: Scorer(countsProposals: true))
      #expect(backlog.scored.count == items.count)
      for entry in backlog.scored {
        let id = entry.item.id.description
        #expect(scores[id] ?? entry.score.value == entry.score.value)
        scores[id] = entry.score.value
      }
    }
  }

  @Test func `ranks count the items before, and equal scores share one`() {
    let items = (0..<30).map { index in
      DebtItem.sample(.likelihood(Double(index % 5 + 1)), .severity(1), id: "item-\(index)")
    }
    let scored = Backlog(of: items, by: .risk, scorer: Scorer()).scored
    for entry in scored {
      #expect(entry.rank == 1 + scored.count { $0.score.value > entry.score.value })
    }
  }

  @Test func `without a score items stand in order of place`() {
    let items = [
      DebtItem.sample(id: "b"), .sample(id: "a", line: 9), .sample(id: "a", line: 2),
    ]
    let triage = Backlog(of: items, by: .rice, scorer: Scorer()).triage
    #expect(triage.map { "\($0.item.id):\($0.item.sites[0].line)" } == ["a:2", "a:9", "b:1"])
  }

  @Test func `with history the hottest comes first, and what nobody touches is cold`() {
    func item(
      _ id: String, heat: Double?, people: Int = 1, hotspot: Double? = nil, created: String? = nil
    ) -> DebtItem {
      var item = created.map { DebtItem.sample(.created($0), id: id) } ?? .sample(id: id)
      item.heat = heat
      item.activity = heat.map { _ in
        ActivitySummary(commits: 1, people: people, ask: nil, hotspot: hotspot)
      }
      return item
    }
    let items = [
      item("z-first", heat: 3), item("y-people", heat: 2, people: 3),
      item("x-hotspot", heat: 2, people: 2, hotspot: 0.9),
      item("w-older", heat: 2, people: 2, hotspot: 0.5, created: "2020-01-01"),
      item("v-newer", heat: 2, people: 2, hotspot: 0.5, created: "2021-01-01"),
      item("u-place", heat: 2, people: 2, hotspot: 0.5),
      item("v-place", heat: 2, people: 2, hotspot: 0.5),
      item("t-people", heat: 2, people: 1), item("a-unknown", heat: nil),
      item("b-unknown", heat: nil),
    ]
    let cold = [item("c-cold", heat: 0, people: 9), item("d-cold", heat: 0)]
    var random = SeededRandom(5)
    for _ in 0..<20 {
      let backlog = Backlog(
        of: (items + cold).shuffled(using: &random), by: .rice, scorer: Scorer())
      #expect(backlog.triage.map(\.item.id) == items.map(\.id))
      #expect(backlog.cold.map(\.item.id) == cold.map(\.id))
      #expect(backlog.knowsHeat)
    }
    #expect(!Backlog(of: [item("a", heat: nil)], by: .rice, scorer: Scorer()).knowsHeat)
  }
}

extension Backlog {
  fileprivate var outline: [String] {
    scored.map { "\($0.rank) \($0.item.id) \($0.item.sites[0].line)" }
      + triage.map { "- \($0.item.id) \($0.item.sites[0].line)" }
  }
}
