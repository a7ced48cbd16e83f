/// A kind of value: its placeholder, how a text becomes it, and how a shell completes it.
package struct ValueKind<Value: Sendable>: Sendable {
  /// The word that stands for the value in help, such as `REV`.
  package let placeholder: String
  /// The way a shell completes the value.
  package let completion: Completion
  /// Turns what was typed into a value.
  package let parse: @Sendable (String) throws(InvalidValue) -> Value
  /// Writes a value as it would be typed, to show a default.
  package let text: @Sendable (Value) -> String

  /// Creates a kind from a parse function, which says in `InvalidValue` what it expected.
  package init(
    _ placeholder: String, completion: Completion = .none,
    text: @escaping @Sendable (Value) -> String = { String(describing: $0) },
    parse: @escaping @Sendable (String) throws(InvalidValue) -> Value
  ) {
    self.placeholder = placeholder
    self.completion = completion
    self.parse = parse
    self.text = text
  }
}

/// The reason why a text is not a value of its kind.
package struct InvalidValue: Error, Equatable {
  /// What would have been right, as it follows the word "expected".
  package let expected: String
  /// A line that leads on, such as the nearest allowed value.
  package let hint: String?

  /// Creates a reason, such as `InvalidValue(expected: "a date such as 2027-01-31")`.
  package init(expected: String, hint: String? = nil) {
    self.expected = expected
    self.hint = hint
  }
}

extension ValueKind where Value == String {
  /// Describes any text but the empty one, which is nearly always an unset shell variable.
  package static func text(_ placeholder: String, completion: Completion = .none) -> Self {
    Self(placeholder, completion: completion) { text throws(InvalidValue) in
      guard !text.isEmpty else { throw InvalidValue(expected: "a text that is not empty") }
      return text
    }
  }
}

extension ValueKind where Value == Int {
  /// Describes a decimal whole number within bounds.
  package static func integer(
    _ placeholder: String = "N", in bounds: ClosedRange<Int> = 0...Int.max
  ) -> Self {
    Self(placeholder) { text throws(InvalidValue) in
      if let number = Int(text), bounds.contains(number) { return number }
      let range =
        bounds.upperBound == Int.max
        ? "of at least \(bounds.lowerBound)"
        : "from \(bounds.lowerBound) to \(bounds.upperBound)"
      throw InvalidValue(expected: "a whole number \(range)")
    }
  }
}

extension ValueKind where Value: RawRepresentable, Value.RawValue == String {
  /// Describes one of a few named values, each with its explanation.
  package static func choice(_ placeholder: String, _ rows: KeyValuePairs<Value, String>) -> Self {
    let choices = rows.map { Choice($0.key.rawValue, $0.value) }
    let names = choices.map(\.name)
    return Self(
      placeholder, completion: .values(choices), text: { $0.rawValue },
      parse: { text throws(InvalidValue) in
        if names.contains(text), let value = Value(rawValue: text) { return value }
        let nearest = NearestName.of(text, among: names)
        throw InvalidValue(
          expected: names.joined(separator: ", ", last: " or "),
          hint: nearest.map { "did you mean `\($0)`?" })
      })
  }
}

extension [String] {
  /// Joins words as a sentence does, with another word before the last one.
  func joined(separator: String, last: String) -> String {
    guard let end = self.last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: separator) + last + end
  }
}
