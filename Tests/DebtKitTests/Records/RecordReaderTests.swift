import GitAccess
import Testing

@testable import DebtKit

struct RecordReaderTests {
  @Test func `fields are typed, and know their place`() throws {
    let record = try read(
      """
      ---
      status: in-progress
      owner: "@payments"
      due: 2027-01-31
      effort: 1d 4h
      interest: 6h/mo
      reach: 1200
      confidence: 80%
      tags: [a, b]
      paths:
        - src/**
        - lib/**
      ---
      # Split
      """)
    #expect(record.problems.isEmpty)
    #expect(record.fields[.status]?.value == .text("in-progress"))
    #expect(record.fields[.due]?.value == CalendarDate("2027-01-31").map(FieldValue.date))
    #expect(record.fields[.effort]?.value.text == "1d 4h")
    #expect(record.fields[.interest]?.value.text == "6h/mo")
    #expect(record.fields[.reach]?.value == .number(1200))
    #expect(record.fields[.confidence]?.value == .number(0.8))
    #expect(record.fields[.tags]?.value == .list(["a", "b"]))
    #expect(record.fields[.paths]?.value == .list(["src/**", "lib/**"]))
    let owner = try #require(record.fields[.owner])
    #expect(owner.origin == .declared && owner.from == "record")
    #expect(owner.place?.line == 3 && owner.place?.column == 1)
  }

  @Test(arguments: [("planned", Status.open), ("wont-fix", .accepted), ("Paid", .paid)])
  func `words that others use for a status are read`(word: String, status: Status) throws {
    let record = try read("---\nstatus: \(word)\n---\n")
    #expect(record.fields[.status]?.value == .text(status.rawValue))
  }

  @Test func `a T-shirt size is the settings' word`() throws {
    let sizes = ["M": try #require(WorkDuration("2d"))]
    let record = try read("---\neffort: m\n---\n", sizes: sizes)
    #expect(record.fields[.effort]?.value.text == "2d")
    #expect(record.fields[.effort]?.origin == .configured)
    #expect(record.fields[.effort]?.from == "scoring.sizes.M")
    #expect(try codes("---\neffort: m\n---\n") == ["2 malformed-duration"])
  }

  @Test(arguments: [
    ("due: soon", "malformed-date"), ("due: 2027-02-30", "malformed-date"),
    ("effort: 3", "malformed-duration"), ("interest: 3", "malformed-duration"),
    ("reach: many", "malformed-number"), ("reach: -1", "malformed-number"),
    ("likelihood: 6", "malformed-number"), ("confidence: 120%", "malformed-number"),
    ("status: opened", "malformed-value"), ("kind: strange", "malformed-value"),
    ("owner: [a, b]", "malformed-value"), ("owner: {a: b}", "malformed-value"),
    ("tags: [{a: b}]", "malformed-value"), ("id: two words", "malformed-value"),
    ("impact: 4", "off-scale"), ("confidence: 30%", "off-scale"),
  ])
  func `a malformed value is told at its line`(field: String, code: String) throws {
    #expect(try codes("---\ntitle: A\n\(field)\n---\n") == ["3 \(code)"])
  }

  @Test func `a confidence under 50 % is told to be a moonshot`() throws {
    let record = try read("---\nconfidence: 30%\n---\n")
    #expect(
      record.problems.first?.message
        == "confidence: 30% is not on the scale 50%, 80%, 100%; under 50% is a moonshot; it counts as written"
    )
    #expect(record.fields[.confidence]?.value == .number(0.3))
  }

  @Test func `keys of others are kept, and empty values are a form to fill in`() throws {
    let record = try read("---\nx-team: blue\nstorypoints: 3\ndue:\ntags: []\nowner: \"\"\n---\n")
    #expect(record.problems.isEmpty)
    #expect(record.fields.isEmpty)
    #expect(record.extras.map(\.key) == ["x-team", "storypoints"])
    #expect(record.extras.map { $0.place?.line } == [2, 3])
  }

  @Test(arguments: [
    ("---\n---\n# Heading\n", "Heading", 3), ("---\ntitle: Written\n---\n", "Written", 2),
    ("---\ntitle: Same\n---\n\n# Same\n", "Same", 5), ("---\nstatus: open\n---\ntext\n", "a", 1),
    ("---\n---\n## Second\n", "a", 1), ("---\n---\nUnder\n=====\n", "Under", 3),
  ])
  func `the title is the heading, then the field, then the stem`(
    text: String, title: String, line: Int
  ) throws {
    let record = try read(text)
    #expect(record.title == title)
    #expect(record.titleLine == line)
    #expect(record.problems.isEmpty)
  }

  @Test func `a heading and a title that differ are told, and the heading is used`() throws {
    let record = try read("---\ntitle: One\n---\n# Other\n")
    #expect(record.title == "Other")
    #expect(record.problems.map(\.code) == [.titleDiffers])
  }

  @Test func `checkboxes are tickets with their hours`() throws {
    let record = try read(
      "---\n---\n# A\n- [ ] one (2h)\n- [x] two (1d 4h)\n- [X] three (soon)\n- four\n  - [ ] five ()\n"
    )
    #expect(record.tickets.map(\.title) == ["one", "two", "three (soon)", "five ()"])
    #expect(record.tickets.map(\.isDone) == [false, true, true, false])
    #expect(record.tickets.map { $0.effort?.description } == ["2h", "1d 4h", nil, nil])
    #expect(record.tickets.map(\.line) == [4, 5, 6, 8])
  }

  @Test func `a hundred thousand tickets are read, or what is left out is told`() throws {
    let boxes = String(repeating: "- [ ] a\n", count: 100_000)
    let record = try read("---\n---\n# A\n" + boxes)
    #expect(record.tickets.count == 100_000 || !record.problems.isEmpty)
    #expect(record.title == "A")
  }

  @Test(arguments: [
    ("debt/a.md", "a"), ("debt/a.b.md", "a.b"), ("debt/sub/c-1.md", "c-1"), ("debt/ü.md", "ü"),
  ])
  func `the id is the file's stem`(path: String, id: String) throws {
    let record = try read("---\n---\n", at: path)
    #expect(record.id == id)
    #expect(record.problems.isEmpty)
  }

  @Test func `an id that no marker could write is told`() throws {
    let record = try read("---\nstatus: open\n---\n", at: "debt/two words.md")
    #expect(record.id == "two words")
    #expect(record.problems.map(\.code) == [.malformedValue])
    #expect(try read("---\nid: fine\n---\n", at: "debt/two words.md").problems.isEmpty)
  }

  @Test func `what stands before a mistake is kept`() throws {
    let record = try read("---\nowner: \"@ana\"\n  due: 2027-01-31\neffort: [3d\n---\n# A\n")
    #expect(record.fields[.owner]?.value == .text("@ana"))
    #expect(record.title == "A")
    #expect(record.problems.contains { $0.code == .malformedRecord })
  }

  @Test func `front matter without an end is told`() throws {
    let record = try read("---\nowner: \"@ana\"\n")
    #expect(record.problems.map(\.code) == [.malformedRecord])
  }

  @Test func `a key twice, an unquoted owner and a list at the top are told`() throws {
    #expect(try codes("---\nreach: 1\nreach: 2\n---\n") == ["3 duplicate-field"])
    #expect(try codes("---\nowner: @ana\n---\n") == ["2 tolerated"])
    #expect(try read("---\nowner: @ana\n---\n").fields[.owner]?.value == .text("@ana"))
    #expect(try codes("---\n- a\n---\n") == ["2 malformed-record"])
  }

  @Test func `line ends of Windows and a byte order mark change nothing`() throws {
    let text = "---\nowner: \"@ana\"\neffort: 3d\n---\n# A title\n- [ ] one (2h)\n"
    let plain = try read(text)
    let windows = try read("\u{FEFF}" + text.split(separator: "\n").map { $0 + "\r\n" }.joined())
    #expect(windows.problems.isEmpty)
    #expect(windows.fields == plain.fields)
    #expect(windows.title == plain.title)
    #expect(windows.tickets == plain.tickets)
  }

  @Test func `bytes that are no UTF-8 cost what they stand in`() throws {
    let bytes =
      Array("---\nowner: \"@an".utf8) + [0xFF] + Array("\"\nreach: 3\n---\n# A".utf8) + [0xFE]
    guard case .record(let record) = reader().read(bytes, at: RepositoryPath("debt/a.md")) else {
      Issue.record("no record")
      return
    }
    #expect(record.fields[.reach]?.value == .number(3))
    #expect(record.problems.map(\.code) == [.malformedRecord])
  }

  @Test func `a file without front matter is no record`() throws {
    let registry = try Registry.of([
      "debt/README.md": "# About\n", "debt/notes.md": "# Notes\n",
      "debt/plans/q1.md": "---\nstatus: open\n---\n", "debt/deep/er.md": "---\n---\n# Deeper\n",
      "docs/debt.md": "---\nstatus: open\n---\n# Elsewhere\n",
    ])
    #expect(registry.outline == "debt/deep/er.md:3 record Deeper")
    #expect(registry.problemOutline == "debt/notes.md:0:0 not-a-record")
    #expect(registry.problems[0].level == .note)
  }

  private func reader(_ sizes: [String: WorkDuration] = [:]) -> RecordReader {
    RecordReader(fields: FieldReader(sizes: sizes), limits: Limits())
  }

  private func read(
    _ text: String, at path: String = "debt/a.md", sizes: [String: WorkDuration] = [:]
  ) throws -> Record {
    let outcome = reader(sizes).read(Array(text.utf8), at: RepositoryPath(path))
    guard case .record(let record) = outcome else { throw NoRecord() }
    return record
  }

  private func codes(_ text: String) throws -> [String] {
    try read(text).problems.map { "\($0.place?.line ?? 0) \($0.code.rawValue)" }
  }

  private struct NoRecord: Error {}
}
