import Testing

@testable import DebtKit
@testable import DebtReporting

struct ItemHistoryTests {
  private static let first = CommitEvents.on(
    1, 5, "c0", by: "Ana López", "Start",
    [.marker(.opened, "TODO", "read the rates", at: "src/tax.py:12")])

  private static let history = ItemHistory(
    introduced: ItemHistory.Introduction(
      commit: first.commit, author: first.author, date: first.date, exactness: .exact),
    timeline: [
      first,
      .on(
        3, 1, "d1e", by: "Bo", "Say who",
        [
          .marker(
            .edited, "FIXME", "read the rates once", at: "src/tax.py:14",
            from: .init("TODO", "read the rates", at: "src/tax.py:12"),
            fields: [.init(name: "owner", old: [], new: ["@bo"])], reason: .sameHunk,
            confidence: 0.8)
        ]),
      .on(
        4, 9, "f2", by: "Friedrich-Wilhelm von und zu Hohenstein", "Move",
        [
          .marker(
            .moved, "FIXME", "read the rates once", at: "src/tax/tables/europe/rates.py:105",
            from: .init("FIXME", "read the rates once", at: "src/tax.py:14"),
            reason: .renamedPath)
        ]),
      .on(
        8, 30, "a7", by: "Bo", "Read them once",
        [
          .marker(
            .paid, "FIXME", "read the rates once", at: "src/tax/tables/europe/rates.py:98",
            how: .withCode)
        ]),
    ],
    interest: ItemHistory.Interest(commits: 31, lines: 1204, people: 4),
    merges: [
      ItemHistory.Merge(.lost, commit: String(repeating: "9e", count: 20)),
      ItemHistory.Merge(.restored, commit: String(repeating: "b4", count: 20)),
    ], lastActive: CommitEvents.Person(name: "Bo", email: "bo@shop.example"),
    hotspot: .sample("src/a.py", churn: 0.984, complexity: 0.9375))

  private static let shallow = ItemHistory(
    introduced: ItemHistory.Introduction(
      commit: first.commit, author: first.author, date: nil, exactness: .atOrBefore),
    timeline: [], interest: ItemHistory.Interest(commits: 0, lines: 0, people: 0))

  private static let item = DebtItem.marker("FIXME", "read the rates once", at: "src/a.py:98:3")

  private func page(_ history: ItemHistory, _ style: ReportStyle) -> [UInt8] {
    ItemPage.text(Self.item, in: .sample([Self.item]), style: style, history: history)
  }

  @Test(arguments: [50, 80, 120])
  func `a page tells where an item comes from and what became of it`(columns: Int) throws {
    try expectSnapshot(
      page(Self.history, .terminal(columns)), named: "page-history-\(columns).txt")
  }

  @Test func `a page in colour, and one of a shallow clone`() throws {
    try expectSnapshot(page(Self.history, .painted), named: "page-history.ansi")
    try expectSnapshot(page(Self.shallow, .terminal(80)), named: "page-shallow.txt")
  }

  @Test func `programs read the events as the log tells them`() throws {
    let json = RegistryJSON.item(
      Self.item, in: .sample([Self.item]), history: Self.history)
    try expectSnapshot(json, named: "page-history.json")
    try expectSnapshot(
      RegistryJSON.item(Self.item, in: .sample([Self.item]), history: Self.shallow),
      named: "page-shallow.json")
  }

  @Test func `without history a page and its JSON are what they were`() {
    let registry = Registry.sample([Self.item])
    let page = String(
      decoding: ItemPage.text(Self.item, in: registry, style: .pipe), as: UTF8.self)
    for word in ["introduced", "\nhistory\n", "\ninterest\n"] { #expect(!page.contains(word)) }
    let json = String(decoding: RegistryJSON.item(Self.item, in: registry), as: UTF8.self)
    for key in ["timeline", "introduced", "\"interest\": {"] { #expect(!json.contains(key)) }
  }
}
