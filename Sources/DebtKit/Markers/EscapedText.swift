/// Text that the file holds as a JSON string, as a notebook does.
enum EscapedText {
  /// Returns the bytes with JSON's one-letter escapes undone.
  static func plain(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(backslash) else { return bytes }
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if bytes[index] == backslash, let byte = escapes[next] {
        plain.append(byte)
        index += 2
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return plain
  }

  private static let backslash = UInt8(ascii: "\\")
  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), backslash: backslash,
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x20,
    UInt8(ascii: "r"): 0x20,
  ]
}
