/// A moment as programs write it: `2026-08-01`, or RFC 3339's `2026-08-01T09:30:00+02:00`.
enum Timestamp {
  /// The seconds since 1970 of a text, or nil; a day alone is its first second in UTC.
  ///
  /// The zone must be written, fractions of a second are dropped, and a leap second is the one
  /// before it.
  static func seconds(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes.count <= 40,
      let day = CalendarDate(String(decoding: bytes[..<10], as: UTF8.self))
    else { return nil }
    let start = Int64(day.daysSince1970) * 86_400
    if bytes.count == 10 { return start }
    guard bytes.count >= 20, "Tt ".utf8.contains(bytes[10]), bytes[13] == colon, bytes[16] == colon,
      let hour = number(bytes[11..<13], below: 24), let minute = number(bytes[14..<16], below: 60),
      let second = number(bytes[17..<19], below: 61)
    else { return nil }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix(while: \.isDigit)
      guard !digits.isEmpty else { return nil }
      rest = rest[digits.endIndex...]
    }
    guard let offset = offset(rest) else { return nil }
    return start + Int64(hour * 3600 + minute * 60 + min(second, 59)) - offset
  }

  private static let colon = UInt8(ascii: ":")

  /// The seconds by which a zone runs ahead of UTC.
  private static func offset(_ zone: ArraySlice<UInt8>) -> Int64? {
    guard let sign = zone.first else { return nil }
    let digits = zone.dropFirst()
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return digits.isEmpty ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), digits.count == 5,
      digits[digits.startIndex + 2] == colon, let hours = number(digits.prefix(2), below: 24),
      let minutes = number(digits.suffix(2), below: 60)
    else { return nil }
    let offset = Int64(hours * 3600 + minutes * 60)
    return sign == UInt8(ascii: "-") ? -offset : offset
  }

  private static func number(_ digits: ArraySlice<UInt8>, below limit: Int) -> Int? {
    guard digits.allSatisfy(\.isDigit), let number = Int(digits.text) else { return nil }
    return number < limit ? number : nil
  }
}
