import Testing

@testable import DebtReporting

struct MomentTextTests {
  @Test(
    arguments: [
      (1_795_161_600, 60, "2026-11-20", "2026-11-20T09:00:00+01:00"),
      (1_795_161_600, -570, "2026-11-19", "2026-11-19T22:30:00-09:30"),
      (1_795_161_599, 0, "2026-11-20", "2026-11-20T07:59:59+00:00"),
      (0, 0, "1970-01-01", "1970-01-01T00:00:00+00:00"),
      (-1, 0, "1969-12-31", "1969-12-31T23:59:59+00:00"),
      (-62_135_596_800, 0, "0001-01-01", "0001-01-01T00:00:00+00:00"),
      (253_402_300_799, 0, "9999-12-31", "9999-12-31T23:59:59+00:00"),
      // A zone that no clock has.
      (0, 6039, "1970-01-02", "1970-01-01T00:00:00+00:00"),
      (0, .min, "1969-12-31", "1970-01-01T00:00:00+00:00"),
    ] as [(Int64, Int, String, String)])
  func `a moment has a day and an ISO form where it was`(
    seconds: Int64, offset: Int, day: String, iso: String
  ) {
    #expect(MomentText.day((seconds, offset)).string == day)
    #expect(MomentText.iso((seconds, offset)) == iso)
  }

  @Test(arguments: [
    (Int64.max, 0), (.min, 0), (253_402_300_799, 1), (-62_135_596_800, -1),
  ])
  func `a year that no calendar has is no text for programs`(seconds: Int64, offset: Int) {
    #expect(MomentText.iso((seconds, offset)) == nil)
    #expect(MomentText.day((seconds, offset)).string.utf8.count == 10)
  }

  @Test func `no moment is a dash for people and nothing for programs`() {
    #expect(MomentText.day(nil).string == "–")
    #expect(MomentText.iso(nil) == nil)
  }
}
