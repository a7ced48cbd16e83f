/// The one reader of field values, for front matter and marker attributes alike.
package struct FieldReader: Hashable, Sendable {
  /// T-shirt sizes that stand for an effort (`scoring.sizes`), by upper-case name.
  package var sizes: [String: WorkDuration]
  /// Kinds that the repository's own schema adds.
  package var kinds: [String] = []

  package init(sizes: [String: WorkDuration] = [:]) {
    self.sizes = sizes
  }

  /// A value that was read, or why it was not.
  package enum Outcome: Hashable, Sendable {
    case value(FieldValue)
    /// A T-shirt size: the repository's own default stands behind it.
    case configured(FieldValue, from: String)
    case offScale(FieldValue, String)
    case malformed(ProblemCode, String)
  }

  /// Reads the raw texts of a field: one text, or the entries of a list.
  package func read(_ field: Field, _ texts: [String]) -> Outcome {
    if case .list(let element) = field.type { return list(field, element, texts) }
    guard texts.count == 1, let text = texts.first?.trimmed else {
      return .malformed(
        .malformedValue, "\(field.rawValue): takes one value, not \(texts.count)")
    }
    if text.isEmpty { return .malformed(.malformedValue, "\(field.rawValue): has no value") }
    return single(field, text)
  }

  private func single(_ field: Field, _ text: String) -> Outcome {
    switch field.type {
    case .text, .list:
      .value(.text(text))
    case .identifier:
      ItemID.isRecordID(text)
        ? .value(.text(text))
        : malformed(field, text, "letters, digits, `.`, `_` and `-`, up to 100 of them")
    case .owner:
      text.utf8.contains(where: \.isBlank) && !text.utf8.contains(UInt8(ascii: "@"))
        ? malformed(field, text, "@name or an e-mail address") : .value(.text(text))
    case .choice(let words):
      choice(field, text, words)
    case .date:
      CalendarDate(text).map { .value(.date($0)) }
        ?? .malformed(.malformedDate, "\(field.rawValue): \(DateSpelling.advice(on: text))")
    case .duration:
      duration(field, text)
    case .rate:
      rate(field, text)
    case .number(let scale):
      number(field, text, Decimal.value(text), in: 0...1e12, scale)
    case .rating(let range):
      number(field, text, Decimal.value(text), in: range, [])
    case .percentage(let scale):
      number(field, text, Self.percentage(text), in: 0...1, scale)
    }
  }

  private func choice(_ field: Field, _ text: String, _ words: [String]) -> Outcome {
    let word = text.lowercased()
    if field == .status, let status = Status(spelling: word) {
      return .value(.text(status.rawValue))
    }
    if words.contains(word) { return .value(.text(word)) }
    if field == .kind, let own = kinds.first(where: { $0.lowercased() == word }) {
      return .value(.text(own))
    }
    let nearest = word.nearest(in: words)
    let hint =
      nearest.map { "did you mean '\($0)'?" } ?? "it takes \(words.joined(separator: ", "))"
    return .malformed(.malformedValue, "\(field.rawValue): '\(text)' is not known; \(hint)")
  }

  private func duration(_ field: Field, _ text: String) -> Outcome {
    if let duration = WorkDuration(text) { return .value(.duration(duration)) }
    if field == .effort, let duration = sizes[text.uppercased()] {
      return .configured(.duration(duration), from: "scoring.sizes.\(text.uppercased())")
    }
    return .malformed(
      .malformedDuration, "\(field.rawValue): '\(text)' is no duration; write 4h, 3d or 2w")
  }

  private func rate(_ field: Field, _ text: String) -> Outcome {
    let endings = ["/mo", "/month", " per month", "/m"]
    let lower = text.lowercased()
    let ending = endings.first(where: lower.hasSuffix)
    if let duration = WorkDuration(lower.dropLast(ending?.count ?? 0)) {
      return .value(.rate(duration))
    }
    return .malformed(
      .malformedDuration, "\(field.rawValue): '\(text)' is no work per month; write 6h/mo")
  }

  private func number(
    _ field: Field, _ text: String, _ number: Double?, in range: ClosedRange<Double>,
    _ scale: [Double]
  ) -> Outcome {
    guard let number else {
      return .malformed(.malformedNumber, "\(field.rawValue): '\(text)' is no number")
    }
    guard range.contains(number) else {
      let low = Decimal.text(range.lowerBound)
      let bound =
        range.upperBound < 1e12 ? "\(low) to \(Decimal.text(range.upperBound))" : "\(low) or more"
      return .malformed(.malformedNumber, "\(field.rawValue): \(text) is outside \(bound)")
    }
    if scale.isEmpty || scale.contains(number) { return .value(.number(number)) }
    let known = scale.map { FieldValue.number($0).text(of: field) }.joined(separator: ", ")
    let isMoonshot = field == .confidence && number < Scorer.leastConfidence
    let remark =
      isMoonshot ? "under 50% is a moonshot; it counts as written" : "it counts as written"
    return .offScale(
      .number(number), "\(field.rawValue): \(text) is not on the scale \(known); \(remark)")
  }

  private func list(_ field: Field, _ element: FieldType.ListElement, _ texts: [String]) -> Outcome
  {
    let entries = texts.map(\.trimmed).filter { !$0.isEmpty }
    if entries.isEmpty { return .malformed(.malformedValue, "\(field.rawValue): has no value") }
    if element == .identifier, let entry = entries.first(where: { !ItemID.isRecordID($0) }) {
      return malformed(field, entry, "an item's id")
    }
    return .value(.list(entries))
  }

  private func malformed(_ field: Field, _ text: String, _ form: String) -> Outcome {
    .malformed(.malformedValue, "\(field.rawValue): '\(text)' should be \(form)")
  }

  /// The fraction of `80%` or `0.8`; a number over 1 without a sign is a percentage.
  static func percentage(_ text: String) -> Double? {
    if text.hasSuffix("%") {
      return Decimal.value(text.dropLast().trimmed).map { $0 / 100 }
    }
    guard let number = Decimal.value(text) else { return nil }
    return number > 1 ? number / 100 : number
  }
}
