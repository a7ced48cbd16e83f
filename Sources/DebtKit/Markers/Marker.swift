/// A tag in a comment, as one file alone can read it.
///
/// What needs the rest of the snapshot (does a record of this name exist? is this word a person?)
/// is left in ``words`` for the registry to decide.
package struct Marker: Hashable, Sendable {
  /// The keyword in its canonical spelling, without urgency letters.
  package var keyword: String
  /// How many extra last letters the keyword has: `TODOOO` has 2.
  package var urgency: Int
  /// The line of the keyword, counted from 1 by line feeds.
  package var line: Int
  /// The last line of its text.
  package var lastLine: Int
  /// The column of the keyword's first byte, counted from 1 in bytes.
  package var column: Int
  /// The column after the last byte of the marker on its first line.
  package var endColumn: Int
  /// The bytes of the file from the keyword (or the prefix before it) to its text on that line; empty
  /// for a suppression or a declaration, which nobody rewrites.
  package var head: Range<Int>
  /// The text without keyword, parts, separator and furniture, lines joined by a line feed.
  package var text: String
  /// The fields that the marker declares, in the order written; a list has one attribute an entry.
  package var attributes: [MarkerAttribute]
  /// Bare words in the marker's parts, whose meaning the snapshot decides.
  package var words: [MarkerWord]
  /// Parts that no rule reads, as written; each is a problem too.
  package var unread: [String]
  /// The name of the language of the comment.
  package var language: String
  /// The next line of code, trimmed, where the text has fewer than 3 words.
  package var nextCodeLine: String?

  /// Whether it is written in another tool's words, which carry no fields and are not rewritten.
  package var isForeign: Bool { head.isEmpty }
}

/// A field on a marker, read by the one ``FieldReader``.
package struct MarkerAttribute: Hashable, Sendable {
  /// The field, or the `x-` key.
  package enum Key: Hashable, Sendable {
    case field(Field)
    case extra(String)
  }

  package var key: Key
  package var value: FieldValue
  package var origin: Origin
  /// The rule that read it.
  package var from: MarkerRule
  package var line: Int
  package var column: Int
}

/// The rules that read attributes out of a marker; the raw value is a field's `from`.
package enum MarkerRule: String, Hashable, Sendable {
  /// In the parentheses after the keyword: `TODO(@ana)`.
  case parts
  /// Before the keyword: `(ana/2026-01-31)TODO`.
  case prefix
  /// In brackets: `TODO [2027-01-31]`.
  case bracket
  /// Before the words of the text: `TODO: PAY-12 text`.
  case leading
  /// In angle brackets at the end: `<MDE 2026-01-31>`.
  case block
  /// On a comment line of its own: `labels: a, b`.
  case line
  /// Among the arguments of a declaration in code: `@TechDebt(ticket = "PAY-12")`.
  case declaration
  /// By the words that silence a checker.
  case suppression
  /// Inside the text: `due:2027-01-31`.
  case text
  /// Nothing that was written: a date beside an owner. No rule of a policy fires on it.
  case guess
}

/// A bare word in a marker's parts, such as `alice` in `TODO(alice)`.
package struct MarkerWord: Hashable, Sendable {
  package var text: String
  /// The rule that read it; a word that ends the text (``MarkerRule/text``, `… /ana`) counts only
  /// where the snapshot knows it.
  package var from: MarkerRule
  package var line: Int
  package var column: Int
}
