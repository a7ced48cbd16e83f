import TestSupport
import Testing

/// Records, and the markers that belong to them.
@Suite struct LedgerRecordTests {
  private func record(
    _ fields: String = "owner: \"@ana\"", _ title: String = "Split", body: String = ""
  ) -> SampleHistory.Entry {
    .text("---\n\(fields)\n---\n# \(title)\n\(body)")
  }

  @Test func `fields, title and tickets of a record are edits`() throws {
    let history = try SampleHistory([
      ["debt/split.md": record()], ["debt/split.md": record("owner: \"@bob\"\neffort: 2d")],
      ["debt/split.md": record("owner: \"@bob\"\neffort: 2d", "Cut")],
      ["debt/split.md": record("owner: \"@bob\"\neffort: 2d", "Cut", body: "- [ ] a\n- [ ] b\n")],
      ["debt/split.md": record("owner: \"@bob\"\neffort: 2d", "Cut", body: "- [x] a\n- [ ] b\n")],
      ["debt/split.md": record("owner: \"@bob\"\neffort: 2d", "Cut", body: "- [x] c\n- [ ] b\n")],
    ])
    #expect(
      history.story() == [
        "0 opened split debt/split.md:4 'Split'",
        "1 edited split debt/split.md:4 → debt/split.md:5 owner:@ana→@bob effort:→2d same-id",
        "2 edited split debt/split.md:5 → debt/split.md:5 'Split' → 'Cut' title:Split→Cut same-id",
        "3 edited split debt/split.md:5 → debt/split.md:5 tickets:→0/2 same-id",
        "4 edited split debt/split.md:5 → debt/split.md:5 tickets:0/2→1/2 same-id",
      ])
  }

  @Test func `a record is paid by its status or with its file, and comes back`() throws {
    let history = try SampleHistory([
      ["debt/split.md": record("status: open")], ["debt/split.md": record("status: paid")],
      ["debt/split.md": record("status: in-progress")], ["b.c": "1;\n"],
      ["debt/split.md": record("status: open")], ["debt/split.md": record("status: paid")], [:],
    ])
    #expect(
      history.story() == [
        "0 opened split debt/split.md:4 'Split'",
        "1 paid split debt/split.md:4 → debt/split.md:4 status:open→paid declared same-id",
        "2 reopened split debt/split.md:4 → debt/split.md:4 status:paid→in-progress same-id",
        "3 paid split debt/split.md:4 with-file paid-with-file",
        "4 reopened split debt/split.md:4 'Split' same-id",
        "5 paid split debt/split.md:4 → debt/split.md:4 status:open→paid declared same-id",
      ])
  }

  @Test func `a record's file may be renamed`() throws {
    let history = try SampleHistory([
      ["debt/split.md": record("id: s1"), "debt/old.md": record("effort: 2d", "Old")],
      ["debt/cut.md": record("id: s1"), "debt/new.md": record("effort: 2d", "Old")],
      ["debt/cut.md": record("id: s1\neffort: 1d"), "debt/new.md": record("effort: 2d", "Old")],
    ])
    #expect(
      history.story() == [
        "0 opened old debt/old.md:4 'Old'", "0 opened s1 debt/split.md:4 'Split'",
        "1 moved s1 debt/split.md:4 → debt/cut.md:4 same-id",
        "1 moved new debt/old.md:4 → debt/new.md:4 renamed-path",
        "2 edited s1 debt/cut.md:4 → debt/cut.md:5 effort:→1d same-id",
      ])
  }

  @Test func `a marker is a site while its record stands`() throws {
    let marker = SampleHistory.Entry.text("// DEBT(split): retry the upload on timeout\n")
    let history = try SampleHistory([
      ["a.c": marker], ["a.c": marker, "debt/split.md": record()], ["a.c": marker],
      ["a.c": marker, "debt/split.md": record()],
    ])
    var story = LedgerStory(try history.ledger(), history.commits)
    #expect(
      try story.lines == [
        "0 opened A a.c:1 'DEBT retry the upload on timeout'",
        "1 paid A a.c:1 declared same-id ~split", "1 opened split debt/split.md:4 'Split'",
        "2 reopened A a.c:1 'DEBT retry the upload on timeout' same-fingerprint",
        "2 paid split debt/split.md:4 with-file paid-with-file",
        "3 paid A a.c:1 declared same-id ~split",
        "3 reopened split debt/split.md:4 'Split' same-id",
      ])
    #expect(try story.standing(after: 1) == ["split debt/split.md:4"])
    #expect(try story.standing(after: 2) == ["A a.c:1"])
  }

  @Test func `the same in the very commit that changes the marker's file`() throws {
    let marker = "// DEBT(split): retry the upload on timeout\n"
    let history = try SampleHistory([
      ["a.c": .text(marker)], ["a.c": .text("1;\n" + marker), "debt/split.md": record()],
      ["a.c": .text(marker)],
    ])
    #expect(
      history.story() == [
        "0 opened A a.c:1 'DEBT retry the upload on timeout'",
        "1 paid A a.c:1 declared same-id ~split", "1 opened split debt/split.md:4 'Split'",
        "2 reopened A a.c:1 'DEBT retry the upload on timeout' same-fingerprint",
        "2 paid split debt/split.md:4 with-file paid-with-file",
      ])
  }

  @Test func `places that a record gains and loses are edits of it`() throws {
    let history = try SampleHistory([
      ["debt/split.md": record()],
      ["debt/split.md": record(), "a.c": "// TODO(split): here too\n"],
      ["debt/split.md": record("owner: \"@bob\""), "a.c": "1;\n"],
    ])
    #expect(
      history.story() == [
        "0 opened split debt/split.md:4 'Split'",
        "1 edited split debt/split.md:4 → debt/split.md:4 sites:→a.c:1 same-id",
        "2 edited split debt/split.md:4 → debt/split.md:4 owner:@ana→@bob sites:a.c:1→ same-id",
      ])
  }

  @Test func `a marker that is turned into a record is paid by it`() throws {
    let history = try SampleHistory([
      ["a.c": "f();\n// TODO: retry the upload on timeout\n"],
      [
        "a.c": "f();\n// DEBT(retry): retry the upload on timeout\n",
        "debt/retry.md": record("effort: 1d", "Retry the upload on timeout"),
      ],
      ["a.c": "f();\n", "debt/retry.md": record("effort: 1d", "Retry the upload on timeout")],
    ])
    #expect(
      history.story() == [
        "0 opened A a.c:2 'TODO retry the upload on timeout'",
        "1 paid A a.c:2 declared same-id ~retry",
        "1 opened retry debt/retry.md:4 'Retry the upload on timeout'",
        "2 edited retry debt/retry.md:4 → debt/retry.md:4 sites:a.c:2→ same-id",
      ])
  }

  @Test func `a file without front matter is a record no more`() throws {
    let history = try SampleHistory([
      ["debt/split.md": record()], ["debt/split.md": "# Split\n"],
      ["debt/split.md": record("effort: 1d")],
    ])
    #expect(
      history.story() == [
        "0 opened split debt/split.md:4 'Split'", "1 paid split debt/split.md:4 declared",
        "2 reopened split debt/split.md:4 'Split' same-id",
      ])
  }
}
