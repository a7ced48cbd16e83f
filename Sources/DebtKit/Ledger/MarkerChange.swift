/// What differs between two readings of one item, beside its place and its text.
enum MarkerChange {
  /// The name under which a bare word in a marker's parts is kept: what it means depends on who is
  /// known, and that on the commit that a log is read from.
  static let word = "word"
  /// The name under which the places that a record lost and gained are kept.
  static let sites = "sites"

  /// The fields that differ between two markers, in the order of the field table.
  static func fields(from old: Marker, to new: Marker) -> [LedgerEvent.FieldChange] {
    if old.attributes.isEmpty, new.attributes.isEmpty, old.words.isEmpty, new.words.isEmpty,
      old.urgency == new.urgency
    {
      return []
    }
    return changes(from: texts(of: old), to: texts(of: new))
  }

  /// The fields that differ between two records, its title and its tickets among them.
  static func fields(from old: Record, to new: Record) -> [LedgerEvent.FieldChange] {
    changes(from: texts(of: old), to: texts(of: new))
  }

  private typealias Texts = [(name: String, texts: [String])]

  private static func changes(from old: Texts, to new: Texts) -> [LedgerEvent.FieldChange] {
    var changes: [LedgerEvent.FieldChange] = []
    for entry in old {
      let after = new.first { $0.name == entry.name }?.texts ?? []
      if after != entry.texts {
        changes.append(.init(name: entry.name, old: entry.texts, new: after))
      }
    }
    for entry in new where !old.contains(where: { $0.name == entry.name }) {
      changes.append(.init(name: entry.name, old: [], new: entry.texts))
    }
    return changes.sorted { rank(of: $0.name) < rank(of: $1.name) }
  }

  /// Fields in the order of their table, then everything else by name.
  private static func rank(of name: String) -> (Int, String) {
    Field(rawValue: name).map { ($0.order, "") } ?? (Int.max, name)
  }

  private static func texts(of marker: Marker) -> Texts {
    var texts: Texts = []
    for attribute in marker.attributes {
      let name: String
      let values: [String]
      switch attribute.key {
      case .field(let field):
        name = field.rawValue
        values = attribute.value.texts(of: field)
      case .extra(let key):
        name = key
        values = attribute.value.list
      }
      add(values, to: name, in: &texts)
    }
    for word in marker.words { add([word.text], to: Self.word, in: &texts) }
    if marker.urgency > 0 { add(["\(marker.urgency)"], to: "x-urgency", in: &texts) }
    return texts
  }

  private static func texts(of record: Record) -> Texts {
    var texts: Texts = record.fields.map { ($0.field.rawValue, $0.entry.value.texts(of: $0.field)) }
    // The heading counts before the field of the same name.
    texts.removeAll { $0.name == Field.title.rawValue }
    texts.append((Field.title.rawValue, [record.title]))
    for extra in record.extras { add(extra.texts, to: extra.key, in: &texts) }
    if !record.tickets.isEmpty {
      let done = record.tickets.count { $0.isDone }
      texts.append(("tickets", ["\(done)/\(record.tickets.count)"]))
    }
    return texts
  }

  private static func add(_ values: [String], to name: String, in texts: inout Texts) {
    if let index = texts.firstIndex(where: { $0.name == name }) {
      texts[index].texts += values
    } else {
      texts.append((name, values))
    }
  }
}

extension FieldValue {
  /// The texts of a value as it is written in a field.
  fileprivate func texts(of field: Field) -> [String] {
    if case .list(let list) = self { list } else { [text(of: field)] }
  }
}

extension Marker {
  /// Where the marker stands in its life, by what it says itself.
  var status: Status {
    for attribute in attributes where attribute.key == .field(.status) {
      if case .text(let word) = attribute.value, let status = Status(spelling: word) {
        return status
      }
    }
    return .open
  }

  /// The record that the marker refers to, where one of its words is a record's id.
  func record(among ids: [String: [Int32]]) -> String? {
    guard !words.isEmpty, !ids.isEmpty else { return nil }
    return words.first { ids[$0.text] != nil }?.text
  }
}

extension Record {
  /// Where the record stands in its life.
  var status: Status {
    if case .text(let word)? = fields[.status]?.value, let status = Status(spelling: word) {
      return status
    }
    return .open
  }
}
