/// The heading of a section in GitLab's dialect: `[Name]`, `^[Name]`, `[Name][2] @owner`.
struct OwnerHeading {
  /// The name, in lower case where it is ASCII: headings with one name are one section.
  let name: [UInt8]
  /// What follows the brackets: the owners of rules that name none.
  let rest: ArraySlice<UInt8>

  /// Reads a line without blanks at its ends; nil when it is a rule.
  ///
  /// Whether the section is optional, and how many must approve, is the host's business.
  init?(_ line: ArraySlice<UInt8>) {
    var line = line
    if line.first == UInt8(ascii: "^") { line = line.dropFirst() }
    guard let name = Self.takeBrackets(&line), name.contains(where: { !isBlank($0) }) else {
      return nil
    }
    if line.first == UInt8(ascii: "[") {
      guard let number = Self.takeBrackets(&line), number.allSatisfy(Self.isDigit) else {
        return nil
      }
    }
    guard line.first.map(isBlank) ?? true else { return nil }
    self.name = name.map { Self.isUpper($0) ? $0 | 0x20 : $0 }
    rest = line
  }

  private static func takeBrackets(_ line: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.first == UInt8(ascii: "["), let end = line.firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    defer { line = line[(end + 1)...] }
    return line[(line.startIndex + 1)..<end]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
}
