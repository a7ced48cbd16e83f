import GitAccess
import Testing

@testable import DebtKit
@testable import DebtReporting

struct DiffReportTests {
  private static let comparison = RegistryComparison(
    base: CommitEvents.sample[4].commit,
    tip: Snapshot(
      kind: .worktree, commit: CommitEvents.sample[0].commit, base: nil,
      day: CalendarDate("2026-11-20")),
    changes: CommitEvents.sample.prefix(4).flatMap(\.events), changedFiles: 1204, unchanged: 1204)

  @Test(arguments: [60, 80, 120])
  func `a comparison fits its terminal`(columns: Int) throws {
    let report = DiffReport(Self.comparison)
    try expectSnapshot(report.text(.terminal(columns)), named: "diff-\(columns).txt")
  }

  @Test func `a pipe gets everything, and colour has a meaning`() throws {
    let report = DiffReport(Self.comparison)
    try expectSnapshot(report.text(.pipe, unfoldsMoves: true), named: "diff-pipe.txt")
    try expectSnapshot(report.text(.painted), named: "diff.ansi")
  }

  @Test func `machines and pages read the same changes`() throws {
    let report = DiffReport(Self.comparison)
    try expectSnapshot(report.json, named: "diff.json")
    try expectSnapshot(report.ndjson, named: "diff.ndjson")
    try expectSnapshot(report.csv(ci: .none), named: "diff.csv")
    try expectSnapshot(report.markdown(ci: .none), named: "diff.md")
  }

  @Test func `no change is one line, and in a table none`() {
    let same = DiffReport(
      RegistryComparison(
        base: String(repeating: "a", count: 40),
        tip: Snapshot(
          kind: .commit, commit: String(repeating: "b", count: 40), base: nil, day: nil),
        changes: [], changedFiles: 3, unchanged: 3))
    let line = "no change of debt in 3 changed files, aaaaaaaaaa → commit bbbbbbbbbb\n"
    #expect(String(decoding: same.text(.pipe), as: UTF8.self) == line)
    #expect(String(decoding: same.markdown(ci: .none), as: UTF8.self) == line)
    #expect(same.ndjson == [])
  }

  @Test func `what could not be read is told`() {
    let partial = RegistryComparison(
      base: String(repeating: "a", count: 40), tip: Self.comparison.tip, changes: [],
      changedFiles: 1, unchanged: 1,
      problems: [Problem(.missingObject, at: nil, "the object 1234567 is missing")])
    #expect(!partial.isTrusted)
    let text = String(decoding: DiffReport(partial).text(.pipe), as: UTF8.self)
    #expect(
      text == """
        no change of debt in 1 changed file, aaaaaaaaaa → working tree at 8f3a08f3a0

        The answer is incomplete: not everything could be read, so changes are missing.

        """)
  }
}
