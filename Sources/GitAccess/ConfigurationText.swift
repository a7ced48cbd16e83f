/// The text of a git configuration file, read without any other file.
///
/// libgit2 follows `include.path` while it opens a file, so that a stranger's is read here. Only what the
/// sections say outright counts: continued lines and escapes stand in no setting that is asked for.
enum ConfigurationText {
  /// Returns the settings in the order of the text, their names as libgit2 writes them.
  ///
  /// - Complexity: O(*n*) in the text.
  static func entries(of text: String) -> [(name: String, value: String)] {
    var entries: [(name: String, value: String)] = []
    var section = ""
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      var rest = trimmed(line)
      if rest.first == UInt8(ascii: "["), let (name, behind) = header(rest) {
        section = name
        rest = trimmed(behind)
      }
      guard let first = rest.first, first != UInt8(ascii: "#"), first != UInt8(ascii: ";") else {
        continue
      }
      let sign = rest.firstIndex(of: UInt8(ascii: "=")) ?? rest.endIndex
      let key = string(trimmed(rest[..<sign])).lowercased()
      let value = sign < rest.endIndex ? value(rest[rest.index(after: sign)...]) : ""
      entries.append(("\(section).\(key)", value))
    }
    return entries
  }

  private typealias Bytes = Substring.UTF8View

  /// Splits `[section "sub"] rest` or `[section] rest`.
  private static func header(_ line: Bytes) -> (name: String, behind: Bytes)? {
    let inside = line.dropFirst()
    guard let quote = inside.firstIndex(of: UInt8(ascii: "\"")),
      inside[..<quote].allSatisfy({ $0 != UInt8(ascii: "]") })
    else {
      guard let end = inside.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      return (string(inside[..<end]).lowercased(), inside[inside.index(after: end)...])
    }
    var subsection: [UInt8] = []
    var rest = inside[inside.index(after: quote)...]
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() {
        subsection.append(escaped)
      } else {
        subsection.append(byte)
      }
    }
    guard rest.popFirst() == UInt8(ascii: "]") else { return nil }
    let name = string(trimmed(inside[..<quote])).lowercased()
    return ("\(name).\(String(decoding: subsection, as: UTF8.self))", rest)
  }

  /// A value without its quotes, and without the comment behind it.
  private static func value(_ bytes: Bytes) -> String {
    var value: [UInt8] = []
    var isQuoted = false
    for byte in trimmed(bytes) {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte == UInt8(ascii: "#") || byte == UInt8(ascii: ";") {
        break
      } else {
        value.append(byte)
      }
    }
    while value.last == UInt8(ascii: " ") || value.last == UInt8(ascii: "\t") { value.removeLast() }
    return String(decoding: value, as: UTF8.self)
  }

  private static func trimmed(_ bytes: Bytes) -> Bytes {
    var bytes = bytes
    while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 }

  private static func string(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }
}
