/// Three months of a year, written `2026 Q4`.
package struct Quarter: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year.
  package let year: Int
  /// The quarter, 1 to 4.
  package let number: Int

  /// The quarter of a day.
  package init(of day: CalendarDate) {
    year = day.year
    number = (day.month + 2) / 3
  }

  /// Finds a quarter in a text, such as `Q4 2026`, `2026-Q4` or `Roadmap 2026 / q4`.
  package init?(in text: String) {
    let words = text.utf8.split { !$0.isAlphanumeric }.map { Array($0) }
    let quarters = words.filter {
      $0.count == 2 && ($0[0] | 0x20) == UInt8(ascii: "q") && (0x31...0x34).contains($0[1])
    }
    let years = words.filter { $0.count == 4 && $0.allSatisfy(\.isDigit) }
    guard quarters.count == 1, years.count == 1, let year = Int(years[0].text) else { return nil }
    self.year = year
    number = Int(quarters[0][1]) - 0x30
  }

  /// Orders quarters by time.
  package static func < (left: Quarter, right: Quarter) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }

  package var description: String { "\(year) Q\(number)" }
}
