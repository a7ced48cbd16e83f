extension Lexeme {
  /// Makes a comment that ends with its line.
  ///
  /// - Parameters:
  ///   - opener: What opens it; `####` counts as one opener `#` and text.
  ///   - place: Where the opener counts.
  ///   - next: What has to follow it, `.wordEnd` for words such as `REM`.
  ///   - documentation: Bytes that make it documentation when one, alone, follows the opener (`"/!"` for `///`, `//!`).
  ///   - continues: Whether a backslash at its end carries it to the next line.
  ///   - ignoringCase: Whether the opener's letters may be written in either case.
  /// - Returns: The lexeme.
  static func line(
    _ opener: ShortText, at place: Place = .anywhere, next: Next = .anything,
    documentation: ASCIISet = "", continues: Bool = false, ignoringCase: Bool = false
  ) -> Lexeme {
    Lexeme(
      kind: .lineComment, opener: ignoringCase ? opener.ignoringCase : opener, place: place,
      next: next, documentation: documentation, continues: continues)
  }

  /// Makes a comment that ends with its closer; without one it runs to the end.
  ///
  /// - Parameters:
  ///   - opener: What opens it.
  ///   - closer: What closes it. Where `closing` ties the closer to a line, the rest of that line belongs to the comment.
  ///   - place: Where the opener counts.
  ///   - next: What has to follow the opener.
  ///   - closing: Where the closer counts.
  ///   - nests: Whether comments inside it are counted.
  ///   - inner: What is counted instead of comments, wherever it stands: `(` for `#`( … )`.
  ///   - holdsStrings: Whether strings inside it hide its closer, as in OCaml.
  ///   - documentation: Bytes that make it documentation when one, alone, follows the opener (`"*!"` for `/**`, `/*!`).
  ///   - counting: How openers and closers are matched (`.inside("=")` for `--[==[ ]==]`).
  ///   - ignoringCase: Whether letters may be written in either case.
  /// - Returns: The lexeme.
  static func block(
    _ opener: ShortText, _ closer: ShortText, at place: Place = .anywhere,
    next: Next = .anything, closing: Place = .anywhere, nests: Bool = false, inner: ShortText = "",
    holdsStrings: Bool = false, documentation: ASCIISet = "", counting: Counting = .none,
    ignoringCase: Bool = false
  ) -> Lexeme {
    Lexeme(
      kind: .blockComment, opener: ignoringCase ? opener.ignoringCase : opener,
      closer: ignoringCase ? closer.ignoringCase : closer, place: place, next: next,
      closing: closing, counting: counting, documentation: documentation,
      nests: nests || !inner.isEmpty, inner: inner,
      holdsStrings: holdsStrings)
  }

  /// Makes a comment that owns the rest of its line and the deeper indented lines below it (Pug, Sass, reST).
  static func indentedComment(
    _ opener: ShortText, at place: Place = .firstOnLine, next: Next = .anything
  ) -> Lexeme {
    Lexeme(kind: .indentedComment, opener: opener, place: place, next: next)
  }
}
