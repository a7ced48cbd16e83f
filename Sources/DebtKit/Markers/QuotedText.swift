/// Text in quotes inside a marker's parts, where commas and parentheses are plain letters.
enum QuotedText {
  /// Returns the text between quotes, with its escapes undone; a text without quotes as it is.
  static func unquoted(_ bytes: ArraySlice<UInt8>) -> String {
    guard let quote = bytes.first, isQuote(quote), bytes.count >= 2, bytes.last == quote else {
      return bytes.text
    }
    var plain: [UInt8] = []
    var isEscaped = false
    for byte in bytes.dropFirst().dropLast() {
      if byte == backslash, !isEscaped {
        isEscaped = true
      } else {
        if isEscaped, byte != quote, byte != backslash { plain.append(backslash) }
        plain.append(byte)
        isEscaped = false
      }
    }
    if isEscaped { plain.append(backslash) }
    return plain.text
  }

  /// Returns a text as a part can hold it: in quotes where it needs them.
  static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && text.utf8.allSatisfy { !special.contains($0) } && text == text.trimmed
    if isPlain { return text }
    var bytes: [UInt8] = [doubleQuote]
    for byte in text.utf8 {
      if byte == doubleQuote || byte == backslash { bytes.append(backslash) }
      bytes.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
    }
    bytes.append(doubleQuote)
    return bytes.text
  }

  /// Whether a byte opens and closes quoted text.
  static func isQuote(_ byte: UInt8) -> Bool {
    byte == doubleQuote || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  private static let backslash = UInt8(ascii: "\\")
  private static let doubleQuote = UInt8(ascii: "\"")
  private static let special = Set("\"'`,()[]\\\n\r".utf8)
}
