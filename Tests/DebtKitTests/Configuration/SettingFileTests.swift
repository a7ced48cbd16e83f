import TestSupport
import Testing

@testable import DebtKit

struct SettingFileTests {
  @Test func `settings that cannot be read make the answer untrusted`() throws {
    let registry = try Registry.of([
      ".debt.yml": "limits: {file: many}\n", "a.c": "// TODO: one\n",
    ])
    #expect(registry.problemOutline == ".debt.yml:1:16 malformed-configuration")
    #expect(!registry.isTrusted)
    #expect(registry.items.count == 1)
  }

  @Test func `they do whatever part was asked for`() throws {
    var options = ScanOptions()
    options.paths = ["a.c"]
    let registry = try Registry.of(
      [".debt.yml": "limits: {file: many}\n", "a.c": "// TODO: one\n"], options: options)
    #expect(!registry.isTrusted)
  }

  @Test func `an unknown setting is a warning, and the answer stands`() throws {
    let registry = try Registry.of([".debt.yml": "limit: {}\n", "a.c": "// TODO: one\n"])
    #expect(registry.problemOutline == ".debt.yml:1:1 unknown-setting")
    #expect(registry.isTrusted)
  }

  @Test(arguments: [".debt.yml", ".debt-schema.json"])
  func `a file of settings that is a link is not followed, and told`(name: String) throws {
    let test = try TestRepository(files: ["a.c": "// TODO: one\n", "other": "exclude: ['*']\n"])
    try test.folder.link(name, to: "other")
    try test.commit()
    for selection in [SnapshotSelection.worktree(), .index, .commit("HEAD")] {
      let registry = try DebtRepository(at: test.path).registry(of: selection)
      #expect(registry.items.count == 1)
      #expect(registry.problems.map(\.level) == [.error])
      #expect(!registry.isTrusted)
    }
  }

  @Test func `a file of settings without end is told`() throws {
    let registry = try Registry.of([
      ".debt.yml": String(repeating: "# nothing\n", count: 400_000), "a.c": "// TODO: one\n",
    ])
    #expect(registry.problems.contains { $0.code == .malformedConfiguration })
    #expect(!registry.isTrusted)
  }

  @Test func `settings from elsewhere stand for the repository's own`() throws {
    var options = ScanOptions()
    options.configuration = ("ci.yml", Array("markers: {keywords: [NOTE]}\nx: 1\n".utf8))
    let registry = try Registry.of(
      [".debt.yml": "exclude: ['*']\n", "a.c": "// NOTE: one\n\n// TODO: two\n"], options: options)
    #expect(registry.items.map(\.title) == ["one"])
    #expect(registry.problemOutline == "ci.yml:2:1 unknown-setting")
  }

  @Test func `the limit on paths is the repository's own`() throws {
    let registry = try Registry.of([
      ".debt.yml": "limits: {paths: 2}\n", "a.c": "// TODO: one\n", "b.c": "// TODO: two\n",
    ])
    #expect(registry.items.map(\.title) == ["one"])
    #expect(registry.summary.limits == ["limits.paths": 1])
    #expect(!registry.isTrusted)
  }

  @Test func `defaults serve keywords in any case, and kinds of records`() throws {
    let registry = try Registry.of([
      ".debt.yml": "scoring: {defaults: {todo: {impact: 2}, security: {severity: 5}}}\n",
      "a.c": "// TODO: one two three\n",
      "debt/a.md": "---\nkind: security\n---\n# A\n",
    ])
    #expect(registry.items[0].fields[.impact]?.value == .number(2))
    #expect(registry.items[1].fields[.severity]?.origin == .configured)
  }
}
