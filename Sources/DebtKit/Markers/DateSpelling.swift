/// The spellings of a day that people use in markers.
enum DateSpelling: Hashable {
  case day(CalendarDate)
  /// It has the shape of a day and is none, or could be two: the message says which.
  case malformed(String)

  /// Reads a whole text that has the shape of a date; nil for any other.
  ///
  /// `2027-01-31` and `2027/01/31` are days. Where the year stands last (`31.01.2027`, `1/31/2027`)
  /// the order decides, or a number over 12.
  init?(_ bytes: ArraySlice<UInt8>, order: MarkerSettings.DateOrder?) {
    guard (6...10).contains(bytes.count), bytes.first?.isDigit == true,
      let mark = bytes.first(where: { !$0.isDigit }), Self.marks.contains(mark)
    else { return nil }
    let groups = bytes.split(separator: mark, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }) else { return nil }
    let lengths = groups.map(\.count)
    let numbers = groups.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    let isShort = lengths.count == 3 && lengths[1] <= 2
    if isShort, lengths[0] == 4, lengths[2] <= 2, mark != UInt8(ascii: ".") {
      self.init(yearFirst: numbers, isPadded: lengths == [4, 2, 2], as: bytes.text)
    } else if isShort, lengths[2] == 4, lengths[0] <= 2 {
      self.init(yearLast: numbers, order: order, as: bytes.text)
    } else if lengths == [4, 2], mark == UInt8(ascii: "-"), (1...12).contains(numbers[1]) {
      self = .malformed("'\(bytes.text)' has no day; write \(bytes.text)-01")
    } else {
      return nil
    }
  }

  /// The day that a text can only mean, in whatever way it is written; nil where there is a doubt.
  static func certainDay(_ text: String) -> CalendarDate? {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false).map { group in
      group.utf8.count == 1 ? "0\(group)" : String(group)
    }
    if let day = CalendarDate(groups.joined(separator: "-")) { return day }
    let bytes = Array(text.utf8)[...]
    if case .day(let day) = DateSpelling(bytes, order: nil) { return day }
    return nil
  }

  /// What is wrong with a text that should be a day, and how that day is written where it is clear.
  static func advice(on text: String) -> String {
    // What writes a time beside the day means the day all the same.
    let day = text.utf8.prefix { $0 != UInt8(ascii: "T") && !$0.isBlank }
    switch DateSpelling(Array(day)[...], order: nil) {
    case .day(let day): return "'\(text)' is no date; write \(day)"
    case .malformed(let message) where day.count == text.utf8.count: return message
    default: return "'\(text)' is no date; write YYYY-MM-DD"
    }
  }

  private init(yearFirst numbers: [Int], isPadded: Bool, as text: String) {
    guard let day = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
      self = .malformed("'\(text)' is no day of the calendar")
      return
    }
    self = isPadded ? .day(day) : .malformed("'\(text)' is no date; write \(day)")
  }

  private init(yearLast numbers: [Int], order: MarkerSettings.DateOrder?, as text: String) {
    let monthFirst = CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1])
    let dayFirst = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
    switch (order, monthFirst, dayFirst) {
    case (.monthFirst, let day?, _), (.dayFirst, _, let day?): self = .day(day)
    case (nil, let day?, nil), (nil, nil, let day?): self = .day(day)
    case (nil, let first?, let second?) where first == second: self = .day(first)
    case (nil, let first?, let second?):
      self = .malformed(
        "'\(text)' is \(second) or \(first); write which, or set the order of dates")
    default: self = .malformed("'\(text)' is no day of the calendar")
    }
  }

  private static let marks = Array("-/.".utf8)
}
