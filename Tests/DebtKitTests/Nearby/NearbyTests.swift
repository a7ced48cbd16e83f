import TestSupport
import Testing

@testable import DebtKit

/// Which items lie beside a change, and in which order.
struct NearbyTests {
  private func code(_ lines: Int, _ markers: [Int: String]) -> String {
    (1...lines).map { line in markers[line].map { "// \($0)" } ?? "int line\(line);" }
      .joined(separator: "\n") + "\n"
  }

  /// Entries as `nearness distance title hours`.
  private func nearby(_ made: TestRepository, since base: String = "main") throws -> [String] {
    let found = try DebtRepository(at: made.path).nearby(
      .worktree(), since: .init(base), options: ScanOptions())
    return found.nearby.entries.map { entry in
      "\(entry.nearness.rawValue) \(entry.distance.map(String.init) ?? "-") \(entry.item.title) "
        + (entry.hours.map { Decimal.text($0) } ?? "-")
    }
  }

  private func made() throws -> TestRepository {
    let made = try TestRepository(files: [
      "src/a.c": code(
        100,
        [
          10: "TODO: far above", 30: "TODO: twenty above", 29: "TODO: one too far",
          50: "TODO(effort=4h): here", 52: "TODO(effort=30m): cheap",
        ]),
      "src/b.c": "// TODO: in the folder\n", "src/deep/c.c": "// TODO: deeper\n",
      "top.c": "// TODO: at the top\n// DEBT(split): site\n",
      "debt/split.md": "---\neffort: 2d\npaths: [src/deep/**]\n---\n# Split\n",
      "debt/other.md": "---\n---\n# Other\n",
    ])
    try made.commit()
    try made.switchToNewBranch("topic")
    return made
  }

  @Test func `near lines come first, then the file, then the folder, the cheapest in front`() throws
  {
    let made = try made()
    let text = String(decoding: try made.folder.read("src/a.c"), as: UTF8.self)
    try made.write("src/a.c", text.replacing("int line51;", with: "int other;"))
    #expect(
      try nearby(made) == [
        "lines 1 cheap 0.5", "lines 1 here 4", "file - far above -", "file - one too far -",
        "file - twenty above -", "folder - in the folder -",
      ])
  }

  @Test func `the reach is that of heat`() throws {
    let made = try made()
    let text = String(decoding: try made.folder.read("src/a.c"), as: UTF8.self)
    try made.write("src/a.c", text.replacing("int line49;\n", with: "int line49, more;\n"))
    #expect(
      try nearby(made).filter { $0.hasPrefix("lines") } == [
        "lines 3 cheap 0.5", "lines 1 here 4", "lines 19 twenty above -", "lines 20 one too far -",
      ])
  }

  @Test func `where lines only went, those around the gap are near`() throws {
    let made = try made()
    let text = String(decoding: try made.folder.read("src/a.c"), as: UTF8.self)
    try made.write("src/a.c", text.replacing("int line51;\n", with: ""))
    #expect(try nearby(made).prefix(2) == ["lines 0 cheap 0.5", "lines 0 here 4"])
  }

  @Test func `a record is near by its paths and its sites, never by its own file`() throws {
    let made = try made()
    try made.write("src/deep/new.c", "int a;\n")
    try made.commit("new")
    #expect(try nearby(made) == ["file - Split 16", "folder - deeper -"])
    try made.write("debt/other.md", "---\nowner: '@ana'\n---\n# Other\n")
    #expect(try nearby(made) == ["file - Split 16", "folder - deeper -"])
  }

  @Test func `what the change opened is its own, and what it moved is not`() throws {
    let made = try made()
    try made.write("src/b.c", "int a;\n// TODO: in the folder\n// TODO: my own new one\n")
    #expect(try nearby(made).first == "lines 1 in the folder -")
    #expect(try nearby(made).allSatisfy { !$0.contains("my own") })
  }

  @Test func `the usual base is the trunk, and on it what is not committed`() throws {
    let made = try made()
    let debt = try DebtRepository(at: made.path)
    #expect(try debt.usualBase() == "main")
    try made.switchTo("main")
    #expect(try debt.usualBase() == "HEAD")
    try made.write(".git/refs/remotes/origin/dev", try made.git("rev-parse", "HEAD"))
    try made.write(".git/refs/remotes/origin/HEAD", "ref: refs/remotes/origin/dev\n")
    #expect(try debt.usualBase() == "origin/dev")
  }

  @Test func `nothing is near nothing`() throws {
    let made = try made()
    #expect(try nearby(made) == [])
  }
}
