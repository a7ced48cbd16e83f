/// The character references that stand in headings: numbers and the names that people type.
enum MarkdownEntity {
  /// Returns the bytes that an entity stands for; an unknown name stays as it is written.
  static func decode(_ entity: UnsafeRawBufferPointer) -> [UInt8] {
    let name = entity.dropFirst().dropLast()
    if let text = names[String(decoding: name, as: UTF8.self)] { return Array(text.utf8) }
    guard name.first == UInt8(ascii: "#") else { return Array(entity) }
    let digits = String(decoding: name.dropFirst(), as: UTF8.self)
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let number =
      isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    let scalar = number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) } ?? "\u{FFFD}"
    return Array(String(Character(scalar)).utf8)
  }

  private static let names = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ndash": "–", "mdash": "—", "hellip": "…", "copy": "©", "reg": "®", "trade": "™",
    "larr": "←", "rarr": "→", "times": "×", "euro": "€", "auml": "ä", "ouml": "ö", "uuml": "ü",
    "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é", "egrave": "è",
    "laquo": "«", "raquo": "»", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’",
  ]
}
