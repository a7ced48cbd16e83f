/// Values of other tools as our fields write them; what is not certain is no value.
enum ImportValue {
  /// Reads the values of a field.
  ///
  /// - Returns: What the field takes, in its written form, and what it does not.
  static func read(
    _ field: Field, _ texts: [String], by reader: FieldReader
  ) -> (taken: [String], kept: [String]) {
    if field == .owner { return owner(texts) }
    if field == .paths {
      // `src/ (44 files)` is a path with a remark, which is kept.
      let starts = texts.map { text in
        text.utf8.firstIndex(of: UInt8(ascii: "(")).map { text[..<$0].trimmed } ?? text
      }
      return (starts.flatMap { Self.entries($0) }.map(path), starts == texts ? [] : texts)
    }
    if field.isList {
      let entries = texts.flatMap { Self.entries($0) }
      if case .value(let value) = reader.read(field, entries) { return (value.list, []) }
      return ([], texts)
    }
    guard let text = texts.first else { return ([], []) }
    let value: String? =
      switch field {
      case .status: status(text)?.rawValue
      case .kind: kind(text, reader)
      default: single(field, text, reader)
      }
    guard let value else { return ([], texts) }
    // What a word of another tool says beyond ours is kept.
    let isOther =
      field == .status && !isOwnWord(text) || field == .kind && value != text.lowercased()
    return ([value], isOther ? texts : Array(texts.dropFirst()))
  }

  private static func single(_ field: Field, _ text: String, _ reader: FieldReader) -> String? {
    if case .date = field.type { return day(text)?.description }
    switch reader.read(field, [text]) {
    case .value(let value), .offScale(let value, _): return value.text(of: field)
    case .configured: return text
    case .malformed: return nil
    }
  }

  /// A person by a name that the field takes; a name of several words is kept.
  private static func owner(_ texts: [String]) -> (taken: [String], kept: [String]) {
    guard let text = texts.first else { return ([], []) }
    let isName = !text.utf8.contains(where: \.isBlank)
    return isName ? ([text], Array(texts.dropFirst())) : ([], texts)
  }

  /// A path without the line behind it.
  private static func path(_ text: String) -> String {
    let bytes = text.utf8.filter { $0 != UInt8(ascii: "`") }[...]
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let isNumbered = parts.count == 2 && (parts[1].first?.isDigit ?? false)
    return isNumbered ? parts[0].text : bytes.text
  }

  /// The entries of a list on one line.
  private static func entries(_ text: String) -> [String] {
    text.utf8.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == 0x0A }
      .map { $0.text.trimmed }.filter { !$0.isEmpty }
  }

  /// Work of a bare number of a unit, or with units of its own.
  static func work(_ text: String, unit: String) -> String? {
    guard let number = Decimal.value(text) else {
      return WorkDuration(text)?.description
    }
    guard number > 0 else { return nil }
    guard unit == "s" else { return WorkDuration("\(Decimal.text(number))\(unit)")?.description }
    let minutes = Int(exactly: (number / 60).rounded()) ?? 0
    return minutes > 0 ? WorkDuration("\(minutes / 60)h \(minutes % 60)m")?.description : nil
  }

  /// A day, with or without a time behind it.
  static func day(_ text: String) -> CalendarDate? {
    let date = text.utf8.prefix { !$0.isBlank && $0 != UInt8(ascii: "T") }.text
    if let day = DateSpelling.certainDay(date) { return day }
    // Jira writes 01/Feb/26 9:00 AM, and 01 Feb 2026.
    let parts = text.utf8.split { "/- ,".utf8.contains($0) }.map(\.text)
    guard parts.count >= 3, let day = Int(parts[0]), let year = Int(parts[2]),
      let month = months.firstIndex(of: String(parts[1].lowercased().prefix(3)))
    else { return nil }
    return CalendarDate(year: year < 100 ? 2000 + year : year, month: month + 1, day: day)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  // MARK: Words

  /// The status behind a word of another tool.
  static func status(_ text: String) -> Status? {
    let words = words(of: text)
    return Status(spelling: words.joined(separator: "-"))
      ?? statuses.first { $0.words.contains(words.joined(separator: " ")) }?.status
  }

  private static func isOwnWord(_ text: String) -> Bool {
    Status.allSpellings.contains(words(of: text).joined(separator: "-"))
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().utf8.split { !$0.isAlphanumeric }.map(\.text)
  }

  private static let statuses: [(status: Status, words: Set<String>)] = [
    (
      .open,
      [
        "backlog", "confirmed", "new", "not started", "pending", "ready", "reopened",
        "selected for development", "to do", "todo", "triage", "identified",
      ]
    ),
    (
      .inProgress,
      ["active", "doing", "in development", "in review", "review", "started", "wip", "ongoing"]
    ),
    (
      .paid,
      [
        "closed", "complete", "completed", "done", "fixed", "merged", "released", "resolved",
        "shipped",
      ]
    ),
    (
      .accepted, ["accept", "deferred", "wontfix", "won t fix", "won t do", "accepted risk"]
    ),
  ]

  private static func kind(_ text: String, _ reader: FieldReader) -> String? {
    if case .value(let value) = reader.read(.kind, [text]) { return value.text }
    return kinds[text.lowercased()]
  }

  private static let kinds = [
    "bug": "code", "code quality": "code", "code smell": "code", "code_smell": "code",
    "dependencies": "dependency", "docs": "documentation", "performance": "code",
    "refactor": "code", "refactoring": "code", "security_hotspot": "security",
    "test coverage": "test", "testing": "test", "tests": "test", "vulnerability": "security",
    "research": "spike",
  ]
}
