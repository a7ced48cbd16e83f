import TestSupport
import Testing

@testable import DebtKit

struct CodeOwnersTests {
  private func owner(_ path: String, in registry: Registry) -> FieldEntry? {
    registry.items.first { $0.sites[0].path == path }?.fields[.owner]
  }

  @Test func `a marker has the owner that it names, else that of its file`() throws {
    let registry = try Registry.of([
      ".github/CODEOWNERS": "* @core\n/src/ @shop/payments\n/src/free.c\n/two/ @a @b\n",
      "src/a.c": "// TODO(@ana): mine\n", "src/b.c": "// TODO: theirs\n",
      "src/free.c": "// TODO: nobody's\n", "two/a.c": "// TODO: of both\n",
    ])
    #expect(owner("src/a.c", in: registry)?.value == .text("@ana"))
    #expect(owner("src/a.c", in: registry)?.origin == .declared)
    let entry = try #require(owner("src/b.c", in: registry))
    #expect(entry.value == .text("@shop/payments"))
    #expect(entry.origin == .configured && entry.from == ".github/CODEOWNERS:2")
    #expect(entry.place == nil)
    #expect(owner("src/free.c", in: registry) == nil)
    #expect(owner("two/a.c", in: registry)?.value == .list(["@a", "@b"]))
    #expect(registry.items.map(\.codeOwners.count) == [0, 1, 0, 2])
    #expect(registry.problems.isEmpty)
  }

  @Test func `a default of the settings is nearer to the debt than CODEOWNERS`() throws {
    let registry = try Registry.of([
      "CODEOWNERS": "* @core\n", "a.c": "// FIXME: x\n",
      ".debt.yml": "scoring: {defaults: {FIXME: {owner: '@quality'}}}\n",
    ])
    #expect(owner("a.c", in: registry)?.value == .text("@quality"))
  }

  @Test func `a record has the owners that its code shares`() throws {
    let registry = try Registry.of([
      "CODEOWNERS": "* @core\n/src/ @x @y\n/src/b/ @y @z\n/lib/ @lib\n/debt/ @council\n",
      "src/a.c": "", "src/b/b.c": "", "lib/l.c": "// DEBT(marked)\n", "free.c": "",
      "debt/one.md": "---\npaths: [src/b/**]\n---\n# One\n",
      "debt/shared.md": "---\npaths: [src/**, 'src/a.c']\n---\n# Shared\n",
      "debt/none.md": "---\npaths: [src, lib]\n---\n# None\n",
      "debt/marked.md": "---\nstatus: open\n---\n# Marked\n",
      "debt/alone.md": "---\nstatus: open\n---\n# Alone\n",
      "debt/gone.md": "---\npaths: [gone/**]\n---\n# Gone\n",
    ])
    #expect(owner("debt/one.md", in: registry)?.value == .list(["@y", "@z"]))
    #expect(owner("debt/shared.md", in: registry)?.value == .text("@y"))
    #expect(owner("debt/shared.md", in: registry)?.from == "CODEOWNERS:2,3")
    #expect(owner("debt/none.md", in: registry) == nil)
    #expect(owner("debt/marked.md", in: registry)?.value == .text("@lib"))
    #expect(owner("debt/alone.md", in: registry)?.value == .text("@council"))
    #expect(owner("debt/gone.md", in: registry) == nil)
  }

  @Test func `the dialect goes by the place, the headings and the setting`() throws {
    let sections = "* @all\n[Docs] @docs\n*.c\n"
    let gitlab = try Registry.of([".gitlab/CODEOWNERS": sections, "a.c": "// TODO: x\n"])
    #expect(owner("a.c", in: gitlab)?.value == .list(["@all", "@docs"]))
    #expect(owner("a.c", in: gitlab)?.from == ".gitlab/CODEOWNERS:1,3")
    let root = try Registry.of(["CODEOWNERS": sections, "a.c": "// TODO: x\n"])
    #expect(owner("a.c", in: root)?.value == .list(["@all", "@docs"]))
    let forced = try Registry.of([
      ".github/CODEOWNERS": "* @github\n", "CODEOWNERS": sections, "a.c": "// TODO: x\n",
      ".debt.yml": "owners: {dialect: gitlab}\n",
    ])
    #expect(owner("a.c", in: forced)?.from == "CODEOWNERS:1,3")
    let other = try Registry.of([
      "CODEOWNERS": "[slug] @web\n", "[slug]/a.c": "// TODO: x\n",
      ".debt.yml": "owners: {dialect: github}\n",
    ])
    #expect(owner("[slug]/a.c", in: other)?.value == .text("@web"))
  }

  @Test func `lines that say nothing are warnings with their places`() throws {
    let registry = try Registry.of([
      "docs/CODEOWNERS": "* @core\n*.md nobody\n", "a.c": "// TODO: x\n",
    ])
    #expect(registry.problemOutline == "docs/CODEOWNERS:2:0 malformed-owners")
    #expect(registry.isTrusted)
    #expect(owner("a.c", in: registry)?.value == .text("@core"))
  }

  @Test func `a file that is a link or too large gives nobody anything, and is told`() throws {
    let test = try TestRepository(files: ["a.c": "// TODO: x\n", "other": "* @x\n"])
    try test.folder.link("CODEOWNERS", to: "other")
    try test.commit()
    let linked = try DebtRepository(at: test.path).registry(of: .worktree())
    #expect(linked.problemOutline == "CODEOWNERS:0:0 malformed-owners")
    #expect(owner("a.c", in: linked) == nil)
    let large = try Registry.of([
      "CODEOWNERS": String(repeating: "* @someone\n", count: 300_000), "a.c": "// TODO: x\n",
    ])
    #expect(large.problemOutline == "CODEOWNERS:0:0 malformed-owners")
    #expect(
      large.problems[0].message
        == "CODEOWNERS is larger than what is read; nobody owns code by it")
  }

  @Test func `the file is the snapshot's own, and a gate's that of the base`() throws {
    let test = try TestRepository(files: ["CODEOWNERS": "* @old\n", "a.c": "// TODO: x\n"])
    try test.commit()
    try test.write("CODEOWNERS", "* @new\n")
    try test.write("b.c", "// TODO: y\n")
    try test.stage()
    try test.write("CODEOWNERS", "* @newest\n")
    let repository = try DebtRepository(at: test.path)
    let commit = try repository.registry(of: .commit("HEAD"))
    #expect(owner("a.c", in: commit)?.value == .text("@old"))
    let index = try repository.registry(of: .index)
    #expect(owner("a.c", in: index)?.value == .text("@new"))
    let disk = try repository.registry(of: .worktree())
    #expect(owner("a.c", in: disk)?.value == .text("@newest"))
    let (gate, _) = try repository.compare(.index, since: DebtRepository.Base("HEAD"))
    #expect(owner("b.c", in: gate)?.value == .text("@old"))
  }
}
