/// A JSON number as an exact decimal: a sign, digits and a power of ten.
///
/// Schemas compare numbers mathematically: `1` equals `1.0` and `1e0`, 2^53 + 1 does not equal
/// 2^53, and 0.07 is a multiple of 0.01. Doubles get all three wrong sooner or later.
package struct JSONNumber: Sendable, Hashable {
  /// Whether the number is below zero.
  let isNegative: Bool

  /// The decimal digits without zeros at either end; empty for zero.
  let digits: [UInt8]

  /// The power of ten that the last digit stands for.
  let exponent: Int

  /// The nearest double, infinite where the number is too great.
  package let double: Double

  /// Creates a number from an integer.
  package init(_ value: Int) {
    self.init(literal: Array(String(value).utf8))
  }

  /// Creates a number from a valid JSON literal.
  ///
  /// - Complexity: O(*n*) in the literal's length.
  init(literal: [UInt8]) {
    var digits: [UInt8] = []
    var exponent = 0
    var isInFraction = false
    var index = 0
    let isMinus = literal.first == UInt8(ascii: "-")
    if isMinus { index = 1 }
    while index < literal.count {
      let byte = literal[index]
      index += 1
      if byte == UInt8(ascii: ".") {
        isInFraction = true
      } else if byte | 0x20 == UInt8(ascii: "e") {
        exponent += Self.exponent(literal[index...])
        break
      } else {
        if !(digits.isEmpty && byte == UInt8(ascii: "0")) {
          digits.append(byte - UInt8(ascii: "0"))
        }
        if isInFraction { exponent -= 1 }
      }
    }
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    self.digits = digits
    self.exponent = digits.isEmpty ? 0 : exponent
    isNegative = isMinus && !digits.isEmpty
    double = Double(String(decoding: literal, as: UTF8.self)) ?? .nan
  }

  /// The integer, where the number is one and fits.
  package var integer: Int? {
    guard isInteger, digits.count + exponent <= 19 else { return nil }
    var value = 0
    for digit in digits + Array(repeating: 0, count: exponent) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.subtractingReportingOverflow(Int(digit))
      if overflow || carry { return nil }
      value = sum
    }
    if isNegative { return value }
    return value == .min ? nil : -value
  }

  /// Whether the number has no fraction, however it is written.
  package var isInteger: Bool { exponent >= 0 }

  /// Reads an exponent, held within what no sum can overflow.
  private static func exponent(_ digits: ArraySlice<UInt8>) -> Int {
    var value = 0
    for byte in digits where byte >= UInt8(ascii: "0") {
      value = min(value * 10 + Int(byte - UInt8(ascii: "0")), 1 << 40)
    }
    return digits.first == UInt8(ascii: "-") ? -value : value
  }
}

extension JSONNumber: Comparable {
  /// Compares two numbers exactly.
  package static func < (left: JSONNumber, right: JSONNumber) -> Bool {
    if left.sign != right.sign { return left.sign < right.sign }
    return left.isNegative
      ? right.isSmallerInSize(than: left) : left.isSmallerInSize(than: right)
  }

  /// Compares two numbers exactly.
  package static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    left.isNegative == right.isNegative && left.exponent == right.exponent
      && left.digits == right.digits
  }

  /// Hashes what equality compares.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(isNegative)
    hasher.combine(exponent)
    hasher.combine(digits)
  }

  private var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

  private func isSmallerInSize(than other: JSONNumber) -> Bool {
    let magnitude = digits.count + exponent
    let otherMagnitude = other.digits.count + other.exponent
    guard magnitude == otherMagnitude else { return magnitude < otherMagnitude }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}

extension JSONNumber {
  /// The most digits of a number that others can be multiples of.
  static let divisorDigits = 17

  /// Returns whether the number is a whole multiple of another with at most `divisorDigits` digits.
  ///
  /// Long division on the digits, of which only the remainder is kept.
  ///
  /// - Complexity: O(*n*) in the number of digits.
  func isMultiple(of divisor: JSONNumber) -> Bool {
    guard !digits.isEmpty else { return true }
    guard !divisor.digits.isEmpty, divisor.digits.count <= Self.divisorDigits else { return false }
    let shift = exponent - divisor.exponent
    // The divisor then ends in zeros where these digits do not.
    guard shift >= 0 else { return false }
    let modulus = divisor.digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
    let remainder = digits.reduce(UInt64(0)) { ($0 * 10 + UInt64($1)) % modulus }
    return Self.product(remainder, Self.powerOfTen(shift, modulo: modulus), modulo: modulus) == 0
  }

  private static func powerOfTen(_ exponent: Int, modulo modulus: UInt64) -> UInt64 {
    var result = 1 % modulus
    var square = 10 % modulus
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, square, modulo: modulus) }
      square = product(square, square, modulo: modulus)
      rest >>= 1
    }
    return result
  }

  private static func product(_ left: UInt64, _ right: UInt64, modulo modulus: UInt64) -> UInt64 {
    modulus.dividingFullWidth(left.multipliedFullWidth(by: right)).remainder
  }
}

extension JSONNumber: CustomStringConvertible {
  /// The number as people write it where that is short, else with a power of ten.
  package var description: String {
    if digits.isEmpty { return "0" }
    let text = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    let sign = isNegative ? "-" : ""
    if (0...15).contains(exponent) { return sign + text + String(repeating: "0", count: exponent) }
    let places = -exponent
    if exponent < 0, places < digits.count {
      return sign + text.dropLast(places) + "." + text.suffix(places)
    }
    if exponent < 0, places <= digits.count + 6 {
      return sign + "0." + String(repeating: "0", count: places - digits.count) + text
    }
    return "\(sign)\(text)e\(exponent)"
  }
}
