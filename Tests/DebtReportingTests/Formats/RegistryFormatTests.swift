import SchemaValidation
import Testing

@testable import DebtKit
@testable import DebtReporting

/// The formats that tell everything of a registry, over texts that attack their readers.
struct RegistryFormatTests {
  @Test(arguments: 1...4)
  func `every text of the contract is read back`(seed: Int) throws {
    for report in RandomReport(seed: seed, count: 60) {
      let bytes = ScanFormat.bytes("json", report)
      let root = try JSONValue.read(bytes)
      #expect(attacks(in: bytes, isJSON: true).allSatisfy { $0.hasPrefix("U+") })
      let items = root["items"]?.array ?? []
      #expect(items.map { $0["title"]?.string } == report.registry.items.map(\.title))
      let sites = report.registry.items.map(\.sites[0])
      #expect(items.map { $0["sites"]?[0]?["text"]?.string } == sites.map(\.text))
      let problems = root["problems"]?.array ?? []
      #expect(problems.map { $0["message"]?.string } == report.registry.problems.map(\.message))
      #expect(isPlain(bytes))
    }
  }

  @Test(arguments: 1...4)
  func `each item has one line`(seed: Int) throws {
    for report in RandomReport(seed: seed, count: 60) {
      let bytes = ScanFormat.bytes("ndjson", report)
      let lines = bytes.split(separator: UInt8(ascii: "\n"))
      let titles = try lines.map { try JSONValue.read(Array($0))["title"]?.string }
      #expect(titles == report.registry.items.map(\.title))
      #expect(isPlain(bytes))
    }
  }

  @Test(arguments: 1...4)
  func `each item has one row, and no cell is a formula`(seed: Int) {
    for report in RandomReport(seed: seed, count: 60) {
      let rows = csvRows(ScanFormat.bytes("csv", report))
      #expect(Set(rows.map(\.count)).count == 1)
      #expect(rows.count == report.registry.items.count + 1)
      for cell in rows.joined() {
        let first = cell.unicodeScalars.first
        #expect(
          first.map { !"=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) }
            ?? true)
      }
    }
  }

  /// Whether no byte of an output is a control character but the end of a line.
  private func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }
  }
}
