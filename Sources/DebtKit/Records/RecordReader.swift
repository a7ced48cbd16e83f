internal import GitAccess
internal import RecordParsing

/// Reads a markdown file with front matter into a record.
struct RecordReader {
  private let fields: FieldReader
  private let limits: RecordLimits

  /// What a markdown file among the records is.
  enum Outcome {
    case record(Record)
    case noFrontMatter
  }

  init(fields: FieldReader, limits: Limits) {
    self.fields = fields
    var recordLimits = RecordLimits()
    recordLimits.frontMatterBytes = limits.frontMatter
    self.limits = recordLimits
  }

  /// Reads a file; what cannot be read is among the record's problems.
  func read(_ bytes: [UInt8], at file: RepositoryPath) -> Outcome {
    switch FrontMatter.find(in: bytes, limits: limits) {
    case .absent:
      return .noFrontMatter
    case .malformed(let problem):
      var record = Record(file: file, id: file.stem, title: file.stem)
      record.problems.append(Problem(problem, in: file))
      return .record(record)
    case .present(let yaml, let body):
      var record = Record(file: file, id: file.stem, title: "")
      let reader = YAMLReader(limits: limits, isLenient: true)
      read(reader.read(bytes, in: yaml), into: &record)
      read(MarkdownBody.read(bytes, in: body, limits: limits), into: &record)
      checkID(of: &record)
      return .record(record)
    }
  }

  private func read(_ document: YAMLDocument, into record: inout Record) {
    record.problems += document.problems.map { Problem($0, in: record.file) }
    guard let root = document.root, !root.isEmpty else { return }
    guard let pairs = root.pairs else {
      record.problems.append(
        Problem(
          .malformedRecord, at: Place(record.file, line: root.place.line),
          "the front matter should be fields: key: value"))
      return
    }
    for pair in pairs { read(pair, into: &record) }
    if case .text(let id)? = record.fields[.id]?.value { record.id = id }
  }

  /// Tells of a file whose name no marker could refer to.
  private func checkID(of record: inout Record) {
    guard !ItemID.isRecordID(record.id) else { return }
    record.problems.append(
      Problem(
        .malformedValue, at: Place(record.file),
        "'\(record.id)' cannot be an id: rename the file to letters, digits, `.`, `_` and `-`, "
          + "or write `id:`"))
  }

  private func read(_ pair: YAMLNode.Pair, into record: inout Record) {
    let place = Place(record.file, line: pair.place.line, column: pair.place.column)
    guard let texts = pair.value.fieldTexts else {
      record.problems.append(
        Problem(.malformedValue, at: place, "\(pair.key): fields are flat; a map is none"))
      return
    }
    guard let field = Field(rawValue: pair.key) else {
      record.extras.append(ExtraField(key: pair.key, texts: texts, place: place))
      return
    }
    // An empty value is a form that nobody has filled in yet.
    if texts.allSatisfy(\.isEmpty) { return }
    switch fields.read(field, texts) {
    case .value(let value):
      record.fields[field] = FieldEntry(value, origin: .declared, from: "record", at: place)
    case .configured(let value, let from):
      record.fields[field] = FieldEntry(value, origin: .configured, from: from, at: place)
    case .offScale(let value, let message):
      record.fields[field] = FieldEntry(value, origin: .declared, from: "record", at: place)
      record.problems.append(Problem(.offScale, at: place, message))
    case .malformed(let code, let message):
      record.problems.append(Problem(code, at: place, message))
    }
  }

  private func read(_ body: MarkdownBody, into record: inout Record) {
    record.problems += body.problems.map { Problem($0, in: record.file) }
    record.tickets = body.tickets.map { box in
      let (title, effort) = Ticket.split(box.text)
      return Ticket(title: title, isDone: box.isChecked, effort: effort, line: box.place.line)
    }
    let written = record.fields[.title]
    if let heading = body.heading {
      record.title = heading.text
      record.titleLine = heading.place.line
      if let written, written.value.text != heading.text {
        record.problems.append(
          Problem(
            .titleDiffers, at: written.place,
            "title: '\(written.value.text)' differs from the heading '\(heading.text)'"))
      }
    } else {
      record.title = written?.value.text ?? record.file.stem
      record.titleLine = written?.place?.line ?? 1
    }
    record.titleEndColumn = 1 + record.title.utf8.count
  }
}

extension Ticket {
  /// Divides `small ticket one (2h)` into its text and its work.
  static func split(_ text: String) -> (title: String, effort: WorkDuration?) {
    let bytes = text.utf8
    guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")),
      let effort = WorkDuration(bytes[bytes.index(after: open)...].dropLast().text)
    else { return (text, nil) }
    return (bytes[..<open].text.trimmed, effort)
  }
}

extension YAMLNode {
  /// The texts of a flat value; nil for a map, or a list that holds anything but texts.
  fileprivate var fieldTexts: [String]? {
    if let text { return [text] }
    guard let items else { return nil }
    let texts = items.compactMap(\.text)
    return texts.count == items.count ? texts : nil
  }
}

extension Problem {
  /// A problem of a record's file, as the reader of its bytes tells it.
  fileprivate init(_ problem: RecordProblem, in file: RepositoryPath) {
    let place = Place(file, line: problem.place.line, column: problem.place.column)
    let code: ProblemCode =
      switch problem.code {
      case .unquotedText: .tolerated
      case .duplicateKey: .duplicateField
      default: .malformedRecord
      }
    self.init(code, at: place, problem.message)
  }
}

extension RepositoryPath {
  /// The file's name without its last extension.
  fileprivate var stem: String {
    let name = Array(name)
    let end = name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    return String(decoding: name[..<(end == 0 ? name.endIndex : end)], as: UTF8.self)
  }
}
