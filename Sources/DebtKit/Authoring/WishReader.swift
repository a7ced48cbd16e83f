/// Holds changes against the fields that there are, before anything is written.
struct WishReader {
  private let fields: FieldReader
  private let ownKeys: Set<String>
  private let objectives: [String]
  /// What stands in the way, in the order of the changes.
  private(set) var refusals: [String] = []
  /// What is odd and written all the same.
  private(set) var remarks: [String] = []

  init(configuration: Configuration) {
    fields = configuration.markers.fields
    ownKeys = configuration.markers.ownKeys
    objectives = configuration.objectives.keys.sorted()
  }

  /// Reads the changes of one item; those that say nothing new are left out.
  mutating func read(_ changes: [FieldChange], of item: DebtItem) -> [FieldWish] {
    read(changes, source: item.source) { Self.present($0, of: item) }
  }

  /// Reads the fields of an item that is still to be made.
  mutating func read(_ changes: [FieldChange]) -> [FieldWish] {
    read(changes, source: .record) { _ in nil }
  }

  /// Reads changes one after the other; those of one field become one wish.
  private mutating func read(
    _ changes: [FieldChange], source: DebtItem.Source, present: (String) -> FieldValue?
  ) -> [FieldWish] {
    var wishes: [FieldWish] = []
    for change in changes {
      let index = wishes.firstIndex { $0.name == change.key }
      let original = present(change.key)
      let current = index.map { wishes[$0].value } ?? original
      guard let wish = read(change, source: source, present: current)?.since(original) else {
        continue
      }
      if let index { wishes[index] = wish } else { wishes.append(wish) }
    }
    return wishes.filter { $0.value == nil || $0.value != present($0.name) }
  }

  private static func present(_ key: String, of item: DebtItem) -> FieldValue? {
    if let field = Field(rawValue: key) {
      return item.fields[field].flatMap { $0.place == nil ? nil : $0.value }
    }
    return item.extras.first { $0.key == key }.map { .text($0.texts.joined(separator: ", ")) }
  }

  private mutating func read(
    _ change: FieldChange, source: DebtItem.Source, present: FieldValue?
  ) -> FieldWish? {
    guard let field = Field(rawValue: change.key) else { return own(change, present: present) }
    if source == .marker, !field.isAllowedOnMarkers {
      let cure =
        field == .title
        ? "a marker's title is its text" : "`debt new --from FILE:LINE` makes it a record"
      return refuse("\(change.key): belongs in a record, not on a marker; \(cure)")
    }
    if change.text.isEmpty {
      guard change.operation == .set else {
        return refuse("\(change.key)\(change.operation.rawValue): has no value")
      }
      let gone = present?.list ?? []
      // What is written and malformed has no value, and still can go.
      return FieldWish(key: .field(field), value: nil, text: "", gone: field.isList ? gone : [])
    }
    return field.isList
      ? list(change, of: field, present?.list ?? [])
      : single(change, of: field, source, present)
  }

  private mutating func single(
    _ change: FieldChange, of field: Field, _ source: DebtItem.Source, _ present: FieldValue?
  ) -> FieldWish? {
    guard change.operation == .set else {
      return refuse("\(change.key): takes one value; write \(change.key)=\(change.text)")
    }
    let value: FieldValue
    var text = change.text
    switch fields.read(field, [change.text]) {
    case .value(let read):
      value = read
      text = read.text(of: field)
    case .offScale(let read, let remark):
      value = read
      text = read.text(of: field)
      remarks.append(remark)
    case .configured(let read, _):
      value = read
    case .malformed(_, let message):
      return refuse(message)
    }
    if field == .status, source == .marker, text == Status.paid.rawValue {
      return refuse("status: a marker is paid by the commit that removes it; see `debt pay`")
    }
    if field == .objective, !objectives.isEmpty, !objectives.contains(text) {
      let hint = text.nearest(in: objectives).map { "; did you mean '\($0)'?" } ?? ""
      return refuse("objective: '\(text)' is not among objectives in .debt.yml\(hint)")
    }
    return value == present ? nil : FieldWish(key: .field(field), value: value, text: text)
  }

  private mutating func list(
    _ change: FieldChange, of field: Field, _ present: [String]
  ) -> FieldWish? {
    let texts = Self.entries(change.text, of: field)
    let entries: [String]
    switch fields.read(field, texts) {
    case .value(let value), .offScale(let value, _), .configured(let value, _):
      entries = value.list
    case .malformed(_, let message): return refuse(message)
    }
    var gone: [String] = []
    var added: [String] = []
    switch change.operation {
    case .set:
      gone = present.filter { !entries.contains($0) }
      added = entries.filter { !present.contains($0) }
    case .add:
      added = entries.filter { !present.contains($0) }
    case .remove:
      gone = present.filter(entries.contains)
      if let unknown = entries.first(where: { !present.contains($0) }) {
        let hint = unknown.nearest(in: present).map { "; did you mean '\($0)'?" } ?? ""
        return refuse("\(change.key): '\(unknown)' is not among them\(hint)")
      }
    }
    if gone.isEmpty, added.isEmpty { return nil }
    let wished = present.filter { !gone.contains($0) } + added
    return FieldWish(
      key: .field(field), value: wished.isEmpty ? nil : .list(wished), text: "", gone: gone,
      added: added)
  }

  private mutating func own(_ change: FieldChange, present: FieldValue?) -> FieldWish? {
    guard change.key.hasPrefix("x-") || ownKeys.contains(change.key) else {
      let names = Field.allCases.map(\.rawValue) + ownKeys.sorted()
      let hint =
        change.key.nearest(in: names).map { "did you mean '\($0)'?" }
        ?? "start keys of your own with x-"
      return refuse("'\(change.key)' is no field; \(hint)")
    }
    guard change.operation == .set else {
      return refuse("\(change.key): takes one value; write \(change.key)=\(change.text)")
    }
    return FieldWish(
      key: .extra(change.key), value: change.text.isEmpty ? nil : .text(change.text),
      text: change.text)
  }

  private mutating func refuse(_ message: String) -> FieldWish? {
    refusals.append(message)
    return nil
  }

  /// Splits a list at its commas, but not inside `{a,b}` of a glob; a text that is covered is one entry.
  private static func entries(_ text: String, of field: Field) -> [String] {
    if field == .covers { return [text] }
    var entries: [[UInt8]] = [[]]
    var depth = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if byte == UInt8(ascii: ","), depth <= 0 {
        entries.append([])
      } else {
        entries[entries.count - 1].append(byte)
      }
    }
    return entries.map { $0.text.trimmed }.filter { !$0.isEmpty }
  }
}
