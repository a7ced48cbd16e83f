import TestSupport
import Testing

@testable import DebtKit

struct PlanFileTests {
  @Test func `what is written is read back, whatever tickets are called`() throws {
    let titles = [
      "plain", "with: a colon", "# no comment", "'quoted' \"twice\"", "tab\tand\u{1B}[31m",
      "- list",
      "ünïcödé \u{202E} back", "{map: x}", "ends with a colon:", "*bold* [link](x) | bar",
    ]
    let file = PlanFile(
      name: "sprint-1", day: CalendarDate("2026-11-20"), commit: String(repeating: "a1", count: 20),
      capacity: try #require(WorkDuration("6w 2d")), share: 0.125, method: .wsjf,
      isOptimized: true, sprints: 3,
      work: titles.map { .init(id: "item", hours: 2.25, ticket: $0) }
        + [.init(id: "0123456789abcdefghjkmnpqrs", hours: 0.5, ticket: nil)],
      ranks: [
        .init(
          id: "item", place: 3, score: 12.5, factors: ["effort": "2.25h", "confidence": "80%"]),
        .init(id: "other", place: 4, score: nil, factors: [:]),
      ])
    #expect(try PlanFile(file.frontMatter, named: "sprint-1") == file)
    // A list of markdown below it changes nothing.
    let page = file.frontMatter + Array("# Plan\n\n- [ ] work: 1\n".utf8)
    #expect(try PlanFile(page, named: "sprint-1") == file)
  }

  @Test(arguments: [
    ("no front matter\n", "it has no front matter"), ("---\nshare: 20%\n---\n", "no `capacity`"),
    ("---\ncapacity: soon\n---\n", "debt/plans/p.md:2: `capacity` cannot be read"),
    ("---\ncapacity: 3d\nwork:\n- one\n---\n", "debt/plans/p.md:4: this line of `work`"),
    ("---\ncapacity: 3d\nranks:\n- one two\n---\n", "debt/plans/p.md:4: this line of `ranks`"),
    ("---\ncapacity: 3d\nsprints: 1000\n---\n", "debt/plans/p.md:3: `sprints` cannot be read"),
    ("---\ncapacity: 3d\nshare: [1]\n---\n", "debt/plans/p.md:3: `share` cannot be read"),
  ])
  func `what is no plan says where`(text: String, words: String) {
    let error = #expect(throws: DebtError.self) { try PlanFile(Array(text.utf8), named: "p") }
    #expect(error?.description.contains(words) == true)
  }

  @Test func `names are stems of files that stay in their folder`() {
    for name in ["sprint-12", "2026.4", "über"] { #expect(PlanFile.isName(name)) }
    for name in ["", "a/b", "../x", "a b", ".hidden", "a\n"] { #expect(!PlanFile.isName(name)) }
  }

  @Test func `ranks move by a factor of the item, or by that of another`() throws {
    let calendar = WorkCalendar()
    let before = [
      DebtItem.sample(.likelihood(5), .severity(5), id: "first"),
      .sample(.likelihood(4), .severity(4), id: "second"),
      .sample(.likelihood(3), .severity(3), id: "third"),
      .sample(.likelihood(2), .severity(2), id: "fourth"),
      .sample(.likelihood(1), .severity(1), id: "last"),
    ]
    let old = Backlog(of: before, by: .risk, scorer: Scorer())
    let file = PlanFile(
      name: "p", day: nil, commit: nil, capacity: try #require(WorkDuration("1d")), share: 0.2,
      method: .risk, work: [],
      ranks: old.scored.map {
        .init(
          id: $0.item.id.description, place: $0.rank, score: $0.score.value,
          factors: $0.item.factorTexts(of: $0.score, in: calendar))
      })
    #expect(RankMoves(since: file, in: old, calendar: calendar)?.isEmpty == true)

    let after = [
      DebtItem.sample(.likelihood(5), .severity(5), id: "fourth"), before[0],
      .sample(.likelihood(4), .severity(1), id: "second"), before[4],
    ]
    let moves = try #require(
      RankMoves(
        since: file, in: Backlog(of: after, by: .risk, scorer: Scorer()), calendar: calendar))
    let grown: [RankMoves.Change] = [
      .init(field: "likelihood", old: "2", new: "5"), .init(field: "severity", old: "2", new: "5"),
    ]
    #expect(moves[ItemID("fourth")] == .init(places: 3, cause: .own(grown)))
    #expect(moves[ItemID("first")] == nil)
    #expect(
      moves[ItemID("second")]
        == .init(places: -1, cause: .own([.init(field: "severity", old: "4", new: "1")])))
    #expect(moves[ItemID("last")] == .init(places: 1, cause: .passed("third", [])))
    #expect(
      RankMoves(
        since: file, in: Backlog(of: after, by: .rice, scorer: Scorer()), calendar: calendar) == nil
    )
  }
}
