/// A text that is harmless to print: our own words, or another's after a ``TextFilter``.
///
/// Tables, paragraphs and styled texts are made of this type only, so that a text of the
/// repository cannot reach a terminal or a log unfiltered: the compiler refuses it.
package struct SafeText: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The text itself.
  package let string: String

  /// Makes a safe text of a literal in our own source.
  package init(stringLiteral literal: StaticString) {
    string = literal.description
  }

  /// Takes over a string that a filter, or our own arithmetic, has made.
  init(trusted string: String) {
    self.string = string
  }

  package var description: String { string }

  /// The number of terminal columns that the text takes.
  package var width: Int { DisplayWidth.of(string) }

  /// Tells whether there is nothing to print.
  package var isEmpty: Bool { string.isEmpty }
}
