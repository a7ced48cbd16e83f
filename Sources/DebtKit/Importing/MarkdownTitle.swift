internal import RecordParsing

/// The titles of entries in markdown.
enum MarkdownTitle {
  private static let longest = 100

  /// Divides the text of a list's entry into a title and the rest.
  ///
  /// A bold start is the title; else it is the first paragraph, or its first sentence where it is long.
  static func divided(_ lines: [String]) -> (title: String, rest: [String]?) {
    let paragraph = lines.prefix { !$0.isEmpty }
    let rest = Array(lines.dropFirst(paragraph.count))
    let text = paragraph.joined(separator: " ")
    if let (bold, after) = boldStart(of: text) {
      return (bold, joined(after, rest))
    }
    if text.unicodeScalars.count > longest, let (first, after) = sentence(of: text) {
      return (first, joined(after, rest))
    }
    return (text, rest.isEmpty ? nil : rest)
  }

  private static func joined(_ text: String, _ rest: [String]) -> [String]? {
    let lines = (text.isEmpty ? [] : [text]) + rest
    return lines.isEmpty ? nil : lines
  }

  /// Divides `**Title.** rest`; nil where the text does not start so.
  private static func boldStart(of text: String) -> (title: String, rest: String)? {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: "**".utf8) else { return nil }
    var end = 2
    while end + 1 < bytes.count, !(bytes[end] == UInt8(ascii: "*") && bytes[end + 1] == bytes[end])
    {
      end += 1
    }
    guard end + 1 < bytes.count, end > 2 else { return nil }
    var title = bytes[2..<end]
    while let last = title.last, ".:".utf8.contains(last) { title.removeLast() }
    var rest = bytes[(end + 2)...]
    while let first = rest.first, first.isBlank || ":-.".utf8.contains(first) { rest.removeFirst() }
    // A dash of the typesetter parts them as well.
    for dash in ["–", "—"] where rest.starts(with: dash.utf8) { rest = rest.dropFirst(3) }
    return (title.text.trimmed, rest.text.trimmed)
  }

  private static func sentence(of text: String) -> (first: String, rest: String)? {
    let bytes = Array(text.utf8)
    for index in bytes.indices.dropLast()
    where ".!?".utf8.contains(bytes[index]) && bytes[index + 1].isBlank && index > 15 {
      return (bytes[..<index].text, bytes[(index + 1)...].text.trimmed)
    }
    return nil
  }

  /// A text as it is read, without the marks of Markdown.
  static func withoutMarkup(_ text: String) -> String {
    MarkdownBody.read(Array("# \(text)\n".utf8)).heading?.text ?? text
  }

  /// A heading's text without its number and the marks around it.
  static func plain(_ text: String) -> String {
    var bytes = Array(text.utf8)[...]
    let digits = bytes.prefix(while: \.isDigit).count
    if digits > 0, bytes.dropFirst(digits).starts(with: ". ".utf8) {
      bytes = bytes.dropFirst(digits + 2)
    }
    if bytes.starts(with: "**".utf8), bytes.suffix(2).elementsEqual("**".utf8), bytes.count > 4 {
      bytes = bytes.dropFirst(2).dropLast(2)
    }
    return bytes.text.trimmed
  }

  /// Divides `**Key:** value`, `**Key**: value` and `Key: value`; nil for any other line.
  static func pair(_ line: String) -> (key: String, value: String)? {
    let bytes = Array(line.trimmed.utf8)
    guard let colon = bytes.prefix(40).firstIndex(of: UInt8(ascii: ":")), colon > 1 else {
      return nil
    }
    func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") }
    let key = bytes[..<colon].filter { !isMark($0) }
    var value = bytes[(colon + 1)...]
    while let first = value.first, isMark(first) { value.removeFirst() }
    guard value.first?.isBlank ?? false, key.first?.isLetter == true,
      key.allSatisfy({ $0.isAlphanumeric || $0.isBlank || "-/()".utf8.contains($0) })
    else { return nil }
    // Lines that end in two blanks break there.
    let text = value.text.trimmed
    return text.isEmpty ? nil : (key.text.trimmed, text)
  }
}
