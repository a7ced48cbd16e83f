extension Lexeme {
  /// Makes a stretch of another language up to the first closer, whatever stands before it: `<% … %>`.
  ///
  /// An empty `language` makes a stretch without comments.
  static func embedded(
    _ opener: ShortText, _ closer: ShortText, in language: ShortText,
    at place: Place = .anywhere, next: Next = .anything, closing: Place = .anywhere
  ) -> Lexeme {
    Lexeme(
      kind: .embedded, opener: opener, closer: closer, place: place, next: next, closing: closing,
      language: language)
  }

  /// Makes a stretch of another language that ends where that language says so: PHP's `?>` (see `leave`).
  static func entering(_ opener: ShortText, language: ShortText, ignoringCase: Bool = false)
    -> Lexeme
  {
    Lexeme(
      kind: .embedded, opener: ignoringCase ? opener.ignoringCase : opener,
      detail: .openEnded, language: language)
  }

  /// Makes the end of a stretch that `entering` began; it also ends a line comment.
  static func leave(_ opener: ShortText) -> Lexeme {
    Lexeme(kind: .nothing, opener: opener, detail: .leave)
  }

  /// Makes code of another language up to the bracket that closes the opener's last byte: `@code {`.
  static func bracketed(_ opener: ShortText, in language: ShortText) -> Lexeme {
    Lexeme(kind: .bracketed, opener: opener, language: language)
  }

  /// Makes the deeper indented lines below a stretch of another language, or of none: `.. code-block::`, `:javascript`.
  ///
  /// What follows the opener on its line holds no comment.
  static func indented(
    _ opener: ShortText, in language: ShortText = "", at place: Place = .firstOnLine,
    next: Next = .anything
  ) -> Lexeme {
    Lexeme(kind: .indentedStretch, opener: opener, place: place, next: next, language: language)
  }

  /// Makes the rest of the file, which is in another language or, with an empty name, holds no comment: `__END__`.
  static func rest(
    _ opener: ShortText, at place: Place = .lineStart, next: Next = .lineEnd,
    in language: ShortText = ""
  ) -> Lexeme {
    Lexeme(kind: .rest, opener: opener, place: place, next: next, language: language)
  }

  /// Makes a tag of a markup language: its quoted attributes hold no comment.
  static let tag = Lexeme(kind: .tag, opener: "<", next: .letter)

  /// Makes an element of a markup language whose content is in the language that its attributes name, or in `language`.
  static func element(_ opener: ShortText, in language: ShortText) -> Lexeme {
    Lexeme(
      kind: .element, opener: opener.ignoringCase, next: .any(" \t\r\n>/"), language: language)
  }

  /// Makes markup amid code (JSX): text in it is no code, what stands in its braces is.
  static let markup = Lexeme(
    kind: .markup, opener: "<", place: .operand,
    next: .any("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$>"))

  /// Makes lines between fences; with `executable` those whose info string is `{language …}` are lexed in that language.
  static func fence(_ opener: ShortText, executable: Bool = false) -> Lexeme {
    Lexeme(
      kind: .fence, opener: opener, place: .firstOnLine, detail: .fence(executable: executable))
  }

  /// Makes a span between equal runs of backticks within a paragraph.
  static let codeSpan = Lexeme(kind: .codeSpan, opener: "`")
}
