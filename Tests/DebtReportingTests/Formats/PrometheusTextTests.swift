import TestSupport
import Testing

@testable import DebtKit
@testable import DebtReporting

struct PrometheusTextTests {
  @Test func `a snapshot, and nothing at all`() throws {
    try expectSnapshot(ScanFormat.bytes("prometheus", .judged), named: "judged.prom")
    try expectSnapshot(ScanFormat.bytes("prometheus", .empty), named: "empty.prom")
  }

  @Test func `work is in seconds, and paid items do not count`() throws {
    let samples = try PrometheusSample.all(in: ScanFormat.bytes("prometheus", .change))
    let items = samples.filter { $0.name == "debt_items" }.reduce(0) { $0 + $1.value }
    #expect(Int(items) == ScanReport.change.registry.items.count - 1)
    let report = ScanReport(.sample([.marker("TODO", "a", at: "a.c:1:1", [.effort: "1d"])]))
    let work = try PrometheusSample.all(in: ScanFormat.bytes("prometheus", report)).first {
      $0.name == "debt_remediation_seconds"
    }
    #expect(work?.value == 28_800.0)
  }

  @Test(arguments: 1...4)
  func `labels hold any text`(seed: Int) throws {
    for report in RandomReport(seed: seed, count: 60) {
      let bytes = ScanFormat.bytes("prometheus", report)
      #expect(attacks(in: bytes) == [])
      let samples = try PrometheusSample.all(in: bytes)
      let ci = report.options.ci
      let name = TextFilter(.escaped, ci: ci)(report.options.repository).string
      #expect(samples.allSatisfy { $0.labels["repo"] == name })
    }
  }
}
