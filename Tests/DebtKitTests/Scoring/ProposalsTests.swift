import Testing

@testable import DebtKit

struct ProposalsTests {
  @Test(arguments: [
    ("2026-11-20", 20.0), ("2026-11-21", 13), ("2026-12-05", 13), ("2026-12-06", 8),
    ("2026-12-21", 8), ("2026-12-22", 5), ("2027-02-19", 5), ("2027-02-20", 1),
  ])
  func `urgency follows the days to the due date`(due: String, expected: Double) throws {
    var item = DebtItem.sample(.due(due))
    try add(to: &item)
    #expect(item.fields[.urgency]?.value == .number(expected))
  }

  @Test(arguments: [
    ("1h", 1.0), ("61m", 2), ("4h", 2), ("1d", 3), ("3d", 5), ("1w", 8), ("2w", 13), ("11d", 20),
  ])
  func `size follows the effort`(effort: String, expected: Double) throws {
    var item = DebtItem.sample(.effort(effort))
    try add(to: &item)
    #expect(item.fields[.size]?.value == .number(expected))
  }

  @Test func `what is written is not proposed`() throws {
    var item = DebtItem.sample(.confidence(1), .effort("1d"), .size(13))
    try add(to: &item)
    #expect(item.fields[.confidence]?.value == .number(1))
    #expect(item.fields[.size]?.origin == .declared)
    #expect(item.fields[.urgency] == nil)
  }

  @Test func `confidence is higher where something is expected or observed`() throws {
    var bare = DebtItem.sample()
    try add(to: &bare)
    #expect(bare.fields[.confidence]?.value == .number(0.5))
    var expecting = DebtItem.sample()
    expecting.fields[.expect] = FieldEntry(.text("faster"), origin: .declared, from: "record")
    try add(to: &expecting)
    #expect(expecting.fields[.confidence]?.value == .number(0.8))
    var observed = DebtItem.sample()
    observed.fields[.interest] = FieldEntry(.number(3), origin: .observed, from: "3 incidents")
    try add(to: &observed)
    #expect(observed.fields[.confidence]?.value == .number(0.8))
  }

  @Test func `nothing that needs history is proposed`() throws {
    var item = DebtItem.sample(.effort("1d"), .due("2026-12-01"))
    try add(to: &item)
    let fields = item.fields.filter { $0.entry.origin == .proposal }.map(\.field)
    #expect(fields == [.confidence, .urgency, .size])
  }

  @Test func `the day of the snapshot is today unless another one is given`() throws {
    // The commit of the test repository is of 2025-11-21.
    let files = ["a.c": "// TODO(due=2025-11-30): one two three\n"]
    var registry = try Registry.of(files)
    #expect(registry.snapshot.day == CalendarDate("2025-11-21"))
    registry.propose()
    #expect(registry.items[0].fields[.urgency]?.value == .number(13))
    var later = try Registry.of(files)
    later.propose(asOf: CalendarDate("2026-11-21"))
    #expect(later.items[0].fields[.urgency]?.value == .number(20))
  }

  @Test func `without a day no urgency is proposed`() {
    var item = DebtItem.sample(.due("2026-12-01"))
    Proposals(asOf: nil, calendar: WorkCalendar()).add(to: &item)
    #expect(item.fields[.urgency] == nil)
  }

  private func add(to item: inout DebtItem) throws {
    let day = try #require(CalendarDate("2026-11-21"))
    Proposals(asOf: day, calendar: WorkCalendar()).add(to: &item)
  }
}
