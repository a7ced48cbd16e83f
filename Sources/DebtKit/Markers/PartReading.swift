/// What one part of a marker says.
enum PartReading: Hashable {
  /// Fields, and keys kept as `x-`, with their raw texts.
  case declarations([Declaration])
  /// A bare day, which is `due` or `created` by where it stands.
  case day(CalendarDate)
  /// A bare word, whose meaning the snapshot decides.
  case word(String)
  /// It looks like something that it is not.
  case malformed(ProblemCode, String)

  /// A field or key and what is given for it: one text, or the entries of a list.
  struct Declaration: Hashable {
    let key: MarkerAttribute.Key
    let texts: [String]

    init(_ field: Field, _ texts: String...) {
      key = .field(field)
      self.texts = texts
    }

    init(extra key: String, _ text: String) {
      self.key = .extra(key)
      texts = [text]
    }

    /// Splits a list at its commas.
    init(list field: Field, _ text: String) {
      key = .field(field)
      texts = text.utf8.split(separator: UInt8(ascii: ","))
        .map { String(Substring($0)).trimmed }.filter { !$0.isEmpty }
    }
  }

  static func field(_ field: Field, _ text: String) -> PartReading {
    .declarations([Declaration(field, text)])
  }

  static func extra(_ key: String, _ text: String) -> PartReading {
    .declarations([Declaration(extra: key, text)])
  }

  /// A condition, kept and judged by the registry where it can be.
  static func condition(_ text: String) -> PartReading { .extra(conditionKey, text) }

  /// The key of conditions.
  static let conditionKey = "x-condition"
}
