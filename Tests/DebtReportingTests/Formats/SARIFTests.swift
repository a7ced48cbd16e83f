import GitAccess
import SchemaValidation
import Testing

@testable import DebtKit
@testable import DebtReporting

struct SARIFTests {
  private static func results(_ report: ScanReport) throws -> [JSONValue] {
    try JSONValue.read(ScanFormat.bytes("sarif", report))["runs"]?[0]?["results"]?.array ?? []
  }

  @Test func `a snapshot, a change, and nothing at all`() throws {
    try expectSnapshot(ScanFormat.bytes("sarif", .judged), named: "judged.sarif")
    try expectSnapshot(ScanFormat.bytes("sarif", .change), named: "change.sarif")
    try expectSnapshot(ScanFormat.bytes("sarif", .empty), named: "empty.sarif")
  }

  @Test func `what is paid, accepted or waived is no result, unless asked for as suppressed`()
    throws
  {
    var options = ScanReport.Options.sample
    let plain = try Self.results(.change)
    options.includesSuppressed = true
    let all = try Self.results(
      ScanReport(ScanReport.change.registry, ScanReport.change.comparison, options: options))
    #expect(plain.allSatisfy { $0["suppressions"] == nil })
    let suppressed = all.compactMap { $0["suppressions"]?[0] }
    #expect(suppressed.count == all.count - plain.count)
    #expect(Set(suppressed.compactMap { $0["kind"]?.string }) == ["inSource", "external"])
    let paid = ScanReport.change.registry.items.filter { $0.change?.kind == .paid }.map(\.id)
    let ids = all.compactMap { $0["partialFingerprints"]?["debtId/v1"]?.string }
    #expect(paid.count == 1 && !paid.contains { ids.contains($0.description) })
  }

  @Test func `only a change is told where that is asked for`() throws {
    var options = ScanReport.Options.sample
    options.showsOnlyChange = true
    let report = ScanReport(
      ScanReport.change.registry, ScanReport.change.comparison, options: options)
    let items = report.snapshotFindings.compactMap(\.item)
    #expect(items.map(\.change?.kind) == [.introduced, .edited])
  }

  @Test func `a region is one line, in code points`() throws {
    var item = DebtItem.marker("TODO", "ab", at: "a.c:2:4")
    item.sites = [
      Site(
        file: RepositoryPath("d:x/é .c"), line: 2, column: 4, endColumn: 6, text: "ab",
        language: "C")
    ]
    var report = ScanReport(.sample([item]), options: .sample)
    let path = Array("d:x/é .c".utf8)
    report.lines.add([2], of: Array("\nöTODO ab\n".utf8), at: path)
    #expect(report.wantedLines == [path: [2]])
    let location = try Self.results(report).first?["locations"]?[0]?["physicalLocation"]
    #expect(location?["artifactLocation"]?["uri"]?.string == "d%3Ax/%C3%A9%20.c")
    let region = location?["region"]
    #expect(region?["startLine"]?.number == JSONNumber(2))
    #expect(region?["startColumn"]?.number == JSONNumber(3))
    #expect(region?["endColumn"]?.number == JSONNumber(5))
  }

  @Test func `above the limit the heaviest stay, and the file says so`() throws {
    let items = (1...5100).map { DebtItem.marker("TODO", "\($0)", at: "a.c:\($0):1") }
    let problem = Problem(.malformedDate, at: Place(items[5000].sites[0].file, line: 1), "late")
    let report = ScanReport(.sample(items, problems: [problem]), options: .sample)
    let results = try Self.results(report)
    #expect(results.count == 5000)
    #expect(results.contains { $0["ruleId"]?.string == "malformed-date" })
    let omission = "SARIF keeps the 5,000 heaviest results; 101 are left out"
    #expect(ScanFormat.named("sarif")?.omission(in: report) == omission)
    #expect(try JSONValue.read(ScanFormat.bytes("sarif", report)).strings.contains(omission))
  }

  @Test func `rules have what GitHub asks for, and no severity of security`() throws {
    let rules = try JSONValue.read(ScanFormat.bytes("sarif", .judged))["runs"]?[0]?["tool"]?[
      "driver"]?["rules"]?.array
    for rule in rules ?? [] {
      for member in ["shortDescription", "fullDescription", "help"] {
        let text = rule[member]?["text"]?.string ?? ""
        #expect(!text.isEmpty && text.unicodeScalars.count <= 1024)
      }
      #expect(rule["properties"]?["security-severity"] == nil)
    }
    let count = rules?.count ?? 0
    #expect(count > 5)
  }

  @Test func `a text is never a link`() {
    let finding = Finding(
      Problem(.unknownKey, at: nil, "see [x](http://evil.example) and [y](1)"))
    #expect(SARIFResult.text(of: finding) == #"see [x]\(http://evil.example) and [y]\(1)"#)
  }

  @Test(arguments: 1...4)
  func `hostile texts stay texts`(seed: Int) throws {
    for report in RandomReport(seed: seed, count: 60) {
      let bytes = ScanFormat.bytes("sarif", report)
      #expect(attacks(in: bytes, isJSON: true) == [])
      let run = try JSONValue.read(bytes)["runs"]?[0]
      let rules = run?["tool"]?["driver"]?["rules"]?.array ?? []
      for result in run?["results"]?.array ?? [] {
        #expect(result["message"]?["text"]?.string?.isEmpty == false)
        #expect(result["message"]?["text"]?.string?.contains("](") == false)
        let uri = result["locations"]?[0]?["physicalLocation"]?["artifactLocation"]?["uri"]?.string
        #expect(uri?.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } == true)
        #expect(uri?.contains(":") == false)
        let index = result["ruleIndex"]?.number?.integer ?? -1
        #expect(rules[index]["id"]?.string == result["ruleId"]?.string)
      }
    }
  }
}
