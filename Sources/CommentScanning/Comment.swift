/// A comment's place in a file, in bytes of that file.
package struct Comment: Sendable, Equatable {
  /// A way of writing comments.
  package enum Kind: Sendable, Equatable {
    /// A comment that its line ends.
    case line
    /// A comment between two delimiters, or owned by its indentation.
    case block
  }

  /// The first byte of the opening delimiter.
  package var start: Int
  /// The end, exclusive, with the closing delimiter if there is one.
  package var end: Int
  /// The first byte after the opening delimiter.
  package var bodyStart: Int
  /// The end of the text, exclusive, without the closing delimiter.
  package var bodyEnd: Int
  /// How the comment is written.
  package var kind: Kind
  /// Whether the comment is written as documentation (`///`, `/** */`).
  package var isDocumentation: Bool
  /// Whether the file holds the comment's bytes escaped as in JSON (notebooks).
  package var isEscaped = false
  /// The language that the comment belongs to, which differs from the file's where one is embedded.
  package var language: Language
}
