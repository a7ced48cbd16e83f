import Testing

@testable import DebtKit
@testable import DebtReporting

struct BacklogReportTests {
  @Test(arguments: [40, 60, 80, 120])
  func `both tables fit their terminal`(columns: Int) throws {
    try expectSnapshot(
      report().text(.terminal(columns)), named: "backlog-\(columns).txt")
  }

  @Test(arguments: ScoringMethod.allCases)
  func `each method shows its factors`(method: ScoringMethod) throws {
    try expectSnapshot(
      report(by: method).text(.pipe), named: "backlog-\(method.rawValue).txt")
  }

  @Test(arguments: ScanReportTests.registries.filter { $0.name != "mixed" })
  func `a registry without scores says what it lacks`(name: String, registry: Registry) throws {
    try expectSnapshot(
      report(of: registry).text(.terminal(80)), named: "backlog-of-\(name).txt")
  }

  @Test(arguments: [ScoringMethod.rice, .wsjf])
  func `proposals that count are marked`(method: ScoringMethod) throws {
    let report = report(by: method, withProposals: true)
    try expectSnapshot(
      report.text(.terminal(120)), named: "backlog-proposals-\(method.rawValue).txt")
    try expectSnapshot(report.markdown, named: "backlog-proposals-\(method.rawValue).md")
  }

  @Test func `colour has a meaning, and none is lost without it`() throws {
    try expectSnapshot(report().text(.painted), named: "backlog.ansi")
  }

  @Test func `the first entries of each table are shown, and the rest counted`() throws {
    try expectSnapshot(report(top: 2).text(.terminal(80)), named: "backlog-top.txt")
    #expect(report(top: 2).ndjson.count { $0 == UInt8(ascii: "\n") } == 4)
  }

  @Test func `machines read both tables as one`() throws {
    try expectSnapshot(report().json, named: "backlog.json")
    try expectSnapshot(report().ndjson, named: "backlog.ndjson")
    try expectSnapshot(ItemCSV.table(report().export), named: "backlog.csv")
    try expectSnapshot(report().markdown, named: "backlog.md")
    try expectSnapshot(report(by: .roi).markdown, named: "backlog-roi.md")
  }

  @Test(arguments: [40, 80, 100, 140])
  func `with history triage is in order of heat and says whom to ask`(columns: Int) throws {
    try expectSnapshot(
      report(of: .touched).text(.terminal(columns)), named: "backlog-heat-\(columns).txt")
  }

  @Test func `what is cold is counted by folder, or listed when asked for`() throws {
    try expectSnapshot(
      report(of: .touched, listsCold: true).text(.terminal(100)), named: "backlog-cold.txt")
    let counted = String(decoding: report(of: .touched).text(.pipe), as: UTF8.self)
    #expect(counted.hasSuffix("\ncold  2 in src/, 1 in (top), 1 in lib/; --cold lists them\n"))
    var registry = Registry.touched
    registry.items.removeAll { $0.heat != 0 }
    let listed = String(decoding: report(of: registry).text(.pipe), as: UTF8.self)
    #expect(listed.contains("Cold  4 without a change in 12 months, in order of path"))
    #expect(!listed.contains("Triage") && !listed.contains("--cold"))
  }

  @Test func `of many cold folders the largest are named`() {
    func text(folders: Int) -> String {
      var registry = Registry.sample(
        (0...folders).map { .marker("TODO", "a", at: "d\($0)/x.c:\($0 + 1):1") })
      for index in registry.items.indices { registry.items[index].heat = index == 0 ? 1 : 0 }
      return String(decoding: report(of: registry).text(.pipe), as: UTF8.self)
    }
    #expect(text(folders: 7).contains("1 in d6/, 1 in d7/; --cold"))
    #expect(text(folders: 8).contains("1 in d6/, 2 in 2 other folders; --cold"))
  }

  @Test func `machines read the cold items behind the hot ones, and nothing is folded`() throws {
    try expectSnapshot(report(of: .touched).ndjson, named: "backlog-heat.ndjson")
    try expectSnapshot(ItemCSV.table(report(of: .touched).export), named: "backlog-heat.csv")
    try expectSnapshot(report(of: .touched).markdown, named: "backlog-heat.md")
  }

  @Test(arguments: [60, 100])
  func `each group has a heading, teams a subtotal`(columns: Int) throws {
    try expectSnapshot(
      report(of: .owned, groupedBy: .owner).text(.terminal(columns)),
      named: "backlog-owners-\(columns).txt")
  }

  @Test func `groups in colour and in Markdown`() throws {
    try expectSnapshot(
      report(of: .owned, groupedBy: .owner).text(.painted), named: "backlog-owners.ansi")
    try expectSnapshot(
      report(of: .owned, groupedBy: .owner).markdown, named: "backlog-owners.md")
    try expectSnapshot(report(groupedBy: .path).text(.pipe), named: "backlog-folders.txt")
  }

  @Test func `machines read one order, whatever people see`() {
    let (grouped, plain) = (report(of: .owned, groupedBy: .owner), report(of: .owned))
    #expect(
      grouped.ndjson == plain.ndjson && ItemCSV.table(grouped.export) == ItemCSV.table(plain.export)
    )
    #expect(
      String(decoding: plain.ndjson, as: UTF8.self).contains("\"value\":\"@ana, @shop/web\""))
  }

  @Test func `who has been silent is told without groups, too`() throws {
    try expectSnapshot(report(of: .owned).text(.terminal(120)), named: "backlog-idle.txt")
    let nothing = report(of: .sample([]), groupedBy: .owner)
    #expect(
      String(decoding: nothing.text(.pipe), as: UTF8.self) == "Nothing to pay: no open item.\n")
    #expect(
      String(decoding: nothing.markdown, as: UTF8.self)
        == "Nothing to pay: no open item.\n")
  }

  @Test func `what is accepted or paid is not in it`() {
    let text = String(decoding: report().text(.pipe), as: UTF8.self)
    #expect(!text.contains("old parser"))
  }

  private func report(
    of registry: Registry = .mixed, by method: ScoringMethod = .rice, withProposals: Bool = false,
    top: Int? = nil, listsCold: Bool = false, groupedBy grouping: Backlog.Grouping? = nil
  ) -> BacklogReport {
    let scorer = Scorer(countsProposals: withProposals)
    return BacklogReport(
      registry, Backlog(of: registry.items, by: method, scorer: scorer), scorer: scorer, top: top,
      listsCold: listsCold, groupedBy: grouping)
  }
}
