/// Dates and times as RFC 3339 writes them.
enum DateTimeFormat {
  /// Returns whether a text is a day that the calendar has: `2024-02-29`.
  static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, let year = number(parts[0], digits: 4),
      let month = number(parts[1], digits: 2), let day = number(parts[2], digits: 2),
      (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }

  /// Returns whether a text is a time with its zone: `23:59:60Z`, `08:30:06.283+01:00`.
  static func isTime(_ text: ArraySlice<UInt8>) -> Bool {
    guard let zone = text.firstIndex(where: { "zZ+-".utf8.contains($0) }),
      let offset = offset(text[zone...])
    else { return false }
    let seconds = text[..<zone]
    let whole = seconds.prefix { $0 != UInt8(ascii: ".") }
    if whole.count < seconds.count {
      let fraction = seconds.dropFirst(whole.count + 1)
      guard !fraction.isEmpty, fraction.allSatisfy(\.isDigit) else { return false }
    }
    let parts = whole.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 3, let hour = number(parts[0], digits: 2), hour < 24,
      let minute = number(parts[1], digits: 2), minute < 60,
      let second = number(parts[2], digits: 2), second <= 60
    else { return false }
    // A leap second ends the last minute of a day in UTC.
    let minuteOfDay = ((hour * 60 + minute - offset) % 1440 + 1440) % 1440
    return second < 60 || minuteOfDay == 1439
  }

  /// Returns whether a text is a date, `T` and a time.
  static func isDateTime(_ text: ArraySlice<UInt8>) -> Bool {
    guard let mark = text.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "t") }) else {
      return false
    }
    return isDate(text[..<mark]) && isTime(text[(mark + 1)...])
  }

  /// Returns a zone's minutes east of UTC.
  private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
    guard let sign = zone.first else { return nil }
    if sign | 0x20 == UInt8(ascii: "z") { return zone.count == 1 ? 0 : nil }
    let parts = zone.dropFirst().split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, let hours = number(parts[0], digits: 2), hours < 24,
      let minutes = number(parts[1], digits: 2), minutes < 60
    else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  private static func number(_ digits: ArraySlice<UInt8>, digits count: Int) -> Int? {
    guard digits.count == count, digits.allSatisfy(\.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
