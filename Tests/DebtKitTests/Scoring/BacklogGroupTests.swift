import GitAccess
import Testing

@testable import DebtKit

struct BacklogGroupTests {
  private func item(
    _ id: String, owner: FieldValue?, kind: String? = nil, path: String = "debt/a.md",
    _ fields: SampleField...
  ) -> DebtItem {
    var item = DebtItem.sample(id: id)
    for sample in fields {
      item.fields[sample.field] = sample.value.map {
        FieldEntry($0, origin: .declared, from: "record")
      }
    }
    if let owner {
      item.fields[.owner] = FieldEntry(owner, origin: .configured, from: "CODEOWNERS:1")
    }
    if let kind { item.fields[.kind] = FieldEntry(.text(kind), origin: .declared, from: "record") }
    item.sites = [
      Site(
        file: RepositoryPath(path), line: 1, column: 1, endColumn: 1, text: id, language: "Markdown"
      )
    ]
    return item
  }

  private func outline(_ items: [DebtItem], by grouping: Backlog.Grouping) -> [String] {
    let calendar = WorkCalendar()
    return Backlog(of: items, by: .risk, scorer: Scorer()).groups(by: grouping, in: calendar).map {
      group in
      let ranks = group.backlog.scored.map { "\($0.rank)\($0.item.id)" }
      let rest = group.backlog.triage.map { "\($0.item.id)" }
      let hours = Decimal.text(group.hours)
      return "\(group.name ?? "-"): \((ranks + rest).joined(separator: " ")), "
        + "\(group.count), \(hours)h on \(group.estimated)"
    }
  }

  @Test func `groups stand in order of name, what nobody owns last, and ranks are the whole's`() {
    let items = [
      item("free", owner: nil, .likelihood(5), .severity(5)),
      item("b", owner: .text("@b"), .likelihood(4), .severity(5), .effort("1d")),
      item("a", owner: .text("@a"), .likelihood(1), .severity(1)),
      item("c", owner: .text("@b"), .effort("2h")),
      item("both", owner: .list(["@a", "@b"])),
    ]
    #expect(
      outline(items, by: .owner) == [
        "@a: 3a, 1, 0h on 0", "@a, @b: both, 1, 0h on 0", "@b: 2b c, 2, 10h on 2",
        "-: 1free, 1, 0h on 0",
      ])
  }

  @Test func `a proposal makes no group`() {
    var item = item("x", owner: nil)
    item.fields[.owner] = FieldEntry(.text("@guess"), origin: .proposal, from: "history")
    #expect(outline([item], by: .owner) == ["-: x, 1, 0h on 0"])
    #expect(item.owners.isEmpty)
  }

  @Test(arguments: [
    (Backlog.Grouping.kind, ["code: a, 1, 0h on 0", "-: b, 1, 0h on 0"]),
    (.path, ["src/: a, 1, 0h on 0", "-: b, 1, 0h on 0"]),
    (.track, ["-: a b, 2, 0h on 0"]), (.objective, ["-: a b, 2, 0h on 0"]),
  ])
  func `items are told apart by other things, too`(
    grouping: Backlog.Grouping, expected: [String]
  ) {
    let items = [
      item("a", owner: nil, kind: "code", path: "src/x/a.md"),
      item("b", owner: nil, path: "top.md"),
    ]
    let told = outline(items, by: grouping)
    #expect(told.map { $0.replacing("b a", with: "a b") } == expected)
  }
}
