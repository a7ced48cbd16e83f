import DebtKit
import Testing

@Suite struct WorkDurationTests {
  @Test(arguments: [
    ("30m", 0.5, "30m"), ("4h", 4, "4h"), ("3d", 24, "3d"), ("2w", 80, "2w"), ("1mo", 160, "1mo"),
    ("1d 4h", 12, "1d 4h"), ("4h1d", 12, "1d 4h"), ("2 weeks", 80, "2w"), ("1.5 D", 12, "1.5d"),
    ("0h", 0, "0h"), ("90 min", 1.5, "90m"), ("0.00001h", 0.00001, "0.00001h"),
  ])
  func `numbers and units are read and written`(_ text: String, _ hours: Double, _ written: String)
  {
    #expect(WorkDuration(text)?.hours(in: WorkCalendar()) == hours)
    #expect(WorkDuration(text)?.description == written)
    #expect(WorkDuration(written)?.hours(in: WorkCalendar()) == hours)
  }

  @Test(arguments: [
    "", " ", "3", "d", "3x", "-3d", "1d 2d", "3dd", "1e3d", "٣d", "3d,", "1000001d", "3 d 4",
    "99999999999999999999999999999999999d",
  ])
  func `anything else is no duration`(_ text: String) {
    #expect(WorkDuration(text) == nil)
  }

  @Test func `a calendar says how long the units are`() {
    let calendar = WorkCalendar(hoursPerDay: 6, daysPerWeek: 4, daysPerMonth: 16)
    #expect(WorkDuration("1mo 1w 1d 1h")?.hours(in: calendar) == 127)
  }
}
