import Testing

@testable import DebtKit

struct GrowthTests {
  private let two = ["src/a.c": "// TODO(@ana, effort=2d): one\n// TODO(@bo, effort=4h): two\n"]
  private let one = ["lib/b.c": "// TODO(@ana, effort=3d): three\n"]

  private func growth(_ keys: String, paid: [String: String]? = nil) throws -> [String] {
    try SamplePolicy("growth: {level: error, \(keys)}").findings(two, paid: paid ?? one)
      .map { $0.split(separator: " ").dropFirst(2).joined(separator: " ") }
  }

  @Test(arguments: [
    ("max: 0", "src/a.c:1 2 opened, 1 paid: 1 more, and none is allowed"), ("max: 1", nil),
    ("of: effort, max: 0", nil), ("keywords: [FIXME]", nil),
    ("paths: [lib/**]", nil),
  ])
  func `what is opened beyond what is paid is found`(keys: String, message: String?) throws {
    #expect(try growth(keys) == (message.map { [$0] } ?? []))
  }

  @Test func `nothing is opened where as much is paid`() throws {
    #expect(try growth("max: 0", paid: two) == [])
  }

  @Test func `effort is added up in days of the calendar`() throws {
    let message = "src/a.c:1 2.5d opened, 0d paid: 2.5d more, and "
    #expect(try growth("of: effort", paid: [:]) == [message + "none is allowed"])
    #expect(try growth("of: effort, max: 2d", paid: [:]) == [message + "at most 2d is allowed"])
    #expect(try growth("of: effort, max: 2", paid: [:]) == [message + "at most 2d is allowed"])
    #expect(try growth("of: effort, max: 20h", paid: [:]) == [])
  }

  @Test func `each part has its own limit`() throws {
    #expect(
      try growth("per: path") == [
        "src/a.c:1 2 opened, 0 paid in src/: 2 more, and none is allowed"
      ])
    #expect(
      try growth("per: owner") == [
        "src/a.c:2 1 opened, 0 paid of @bo: 1 more, and none is allowed"
      ])
    #expect(
      try growth("per: path, paths: [src/*.c, '*.c', lib]") == [
        "src/a.c:1 2 opened, 1 paid in *.c: 1 more, and none is allowed",
        "src/a.c:1 2 opened, 0 paid in src/*.c: 2 more, and none is allowed",
      ])
  }

  @Test func `a record belongs to the code that it weighs on`() throws {
    let files = [
      "debt/r.md": "---\npaths: [src/*.c, lib/**]\n---\n# Split\n", "src/a.c": "", "lib/b.c": "",
      "debt/own.md": "---\nowner: x\n---\n# Own\n",
    ]
    let more = "1 opened, 0 paid"
    #expect(
      try SamplePolicy("growth: {per: path}").findings(files) == [
        "warning growth debt/own.md:4 \(more) in debt/: 1 more, and none is allowed",
        "warning growth debt/r.md:4 \(more) in lib/: 1 more, and none is allowed",
        "warning growth debt/r.md:4 \(more) in src/: 1 more, and none is allowed",
      ])
    #expect(
      try SamplePolicy("growth: {per: path, paths: [src/**]}").findings(files) == [
        "warning growth debt/r.md:4 \(more) in src/**: 1 more, and none is allowed"
      ])
    #expect(try SamplePolicy("growth: {paths: [test/**]}").findings(files) == [])
  }

  @Test func `an item without an owner belongs to nobody, at the top to no folder`() throws {
    let sample = SamplePolicy("growth:\n  - {per: owner}\n  - {per: path}")
    #expect(
      try sample.findings(["a.c": "// TODO: one\n"]) == [
        "warning growth a.c:1 1 opened, 0 paid without an owner: 1 more, and none is allowed",
        "warning growth a.c:1 1 opened, 0 paid at the top: 1 more, and none is allowed",
      ])
  }
}
