import SchemaValidation
import Testing

@testable import DebtKit
@testable import DebtReporting

struct RDJSONLinesTests {
  @Test func `a snapshot, and nothing at all`() throws {
    try expectSnapshot(ScanFormat.bytes("rdjsonl", .judged), named: "judged.rdjsonl")
    #expect(ScanFormat.bytes("rdjsonl", .empty) == [])
  }

  @Test(arguments: 1...4)
  func `each line is a diagnostic that mentions nobody`(seed: Int) throws {
    for report in RandomReport(seed: seed, count: 60) {
      let bytes = ScanFormat.bytes("rdjsonl", report)
      #expect(attacks(in: bytes, isJSON: true) == [])
      let lines = bytes.split(separator: UInt8(ascii: "\n"))
      #expect(lines.count == report.snapshotFindings.count)
      for line in lines {
        let diagnostic = try JSONValue.read(Array(line))
        #expect(["INFO", "WARNING", "ERROR"].contains(diagnostic["severity"]?.string))
        #expect(diagnostic["location"]?["path"]?.string?.isEmpty == false)
        let start = diagnostic["location"]?["range"]?["start"]
        let number = start?["line"]?.number?.integer ?? 0
        #expect(number >= 1)
        if let end = diagnostic["location"]?["range"]?["end"] {
          let columns = [start, end].map { $0?["column"]?.number?.integer ?? 0 }
          #expect(columns[0] >= 1 && columns[0] <= columns[1])
        }
        let message = diagnostic["message"]?.string ?? ""
        #expect(!message.contains("<") && !withoutCode(message).contains("@w"))
      }
    }
  }
}
