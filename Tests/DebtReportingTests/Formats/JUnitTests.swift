import GitAccess
import TestSupport
import Testing

@testable import DebtKit
@testable import DebtReporting

struct JUnitTests {
  private static func cases(_ report: ScanReport) throws -> [String: XMLTree] {
    let cases = try XMLTree(ScanFormat.bytes("junit", report))["testsuite"].flatMap {
      $0["testcase"]
    }
    return Dictionary(
      cases.map { ($0.attributes["name"] ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `a snapshot, a change, and nothing at all`() throws {
    try expectSnapshot(ScanFormat.bytes("junit", .judged), named: "judged.junit.xml")
    try expectSnapshot(ScanFormat.bytes("junit", .change), named: "change.junit.xml")
    try expectSnapshot(ScanFormat.bytes("junit", .empty), named: "empty.junit.xml")
  }

  @Test func `a case for each known rule, and what is off is skipped`() throws {
    let cases = try Self.cases(.judged)
    #expect(Set(cases.keys) == Set(Rule.all.map(\.id)))
    #expect(cases["growth"]?["failure"].count == 1)
    #expect(cases["large-items"]?["skipped"].first?.attributes["message"]?.isEmpty == false)
  }

  @Test func `where not everything was read no rule has passed`() throws {
    var registry = Registry.troubled
    registry.verdict = .sample([], result: .untrusted)
    let cases = try Self.cases(ScanReport(registry))
    #expect(cases.values.contains { !$0["error"].isEmpty })
    #expect(cases.values.allSatisfy { !$0["error"].isEmpty || !$0["skipped"].isEmpty })
  }

  @Test(arguments: 1...4)
  func `hostile texts stay texts, and the counts are those of the cases`(seed: Int) throws {
    for report in RandomReport(seed: seed, count: 60) {
      let bytes = ScanFormat.bytes("junit", report)
      #expect(attacks(in: bytes) == [])
      let tree = try XMLTree(bytes)
      let cases = tree["testsuite"].flatMap { $0["testcase"] }
      #expect(tree.attributes["tests"] == String(cases.count))
      let names = [("failures", "failure"), ("errors", "error"), ("skipped", "skipped")]
      for (count, element) in names {
        #expect(tree.attributes[count] == String(cases.count { !$0[element].isEmpty }))
      }
    }
  }
}
