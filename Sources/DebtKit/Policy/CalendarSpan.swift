/// A time on the calendar, as policies write it: `90d`, `2w`, `3mo`, `1y`.
package enum CalendarSpan {
  /// The days of a time; a month has 30, a year 365.
  ///
  /// - Returns: nil for anything but one whole number of at most 6 digits and its unit.
  package static func days(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    let digits = bytes.prefix(while: \.isDigit)
    guard !digits.isEmpty, digits.count <= 6, let number = Int(digits.text) else { return nil }
    switch bytes.dropFirst(digits.count).text {
    case "d": return number
    case "w": return number * 7
    case "mo": return number * 30
    case "y": return number * 365
    default: return nil
    }
  }
}
