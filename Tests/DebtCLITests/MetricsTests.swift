import TestSupport
import Testing

/// Signals, metrics, wishes and what is near, as somebody types them.
struct MetricsTests {
  /// A repository with one estimated marker, one record, and signals of both.
  private func shop() throws -> TestRepository {
    let repository = try TestRepository(files: [
      "src/a.c": "int a;\n// TODO(effort=2h): retry the upload on timeout\nint b;\n",
      "src/b.c": "// FIXME: say how long an item stays reserved\n",
      "debt/split.md": "---\neffort: 3d\ninterest: 12h/mo\n---\n# Split\n",
      ".debt.yml": "signals: ops/signals.ndjson\nmetrics: {releases: signals}\n",
      "ops/signals.ndjson": """
      {"time":"2025-12-01T08:00:00Z","kind":"incident","paths":["src/a.c"],"minutes":90,"restored_at":"2025-12-01T10:00:00Z"}
      {"time":"2025-12-24T08:00:00Z","kind":"incident","item":"split","minutes":30}
      {"time":"2025-12-25T08:00:00Z","kind":"deploy","result":"success"}
      nonsense

      """,
    ])
    try repository.commit()
    return repository
  }

  @Test func `observed interest gives a score, and every page says where it comes from`()
    async throws
  {
    let repository = try shop()
    let backlog = await debt("backlog", "--by", "roi", in: repository.path)
    #expect(backlog.code == 0)
    #expect(
      backlog.output.contains("°1.49h/mo") && backlog.output.contains("° observed, by signals"))
    #expect(
      backlog.errors.hasPrefix("debt: ops/signals.ndjson:4: no JSON: a value was expected here\n"))
    let json = try JSONTree(
      await debt("backlog", "--by", "roi", "--format", "json", in: repository.path).outputBytes)
    let item = try #require(
      json["items"]?.elements.first { $0["title"] == .text("retry the upload on timeout") })
    #expect(item["fields"]?["interest"]?["origin"] == .text("observed"))
    #expect(
      item["fields"]?["interest"]?["from"] == .text("1 incident, 90 min since 2025-12-01"))
    #expect(item["observed"]?["incidents"] == .number("1"))
    let shown = await debt("show", "split", in: repository.path)
    #expect(shown.output.contains("observed\n  1 incident, 30 min since 2025-12-01\n"))
    #expect(shown.output.contains("by that; what is declared counts"))
    #expect(await debt("scan", in: repository.path).errors == "")
  }

  @Test func `a signals file of one's own stands in for the repository's`() async throws {
    let repository = try shop()
    try repository.write(
      "own", #"{"time":"2025-11-01","kind":"cost","paths":["src/b.c"],"minutes":600}"#)
    let answer = await debt(
      "backlog", "--signals", "own", "--format", "ndjson", in: repository.path)
    let items = try answer.lines.map { try JSONTree(Array($0.utf8)) }
    #expect(items.count == 3 && answer.errors == "")
    #expect(items.filter { $0["observed"] != .null }.map { $0["keyword"] } == [.text("FIXME")])
    let late = await debt(
      "backlog", "--signals", "own", "--as-of", "2025-10-01", in: repository.path)
    #expect(late.errors.contains("1 of 1 signals are later than 2025-10-01"))
    let missing = await debt("backlog", "--signals", "gone", in: repository.path)
    #expect(missing.code == 2 && missing.errors.contains("cannot read"))
  }

  @Test func `metrics tell what is known with its number, and what is not`() async throws {
    let repository = try shop()
    let answer = await debt("report", "metrics", in: repository.path)
    #expect(answer.code == 0)
    for words in [
      "Metrics  2025-01-02 to 2026-01-01", "Flow  items opened, and paid by how",
      "Lifetimes  the share", "never yet", "3 items stand",
      "Releases  1 release of signals", "change failure rate  0 %  n = 1",
      "time to restore  p50 2 h",
      "2 of 3 items have an effort",
    ] {
      #expect(answer.output.contains(words), "\(words) in \(answer.output)")
    }
    let json = try JSONTree(
      await debt("report", "metrics", "--format", "json", in: repository.path).outputBytes)
    #expect(json["lifetimes"]?["all"]?["medianDays"] == .null)
    #expect(json["deliveries"]?["changeFailureRate"] == .number("0.0"))
    let csv = await debt("report", "metrics", "--format", "csv", in: repository.path)
    #expect(csv.lines.first == #""metric","group","value","unit","n","from","to""#)
    #expect(csv.output.contains(#""commit-to-release-p50",,,"days",0,"#))
    try repository.write("empty.yml", "")
    let none = await debt("report", "metrics", "--config", "empty.yml", in: repository.path)
    #expect(none.output.contains("Releases  no release data; metrics.releases in .debt.yml"))
    #expect(!none.output.contains("Deploys"))
  }

  @Test func `what is near a change is listed, and escaped in a comment`() async throws {
    let repository = try shop()
    try repository.write(
      "src/a.c", "int a, c;\n// TODO(effort=2h): retry the upload on timeout\nint b;\n")
    let text = await debt("nearby", in: repository.path)
    #expect(text.code == 0)
    #expect(text.output.contains("Within 20 lines of a change  1\n"))
    #expect(text.output.contains("2h  TODO retry the upload on timeout"))
    #expect(text.output.contains("In a folder that you touch  1\n"))
    let comment = await debt("nearby", "--format", "markdown", in: repository.path)
    #expect(comment.output.hasPrefix("<!-- debt:nearby -->\n### Debt near this change\n"))
    #expect(comment.output.contains("| 2h | `TODO` retry the upload on timeout |  | `src/a.c:2` |"))
    let json = try JSONTree(
      await debt("nearby", "--format", "json", in: repository.path).outputBytes)
    #expect(json["items"]?.elements.map { $0["near"] } == [.text("lines"), .text("folder")])
    let unknown = await debt("nearby", "--base", "gone", in: repository.path)
    #expect(unknown.code == 2 && unknown.output == "")
    try repository.commit()
    let nothing = await debt("nearby", in: repository.path)
    #expect(nothing.output.hasPrefix("Nothing is changed: "))
  }

  @Test func `where too few items are old, there are no wishes`() async throws {
    let repository = try shop()
    let answer = await debt("backlog", "--wishes", in: repository.path)
    #expect(answer.code == 0 && answer.output.hasPrefix("No wishes: "))
    let conflict = await debt("backlog", "--wishes", "--cold", in: repository.path)
    #expect(conflict.code == 2)
  }

  @Test func `old and cold items of a kind that is seldom paid are wishes`() async throws {
    let markers = (0..<30).map { "// TODO: wait for \(Self.word($0)) before the next upload\n" }
    let repository = try TestRepository(files: ["a.c": markers.joined()])
    try repository.commit(date: 1_577_836_800)
    try repository.write("a.c", markers.dropFirst(2).joined())
    try repository.commit(date: 1_609_459_200)
    try repository.write("b.c", "int b;\n")
    try repository.commit()
    let answer = await debt("backlog", "--wishes", "--top", "3", in: repository.path)
    #expect(answer.code == 0)
    #expect(answer.output.hasPrefix("Wishes  28 cold and older than a year"))
    #expect(answer.output.contains("… 25 more; --top 28 shows them"))
    #expect(answer.output.contains("  accept  ") && answer.output.contains("  delete  "))
    let json = await debt("backlog", "--wishes", "--format", "ndjson", in: repository.path)
    let items = try json.lines.map { try JSONTree(Array($0.utf8)) }
    #expect(items.count == 28)
    #expect(items.allSatisfy { $0["odds"]?["likeness"] == .text("cold") })
    let id = try #require(items.first?["id"]?.text)
    let page = await debt("show", id, in: repository.path)
    #expect(page.output.contains("paid in the next year (n = 28, as old and as cold)"))
  }

  private static func word(_ number: Int) -> String {
    String(repeating: ["ash", "birch", "cedar"][number % 3], count: 1 + number / 3)
  }
}
