import Testing

@testable import DebtKit

struct CalendarPeriodTests {
  private func names(
    _ period: CalendarPeriod, _ first: String, _ last: String
  ) throws -> [String] {
    let (first, last) = (try #require(CalendarDate(first)), try #require(CalendarDate(last)))
    return period.starts(from: first, to: last).map(period.name)
  }

  @Test func `a time is cut where the calendar cuts it`() throws {
    #expect(
      try names(.month, "2023-12-31", "2024-03-01") == ["2023-12", "2024-01", "2024-02", "2024-03"])
    #expect(try names(.quarter, "2025-11-30", "2026-04-01") == ["2025-Q4", "2026-Q1", "2026-Q2"])
    #expect(try names(.year, "2024-12-31", "2026-01-01") == ["2024", "2025", "2026"])
    // 2026-11-23 and 2026-11-30 are Mondays.
    #expect(try names(.week, "2026-11-29", "2026-11-30") == ["2026-11-23", "2026-11-30"])
    #expect(try names(.week, "1969-12-31", "1970-01-01") == ["1969-12-29"])
    #expect(try names(.year, "9999-01-01", "9999-12-31") == ["9999"])
  }
}
