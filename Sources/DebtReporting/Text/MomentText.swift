internal import DebtKit

/// The spelling of a commit's moment: seconds since 1970, and the minutes ahead of UTC.
enum MomentText {
  /// Returns the day where the commit was made; a dash in a commit without a readable date.
  static func day(_ moment: (seconds: Int64, offset: Int)?) -> SafeText {
    guard let moment else { return "–" }
    let day = CalendarDate(secondsSince1970: moment.seconds, offsetMinutes: moment.offset)
    return SafeText(trusted: day.description)
  }

  /// Returns the moment as ISO 8601 has it: `2026-11-20T09:00:00+01:00`.
  ///
  /// Commits may claim zones that no clock has, and years that no calendar has: a zone of a day or
  /// more is written as UTC, and a year beyond 1 to 9999 has no text.
  static func iso(_ moment: (seconds: Int64, offset: Int)?) -> String? {
    guard let moment, (-62_135_596_800...253_402_300_799).contains(moment.seconds) else {
      return nil
    }
    let offset = moment.offset.magnitude < 24 * 60 ? moment.offset : 0
    let local = moment.seconds + Int64(offset) * 60
    guard (-62_135_596_800...253_402_300_799).contains(local) else { return nil }
    let day = CalendarDate(secondsSince1970: local)
    let second = Int((local % 86_400 + 86_400) % 86_400)
    let time = [second / 3600, second / 60 % 60, second % 60].map(twoDigits)
    let zone = [offset.magnitude / 60, offset.magnitude % 60].map { twoDigits(Int($0)) }
    return "\(day)T\(time.joined(separator: ":"))\(offset < 0 ? "-" : "+")"
      + zone.joined(separator: ":")
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
