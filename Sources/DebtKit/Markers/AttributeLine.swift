/// A comment line under a marker that holds attributes and nothing else.
///
/// `labels: a, b` (todo-to-issue), `category=x estimate=30m` (tdg), a lone link or ticket (ruff), or
/// the fields of a codetag. Such a line may stand at the keyword's own column.
struct AttributeLine {
  /// What the line says, and where.
  let entries: [(index: Int, reading: PartReading)]
  let rule: MarkerRule

  /// Reads a line from an index on; nil where it is text.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - start: Where its text starts.
  ///   - isIndented: Whether the line stands where text may; then more keys count.
  ///   - settings: The settings.
  init?(_ line: LineText, from start: Int, isIndented: Bool, settings: MarkerSettings) {
    let bytes = line.bytes[start...].trimmedBytes
    guard bytes.count <= settings.limits.partsBytes else { return nil }
    if let block = CodetagBlock(in: bytes, settings: settings), block.start == bytes.startIndex {
      entries = block.entries
      rule = .block
      return
    }
    rule = .line
    if let link = TicketReference.link(bytes) ?? Self.key(bytes) {
      entries = [(bytes.startIndex, .field(.links, link))]
    } else if let entry = Self.label(bytes, isIndented: isIndented, settings: settings) {
      entries = [entry]
    } else if let pairs = Self.pairs(bytes, settings: settings) {
      entries = pairs
    } else {
      return nil
    }
  }

  /// Reads a key without its dash, such as `SIXCHR003`, where it has three digits or more.
  private static func key(_ bytes: ArraySlice<UInt8>) -> String? {
    let letters = bytes.prefix { $0.isLetter && $0 == $0.upper }
    let digits = bytes.dropFirst(letters.count)
    return (2...10).contains(letters.count) && digits.count >= 3 && TicketReference.isNumber(digits)
      ? bytes.text : nil
  }

  /// Reads `labels: a, b`.
  private static func label(
    _ bytes: ArraySlice<UInt8>, isIndented: Bool, settings: MarkerSettings
  ) -> (index: Int, reading: PartReading)? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon - bytes.startIndex <= 20 else {
      return nil
    }
    let key = bytes[..<colon].text.lowercased() == "issue url" ? "issue-url" : bytes[..<colon].text
    let value = bytes[(colon + 1)...].trimmedBytes
    guard !value.isEmpty, DialectKey.length(in: Array(key.utf8)[...]) == key.utf8.count,
      let target = DialectKey.target(of: key, settings: settings)
    else { return nil }
    let isOwnLine = labelKeys.contains(key.lowercased())
    let isField =
      if case .field(let field) = target { field.takesDayOrWork && key.utf8.count > 2 } else {
        false
      }
    guard isOwnLine || (isIndented && isField) else { return nil }
    return (bytes.startIndex, DialectKey.read(key, value.text, settings: settings))
  }

  /// Reads `category=x issue=123`, where each word is a pair with a known key.
  private static func pairs(
    _ bytes: ArraySlice<UInt8>, settings: MarkerSettings
  ) -> [(index: Int, reading: PartReading)]? {
    let words = bytes.split(whereSeparator: \.isBlank)
    var entries: [(index: Int, reading: PartReading)] = []
    for word in words {
      guard let length = DialectKey.length(in: word), length < word.count - 1,
        word[word.startIndex + length] == UInt8(ascii: "=")
      else { return nil }
      let key = word.prefix(length).text
      guard DialectKey.target(of: key, settings: settings) != nil else { return nil }
      let value = QuotedText.unquoted(word.dropFirst(length + 1))
      entries.append((word.startIndex, DialectKey.read(key, value, settings: settings)))
    }
    return entries.isEmpty ? nil : entries
  }

  /// Keys whose lines count at the keyword's column too.
  private static let labelKeys: Set<String> = [
    "assignee", "assignees", "issue-url", "labels", "milestone",
  ]
}
