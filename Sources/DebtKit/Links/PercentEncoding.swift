/// The spelling of bytes in addresses (RFC 3986).
enum PercentEncoding {
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// Writes bytes as text: letters, digits, `-._~` and those that are kept as they are, all others as
  /// `%` and two digits.
  static func text(_ bytes: [UInt8], keeping kept: StaticString) -> String {
    let kept = Array(kept.description.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte.isAlphanumeric || "-._~".utf8.contains(byte) || kept.contains(byte) {
        output.append(byte)
      } else {
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
