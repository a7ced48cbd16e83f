/// The attributes, words and problems of one marker while it is read.
struct MarkerDraft {
  private(set) var attributes: [MarkerAttribute] = []
  private(set) var words: [MarkerWord] = []
  private(set) var unread: [String] = []
  private(set) var problems: [FileProblem] = []
  /// Whether a condition was read that the repository alone cannot judge.
  private(set) var hasUnjudgedCondition = false

  private let settings: MarkerSettings
  private var isFull = false

  init(settings: MarkerSettings) {
    self.settings = settings
  }

  /// Takes what a part says; returns whether anything was kept of it.
  @discardableResult mutating func take(
    _ reading: PartReading, by rule: MarkerRule, bareDay: Field = .due, at position: Position
  ) -> Bool {
    switch reading {
    case .declarations(let declarations):
      let kept = declarations.map { declare($0, by: rule, at: position) }
      return !kept.contains(false)
    case .day(let day):
      return declare(.init(bareDay, day.description), by: rule, at: position)
    case .word(let word):
      guard hasRoom(at: position) else { return false }
      let entry = MarkerWord(
        text: word, from: rule, line: position.line, column: position.column)
      if !words.contains(where: { $0.text == word }) { words.append(entry) }
      return true
    case .malformed(let code, let message):
      tell(code, message, at: position)
      return false
    }
  }

  /// Keeps a part that no rule reads.
  mutating func keepUnread(_ text: String) {
    unread.append(text)
  }

  /// Tells of a problem.
  mutating func tell(_ code: ProblemCode, _ message: String, at position: Position) {
    let problem = FileProblem(
      code: code, line: position.line, column: position.column, message: message)
    // Brackets that the head leaves to the text are looked at once more there.
    if problems.last != problem { problems.append(problem) }
  }

  /// The first value of a field.
  func value(of field: Field) -> FieldValue? {
    attributes.first { $0.key == .field(field) }?.value
  }

  private mutating func declare(
    _ declaration: PartReading.Declaration, by rule: MarkerRule, at position: Position
  ) -> Bool {
    guard case .field(let field) = declaration.key else {
      let text = declaration.texts.joined(separator: ", ")
      return keep(declaration.key, .text(text), .declared, rule, position)
    }
    // An empty list reaches the reader too, which says what is wrong with it.
    guard field.isList, !declaration.texts.isEmpty else {
      return read(field, declaration.texts, by: rule, at: position)
    }
    let kept = declaration.texts.map { read(field, [$0], by: rule, at: position) }
    return !kept.contains(false)
  }

  private mutating func read(
    _ field: Field, _ texts: [String], by rule: MarkerRule, at position: Position
  ) -> Bool {
    switch settings.fields.read(field, texts) {
    case .value(let value):
      return keep(.field(field), value, .declared, rule, position)
    case .configured(let value, _):
      return keep(.field(field), value, .configured, rule, position)
    case .offScale(let value, let message):
      tell(.offScale, message, at: position)
      return keep(.field(field), value, .declared, rule, position)
    case .malformed(let code, let message):
      tell(code, message, at: position)
      return false
    }
  }

  private mutating func keep(
    _ key: MarkerAttribute.Key, _ value: FieldValue, _ origin: Origin, _ rule: MarkerRule,
    _ position: Position
  ) -> Bool {
    if attributes.contains(where: { $0.key == key && $0.value == value }) { return true }
    if case .field(let field) = key, !field.isList, self.value(of: field) != nil {
      tell(.duplicateField, "\(field.rawValue) is given twice; the first one counts", at: position)
      return false
    }
    guard hasRoom(at: position) else { return false }
    if key == .extra(PartReading.conditionKey) {
      let condition = Array(value.text.utf8)[...]
      if VersionCondition.read(condition) != .judged { hasUnjudgedCondition = true }
    }
    attributes.append(
      MarkerAttribute(
        key: key, value: value, origin: origin, from: rule, line: position.line,
        column: position.column))
    return true
  }

  private mutating func hasRoom(at position: Position) -> Bool {
    if attributes.count + words.count < settings.limits.attributes { return true }
    if !isFull {
      let limit = settings.limits.attributes
      tell(.cutMarker, "only the first \(limit) attributes of this marker are read", at: position)
    }
    isFull = true
    return false
  }
}

extension Field {
  /// Whether the field holds several texts.
  var isList: Bool {
    if case .list = type { true } else { false }
  }
}
