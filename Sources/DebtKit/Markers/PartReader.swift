/// The reader of one part of `KEYWORD(parts)`; rows of rule 5, tried in order.
struct PartReader {
  let settings: MarkerSettings

  /// Reads a part without blanks at its ends; nil for what is no part at all, such as code.
  func read(_ bytes: ArraySlice<UInt8>) -> PartReading? {
    let isQuoted = bytes.first.map(QuotedText.isQuote) ?? false
    let text = QuotedText.unquoted(bytes)
    let part = isQuoted ? Array(text.utf8)[...] : bytes
    return reference(part) ?? date(part) ?? tag(part) ?? pair(part) ?? ownerAndIssue(part)
      ?? word(part)
  }

  /// Reads `@name`, an e-mail address or a link.
  func reference(_ bytes: ArraySlice<UInt8>) -> PartReading? {
    if bytes.first == UInt8(ascii: "@") {
      let name = bytes.dropFirst()
      return Self.isOwnerName(name) ? .field(.owner, bytes.text) : nil
    }
    if Self.isMail(bytes) { return .field(.owner, bytes.text) }
    return TicketReference.link(bytes).map { .field(.links, $0) }
  }

  /// Reads a day, or what looks like one.
  func date(_ bytes: ArraySlice<UInt8>) -> PartReading? {
    switch DateSpelling(bytes, order: settings.dateOrder) {
    case .day(let day): .day(day)
    case .malformed(let message): .malformed(.malformedDate, message)
    case nil: nil
    }
  }

  /// Reads `key=value` or `key: value`.
  func pair(_ bytes: ArraySlice<UInt8>) -> PartReading? {
    guard let length = DialectKey.length(in: bytes) else { return nil }
    let key = bytes.prefix(length)
    var rest = bytes.dropFirst(length)
    while rest.first?.isBlank == true { rest.removeFirst() }
    guard let mark = rest.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: ":") else {
      return nil
    }
    let value = rest.dropFirst()
    guard value.first != UInt8(ascii: "="), value.first != UInt8(ascii: ":") else { return nil }
    let text = QuotedText.unquoted(value.trimmedBytes)
    // A tracker's name and a number, `chromium:756700`, is a link; no field's key is a tracker.
    if mark == UInt8(ascii: ":"), TicketReference.isNumber(value),
      DialectKey.target(of: key.text, settings: settings) == nil
    {
      return .field(.links, bytes.text)
    }
    return DialectKey.read(key.text, text, settings: settings)
  }

  private func tag(_ bytes: ArraySlice<UInt8>) -> PartReading? {
    guard let sign = bytes.first, sign == UInt8(ascii: "!") || sign == UInt8(ascii: "+") else {
      return nil
    }
    let name = bytes.dropFirst()
    guard let first = name.first, first.isNamePart, name.allSatisfy(\.isNamePart) else {
      return nil
    }
    return .field(.tags, name.text)
  }

  /// Reads `tcard#12345`: who, and which issue.
  private func ownerAndIssue(_ bytes: ArraySlice<UInt8>) -> PartReading? {
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    let name = bytes[..<mark]
    let number = bytes[(mark + 1)...]
    guard TicketReference.isNumber(number), Self.isOwnerName(name) else { return nil }
    return .declarations([.init(.owner, name.text), .init(.links, "#" + number.text)])
  }

  private func word(_ bytes: ArraySlice<UInt8>) -> PartReading? {
    if TicketReference.isNumber(bytes), bytes.count >= 2 { return .field(.links, "#" + bytes.text) }
    let words = bytes.split(whereSeparator: \.isBlank)
    let isName =
      words.count == 1 || (words.count <= 3 && words.allSatisfy { Self.isCapitalised($0) })
    guard isName, words.allSatisfy(Self.isWord) else { return nil }
    return .word(words.map(\.text).joined(separator: " "))
  }

  private static func isCapitalised(_ word: ArraySlice<UInt8>) -> Bool {
    word.first.map { (0x41...0x5A).contains($0) || $0 >= 0x80 } ?? false
  }

  private static func isWord(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, first.isAlphanumeric || first >= 0x80 else { return false }
    return word.count <= 100 && word.allSatisfy { $0.isNamePart || $0 == UInt8(ascii: "/") }
  }

  /// Whether a text can follow `@`: a name, or a team behind its organisation.
  static func isOwnerName(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first.isNamePart, bytes.count <= 100 else { return false }
    return bytes.allSatisfy { $0.isNamePart || $0 == UInt8(ascii: "/") }
  }

  /// Whether a text is an e-mail address.
  static func isMail(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let at = bytes.firstIndex(of: UInt8(ascii: "@")), at > bytes.startIndex,
      bytes.count <= 254
    else { return false }
    let host = bytes[(at + 1)...]
    return bytes[..<at].allSatisfy { $0.isNamePart || $0 == UInt8(ascii: "+") }
      && host.contains(UInt8(ascii: ".")) && host.first?.isAlphanumeric == true
      && host.last?.isAlphanumeric == true
      && host.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }
}
