import TestSupport
import Testing

@testable import DebtKit

@Suite struct RecordEditTests {
  private static let record = """
    ---
    # how we see it
    status: open   # since spring
    owner: "@shop"
    tags:
      - slow   # very
      - old
    paths: [src/a/**, "src/{b,c}/**"]
    zebra: 1
    ---
    # Split the module #
    Story.

    """

  private func after(_ changes: String..., in record: String = record) throws -> String {
    let workshop = try Workshop(["debt/split.md": record])
    #expect(try workshop.set(changes, of: "split") == [])
    return try workshop.text("debt/split.md")
  }

  @Test(arguments: [
    ("owner=@ana", "owner: \"@shop\"", "owner: \"@ana\""),
    ("status=in-progress", "status: open   # since", "status: in-progress   # since"),
    ("due=2027-01-31", "owner: \"@shop\"\n", "owner: \"@shop\"\ndue: 2027-01-31\n"),
    ("severity=4", "  - old\n", "  - old\n"),
    ("x-team=core", "zebra: 1\n", "zebra: 1\nx-team: core\n"),
    ("tags+=new", "  - old\n", "  - old\n  - new\n"),
    ("tags-=slow", "  - slow   # very\n", ""), ("tags-=old", "  - old\n", ""),
    ("tags=", "tags:\n  - slow   # very\n  - old\n", ""),
    ("paths+=lib/**", "c}/**\"]", "c}/**\", lib/**]"),
    ("paths-=src/{b,c}/**", ", \"src/{b,c}/**\"", ""), ("paths-=src/a/**", "src/a/**, ", ""),
    ("links+=PAY-12,#7", "c}/**\"]\n", "c}/**\"]\nlinks: [PAY-12, '#7']\n"),
    ("title=Cut *it* up", "# Split the module #", "# Cut \\*it\\* up #"),
    ("effort=3 days", "owner: \"@shop\"\n", "owner: \"@shop\"\neffort: 3d\n"),
    ("tags+=old", "", ""), ("owner=@shop", "", ""), ("due=", "", ""),
  ])
  func `one field changes by its bytes`(_ change: String, _ old: String, _ new: String) throws {
    var expected = Self.record
    if change == "severity=4" {
      expected = expected.replacing("owner: \"@shop\"\n", with: "owner: \"@shop\"\nseverity: 4\n")
    } else if !old.isEmpty {
      expected = expected.replacing(old, with: new, maxReplacements: 1)
    }
    #expect(try after(change) == expected)
    let windows = expected.replacing("\n", with: "\r\n")
    #expect(try after(change, in: Self.record.replacing("\n", with: "\r\n")) == windows)
  }

  @Test func `a malformed value gives way, and what is none can go`() throws {
    let text = "---\ndue: tomorrow\n---\n# T\n"
    #expect(try after("due=2027-01-31", in: text) == "---\ndue: 2027-01-31\n---\n# T\n")
    #expect(try after("due=", in: text) == "---\n---\n# T\n")
  }

  @Test func `a new record holds what is given, and says the rest in its body`() throws {
    let workshop = try Workshop(["debt/fix-a-b.md": "---\n---\n# Fix a/b\n", "a.c": "int x;\n"])
    var editor = try workshop.editor()
    let made = try editor.addRecord(
      "Fix a/b *now*", [FieldChange(.effort, "3d"), FieldChange(.owner, "@ana")])
    let second = try editor.addRecord("Fix A: b, now!", [])
    #expect(editor.refusals == [])
    #expect(made?.path == "debt/fix-a-b-now.md" && second?.path == "debt/fix-a-b-now-2.md")
    try editor.repository.write(editor.plan)
    #expect(
      try workshop.text("debt/fix-a-b-now.md")
        == "---\nstatus: open\nowner: '@ana'\neffort: 3d\n---\n# Fix a/b \\*now\\*\n\n"
        + "Why it hurts:\n\nWhat we propose:\n")
    let item = try workshop.editor().registry.item(named: "fix-a-b-now.md".dropLast(3).description)
    #expect(item.title == "Fix a/b *now*" && item.fields[.effort]?.value.text == "3d")
  }

  @Test func `a title without a letter, or a folder without records, is refused`() throws {
    var editor = try Workshop(["a.c": "int x;\n"]).editor()
    #expect(try editor.addRecord("  -- ", []) == nil && editor.refusals.count == 1)
    let workshop = try Workshop([".debt.yml": "records: {paths: [\"**/DEBT.md\"]}\n"])
    editor = try workshop.editor()
    #expect(try editor.addRecord("Fix it", []) == nil)
    #expect(editor.refusals[0].contains("records.paths"))
  }

  @Test func `a marker becomes a record and refers to it`() throws {
    let source =
      "\tx(); /* FIXME(ana, PAY-1, 2026-05-06, x-n=1) the cart forgets\r\n"
      + "\t\t\t  its items */\r\n"
    let workshop = try Workshop(["src/a.c": source])
    let before = try workshop.editor().registry.items[0]
    var editor = try workshop.editor()
    let record = try editor.addRecord(
      fromMarkerAt: "src/a.c", line: 2, title: nil, [FieldChange(.effort, "2h")])
    #expect(editor.refusals == [] && record?.id == "the-cart-forgets")
    try editor.repository.write(editor.plan)
    #expect(
      try workshop.text("src/a.c")
        == source.replacing("(ana, PAY-1, 2026-05-06, x-n=1)", with: "(the-cart-forgets)"))
    #expect(
      try workshop.text("debt/the-cart-forgets.md").hasPrefix(
        "---\nstatus: open\nkind: code\nowner: ana\ncreated: 2026-05-06\neffort: 2h\n"
          + "paths: [src/a.c]\nlinks: [PAY-1]\nx-n: 1\n---\n# the cart forgets\n\nits items\n\n"))
    let items = try workshop.editor().registry.items
    #expect(items.count == 1 && items[0].sites.count == 2)
    #expect(items[0].sites[1].text == before.sites[0].text)
    editor = try workshop.editor()
    #expect(try editor.addRecord(fromMarkerAt: "src/a.c", line: 1, title: nil, []) == nil)
    #expect(editor.refusals[0].contains("belongs to the record the-cart-forgets"))
  }

  @Test func `equal texts are covered without a change to any source`() throws {
    let workshop = try Workshop([
      "a.c": "// TODO: check, then\n//   free it.\n",
      "b.c": "// FIXME(@ana): check, then free it\n",
      "c.c": "// TODO: other text\n",
    ])
    for token in ["check, then free it", try workshop.editor().registry.items[1].id.description] {
      var editor = try workshop.editor()
      let record = try editor.addRecord(covering: token, title: "Leaks", [])
      #expect(editor.refusals == [] && record?.sites == 2 && record?.path == "debt/leaks.md")
      #expect(editor.plan.changes.count == 1)
      try editor.repository.write(editor.plan)
      let items = try workshop.editor().registry.items
      #expect(items.map(\.sites.count) == [1, 3])
      try workshop.repository.remove("debt/leaks.md")
    }
    var editor = try workshop.editor()
    #expect(throws: DebtError.self) {
      try editor.addRecord(covering: "no such text", title: nil, [])
    }
  }
}
