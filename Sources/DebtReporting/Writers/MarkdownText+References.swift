extension MarkdownText {
  private static let sigils = Set("@#!&".utf8)

  /// Returns the end of the mention or reference that starts at an index, or the index itself.
  ///
  /// It takes every further letter, digit and sigil, so that two code spans never touch.
  static func endOfReference(in bytes: [UInt8], at index: Int) -> Int {
    guard let first = firstLetter(ofReferenceIn: bytes, at: index) else { return index }
    let name = bytes[first...].prefix {
      ASCII.isAlphanumeric($0) || "-_/.".utf8.contains($0) || sigils.contains($0)
    }
    // A full stop or a slash at the end belongs to the sentence.
    return name.reversed().drop { "./".utf8.contains($0) }.count + first
  }

  /// Returns where the name or number of a reference starts, if one starts at an index.
  private static func firstLetter(ofReferenceIn bytes: [UInt8], at index: Int) -> Int? {
    let next = index + 1
    if sigils.contains(bytes[index]), next < bytes.count {
      let isMention = bytes[index] == UInt8(ascii: "@")
      let starts = isMention ? ASCII.isAlphanumeric(bytes[next]) : ASCII.isDigit(bytes[next])
      return starts ? next : nil
    }
    let isWordStart = index == 0 || !ASCII.isAlphanumeric(bytes[index - 1])
    let digit = index + 3
    guard isWordStart, digit < bytes.count, ASCII.isDigit(bytes[digit]) else { return nil }
    return bytes[index..<digit].map(ASCII.lowercased) == Array("gh-".utf8) ? digit : nil
  }
}
