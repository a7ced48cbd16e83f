import GitAccess
import Testing

@testable import DebtKit

/// The rules on what items say of themselves, each both ways.
struct RecordHealthTests {
  private func record(_ fields: String, _ body: String = "") -> [String: String] {
    ["debt/x.md": "---\n\(fields)\n---\n# X\n\(body)"]
  }

  private func found(_ rule: String, _ files: [String: String]) throws -> [String] {
    try SamplePolicy("expiry: off\n\(rule)", settings: "objectives: {O1: Daily}")
      .findings(files, isNew: false).map {
        "\($0.split(separator: " ").dropFirst(2).joined(separator: " "))"
      }
  }

  @Test func `orphans are markers of no record, and records of no file`() throws {
    #expect(
      try found("orphans: error", ["a.c": "// DEBT(x): why\n"])
        == ["a.c:1 no record has the id 'x'"])
    #expect(
      try found("orphans: error", record("paths: [src/**]"))
        == ["debt/x.md:2 paths: 'src/**' matches no file"])
    let whole = record("paths: [src/**]").merging(["src/a.c": "// DEBT(x): why\n"]) { $1 }
    #expect(try found("orphans: error", whole) == [])
  }

  @Test func `objectives are those of the settings`() throws {
    #expect(
      try found("known-objectives: error", record("objective: O2")) == [
        "debt/x.md:2 objective: 'O2' is not among objectives in .debt.yml"
      ])
    #expect(try found("known-objectives: error", record("objective: O1")) == [])
  }

  @Test func `both records of one id are found`() throws {
    let twice = record("kind: code").merging(["debt/y.md": "---\nid: x\n---\n# Y\n"]) { $1 }
    #expect(
      try found("unique-ids: error", twice) == [
        "debt/x.md:4 the id 'x' belongs to debt/y.md, too",
        "debt/y.md:4 the id 'x' belongs to debt/x.md, too",
      ])
    #expect(try found("unique-ids: error", record("kind: code")) == [])
  }

  @Test(arguments: [
    ("due: 2026-05-01", "debt/x.md:3 in progress, and due on 2026-05-01"),
    ("due: 2026-07-01\ncreated: 2020-01-01", nil),
    ("created: 2026-01-01", "debt/x.md:3 in progress and written down 151 days ago"),
    ("created: 2026-05-01", nil), ("kind: code", nil),
  ])
  func `work in progress is stale past its day, or too long without one`(
    fields: String, finding: String?
  ) throws {
    #expect(
      try found("stale-work: error", record("status: in-progress\n" + fields))
        == (finding.map { [$0] } ?? []))
    #expect(try found("stale-work: error", record(fields)) == [])
  }

  @Test func `a large item is split, or found`() throws {
    #expect(
      try found("large-items: {ticket: 2d}", record("effort: 3d"))
        == ["debt/x.md:2 3d is more than a ticket of 2d, and nothing splits it"])
    #expect(try found("large-items: {ticket: 2d}", record("effort: 2d")) == [])
    #expect(try found("large-items: {ticket: 2d}", record("effort: 3d", "- [ ] one (4h)\n")) == [])
    #expect(try found("large-items: {ticket: 2d}", ["a.c": "// TODO(effort=3d): x\n"]).count == 1)
  }

  @Test(arguments: [
    (
      "accepted-by: '@lead'\naccepted-reason: cheap\naccepted-until: 2026-05-31",
      "debt/x.md:5 accepted until 2026-05-31, which has passed"
    ),
    ("accepted-by: '@lead'\naccepted-reason: cheap\naccepted-until: 2026-06-01", nil),
    ("accepted-by: '@lead'\naccepted-reason: cheap", nil),
    ("accepted-until: 2027-01-01", "debt/x.md:5 accepted without accepted-by and accepted-reason"),
  ])
  func `an acceptance runs out, and somebody stands for it`(
    fields: String, finding: String?
  ) throws {
    let found = try found("lapsed-acceptance: error", record("status: accepted\n" + fields))
    #expect(found == (finding.map { [$0] } ?? []))
  }

  @Test func `skipped files are found by their reason`() throws {
    let files = [("a.bin", SkipReason.binary), ("b.c", .tooLarge), ("c.c", .encoding)].map {
      SkippedFile(place: Place(RepositoryPath($0.0)), reason: $0.1)
    }
    let cases = [
      ("error", ["b.c:0 not read: too-large", "c.c:0 not read: encoding"]),
      ("{level: error, reasons: [binary]}", ["a.bin:0 not read: binary"]),
    ]
    for (keys, expected) in cases {
      let found = try SamplePolicy("skipped-files: \(keys)").findings([:]) { $0.skipped = files }
      #expect(found == expected.map { "error skipped-files " + $0 })
    }
  }
}
