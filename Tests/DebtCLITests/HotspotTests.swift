import TestSupport
import Testing

@testable import DebtCLI

/// Hot spots, as somebody types them.
struct HotspotTests {
  /// Three files that changed with equal heat around their markers; only "c.c" is long.
  private func shop() throws -> TestRepository {
    let repository = try TestRepository(files: [
      "a.c": "// TODO: one thing of a\n", "b.c": "// TODO: one thing of b\n",
      "c.c": "// TODO(effort=2h): one thing of c\n"
        + String(repeating: "f();\n  g();\n", count: 60),
      "debt/r.md": "---\npaths: [c.*]\neffort: 1d\n---\n# Split c\n",
    ])
    try repository.commit()
    return repository
  }

  @Test func `the report tells the files in each format`() async throws {
    let repository = try shop()
    let text = await debt("report", "hotspots", in: repository.path)
    #expect(text.code == 0 && text.errors == "")
    #expect(
      text.lines.prefix(5).map { $0 } == [
        "Hot spots  3 of 3 files changed in the 12 months to 2026-01-01",
        "  hot spot  file   churn  complexity  items  work",
        "     0.417  c.c   50.0 %      83.3 %      1    2h",
        "     0.167  a.c   50.0 %      33.3 %      1     –",
        "     0.167  b.c   50.0 %      33.3 %      1     –",
      ], "\(text.output)")
    let json = try JSONTree(
      await debt("report", "hotspots", "--format", "json", in: repository.path).outputBytes)
    #expect(json.keys == ["schemaVersion", "report", "commit", "asOf", "compared", "files"])
    let files = json["files"]?.elements ?? []
    #expect(
      files.first?.keys == [
        "path", "hotspot", "churn", "churnPercentile", "complexity", "complexityPercentile",
        "items", "estimated", "hours",
      ])
    #expect(files.map { $0["path"] } == [.text("c.c"), .text("a.c"), .text("b.c")])
    #expect(files.map { $0["hours"] } == [.number("2.0"), .null, .null])
    let csv = await debt("report", "hotspots", "--format", "csv", in: repository.path)
    #expect(csv.lines.count == 4 && csv.lines[0].hasPrefix("\"path\",\"hotspot\","))
  }

  @Test func `a path asks for some files, and each is compared with all`() async throws {
    let repository = try shop()
    let part = try JSONTree(
      await debt("report", "hotspots", "--format", "json", "--", "a.c", in: repository.path)
        .outputBytes)
    #expect(part["compared"] == .number("3") && part["files"]?.elements.count == 1)
    let whole = try JSONTree(
      await debt("report", "hotspots", "--format", "json", in: repository.path).outputBytes)
    #expect(part["files"]?.elements.first == whole["files"]?.elements[1])
    let limited = await debt(
      "report", "hotspots", "HEAD", "--top", "1", "--format", "csv", in: repository.path)
    #expect(limited.lines.count == 2)
    let later = await debt("report", "hotspots", "--as-of", "2028-01-01", in: repository.path)
    #expect(
      later.output == "No hot spot: of 3 files none changed in the 12 months to 2028-01-01.\n")
    let unknown = await debt("report", "hotspots", "a.c", in: repository.path)
    #expect(unknown.code == 2 && unknown.errors.contains("write it after `--`: `-- a.c`"))
  }

  @Test func `hot spots order what is equally hot, whatever is printed`() async throws {
    let repository = try shop()
    for file in ["a.c", "b.c", "c.c"] {
      let text = String(decoding: try repository.folder.read(file), as: UTF8.self)
      try repository.write(file, text + "last();\n")
    }
    // The markers of "a.c" and "b.c" are near the change, that of "c.c" is not any more.
    try repository.write(
      "c.c", "first();\n// TODO: one thing of c\n" + String(repeating: "f();\n  g();\n", count: 60))
    try repository.commit(date: 1_767_225_700)
    let json = try JSONTree(
      await debt("backlog", "--format", "json", in: repository.path).outputBytes)
    let items = json["items"]?.elements ?? []
    let markers = items.filter { $0["source"] == .text("marker") }
    #expect(markers.allSatisfy { $0["heat"] == markers[0]["heat"] })
    #expect(
      markers.map { $0["sites"]?.elements.first?["path"] } == [
        .text("c.c"), .text("a.c"), .text("b.c"),
      ])
    let spots = markers.map { $0["activity"]?["hotspot"] }
    #expect(spots[0] != spots[1] && spots[1] == spots[2] && !spots.contains(.null))
    let record = items.first { $0["source"] == .text("record") }
    #expect(
      record?["activity"]?["hotspot"] == spots[0], "the hottest of the files on which it weighs")
    let text = await debt("backlog", in: repository.path)
    let order = text.lines.filter { $0.contains("one thing of") }.compactMap {
      $0.split(separator: "of ").last?.first
    }
    #expect(order == ["c", "a", "b"], "\(text.output)")
  }

  @Test func `show says it in words, and names the file of a record`() async throws {
    let repository = try shop()
    let shown = await debt("show", "r", in: repository.path)
    #expect(
      shown.output.contains("\n  hot spot  0.417  (churn 50 %, complexity 83.3 %)  c.c\n"),
      "\(shown.output)")
    let csv = await debt(
      "backlog", "--format", "csv", "--columns", "path,hotspot", in: repository.path)
    #expect(csv.lines.contains("\"a.c\",0.16666666666666666"), "\(csv.output)")
  }
}
