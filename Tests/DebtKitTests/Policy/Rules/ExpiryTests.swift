import Testing

@testable import DebtKit

struct ExpiryTests {
  @Test(arguments: [
    ("2026-05-31", "error expiry a.c:1 due on 2026-05-31, 1 day ago"),
    ("2026-06-01", "warning expiry a.c:1 due today"),
    ("2026-06-15", "warning expiry a.c:1 due on 2026-06-15, in 14 days"), ("2026-06-16", nil),
  ])
  func `a day is past, near or far`(due: String, finding: String?) throws {
    let files = ["a.c": "// TODO(due=\(due)): one\n"]
    let found = try SamplePolicy("expiry: error").findings(files)
    #expect(found == (finding.map { [$0] } ?? []))
    #expect(try SamplePolicy("expiry: off").findings(files) == [])
  }

  @Test func `without a word it warns, and without a day it says nothing of days`() throws {
    let files = ["a.c": "// TODO(due=2020-01-01): one\n"]
    let sample = SamplePolicy("growth: off")
    #expect(try sample.findings(files).map { $0.prefix(7) } == ["warning"])
    #expect(try sample.findings(files) { $0.day = nil } == [])
  }

  @Test func `a guessed day never expires, nor does what is paid`() throws {
    let files = ["a.c": "// TODO(vipa, 2020-09-17): one\n// TODO(due=2020-01-01, status=paid): x\n"]
    #expect(try SamplePolicy("expiry: error").findings(files) == [])
  }

  @Test func `what looks like a day or a version and is none is told`() throws {
    let files = ["a.c": "// TODO(due=2026-13-01): one\n\n// TODO [>=1.x.0]: two\n"]
    let found = try SamplePolicy("expiry: error").findings(files)
    #expect(
      found.map { $0.split(separator: " ").prefix(3).joined(separator: " ") } == [
        "error expiry a.c:1", "error expiry a.c:3",
      ])
    #expect(try SamplePolicy("expiry: {states: [expired]}").findings(files) == [])
  }

  private static let conditions: [(condition: String, newest: String?, finding: String?)] = [
    (">=2.0", "2.0.1", "error expiry a.c:1 the condition '>=2.0' is met by the tag of 2.0.1"),
    (">=2.0", "1.9", nil),
    (">=2.0", nil, "warning expiry a.c:1 the condition '>=2.0' cannot be judged here"),
    ("+react", "9.0", "warning expiry a.c:1 the condition '+react' cannot be judged here"),
    (
      "-path:src/old.c", nil, "error expiry a.c:1 'src/old.c' is gone, which is what this waits for"
    ),
    ("-path:a.c", nil, nil),
    ("+path:*.c", nil, "error expiry a.c:1 '*.c' is there, which is what this waits for"),
    ("+path:src/**", nil, nil),
  ]

  @Test(arguments: conditions.indices)
  func `a condition is met by a tag, or cannot be judged`(index: Int) throws {
    let (condition, newest, finding) = Self.conditions[index]
    let found = try SamplePolicy("expiry: error").findings(
      ["a.c": "// TODO [\(condition)]: drop the old way\n"]
    ) { $0.newestVersion = newest.flatMap { ReleaseVersion($0) } }
    #expect(found == (finding.map { [$0] } ?? []))
  }

  @Test func `only files that the change touches count, unless all are asked for`() throws {
    let files = ["a.c": "// TODO(due=2020-01-01): one\n", "b.c": "// TODO(due=2020-01-01): two\n"]
    for (key, places) in [("touched", ["a.c:1"]), ("all", ["a.c:1", "b.c:1"])] {
      let found = try SamplePolicy("expiry: {files: \(key)}").findings(files) { judged in
        judged.touched.removeAll { $0.sites[0].path == "b.c" }
      }
      #expect(found.map { $0.split(separator: " ")[2] } == places.map { Substring($0) })
    }
  }

  @Test(arguments: [
    ("<2", "1.9", true), ("<2", "2.0", false), ("<=2", "2.0", true), (">2", "2.0.1", true),
    ("=1.2", "1.2.0", true), ("==1.2", "1.2.1", false), ("^1.2", "1.9", true),
    ("^1.2", "2.0", false), ("~1.2", "1.2.9", true), ("~1.2", "1.3", false),
    (">=1.10", "1.9", false),
  ])
  func `versions are compared by their numbers`(
    condition: String, newest: String, isMet: Bool
  ) throws {
    let version = try #require(ReleaseVersion(newest))
    #expect(ReleaseCondition(condition)?.isMet(by: version) == isMet)
  }

  @Test(arguments: ["", "v", "1.", "1..2", "1.2-rc1", "1.2.3.4.5.6.7", "1234567890", "x1"])
  func `what is no release is no version`(text: String) {
    #expect(ReleaseVersion(text) == nil)
    #expect(ReleaseCondition(">=" + text) == nil)
  }
}
