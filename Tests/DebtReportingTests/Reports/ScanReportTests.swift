import Testing

@testable import DebtKit
@testable import DebtReporting

struct ScanReportTests {
  static let registries: [(name: String, registry: Registry)] = [
    ("empty", .sample([])), ("mixed", .mixed), ("only-markers", .onlyMarkers),
    ("only-records", .sample([.record("One", id: "one"), .record("Two", id: "two")])),
    ("one", .sample([.marker("TODO", "a b c", at: "a.c:1:1")])),
    ("unborn", .sample([], commit: nil)), ("troubled", .troubled),
  ]

  @Test(arguments: registries)
  func `a summary counts`(name: String, registry: Registry) throws {
    try expectSnapshot(
      ScanSummary.text(registry, style: .terminal(80)), named: "summary-\(name).txt")
  }

  @Test(arguments: [40, 60, 120])
  func `a summary fits its terminal`(columns: Int) throws {
    try expectSnapshot(
      ScanSummary.text(.troubled, style: .terminal(columns)), named: "summary-\(columns).txt")
  }

  @Test func `a summary has colours, and a pipe has all of it`() throws {
    try expectSnapshot(ScanSummary.text(.troubled, style: .painted), named: "summary.ansi")
    try expectSnapshot(ScanSummary.text(.troubled, style: .pipe), named: "summary-pipe.txt")
  }

  @Test func `a list has each item and problem on a line`() throws {
    try expectSnapshot(ItemList.text(.mixed, style: .pipe), named: "list.txt")
    try expectSnapshot(ItemList.text(.troubled, style: .painted), named: "list.ansi")
  }

  @Test func `machines read the whole registry`() throws {
    try expectSnapshot(RegistryJSON.object(.troubled), named: "scan.json")
    try expectSnapshot(RegistryJSON.lines(.mixed), named: "scan.ndjson")
  }

  @Test func `ids are as short as their neighbours allow`() {
    let letters = "abcdefgh"
    let items = ["0", "1", "10"].map { end in
      let text = letters + end + String(repeating: "z", count: 18 - end.utf8.count)
      var item = DebtItem.marker("TODO", "a", at: "a.c:1:1")
      item.id = ItemID(text)
      return item
    }
    let ids = ShortIDs(of: items)
    #expect(items.map { ids.short($0.id) } == ["abcdefgh0", "abcdefgh1z", "abcdefgh10"])
  }
}
