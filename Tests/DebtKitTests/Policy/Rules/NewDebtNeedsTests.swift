import GitAccess
import Testing

@testable import DebtKit

struct NewDebtNeedsTests {
  @Test(arguments: [
    ("// TODO: read the rates from the table", "owner, due and text", "owner and due"),
    ("// TODO(@ana): rates", "owner, due and text", "due and text"),
    ("// TODO(@ana, due=2026-09-01): read the rates", "owner, due and text", nil),
    // A date beside an owner may be the day on which it was written.
    ("// TODO(ana, 2026-09-01): read the rates", "owner, due and text", "due"),
  ])
  func `what is missing is named`(line: String, fields: String, missing: String?) throws {
    let sample = SamplePolicy(
      "expiry: off\nnew-debt-needs: {level: error, fields: [owner, due, text]}")
    #expect(
      try sample.findings(["a.c": line])
        == (missing.map { ["error new-debt-needs a.c:1 new debt needs \($0)"] } ?? []))
  }

  @Test(arguments: [
    ("keywords: [fixme]", ["a.c:2"]), ("paths: [src/**]", ["src/b.c:1"]),
    ("owners: ['@Ana']", ["a.c:2"]), ("kinds: [security]", ["debt/x.md:5"]),
    ("keywords: [HACK]", []), ("declared: true", ["a.c:1", "debt/x.md:5", "src/b.c:1", "a.c:2"]),
  ])
  func `it is limited by keyword, kind, path and owner`(key: String, places: [String]) throws {
    let sample = SamplePolicy("expiry: off\nnew-debt-needs: {fields: [effort], \(key)}")
    let found = try sample.findings([
      "a.c": "// TODO: one two three\n// FIXME(@ana): one two three\n",
      "src/b.c": "// TODO: four five six\n",
      "debt/x.md": "---\nkind: security\n---\n\n# X\n",
    ])
    #expect(Set(found.map { String($0.split(separator: " ")[2]) }) == Set(places))
  }

  @Test func `an owner that the settings give is one, unless it must be written`() throws {
    for (key, count) in [("", 0), (", declared: true", 1)] {
      let sample = SamplePolicy("expiry: off\nnew-debt-needs: {fields: [owner]\(key)}")
      let found = try sample.findings(["a.c": "// TODO: one two three"]) { judged in
        let entry = FieldEntry(.text("@team"), origin: .configured, from: "CODEOWNERS")
        judged.items[0].fields[.owner] = entry
        judged.introduced = judged.items
      }
      #expect(found.count == count)
    }
  }

  @Test func `a proposal is nobody's word`() throws {
    let sample = SamplePolicy("new-debt-needs: {fields: [effort]}")
    let found = try sample.findings(["a.c": "// TODO: one two three"]) { judged in
      judged.items[0].fields[.effort] = FieldEntry(
        .text("3d"), origin: .proposal, from: "tickets")
      judged.introduced = judged.items
    }
    #expect(found.count == 1)
  }

  @Test func `the cure shows how to write what is missing`() {
    let options = SamplePolicy("new-debt-needs: {fields: [owner, due, effort, text]}").policy
      .rules[0].options
    let needed = NeededFields(options)
    let marker = SamplePolicy("").judged(["a.c": "// HACK: so"]).items[0]
    #expect(
      needed.cure(needed.missing(on: marker), on: marker)
        == "write HACK(@owner, due=YYYY-MM-DD, effort=3d), and say why in three words or more")
    let record = SamplePolicy("").judged(["debt/x.md": "---\nkind: code\n---\n# X\n"]).items[0]
    #expect(
      needed.cure(needed.missing(on: record), on: record)
        == "write `owner:`, `due:` and `effort:` in the front matter")
  }

  @Test func `without a base nothing is new`() throws {
    let sample = SamplePolicy("new-debt-needs: {level: error, fields: [owner]}")
    #expect(try sample.findings(["a.c": "// TODO: one two three"], isNew: false) == [])
  }
}
