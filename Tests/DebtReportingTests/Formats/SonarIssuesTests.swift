import SchemaValidation
import Testing

@testable import DebtKit
@testable import DebtReporting

struct SonarIssuesTests {
  @Test func `a snapshot, and nothing at all`() throws {
    try expectSnapshot(ScanFormat.bytes("sonar", .judged), named: "judged.sonar.json")
    try expectSnapshot(ScanFormat.bytes("sonar", .empty), named: "empty.sonar.json")
  }

  @Test func `an effort is in minutes, by the repository's own days`() throws {
    let report = ScanReport(
      .sample([
        .record("Long", id: "long", [.effort: "1w 2h"]),
        .marker("TODO", "short", at: "a.c:1:1", [.effort: "30m"]),
        .marker("TODO", "unknown", at: "a.c:2:1"),
      ]))
    let issues = try JSONValue.read(ScanFormat.bytes("sonar", report))["issues"]?.array
    let minutes = issues?.map { $0["effortMinutes"]?.number?.integer }
    #expect(minutes == [30, nil, 5 * 8 * 60 + 120])
  }

  @Test(arguments: 1...4)
  func `each issue has a rule and a file`(seed: Int) throws {
    for report in RandomReport(seed: seed, count: 60) {
      let bytes = ScanFormat.bytes("sonar", report)
      #expect(attacks(in: bytes, isJSON: true) == [])
      let file = try JSONValue.read(bytes)
      let rules = file["rules"]?.array?.map { $0["id"]?.string } ?? []
      #expect(Set(rules).count == rules.count)
      for issue in file["issues"]?.array ?? [] {
        #expect(rules.contains(issue["ruleId"]?.string))
        let place = issue["primaryLocation"]
        #expect(place?["filePath"]?.string?.isEmpty == false && place?["message"]?.string != nil)
      }
    }
  }
}
