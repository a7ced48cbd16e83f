import TestSupport
import Testing

@testable import DebtKit
@testable import DebtReporting

struct CheckstyleTests {
  @Test func `a snapshot, and nothing at all`() throws {
    try expectSnapshot(ScanFormat.bytes("checkstyle", .judged), named: "judged.checkstyle.xml")
    try expectSnapshot(ScanFormat.bytes("checkstyle", .empty), named: "empty.checkstyle.xml")
  }

  @Test(arguments: 1...4)
  func `every finding is an element, whatever its text`(seed: Int) throws {
    for report in RandomReport(seed: seed, count: 60) {
      let bytes = ScanFormat.bytes("checkstyle", report)
      #expect(attacks(in: bytes) == [])
      let tree = try XMLTree(bytes)
      #expect(tree.name == "checkstyle" && tree.children.allSatisfy { $0.name == "file" })
      let errors = tree["file"].flatMap { $0["error"] }
      #expect(errors.count == report.snapshotFindings.count)
      for error in errors {
        #expect(["info", "warning", "error"].contains(error.attributes["severity"]))
        let line = error.attributes["line"].flatMap { Int($0) } ?? 0
        #expect(line >= 1)
        #expect(error.attributes["message"] != nil && error.attributes["source"] != nil)
      }
    }
  }
}
