/// Texts as trackers take them.
enum ExportText {
  /// Cuts a text after so many scalars, because the length of a character has no bound.
  static func cut(_ text: String, to count: Int) -> String {
    guard text.unicodeScalars.count > count else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(count - 1))) + "…"
  }

  /// A text as one word that no tracker takes for several, for a formula, or for a command.
  static func label(_ text: String) -> String {
    var label = String.UnicodeScalarView()
    for scalar in TextFilter(.flattened)(text).string.unicodeScalars {
      let isWord =
        scalar.value >= 0x80
        ? !scalar.properties.isWhitespace && !scalar.properties.isPatternSyntax
          && !(0xFF01...0xFF5E).contains(scalar.value)
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar == "_" || scalar == "."
      if isWord {
        label.append(scalar)
      } else if label.last != "-", !label.isEmpty {
        label.append("-")
      }
      if label.count == 50 { break }
    }
    while label.last == "-" { label.removeLast() }
    return String(label)
  }

  /// An id as one word without white space, `<` or `>`: what is no letter, digit, `.`, `_`, `-` or `#` is
  /// percent-encoded.
  static func key(_ text: String) -> String {
    var output: [UInt8] = []
    for byte in text.utf8 {
      if ASCII.isAlphanumeric(byte) || "._-#".utf8.contains(byte) {
        output.append(byte)
      } else {
        Hexadecimal.writePercent(byte, to: &output)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
