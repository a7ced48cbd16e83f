/// The reader of what stands between a keyword and the words of its text.
///
/// In order: `@owner`, parentheses and brackets, a separator, and then whatever a tool puts before
/// the words (``LeadingReader``). All of it leaves the text.
struct HeadReader {
  var cursor: ByteCursor
  var draft: MarkerDraft
  let line: LineText
  let settings: MarkerSettings
  let keyword: String

  /// Reads a head; the cursor stands after the keyword, and afterwards at the text.
  mutating func read() {
    owner()
    cursor.skip { "])>}*_`\"'~".utf8.contains($0) }
    cursor.skip { $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") }
    skipSecondKeyword()
    order()
    while group() {}
    if isHeadless { points() }
    let hasSeparator = separator()
    cursor.skipBlanks()
    var leading = LeadingReader(cursor: cursor, draft: draft, line: line, settings: settings)
    leading.read(afterSeparator: hasSeparator)
    cursor = leading.cursor
    draft = leading.draft
    cursor.skipBlanks()
  }

  /// Reads `TODO@ana`.
  private mutating func owner() {
    let start = cursor.index
    guard cursor.skip("@"), cursor.peek().isAlphanumeric else {
      cursor.index = start
      return
    }
    var name = cursor.take(while: \.isNamePart)
    while name.last == UInt8(ascii: ".") || name.last == UInt8(ascii: "-") { name.removeLast() }
    cursor.index = name.endIndex
    draft.take(.field(.owner, "@" + name.text), by: .parts, at: line.position(start))
  }

  /// Moves over the second keyword of `TODO/FIXME`.
  private mutating func skipSecondKeyword() {
    let start = cursor.index
    guard cursor.skip("/") || cursor.skip("|") || cursor.skip("\\") else { return }
    let word = cursor.take(while: \.isLetter)
    if !settings.keywords.contains(where: { $0.word.utf8.elementsEqual(word) }) {
      cursor.index = start
    }
  }

  /// Reads the place of imdone in its list: `TODO:5 text`.
  private mutating func order() {
    let start = cursor.index
    guard cursor.skip(":") else { return }
    let digits = cursor.take(while: \.isDigit)
    guard (1...9).contains(digits.count), cursor.isAtEnd || cursor.peek().isBlank else {
      cursor.index = start
      return
    }
    draft.take(.extra("x-order", digits.text), by: .parts, at: line.position(start + 1))
  }

  /// Reads the points of debt_ceiling: `TECH DEBT +100`.
  private mutating func points() {
    let start = cursor.index
    cursor.skipBlanks()
    guard cursor.skip("+") else {
      cursor.index = start
      return
    }
    let digits = cursor.take(while: \.isDigit)
    guard (1...9).contains(digits.count), cursor.isAtEnd || cursor.peek().isBlank else {
      cursor.index = start
      return
    }
    draft.take(.extra("x-points", digits.text), by: .parts, at: line.position(start + 1))
  }

  private var isHeadless: Bool { draft.attributes.isEmpty && draft.words.isEmpty }

  /// Reads one pair of parentheses or brackets; false where none follows.
  private mutating func group() -> Bool {
    let start = cursor.index
    let isAdjacent = cursor.skipBlanks() == 0
    let isRead =
      switch cursor.peek() {
      case UInt8(ascii: "("): parentheses(isAdjacent: isAdjacent)
      case UInt8(ascii: "["): bracket(isAdjacent: isAdjacent)
      default: false
      }
    if !isRead { cursor.index = start }
    return isRead
  }

  private mutating func bracket(isAdjacent: Bool) -> Bool {
    var group = BracketGroup(cursor: cursor, draft: draft, line: line, settings: settings)
    let isRead = group.read(takesWords: isAdjacent)
    cursor = group.cursor
    draft = group.draft
    return isRead
  }

  private mutating func parentheses(isAdjacent: Bool) -> Bool {
    var group = PartsGroup(
      cursor: cursor, draft: draft, line: line, settings: settings, keyword: keyword)
    let isRead = group.read(isAdjacent: isAdjacent)
    cursor = group.cursor
    draft = group.draft
    return isRead
  }

  /// Moves over `:`, a dash between blanks, or another mark that sets the text off.
  private mutating func separator() -> Bool {
    let start = cursor.index
    cursor.skipBlanks()
    if cursor.skip(while: { $0 == UInt8(ascii: "*") }) > 0, cursor.peek().isBlank { return true }
    let isColon = cursor.skip(while: { $0 == UInt8(ascii: ":") }) > 0 || cursor.skip(text: "：")
    if isColon {
      let colon = cursor.index
      cursor.skipBlanks()
      if !Separators.skipDash(&cursor) { cursor.index = colon }
      return true
    }
    if Separators.skipDash(&cursor) || Separators.skipMark(&cursor) { return true }
    cursor.index = start
    return false
  }
}

/// The marks between the head of a marker and its text.
enum Separators {
  /// Moves over `-`, `--`, `–`, `—`, `->` or `=>` where a blank or nothing follows.
  static func skipDash(_ cursor: inout ByteCursor) -> Bool {
    let start = cursor.index
    let isDash =
      cursor.skip(text: "–") || cursor.skip(text: "—") || cursor.skip(text: "->")
      || cursor.skip(text: "=>") || cursor.skip(while: { $0 == UInt8(ascii: "-") }) > 0
    if isDash, cursor.isAtEnd || cursor.peek().isBlank { return true }
    cursor.index = start
    return false
  }

  /// Moves over `,`, `;`, `.` or dots where they follow at once.
  static func skipMark(_ cursor: inout ByteCursor) -> Bool {
    guard !cursor.peek(-1).isBlank else { return false }
    return cursor.skip {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ".")
    }
      > 0
  }

  /// Moves over what sets a reference off from the words: `:`, `,` or a dash; false where none is.
  @discardableResult static func skipAfterReference(_ cursor: inout ByteCursor) -> Bool {
    let start = cursor.index
    if cursor.skip(":") || cursor.skip(",") { return true }
    cursor.skipBlanks()
    if skipDash(&cursor) { return true }
    if cursor.skip(":"), cursor.peek().isBlank { return true }
    cursor.index = start
    return false
  }
}
