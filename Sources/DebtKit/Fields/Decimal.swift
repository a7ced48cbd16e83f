/// Numbers as people write them in fields: digits, a point, digits; no exponent, no `nan`, no hex.
package enum Decimal {
  /// The value of a plain decimal number, or nil.
  package static func value(_ text: some StringProtocol) -> Double? {
    let bytes = Array(text.utf8)
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
    let points = digits.count { $0 == UInt8(ascii: ".") }
    guard let first = digits.first, let last = digits.last, points <= 1, digits.count <= 32,
      isDigit(first) || digits.count > 1, isDigit(last),
      digits.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    return Double(String(decoding: bytes, as: UTF8.self))
  }

  /// The shortest text that reads back as a finite number, without a fraction where it has none.
  package static func text(_ value: Double) -> String {
    if value.magnitude < 1e15, value == value.rounded() { return String(Int64(value)) }
    let text = "\(value)"
    guard let mark = text.firstIndex(of: "e"), let power = Int(text[text.index(after: mark)...])
    else {
      return text
    }
    return plain(text[..<mark], power: power)
  }

  /// Writes `1.5e-07` without its power of ten.
  private static func plain(_ mantissa: Substring, power: Int) -> String {
    let sign = mantissa.hasPrefix("-") ? "-" : ""
    let digits = mantissa.drop { $0 == "-" }.split(separator: ".")
    let whole = digits.first.map(String.init) ?? ""
    let fraction = digits.count > 1 && digits[1] != "0" ? String(digits[1]) : ""
    if power < 0 {
      return sign + "0." + String(repeating: "0", count: -power - 1) + whole + fraction
    }
    let zeros = String(repeating: "0", count: max(0, power - fraction.utf8.count))
    return sign + whole + fraction + zeros
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
