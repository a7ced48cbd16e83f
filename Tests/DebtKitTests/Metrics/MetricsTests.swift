import GitAccess
import TestSupport
import Testing

@testable import DebtKit

/// Flow, releases, reverts and deploys of repositories that tests write.
struct MetricsTests {
  private static let day: Int64 = 86_400
  /// 2026-01-01.
  private static let first: Int64 = 1_767_225_600

  private func at(_ day: Int64) -> Int64 { Self.first + day * Self.day }

  private func metrics(
    _ made: TestRepository, settings: String = "", signals: String = "", asOf: String = "2026-12-31"
  ) throws -> Metrics {
    var options = ScanOptions()
    options.configuration = (".debt.yml", Array(settings.utf8))
    options.signals = signals.isEmpty ? [] : [("s.ndjson", Array(signals.utf8))]
    options.cache = .none
    var query = MetricsQuery()
    query.asOf = CalendarDate(asOf)
    return try DebtRepository(at: made.path).metrics(query, options: options).metrics
  }

  /// Three commits on the days 0, 10 and 40, with tags after the first and the last.
  private func released() throws -> TestRepository {
    let made = try TestRepository(files: ["a.c": "// TODO: one\n"])
    let one = try made.commit("one", date: at(0))
    try made.write(".git/refs/tags/v1", one + "\n")
    try made.write("a.c", "// TODO: one\n// FIXME: two\n")
    try made.commit("two", date: at(10))
    try made.write("a.c", "int a;\n")
    let three = try made.commit("three", date: at(40))
    let tag = try made.writeObject(
      "tag",
      Array(
        "object \(three)\ntype commit\ntag v2\ntagger Ana <a@b.c> \(at(50)) +0100\n\nv2\n".utf8))
    try made.write(".git/refs/tags/v2", tag + "\n")
    try made.write(".git/refs/tags/other", one + "\n")
    return made
  }

  @Test func `flow is what the ledger tells, by period`() throws {
    let made = try released()
    let flow = try metrics(made).flow
    #expect(flow.rows.count == 12 && flow.rows[0].name == "2026-01")
    #expect(flow.rows[0].opened == 2 && flow.rows[0].net == 2)
    #expect(flow.rows[1].paid == [.withCode: 2] && flow.rows[1].net == -2)
    #expect(flow.total.opened == 2 && flow.total.allPaid == 2 && flow.total.net == 0)
  }

  @Test func `without a source of releases there is no release data, never 0`() throws {
    let made = try released()
    let without = try metrics(made)
    #expect(without.releases == nil && without.releaseLack?.hasPrefix("metrics.releases") == true)
    let none = try metrics(made, settings: "metrics: {releases: 'tags:rel-*'}\n")
    #expect(none.releases == nil && none.releaseLack == "no tag matches rel-*")
    let branch = try metrics(made, settings: "metrics: {releases: 'branch:gone'}\n")
    #expect(branch.releases == nil && branch.releaseLack == "no branch is named gone")
  }

  @Test func `a commit waits for the first tag that holds it`() throws {
    let made = try released()
    let figures = try metrics(made, settings: "metrics: {releases: 'tags:v*'}\n").releases
    let releases = try #require(figures)
    #expect(releases.count == 2 && releases.latest?.name == "v2")
    // The tagger's moment, not the commit's.
    #expect(releases.gaps.median == 50)
    #expect(releases.waits.count == 2 && releases.waits.percentile(0.5) == 10)
    #expect(releases.waits.percentile(0.9) == 40)
    #expect(releases.beforeFirst == 1)
  }

  @Test func `each commit on the line of a branch is a release of what it brings`() throws {
    let made = try TestRepository(files: ["a.c": "int a;\n"])
    try made.commit("one", date: at(0))
    try made.switchToNewBranch("topic")
    try made.write("b.c", "int b;\n")
    let topic = try made.commit("two", date: at(5))
    try made.switchTo("main")
    try made.write("b.c", "int b;\n")
    try made.commit("merge", date: at(12), merging: [topic])
    let figures = try metrics(made, settings: "metrics: {releases: 'branch:main'}\n").releases
    let releases = try #require(figures)
    #expect(releases.count == 2 && releases.waits.count == 1 && releases.waits.median == 7)
  }

  @Test func `deploys give DORA's keys, and nothing else does`() throws {
    let made = try released()
    let tip = try made.git("rev-parse", "HEAD").trimmed
    let signals = """
      {"time":"2026-02-20T00:00:00Z","kind":"deploy","commit":"\(tip.prefix(10))","result":"success"}
      {"time":"2026-02-21T00:00:00Z","kind":"deploy","commit":"\(tip)","result":"failure","restored_at":"2026-02-21T03:00:00Z"}
      {"time":"2026-02-22T00:00:00Z","kind":"deploy","commit":"0123456789"}
      {"time":"2026-02-23T00:00:00Z","kind":"incident","commit":"0123456789a","restored_at":"2026-02-23T01:00:00Z"}
      {"time":"2024-02-23T00:00:00Z","kind":"deploy","result":"failure"}
      """
    let found = try metrics(made, settings: "metrics: {releases: signals}\n", signals: signals)
    let deliveries = try #require(found.deliveries)
    #expect(deliveries.deploys == 3 && deliveries.judged == 3 && deliveries.failed == 2)
    #expect(deliveries.restores.count == 2 && deliveries.restores.percentile(0.9) == 3)
    let releases = try #require(found.releases)
    #expect(releases.count == 2 && releases.withoutCommit == 1 && releases.beforeFirst == 3)
    #expect(deliveries.leads == releases.waits)
    #expect(try metrics(made).deliveries == nil)
  }

  @Test func `a revert counts, and what takes a revert back does not`() throws {
    let made = try TestRepository(files: ["a.c": "int a;\n"])
    let one = try made.commit("one", date: at(0))
    try made.write("a.c", "int b;\n")
    let revert = try made.commit(
      "Revert \"one\"\n\nThis reverts commit \(one).\n", date: at(3))
    try made.write("a.c", "int a;\n")
    try made.commit("Reapply \"one\"\n\nThis reverts commit \(revert).\n", date: at(4))
    let reverts = try metrics(made).reverts
    #expect(reverts.commits == 3 && reverts.reverts == 1 && reverts.latencies.median == 3)
  }

  @Test func `the ratio stands on lines of code, and tells its coverage`() throws {
    let made = try TestRepository(files: [
      "a.c": "// TODO(effort=2h): one\n\nint a;\n  \nint b;\n// TODO: two\n",
      "data.json": "{\n\"a\": 1\n}\n",
    ])
    try made.commit(date: at(0))
    let ratio = try metrics(made).ratio
    #expect(ratio.items == 2 && ratio.estimated == 1 && ratio.hours == 2 && ratio.lines == 4)
    #expect(ratio.value == 1)
    try made.write("a.c", "// TODO: two\n")
    try made.commit(date: at(1))
    let unknown = try metrics(made).ratio
    #expect(unknown.value == nil && unknown.lines == nil && unknown.items == 1)
  }

  @Test(arguments: [("tags", false), ("tags:", false), ("brnach:x", false), ("none", true)])
  func `a source that is none is told`(_ text: String, _ isFine: Bool) {
    let (configuration, problems) = Configuration.read(
      Array("metrics: {releases: '\(text)'}\n".utf8), named: RepositoryPath(".debt.yml"))
    #expect(configuration.metrics.releases == nil && problems.isEmpty == isFine)
  }
}
