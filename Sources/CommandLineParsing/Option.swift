/// An option that reads as a `Reading`: `Bool` for a flag, `Int?` for a number, and so on.
package struct Option<Reading: Sendable>: OptionDeclaration {
  /// The row that help and completions show.
  package let row: OptionRow
  /// Turns the values given, in order, into what a command reads.
  let read: @Sendable ([any Sendable]) -> Reading
}

extension Option {
  /// Declares an option with a value; `implied` is its value when only the name is typed.
  package static func value<Value>(
    _ name: String, short: Character? = nil, _ kind: ValueKind<Value>, _ doc: String,
    implied: Value? = nil, defaultText: String? = nil, group: String = "Options",
    isHidden: Bool = false
  ) -> Self where Reading == Value? {
    var row = OptionRow(name, short, doc, group, isHidden)
    row.take(kind, implied: implied)
    row.defaultText = defaultText
    return Self(row: row) { $0.last as? Value }
  }

  /// Declares an option with a value that always has one.
  package static func value(
    _ name: String, short: Character? = nil, _ kind: ValueKind<Reading>, _ doc: String,
    default standard: Reading, implied: Reading? = nil, group: String = "Options",
    isHidden: Bool = false
  ) -> Self {
    var row = OptionRow(name, short, doc, group, isHidden)
    row.take(kind, implied: implied)
    row.defaultText = kind.text(standard)
    return Self(row: row) { $0.last as? Reading ?? standard }
  }

  /// Declares an option with a value that may be repeated.
  package static func list<Value>(
    _ name: String, short: Character? = nil, _ kind: ValueKind<Value>, _ doc: String,
    defaultText: String? = nil, group: String = "Options", isHidden: Bool = false
  ) -> Self where Reading == [Value] {
    var row = OptionRow(name, short, doc, group, isHidden)
    row.take(kind, implied: nil)
    row.isRepeatable = true
    row.defaultText = defaultText
    return Self(row: row) { $0.compactMap { $0 as? Value } }
  }
}

extension Option where Reading == Int? {
  /// Declares an option with a number that may also be typed alone, as git's `-20`.
  package static func number(
    _ name: String, short: Character? = nil, _ kind: ValueKind<Int>, _ doc: String,
    defaultText: String? = nil, group: String = "Options", isHidden: Bool = false
  ) -> Self {
    var row = OptionRow(name, short, doc, group, isHidden)
    row.take(kind, implied: nil)
    row.takesBareNumber = true
    row.defaultText = defaultText
    return Self(row: row) { $0.last as? Int }
  }
}

extension Option where Reading == Bool {
  /// Declares a flag.
  package static func flag(
    _ name: String, short: Character? = nil, _ doc: String, group: String = "Options",
    isHidden: Bool = false
  ) -> Self {
    Self(row: OptionRow(name, short, doc, group, isHidden)) { !$0.isEmpty }
  }
}

extension Option where Reading == Bool? {
  /// Declares a flag with its opposite `--no-NAME`; the last one typed counts.
  package static func negatable(
    _ name: String, short: Character? = nil, _ doc: String, defaultText: String? = nil,
    group: String = "Options", isHidden: Bool = false
  ) -> Self {
    var row = OptionRow(name, short, doc, group, isHidden)
    row.valueRule = .negatable
    row.defaultText = defaultText
    return Self(row: row) { $0.last as? Bool }
  }
}

extension Option where Reading == Int {
  /// Declares a flag whose repetitions are counted.
  package static func count(
    _ name: String, short: Character? = nil, _ doc: String, group: String = "Options",
    isHidden: Bool = false
  ) -> Self {
    var row = OptionRow(name, short, doc, group, isHidden)
    row.isRepeatable = true
    return Self(row: row) { $0.count }
  }
}

extension OptionRow {
  /// Makes the option one that takes a value.
  fileprivate mutating func take<Value>(_ kind: ValueKind<Value>, implied: Value?) {
    valueRule = implied == nil ? .required : .optional
    placeholder = kind.placeholder
    completion = kind.completion
    accept = { text throws(InvalidValue) in
      if let text { return try kind.parse(text) }
      guard let implied else { throw InvalidValue(expected: kind.placeholder) }
      return implied
    }
  }
}
