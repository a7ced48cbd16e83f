/// An allowed value with its one-line explanation.
package struct Choice: Sendable, Equatable {
  /// The value as it is typed.
  package let name: String
  /// The explanation, without a final period.
  package let doc: String

  /// Creates a choice.
  package init(_ name: String, _ doc: String) {
    self.name = name
    self.doc = doc
  }
}

/// The way a shell completes a value.
package enum Completion: Sendable, Equatable {
  /// The value is the user's own words.
  case none
  /// The value is a path of a file.
  case file
  /// The value is a path of a folder.
  case directory
  /// The value is a branch or tag of the git repository at hand.
  case revision
  /// The value is one of these.
  case values([Choice])
  /// The value is a line printed by this shell command, which the table's author wrote.
  case command(String)

  /// The allowed values, empty when any text will do.
  package var choices: [Choice] {
    if case .values(let choices) = self { choices } else { [] }
  }
}
