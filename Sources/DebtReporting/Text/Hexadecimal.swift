/// The spelling of bytes and scalars in hexadecimal digits.
enum Hexadecimal {
  private static let lower: [UInt8] = Array("0123456789abcdef".utf8)
  private static let upper: [UInt8] = Array("0123456789ABCDEF".utf8)

  /// Writes a byte as two lower-case digits.
  static func write(_ byte: UInt8, to output: inout [UInt8]) {
    output.append(lower[Int(byte >> 4)])
    output.append(lower[Int(byte & 0xF)])
  }

  /// Writes a UTF-16 unit as four lower-case digits.
  static func write(_ unit: UInt16, to output: inout [UInt8]) {
    write(UInt8(unit >> 8), to: &output)
    write(UInt8(unit & 0xFF), to: &output)
  }

  /// Writes a byte as `%` and two upper-case digits, as URIs want it.
  static func writePercent(_ byte: UInt8, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "%"))
    output.append(upper[Int(byte >> 4)])
    output.append(upper[Int(byte & 0xF)])
  }

  /// Writes a scalar as `<U+202E>`: at least four upper-case digits.
  static func writeName(of scalar: Unicode.Scalar, to output: inout [UInt8]) {
    output += Array("<U+".utf8)
    var shift = scalar.value > 0xF_FFFF ? 20 : scalar.value > 0xFFFF ? 16 : 12
    while shift >= 0 {
      output.append(upper[Int(scalar.value >> UInt32(shift) & 0xF)])
      shift -= 4
    }
    output.append(UInt8(ascii: ">"))
  }
}
