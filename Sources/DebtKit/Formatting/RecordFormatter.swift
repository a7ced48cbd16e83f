internal import RecordParsing

/// Writes days and amounts of work in a record's front matter as `debt` writes them, where there is no
/// doubt what they mean: `2027-1-31` becomes `2027-01-31`, `3 days` becomes `3d`.
///
/// Order, comments and quotes of the front matter stay, as does every other value.
struct RecordFormatter {
  let limits: RecordLimits

  init(_ limits: Limits) {
    var recordLimits = RecordLimits()
    recordLimits.frontMatterBytes = limits.frontMatter
    self.limits = recordLimits
  }

  /// Returns a record with its values written in the one form, and how many of them changed.
  ///
  /// - Complexity: O(*n*) in the bytes, for each value that changes.
  func formatted(_ bytes: [UInt8]) -> (bytes: [UInt8], count: Int) {
    guard case .present(let yaml, _) = FrontMatter.find(in: bytes, limits: limits) else {
      return (bytes, 0)
    }
    let document = YAMLReader(limits: limits, isLenient: true).read(bytes, in: yaml)
    var (result, count) = (bytes, 0)
    for pair in document.root?.pairs ?? [] {
      guard let field = Field(rawValue: pair.key), let text = pair.value.text,
        let canonical = Self.canonical(text.trimmed, of: field), canonical != text,
        let edit = try? FieldEdit.setting(
          pair.key, to: .scalar(canonical), in: result, limits: limits)
      else { continue }
      result = edit.applied(to: result)
      count += 1
    }
    return (result, count)
  }

  /// The one form of a value whose meaning is certain; nil for any other.
  static func canonical(_ text: String, of field: Field) -> String? {
    switch field.type {
    case .date: CalendarDate(text)?.description ?? DateSpelling.certainDay(text)?.description
    case .duration: WorkDuration(text)?.description
    case .rate:
      if case .value(let rate) = FieldReader().read(field, [text]) { rate.text } else { nil }
    default: nil
    }
  }
}
