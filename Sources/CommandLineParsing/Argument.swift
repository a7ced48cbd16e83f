/// A row of the table for one positional argument: everything about it but the type of its value.
package struct ArgumentRow: Sendable {
  /// The place of an argument, and how many words it takes.
  enum Place: Sendable {
    case required
    case optional
    /// Any number of words, and at least one.
    case oneOrMore
    /// Any number of words.
    case repeated
    /// Every word after `--`.
    case afterDashes
  }

  /// The placeholder, such as `REV`.
  let name: String
  /// The explanation, without a final period.
  let doc: String
  /// The place among the arguments.
  let place: Place
  /// The way a shell completes a word.
  let completion: Completion
  /// Turns one word into a value.
  let accept: @Sendable (String) throws(InvalidValue) -> any Sendable

  /// The argument as a synopsis shows it.
  var synopsis: String {
    switch place {
    case .required: name
    case .optional: "[\(name)]"
    case .oneOrMore: "\(name)..."
    case .repeated: "[\(name)...]"
    case .afterDashes: "[-- \(name)...]"
    }
  }

  /// Whether the argument takes every word that is left.
  var isOpenEnded: Bool { place == .oneOrMore || place == .repeated }
  /// Whether the argument must be there.
  var isRequired: Bool { place == .required || place == .oneOrMore }
}

/// A declaration that has a row in the table of arguments.
package protocol ArgumentDeclaration: Sendable {
  /// The row.
  var row: ArgumentRow { get }
}

/// A positional argument that reads as a `Reading`.
package struct Argument<Reading: Sendable>: ArgumentDeclaration {
  /// The row that help and completions show.
  package let row: ArgumentRow
  /// Turns the values given, in order, into what a command reads.
  let read: @Sendable ([any Sendable]) -> Reading

  private init<Value>(
    _ place: ArgumentRow.Place, _ kind: ValueKind<Value>, _ doc: String,
    read: @escaping @Sendable ([any Sendable]) -> Reading
  ) {
    row = ArgumentRow(
      name: kind.placeholder, doc: doc, place: place, completion: kind.completion,
      accept: { text throws(InvalidValue) in try kind.parse(text) })
    self.read = read
  }

  /// Declares an argument that must be there; only a command that lists it may read it.
  package static func required(_ kind: ValueKind<Reading>, _ doc: String) -> Self {
    Self(.required, kind, doc) { values in
      guard let value = values.first as? Reading else {
        preconditionFailure("a required argument is read by a command that does not list it")
      }
      return value
    }
  }

  /// Declares an argument that may be left out.
  package static func optional<Value>(_ kind: ValueKind<Value>, _ doc: String) -> Self
  where Reading == Value? {
    Self(.optional, kind, doc) { $0.first as? Value }
  }

  /// Declares an argument of any number of words, none included unless `atLeastOne`.
  package static func repeated<Value>(
    _ kind: ValueKind<Value>, _ doc: String, atLeastOne: Bool = false
  ) -> Self where Reading == [Value] {
    Self(atLeastOne ? .oneOrMore : .repeated, kind, doc) { $0.compactMap { $0 as? Value } }
  }

  /// Declares the words after `--`, which are then kept apart from the other arguments.
  package static func afterDashes<Value>(_ kind: ValueKind<Value>, _ doc: String) -> Self
  where Reading == [Value] {
    Self(.afterDashes, kind, doc) { $0.compactMap { $0 as? Value } }
  }
}
