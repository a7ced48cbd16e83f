/// A sign of Obsidian Tasks, such as 📅 before a day.
struct TaskSign {
  /// The bytes of the sign, a variation selector after it included.
  let length: Int
  /// The value that the sign itself states, for priorities.
  let fixedValue: String?

  private let target: MarkerAttribute.Key

  /// Reads the sign that starts a word.
  init?(startOf word: ArraySlice<UInt8>) {
    guard let row = Self.rows.first(where: { word.starts(with: $0.sign.utf8) }) else { return nil }
    let count = row.sign.utf8.count
    let hasSelector = word.dropFirst(count).starts(with: "\u{FE0F}".utf8)
    length = count + (hasSelector ? 3 : 0)
    target = row.target
    fixedValue = row.value
  }

  /// What the sign says with a value.
  func reading(_ value: String) -> PartReading {
    switch target {
    case .field(let field): .field(field, value)
    case .extra(let key): .extra(key, value)
    }
  }

  private static let rows: [(sign: String, target: MarkerAttribute.Key, value: String?)] = [
    ("➕", .field(.created), nil),
    ("📅", .field(.due), nil),
    ("📆", .field(.due), nil),
    ("🗓", .field(.due), nil),
    ("⏳", .extra("x-scheduled"), nil),
    ("🛫", .extra("x-start"), nil),
    ("✅", .extra("x-completed"), nil),
    ("🆔", .extra("x-id"), nil),
    ("⛔", .field(.blockedBy), nil),
    ("🔺", .extra("x-priority"), "highest"),
    ("⏫", .extra("x-priority"), "high"),
    ("🔼", .extra("x-priority"), "medium"),
    ("🔽", .extra("x-priority"), "low"),
    ("⏬", .extra("x-priority"), "lowest"),
  ]
}
