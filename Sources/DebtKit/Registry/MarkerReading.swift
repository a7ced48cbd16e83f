internal import GitAccess

/// What a marker says, once the snapshot around it is known.
struct MarkerReading {
  private let marker: Marker
  private let file: RepositoryPath
  private let context: SnapshotContext
  private(set) var fields = FieldSet()
  private(set) var extras: [ExtraField] = []
  private(set) var problems: [Problem] = []
  /// The record that the marker refers to.
  private(set) var record: String?

  init(of marker: Marker, in file: RepositoryPath, context: SnapshotContext) {
    self.marker = marker
    self.file = file
    self.context = context
    for attribute in marker.attributes { add(attribute) }
    if marker.urgency > 0 {
      extras.append(ExtraField(key: "x-urgency", texts: ["\(marker.urgency)"], place: nil))
    }
  }

  /// Decides what the marker's bare words mean, then fills in what the configuration gives.
  mutating func resolve(isRecord: (String) -> Bool) {
    for word in marker.words { resolve(word, isRecord) }
    if record != nil, !fields.isEmpty { tellThatTheRecordGoverns() }
    if let kind = context.kind(ofKeyword: marker.keyword), fields[.kind] == nil {
      fields[.kind] = FieldEntry(.text(kind), origin: .configured, from: "keyword")
    }
    context.applyDefaults(keyword: marker.keyword, to: &fields)
  }

  private mutating func resolve(_ word: MarkerWord, _ isRecord: (String) -> Bool) {
    let place = Place(file, line: word.line, column: word.column)
    if isRecord(word.text) {
      if record == nil { record = word.text }
      return
    }
    if marker.keyword == "DEBT" {
      let nearest = word.text.nearest(in: context.recordIDs)
      let hint = nearest.map { "; did you mean '\($0)'?" } ?? ""
      problems.append(
        Problem(.unknownRecord, at: place, "no record has the id '\(word.text)'\(hint)"))
      return
    }
    // A word at the end of the text counts only where the snapshot knows it.
    if word.from == .text, !context.isPerson(word.text) { return }
    switch context.reading(of: word.text) {
    case .person:
      add(.owner, .text(word.text), from: "known-person", at: place)
    case .guessedOwner:
      add(.owner, .text(word.text), from: "guess", at: place)
    case .tag:
      add(.tags, .list([word.text]), from: "parts", at: place)
    }
  }

  private mutating func add(_ attribute: MarkerAttribute) {
    let place = Place(file, line: attribute.line, column: attribute.column)
    switch attribute.key {
    case .field(let field):
      // A T-shirt size is the one value on a marker whose meaning the settings give.
      let from = attribute.origin == .configured ? "scoring.sizes" : attribute.from.rawValue
      add(field, attribute.value, origin: attribute.origin, from: from, at: place)
    case .extra(let key):
      extras.append(ExtraField(key: key, texts: attribute.value.list, place: place))
    }
  }

  private mutating func add(
    _ field: Field, _ value: FieldValue, origin: Origin = .declared, from: String, at place: Place
  ) {
    guard let present = fields[field] else {
      fields[field] = FieldEntry(value, origin: origin, from: from, at: place)
      return
    }
    if case (.list(let old), .list(let new)) = (present.value, value) {
      let added = new.filter { !old.contains($0) }
      fields[field]?.value = .list(old + added)
    } else if present.value != value {
      problems.append(
        Problem(
          .duplicateField, at: place,
          "\(field.rawValue) is '\(present.value.text)' already; '\(value.text)' is left out"))
    }
  }

  private mutating func tellThatTheRecordGoverns() {
    let names = fields.map(\.field.rawValue).joined(separator: ", ")
    problems.append(
      Problem(
        .duplicateField, at: Place(file, line: marker.line, column: marker.column), level: .note,
        "the record '\(record ?? "")' holds the fields; \(names) here is not read"))
  }
}

extension Marker {
  /// The first line of the text, or the keyword where there is no text.
  var title: String {
    let first = text.utf8.prefix { $0 != UInt8(ascii: "\n") }
    return String(decoding: first, as: UTF8.self)
  }
}
