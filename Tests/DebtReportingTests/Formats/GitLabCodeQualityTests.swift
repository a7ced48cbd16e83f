import SchemaValidation
import Testing

@testable import DebtKit
@testable import DebtReporting

struct GitLabCodeQualityTests {
  @Test func `a snapshot, and nothing at all`() throws {
    try expectSnapshot(ScanFormat.bytes("gitlab", .judged), named: "judged.gitlab.json")
    #expect(ScanFormat.bytes("gitlab", .empty) == Array("[]\n".utf8))
  }

  @Test func `a name stays when lines move, and differs between equal ids`() {
    let markers = ["a.c:1:1", "a.c:9:1"].map { DebtItem.marker("TODO", "same", at: $0) }
    var twins = markers
    twins[1].id = twins[0].id
    let names = ScanReport(.sample(twins)).snapshotFindings.map(\.fingerprint)
    #expect(Set(names).count == 2 && names.allSatisfy { $0.utf8.count == 32 })
    let file = markers[0].sites[0].file
    let problems = [3, 77].map { (line: Int) in
      Finding(
        Problem(
          .continuationOffByOne, at: Place(file, line: line), "the TODO on line \(line) ends"))
    }
    #expect(problems[0].fingerprint == problems[1].fingerprint)
  }

  @Test(arguments: 1...4)
  func `every entry is one that GitLab takes`(seed: Int) throws {
    for report in RandomReport(seed: seed, count: 60) {
      let bytes = ScanFormat.bytes("gitlab", report)
      #expect(attacks(in: bytes, isJSON: true) == [])
      let entries = try JSONValue.read(bytes).array ?? []
      #expect(entries.count == report.snapshotFindings.count)
      var names: Set<String> = []
      for entry in entries {
        #expect(entry["description"]?.string?.isEmpty == false)
        #expect(entry["check_name"]?.string != nil)
        #expect(["info", "minor", "major"].contains(entry["severity"]?.string))
        let name = entry["fingerprint"]?.string ?? ""
        let isNew = names.insert(name).inserted
        #expect(isNew && !name.isEmpty)
        #expect(entry["location"]?["path"]?.string?.isEmpty == false)
        let line = entry["location"]?["lines"]?["begin"]?.number?.integer ?? 0
        #expect(line >= 1)
      }
    }
  }
}
