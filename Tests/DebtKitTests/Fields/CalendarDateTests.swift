import DebtKit
import Foundation
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2027-01-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func `a day is read and written`(_ text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "2027-02-29", "1900-02-29", "2027-13-01", "2027-00-10", "2027-01-00", "0000-01-01", "2027-1-31",
    "2027/01/31", "27-01-31", "2027-01-31 ", "+027-01-31", "", "２０27-01",
  ])
  func `anything else is no day`(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `days are counted as Foundation counts them`() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for days in stride(from: -100_000, through: 100_000, by: 97) {
      let date = CalendarDate(secondsSince1970: Int64(days) * 86_400)
      let parts = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(days) * 86_400))
      #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day])
      #expect(date.daysSince1970 == days)
    }
  }

  @Test func `the zone moves an instant to its day, and no instant is out of range`() {
    #expect(CalendarDate(secondsSince1970: -1).description == "1969-12-31")
    #expect(CalendarDate(secondsSince1970: 86_399, offsetMinutes: 1).description == "1970-01-02")
    #expect(CalendarDate(secondsSince1970: .max, offsetMinutes: .max).description == "9999-12-31")
    #expect(CalendarDate(secondsSince1970: .min, offsetMinutes: .min).description == "0001-01-01")
  }
}
