import Testing

@testable import DebtKit
@testable import DebtReporting

struct ScanFormatTests {
  @Test func `every row has a name of its own`() {
    let names = ScanFormat.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(ScanFormat.all.allSatisfy { !$0.doc.isEmpty && $0.doc.utf8.count < 60 })
    #expect(ScanFormat.named("sarif")?.name == "sarif" && ScanFormat.named("x") == nil)
  }

  @Test func `rules, problems and keywords have names apart`() {
    let rules = Set(Rule.all.map(\.id))
    #expect(rules.isDisjoint(with: ProblemCode.allCases.map(\.rawValue)))
    #expect(!rules.contains(Finding.record))
  }

  @Test func `a long text is cut, and a place stays the same`() {
    let item = DebtItem.marker("TODO", String(repeating: "ä", count: 3000), at: "a.c:1:1")
    #expect(Finding(item, asOf: nil).text().unicodeScalars.count == 1000)
  }

  @Test func `what a rule finds is told once, and a remark is none of a change`() {
    let findings = ScanReport.judged.snapshotFindings
    #expect(findings.count { $0.rule == "malformed-date" } == 1)
    #expect(ScanReport.change.changeFindings.allSatisfy { $0.item != nil || $0.level > .note })
  }
}
