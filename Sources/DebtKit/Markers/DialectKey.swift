/// The keys of `key=value`: the fields, and what other tools call them.
enum DialectKey {
  /// Reads a key and its value; the value may stand in quotes.
  static func read(
    _ key: String, _ value: String, settings: MarkerSettings
  ) -> PartReading {
    let name = canonical(key)
    if let target = target(of: name, settings: settings) {
      switch target {
      case .field(.due) where isCall(value): return event(value)
      case .field(.owner) where !looksLikeOwner(value): return .extra("x-notify", value)
      case .field(let field) where field.isList:
        return .declarations([.init(list: field, value)])
      case .field(let field): return .field(field, value)
      case .extra(let key): return .extra(key, value)
      }
    }
    if name == "id" || name == "record" { return .word(value) }
    if let field = Field(rawValue: name) {
      let cure =
        field == .title
        ? "a marker's title is its text" : "`debt new --from FILE:LINE` makes it a record"
      return .malformed(
        .unknownKey, "'\(field.rawValue)' belongs in a record, not on a marker; \(cure)")
    }
    let nearest = name.nearest(in: knownNames)
    let hint = nearest.map { "did you mean '\($0)'?" } ?? "start keys of your own with 'x-'"
    return .malformed(.unknownKey, "'\(key)' is no field; \(hint)")
  }

  /// What a key stands for, or nil where no one knows it.
  static func target(of key: String, settings: MarkerSettings) -> MarkerAttribute.Key? {
    let name = canonical(key)
    if let field = Field(rawValue: name) { return field.isAllowedOnMarkers ? .field(field) : nil }
    if let target = rows[name] { return target }
    if name.hasPrefix("x-"), name.utf8.count > 2 { return .extra(name) }
    return settings.ownKeys.contains(key) ? .extra(key) : nil
  }

  /// The length of the `key` that starts here, or nil where none does.
  static func length(in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first, first.isLetter else { return nil }
    let length = bytes.prefix { $0.isAlphanumeric || $0 == dash || $0 == UInt8(ascii: "_") }.count
    return length <= 40 ? length : nil
  }

  private static func canonical(_ key: String) -> String {
    String(
      decoding: key.lowercased().utf8.map { $0 == UInt8(ascii: "_") ? dash : $0 }, as: UTF8.self)
  }

  /// Reads an event of smart_todo: `date('2027-01-31')` is a day, any other a condition.
  private static func event(_ call: String) -> PartReading {
    guard call.hasPrefix("date("), call.hasSuffix(")") else { return .condition(call) }
    let inner = Array(call.utf8)[5...].dropLast().trimmedBytes
    return .field(.due, QuotedText.unquoted(inner))
  }

  private static func isCall(_ value: String) -> Bool {
    let name = value.utf8.prefix { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
    return !name.isEmpty && value.utf8.last == UInt8(ascii: ")")
      && value.utf8.dropFirst(name.count).first == UInt8(ascii: "(")
  }

  /// Whether a value can name a person or team; `#channel` of a chat is neither.
  private static func looksLikeOwner(_ value: String) -> Bool {
    value.utf8.first != UInt8(ascii: "#")
  }

  private static let dash = UInt8(ascii: "-")

  private static let knownNames =
    Field.allCases.filter(\.isAllowedOnMarkers).map(\.rawValue) + rows.keys.sorted()

  /// Other tools' keys, each with what it stands for here.
  private static let rows: [String: MarkerAttribute.Key] = [
    "acceptance": .extra("x-acceptance"),
    "a": .field(.owner),
    "assignee": .field(.owner),
    "assignees": .field(.owner),
    "author": .extra("x-author"),
    "by": .field(.due),
    "c": .field(.tags),
    "category": .field(.tags),
    "completed": .extra("x-completed"),
    "condition": .extra(PartReading.conditionKey),
    "context": .field(.links),
    "d": .field(.due),
    "date": .field(.due),
    "deadline": .field(.due),
    "depends": .field(.blockedBy),
    "done": .extra("x-completed"),
    "estimate": .field(.effort),
    "expires": .field(.due),
    "i": .extra("x-iteration"),
    "issue": .field(.links),
    "issue-url": .field(.links),
    "iteration": .extra("x-iteration"),
    "labels": .field(.tags),
    "link": .field(.links),
    "milestone": .extra("x-milestone"),
    "on": .field(.due),
    "originator": .extra("x-author"),
    "p": .extra("x-priority"),
    "pri": .extra("x-priority"),
    "priority": .extra("x-priority"),
    "project": .extra("x-project"),
    "r": .extra("x-release"),
    "release": .extra("x-release"),
    "s": .field(.status),
    "scheduled": .extra("x-scheduled"),
    "start": .extra("x-start"),
    "storypoints": .extra("x-storypoints"),
    "t": .field(.links),
    "tag": .field(.tags),
    "ticket": .field(.links),
    "to": .field(.owner),
    "tracker": .field(.links),
  ]
}
