/// The reader of what a tool puts before the words of a text: dates, tickets, conditions, an owner.
///
/// `2027-01-31 text`, `[#42] text`, `#234:15m/DEV text`, `PAY-12: text`, `<1.0.0 text`, `@ana - text`,
/// `(A) 2027-01-31 text`. It leaves the text, with the mark after it.
struct LeadingReader {
  var cursor: ByteCursor
  var draft: MarkerDraft
  let line: LineText
  let settings: MarkerSettings

  private var bareDay = Field.due
  private var isAfterSeparator = false

  init(cursor: ByteCursor, draft: MarkerDraft, line: LineText, settings: MarkerSettings) {
    self.cursor = cursor
    self.draft = draft
    self.line = line
    self.settings = settings
  }

  /// Reads all that leads; the cursor ends at the first word of the text.
  ///
  /// - Parameter afterSeparator: Whether a colon or dash stands before it; `TODO J123:` names a
  ///   ticket, `TODO: A523: text` a chip.
  mutating func read(afterSeparator: Bool) {
    isAfterSeparator = afterSeparator
    var start = cursor.index
    while bracket() || priority() || puzzle() || condition() || dayOrReference() {
      Separators.skipAfterReference(&cursor)
      cursor.skipBlanks()
      start = cursor.index
    }
    cursor.index = start
  }

  private mutating func bracket() -> Bool {
    guard cursor.peek() == UInt8(ascii: "[") else { return false }
    var group = BracketGroup(cursor: cursor, draft: draft, line: line, settings: settings)
    let isRead = group.read(takesWords: false)
    cursor = group.cursor
    draft = group.draft
    return isRead
  }

  /// Reads the priority of todo.txt, `(A)`; a day after it is the day of writing.
  private mutating func priority() -> Bool {
    let letter = cursor.peek(1)
    guard cursor.peek() == UInt8(ascii: "("), letter.isLetter, letter == letter.upper,
      cursor.peek(2) == UInt8(ascii: ")"), cursor.peek(3).isBlank
    else { return false }
    let text = String(UnicodeScalar(letter))
    draft.take(.extra("x-priority", text), by: .leading, at: line.position(cursor.index))
    cursor.index += 3
    bareDay = .created
    return true
  }

  /// Reads a puzzle of PDD: `#234:15m/DEV`, ticket, minutes or hours, role.
  private mutating func puzzle() -> Bool {
    let start = cursor.index
    guard cursor.skip("#") else { return false }
    var name = cursor.take(while: \.isNamePart)
    while name.last == UInt8(ascii: ".") || name.last == UInt8(ascii: "-") { name.removeLast() }
    cursor.index = name.endIndex
    guard let link = TicketReference.numbered(name) else { return false }
    let position = line.position(start)
    draft.take(.field(.links, link), by: .leading, at: position)
    estimate(at: position)
    role(at: position)
    return true
  }

  private mutating func estimate(at position: Position) {
    let start = cursor.index
    guard cursor.skip(":") else { return }
    let number = cursor.take(while: \.isDigit)
    let unit = cursor.take(while: \.isLetter)
    guard (1...6).contains(number.count), unit.isEmpty || "mh".utf8.contains(unit[unit.startIndex])
    else {
      cursor.index = start
      return
    }
    let letter = unit.first == UInt8(ascii: "h") ? "h" : "m"
    draft.take(.field(.effort, number.text + letter), by: .leading, at: position)
  }

  private mutating func role(at position: Position) {
    let start = cursor.index
    guard cursor.skip("/") else { return }
    let role = cursor.take { $0.isLetter && $0 == $0.upper }
    guard (1...20).contains(role.count), cursor.isAtEnd || !cursor.peek().isNamePart else {
      cursor.index = start
      return
    }
    draft.take(.extra("x-role", role.text), by: .leading, at: position)
  }

  private mutating func condition() -> Bool {
    guard let length = VersionCondition.prefixLength(of: cursor.bytes[cursor.index..<cursor.end])
    else {
      return false
    }
    let text = cursor.bytes[cursor.index..<cursor.index + length].text
    draft.take(.condition(text), by: .leading, at: line.position(cursor.index))
    cursor.index += length
    return true
  }

  private mutating func dayOrReference() -> Bool {
    let start = cursor.index
    let position = line.position(start)
    var token = cursor.take { !$0.isBlank }
    while let last = token.last, last == UInt8(ascii: ":") || last == UInt8(ascii: ",") {
      token.removeLast()
    }
    cursor.index = token.endIndex
    let parts = PartReader(settings: settings)
    if let reading = parts.date(token) {
      return draft.take(reading, by: .leading, bareDay: bareDay, at: position)
    }
    if token.first == UInt8(ascii: "@") { return owner(token, at: position) }
    if let link = TicketReference.link(token), !PartReader.isMail(token) {
      return draft.take(.field(.links, link), by: .leading, at: position)
    }
    return ticketBeforeSeparator(token, at: position)
  }

  /// Reads `@ana - text` and `@ana: text`; `@ana` inside a sentence stays there.
  private mutating func owner(_ token: ArraySlice<UInt8>, at position: Position) -> Bool {
    guard PartReader.isOwnerName(token.dropFirst()), isBeforeSeparator else { return false }
    return draft.take(.field(.owner, token.text), by: .leading, at: position)
  }

  /// Reads spellings that only a mark after them tells from words: `J123:`, `bug 7 -`, `Jira-7 -`.
  private mutating func ticketBeforeSeparator(
    _ token: ArraySlice<UInt8>, at position: Position
  ) -> Bool {
    if let link = loneTicket(token), isBeforeSeparator {
      return draft.take(.field(.links, link), by: .leading, at: position)
    }
    cursor.skipBlanks()
    let number = cursor.take { $0.isDigit || $0 == UInt8(ascii: "#") }
    let words = cursor.bytes[token.startIndex..<number.endIndex]
    guard !number.isEmpty, isBeforeSeparator, let link = TicketReference.link(words) else {
      return false
    }
    return draft.take(.field(.links, link), by: .leading, at: position)
  }

  private var isBeforeSeparator: Bool {
    var ahead = cursor
    return Separators.skipAfterReference(&ahead)
  }

  private func loneTicket(_ token: ArraySlice<UInt8>) -> String? {
    if token.count >= 2, TicketReference.isNumber(token) { return "#" + token.text }
    let digits = token.reversed().prefix(while: \.isDigit).count
    let name = token.dropLast(digits)
    if !isAfterSeparator, (2...9).contains(token.count), digits >= 3, name.count == 1,
      name.first?.isLetter == true
    {
      return token.text
    }
    let isDashed = name.last == UInt8(ascii: "-") && (1...9).contains(digits) && name.count >= 3
    let isProject = isDashed && name.dropLast().allSatisfy(\.isLetter)
    let project = name.dropLast().text.uppercased()
    return isProject && !TicketReference.standards.contains(project) ? token.text : nil
  }
}
