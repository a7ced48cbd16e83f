import Testing

@testable import DebtKit

struct RegistryTests {
  @Test func `markers and records stand in one registry, in order of place`() throws {
    let registry = try Registry.of([
      "src/b.c": "// TODO: second\nint x; /* FIXME(@ana): third */\n",
      "src/a.py": "x = '# TODO: no'  # XXX: first\n",
      "debt/split.md": "---\nowner: \"@ana\"\n---\n# Split it\n",
    ])
    #expect(
      registry.outline == """
        debt/split.md:4 record Split it
        src/a.py:1 XXX first
        src/b.c:1 TODO second
        src/b.c:2 FIXME third
        """)
    #expect(registry.problems.isEmpty)
    #expect(registry.items[3].fields[.owner]?.value == .text("@ana"))
    #expect(registry.items[3].fields[.owner]?.from == "parts")
    #expect(registry.summary.files == 3)
  }

  @Test func `a marker that names a record is a site of it`() throws {
    let registry = try Registry.of([
      "debt/split-billing.md": "---\nstatus: open\n---\n# Split\n",
      "a.c": "// TODO(split-billing): here too\n// DEBT(split-billing)\n",
      "b.c": "// DEBT(split-biling): a slip\n",
    ])
    #expect(registry.items.count == 2)
    let record = try registry.item(named: "split-billing")
    #expect(record.sites.map(\.place.line) == [4, 1, 2])
    #expect(registry.problemOutline == "b.c:1:9 unknown-record")
    #expect(
      registry.problems[0].message
        == "no record has the id 'split-biling'; did you mean 'split-billing'?")
  }

  @Test func `a bare word is an owner only where the snapshot or a guess says so`() throws {
    let marker = ["a.c": "// TODO(alice): x y z\n// TODO(Parser): p q r\n"]
    let alone = try Registry.of(marker)
    #expect(alone.items[0].fields[.owner]?.from == "guess")
    #expect(alone.items[1].fields[.tags]?.value == .list(["Parser"]))
    let known = try Registry.of(
      marker.merging(["CODEOWNERS": "* @alice\n"]) { $1 })
    #expect(known.items[0].fields[.owner]?.from == "known-person")
    let strangers = try Registry.of(
      marker.merging([".mailmap": "Bob <bob@example.com>\n"]) { $1 })
    #expect(strangers.items[0].fields[.owner] == nil)
    #expect(strangers.items[0].fields[.tags]?.value == .list(["alice"]))
    let tags = try Registry.of(
      marker.merging([".debt.yml": "markers: {bare: tag}\n"]) { $1 })
    #expect(tags.items[0].fields[.tags]?.value == .list(["alice"]))
  }

  @Test func `covers takes markers by their whole text or their id`() throws {
    let marker =
      "// TODO: this test fails on Mondays.\n// TODO: this test fails on Mondays and more\n"
    let first = try Registry.of(["a.c": marker])
    let id = first.items[1].id.description.prefix(10)
    let registry = try Registry.of([
      "a.c": marker,
      "debt/a.md": "---\ncovers: [\"text: this test fails on Mondays\"]\n---\n# A\n",
      "debt/b.md": "---\ncovers: [\(id), \"text: gone\"]\n---\n# B\n",
    ])
    #expect(registry.items.map(\.title) == ["A", "B"])
    #expect(registry.items.map { $0.sites.count } == [2, 2])
    #expect(registry.problemOutline == "debt/b.md:2:1 unmatched-cover")
  }

  @Test func `two records with one id are told, and both are kept`() throws {
    let registry = try Registry.of([
      "debt/a.md": "---\nid: same\n---\n# A\n", "debt/b.md": "---\nid: same\n---\n# B\n",
    ])
    #expect(registry.items.map(\.title) == ["A", "B"])
    #expect(registry.problemOutline == "debt/b.md:1:0 duplicate-id")
    #expect(throws: DebtError.self) { try registry.item(named: "same") }
  }

  @Test func `equal texts are two items, and order does not mix them up`() throws {
    let registry = try Registry.of([
      "a.c": "// TODO: one two three\n// TODO: one two three\n", "b.c": "// TODO: one two three\n",
    ])
    #expect(Set(registry.items.map(\.id)).count == 3)
  }

  @Test func `a fingerprint stays when keyword, owner, date or place in the file change`()
    throws
  {
    let before = try Registry.of(["a.c": "// TODO: one two three\n"])
    let after = try Registry.of([
      "a.c": "\n\n/* FIXME(@ana, due=2027-01-31):   one two\n      three. */\n"
    ])
    #expect(before.items[0].fingerprint == after.items[0].fingerprint)
    let moved = try Registry.of(["b.c": "// TODO: one two three\n"])
    #expect(before.items[0].fingerprint != moved.items[0].fingerprint)
  }

  @Test func `a short text takes the next line of code into its fingerprint`() throws {
    let one = try Registry.of(["a.c": "// TODO: fix\nint a;\n"])
    let other = try Registry.of(["a.c": "// TODO: fix\nint b;\n"])
    #expect(one.items[0].id != other.items[0].id)
    #expect(one.items[0].id.description.utf8.count == 26)
  }

  @Test func `defaults of the settings fill in what nobody wrote`() throws {
    let registry = try Registry.of([
      ".debt.yml": """
      scoring:
        defaults:
          FIXME: {impact: 2, confidence: 80%, effort: M}
        sizes: {M: 2d}
      """,
      "a.c": "// FIXME(impact=3): one two three\n// FIXME(effort=M): four five six\n",
    ])
    #expect(registry.problems.isEmpty)
    #expect(registry.items[0].fields[.impact]?.origin == .declared)
    #expect(registry.items[0].fields[.confidence]?.value == .number(0.8))
    #expect(registry.items[0].fields[.confidence]?.origin == .configured)
    #expect(registry.items[0].fields[.effort]?.value.text == "2d")
    #expect(registry.items[1].fields[.effort]?.from == "scoring.sizes")
  }

  @Test func `objectives and paths that lead nowhere are told`() throws {
    let registry = try Registry.of([
      ".debt.yml": "objectives: {O2-KR1: Deploy daily}\n",
      "debt/a.md": "---\nobjective: O2-KR2\npaths: [src/**, gone/**]\n---\n# A\n",
      "src/x.c": "int x;\n",
    ])
    #expect(
      registry.problemOutline
        == "debt/a.md:2:1 unknown-objective\ndebt/a.md:3:1 unmatched-path")
  }

  @Test func `a key that is no field names the nearest one`() throws {
    let registry = try Registry.of([
      "debt/a.md": "---\nefort: 3d\nx-team: blue\nowner:\n---\n# A\n",
      "b.c": "// TODO(efort=3d): one two three\n",
    ])
    #expect(registry.problemOutline == "b.c:1:9 unknown-key\ndebt/a.md:2:1 unknown-key")
    #expect(registry.problems[1].message == "'efort' is no field; did you mean 'effort'?")
    #expect(registry.isTrusted)
  }

  @Test func `an item is found by its id, by a prefix, and not by a guess`() throws {
    let registry = try Registry.of([
      "debt/split-billing.md": "---\nstatus: open\n---\n# Split\n",
      "debt/split-orders.md": "---\nstatus: open\n---\n# Split\n",
    ])
    #expect(try registry.item(named: "split-b").title == "Split")
    #expect(throws: DebtError.unknownItem("split-bx", nearest: nil)) {
      try registry.item(named: "split-bx")
    }
    #expect(throws: DebtError.unknownItem("split-billin-g", nearest: "split-billing")) {
      try registry.item(named: "split-billin-g")
    }
    #expect(throws: DebtError.self) { try registry.item(named: "split") }
  }
}
