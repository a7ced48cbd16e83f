import SchemaValidation
import Testing

@testable import DebtKit
@testable import DebtReporting

struct BacklogFormatTests {
  @Test func `every row has a name of its own`() {
    let names = BacklogFormat.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(BacklogFormat.all.allSatisfy { !$0.doc.isEmpty && $0.doc.utf8.count < 70 })
    #expect(Set(BacklogFormat.exports.map(\.name)).isSubset(of: names))
    #expect(BacklogFormat.named("jira")?.name == "jira" && BacklogFormat.named("x") == nil)
  }

  @Test(arguments: [
    ("csv", "csv"), ("html", "html"), ("jira", "jira.csv"), ("linear", "linear.csv"),
    ("azure", "azure.csv"), ("gitlab-issues", "gitlab.csv"), ("github-issues", "github.ndjson"),
    ("github-issues-script", "github.sh"), ("taskwarrior", "taskwarrior.json"),
    ("todotxt", "todo.txt"), ("ical", "ics"),
  ])
  func `a team's backlog`(format: String, ending: String) throws {
    try expectSnapshot(Export.sample().bytes(format), named: "export.\(ending)")
  }

  @Test(arguments: BacklogFormat.exports.map(\.name))
  func `nothing to pay is no broken file`(format: String) {
    let bytes = Export.sample(.sample([])).bytes(format)
    #expect(!bytes.isEmpty || format == "github-issues" || format == "todotxt")
  }

  @Test(arguments: BacklogFormat.exports.map(\.name))
  func `the same entries give the same bytes, and every id is there`(format: String) {
    let export = Export.sample()
    let text = String(decoding: export.bytes(format), as: UTF8.self)
    #expect(Array(text.utf8) == export.bytes(format))
    guard format != "ical" else { return }
    #expect(export.entries.allSatisfy { text.contains($0.item.id.description) })
  }

  @Test func `a ticket is named with its item, and told from the others`() {
    var export = Export.sample()
    let item = export.entries[0].item
    export.entries = [
      ExportEntry(item, rank: 1, ticket: "Release alone", hours: 40),
      ExportEntry(item, rank: 1, ticket: "Give retries a queue", hours: 40),
      ExportEntry(item, rank: 1, hours: 80),
    ]
    #expect(Set(export.entries.map(\.key)).count == 3)
    #expect(Set(export.entries.map { export.uuid(of: $0) }).count == 3)
    #expect(export.title(of: export.entries[0]) == "\(item.title): Release alone")
  }

  @Test func `thirds of the ranking are priorities, and equal ranks share one`() {
    var export = Export.sample()
    let item = export.entries[0].item
    let ranks = [1, 2, 2, 4, 5, 6, 7, nil]
    export = Export(
      ranks.map { ExportEntry(item, rank: $0) }, by: .rice, of: export.registry, ranked: 7)
    #expect(
      export.entries.map { export.priority(of: $0) }
        == [.high, .high, .high, .medium, .medium, .low, .low, nil])
    #expect(export.prefix(1).ranked == 7)
  }

  @Test func `an event has its day, and a task its own`() {
    let events = String(
      decoding: Export.sample { $0.hasEvents = true }.bytes("ical"), as: UTF8.self)
    #expect(events.contains("BEGIN:VEVENT\r\n") && events.contains("DTSTART;VALUE=DATE:20270131"))
    #expect(!events.contains("VTODO") && !events.contains("\nDUE"))
  }

  @Test func `columns are what was asked for`() {
    let columns = ["link", "id", "x-team", "score"].compactMap(ItemColumn.named)
    let export = Export.sample { $0.columns = columns }
    let rows = csvRows(export.bytes("csv"))
    #expect(rows[0] == ["link", "id", "x-team", "score"])
    let split = rows.first { $0[1] == "split-billing" }
    #expect(split?[2] == "blue, green")
    #expect(
      split?[0] == "https://github.com/shop/shop/blob/8f3a09c51d6b2e47a0c9f4b1d83e5a7762049bce/"
        + "debt/split-billing.md#L20")
    #expect(ItemColumn.named("titel") == nil && ItemColumn.named("x-") == nil)
    #expect(Set(ItemColumn.all.map(\.name)).count == ItemColumn.all.count)
  }

  @Test func `a table for Excel starts with its mark and ends its rows by CRLF`() {
    let bytes = Export.sample { $0.isForExcel = true }.bytes("csv")
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(bytes.count { $0 == 13 } == Export.sample().entries.count + 1)
  }

  @Test func `Azure gets a thousand items a file`() {
    let item = Export.sample().entries[0].item
    for (count, files) in [
      (0, [1]), (1000, [1001]), (1001, [1001, 2]), (2500, [1001, 1001, 501]),
    ] {
      let export = Export(
        Array(repeating: ExportEntry(item), count: count), by: .rice, of: .mixed)
      let tables = BacklogFormat.named("azure")?.files(of: export) ?? []
      #expect(tables.map { csvRows($0).count } == files)
    }
  }

  @Test func `the script takes twenty unless told otherwise, and says so`() {
    let items = (1...30).map { DebtItem.marker("TODO", "free it", at: "a.c:\($0):4") }
    func report(top: Int?) -> BacklogReport {
      let scorer = Scorer()
      return BacklogReport(
        .sample(items), Backlog(of: items, by: .rice, scorer: scorer), scorer: scorer, top: top)
    }
    let script = BacklogFormat.githubScript
    func count(_ top: Int?) -> Int {
      let text = String(decoding: script.files(of: report(top: top))[0], as: UTF8.self)
      return text.split(separator: "\n").count { $0.hasPrefix("issue '") }
    }
    #expect(count(nil) == 20 && count(25) == 25 && count(100) == 30)
    #expect(
      script.omission(in: report(top: nil))
        == "github-issues-script holds the first 20 of 30 items; --top takes more")
    #expect(script.omission(in: report(top: 30)) == nil)
    #expect(BacklogFormat.ical.omission(in: report(top: nil)) != nil)
  }

  @Test func `the configuration of Jira's importer maps every column`() throws {
    let configuration = try JSONValue.read(JiraCSV.configuration)
    let header = Set(csvRows(Export.sample().bytes("jira"))[0])
    let mapped = configuration["config.field.mappings"]?.object?.members.map(\.name) ?? []
    #expect(Set(mapped) == header)
    #expect(configuration["config.date.format"] == .string("yyyy-MM-dd"))
  }
}
