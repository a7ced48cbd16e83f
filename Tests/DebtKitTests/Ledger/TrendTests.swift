import Testing

@testable import DebtKit

struct TrendTests {
  private func item(
    _ id: String, kind: String? = nil, owner: String? = nil, status: Status = .open,
    effort: String? = nil, tickets: [Ticket] = []
  ) -> DebtItem {
    var item =
      effort.map { DebtItem.sample(.effort($0), id: id, tickets: tickets) }
      ?? .sample(id: id, tickets: tickets)
    item.fields[.status] = FieldEntry(.text(status.rawValue), origin: .declared, from: "record")
    if let kind { item.fields[.kind] = FieldEntry(.text(kind), origin: .declared, from: "record") }
    if let owner {
      item.fields[.owner] = FieldEntry(.text(owner), origin: .configured, from: "CODEOWNERS")
    }
    return item
  }

  private func trend(
    _ samples: [[DebtItem]], by grouping: Trend.Grouping? = nil, measure: Trend.Measure = .count,
    calendar: WorkCalendar = WorkCalendar()
  ) -> Trend {
    Trend(
      of: samples.enumerated().map {
        Trend.Sample(commit: "\($0)", seconds: Int64($0) * 100, items: $1)
      }, by: grouping, measure: measure, calendar: calendar)
  }

  private func outline(_ trend: Trend) -> [String] {
    trend.groups.map { group in
      "\(group.name ?? "-") " + group.values.map { Decimal.text($0) }.joined(separator: " ")
    }
  }

  @Test func `open and in-progress items count, others do not`() {
    let items = Status.allCases.map { item($0.rawValue, status: $0) }
    let trend = trend([items, [], [items[0]]])
    #expect(trend.points.map(\.total) == [2, 0, 1])
    #expect(trend.points.map(\.items) == [2, 0, 1])
    #expect(trend.points.map(\.commit) == ["0", "1", "2"])
    #expect(trend.points.map(\.seconds) == [0, 100, 200])
    #expect(trend.groups.isEmpty)
  }

  @Test func `groups come and go, and the largest at the end stands first`() {
    let trend = trend(
      [
        [item("a", kind: "code"), item("b", kind: "code"), item("c")],
        [item("d", kind: "test"), item("e", kind: "build"), item("f", kind: "build")],
      ], by: .kind)
    #expect(outline(trend) == ["build 0 2", "test 0 1", "code 2 0", "- 1 0"])
    #expect(trend.points.map(\.total) == [3, 3])
  }

  @Test func `teams are those of CODEOWNERS, whoever owns the item`() {
    var (mine, theirs) = (item("a", owner: "@ana"), item("b"))
    mine.codeOwners = ["@shop/web"]
    theirs.codeOwners = ["@shop/api", "@shop/web"]
    let trend = trend([[item("c"), mine], [mine, theirs, item("c", owner: "@ana")]], by: .team)
    #expect(outline(trend) == ["@shop/api, @shop/web 0 1", "@shop/web 1 1", "- 1 1"])
  }

  @Test func `owners stand in order of name, whatever they own`() {
    let trend = trend(
      [
        [
          item("a", owner: "@shop/web"), item("b", owner: "@shop/web"), item("c"), item("d"),
          item("e", owner: "@shop/api"),
        ]
      ], by: .owner)
    #expect(outline(trend) == ["@shop/api 1", "@shop/web 2", "- 2"])
  }

  @Test func `a proposal makes no group, and a record has no keyword`() {
    var proposed = item("a")
    proposed.fields[.owner] = FieldEntry(.text("@ana"), origin: .proposal, from: "history")
    #expect(outline(trend([[proposed]], by: .owner)) == ["- 1"])
    #expect(outline(trend([[proposed]], by: .keyword)) == ["- 1"])
  }

  @Test func `effort is the work that is left, in the repository's hours`() {
    let tickets = [
      Ticket.sample("done", "2h", isDone: true), Ticket.sample("open", "3h"),
    ]
    var spike = item("spike", kind: "spike")
    spike.fields[.timebox] = FieldEntry(
      FieldReader().value(.timebox, "4h"), origin: .declared, from: "record")
    var proposed = item("proposed")
    proposed.fields[.effort] = FieldEntry(
      FieldReader().value(.effort, "9d"), origin: .proposal, from: "history")
    let items = [
      item("day", kind: "code", effort: "1d"), item("tickets", kind: "code", tickets: tickets),
      item("none", kind: "code"), spike, proposed,
    ]
    let trend = trend(
      [items], by: .kind, measure: .effort, calendar: WorkCalendar(hoursPerDay: 6))
    #expect(outline(trend) == ["code 9", "spike 4", "- 0"])
    #expect(trend.points[0].total == 13)
    #expect(trend.points[0].items == 5 && trend.points[0].estimated == 3)
  }

  @Test func `a clock that goes back stands still in a drawing`() {
    let samples = [5, 3, 9, 2].map { Trend.Sample(commit: "", seconds: $0, items: []) }
    #expect(Trend(of: samples).moments == [5, 5, 9, 9])
    #expect(Trend(of: []).moments == [])
  }
}

extension FieldReader {
  /// The value of a well-formed text.
  fileprivate func value(_ field: Field, _ text: String) -> FieldValue {
    if case .value(let value) = read(field, [text]) { value } else { .text(text) }
  }
}
