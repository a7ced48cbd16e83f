extension Lexeme {
  /// Makes a literal in which nothing is a comment, but for the code that it may hold.
  ///
  /// - Parameters:
  ///   - opener: What opens it.
  ///   - closer: What closes it; the opener if left out.
  ///   - escape: How the closer is hidden inside it. A closer that is doubled needs `.doubled` only where the two halves
  ///     would not lex alike.
  ///   - extent: How far it reaches and what becomes of it without a closer.
  ///   - place: Where the opener counts.
  ///   - next: What has to follow the opener.
  ///   - prefix: The bytes that have to stand right before the opener.
  ///   - counting: How openers and closers are matched.
  ///   - code: The code that it may hold.
  /// - Returns: The lexeme.
  static func string(
    _ opener: ShortText, _ closer: ShortText? = nil, escape: Escape = .backslash,
    extent: Extent = .line, at place: Place = .anywhere, next: Next = .anything,
    prefix: Prefix? = nil, counting: Counting = .none, code: CodeInside? = nil
  ) -> Lexeme {
    Lexeme(
      kind: .string, opener: opener, closer: closer ?? opener, place: place, next: next,
      prefix: prefix, escape: escape, extent: extent, counting: counting, code: code)
  }

  /// Makes one character, or a backslash and what it escapes, between ticks; any other tick is an ordinary byte.
  static func character(_ tick: ShortText = "'", at place: Place = .notAfter("")) -> Lexeme {
    Lexeme(kind: .character, opener: tick, closer: tick, place: place)
  }

  /// Makes a literal with a tag of its own: `R"tag(…)tag"` is `("\"", "(", ")", "\"")`, `$tag$…$tag$` is `("$", "$", "$", "$")`.
  static func taggedString(
    _ opener: ShortText, _ tagEnd: ShortText, _ closer: ShortText, _ closerEnd: ShortText,
    at place: Place = .anywhere, prefix: Prefix? = nil
  ) -> Lexeme {
    Lexeme(
      kind: .taggedString, opener: opener, closer: closer, place: place, prefix: prefix,
      detail: .tag(opensAfter: tagEnd.first, closesWith: closerEnd.first))
  }

  /// Makes a literal whose delimiter is the byte after the opener, brackets being closed by their partners.
  ///
  /// - Parameters:
  ///   - opener: What stands before the delimiter: `%`, `q`, `~`.
  ///   - letters: Letters of which some may (or, with `needsLetters`, must) stand between the opener and the delimiter.
  ///   - needsLetters: Whether a letter is needed.
  ///   - delimiters: The bytes that can be the delimiter; any ASCII punctuation if empty.
  ///   - parts: How many texts there are: two for `s/a/b/`.
  ///   - afterBlanks: Whether blanks may stand before the delimiter.
  ///   - nests: Whether its brackets nest.
  ///   - extent: How far it reaches and what becomes of it without a closer.
  ///   - place: Where the opener counts.
  ///   - escape: How the delimiter is hidden inside it.
  ///   - code: The code that it may hold.
  /// - Returns: The lexeme.
  static func delimited(
    _ opener: ShortText, letters: ASCIISet = "", needsLetters: Bool = false,
    delimiters: ASCIISet = "", parts: Int = 1, afterBlanks: Bool = false, nests: Bool = true,
    extent: Extent = .linesOrNothing, at place: Place = .operand,
    escape: Escape = .backslash, code: CodeInside? = nil
  ) -> Lexeme {
    Lexeme(
      kind: .delimited, opener: opener, place: place, escape: escape, extent: extent, code: code,
      detail: .delimiter(
        letters: letters, needsLetters: needsLetters, delimiters: delimiters, parts: parts,
        afterBlanks: afterBlanks, nests: nests))
  }

  /// Makes a regular expression between `/`, told from a division by the code before it.
  static func regex(at place: Place = .operand, extent: Extent = .lineOrNothing) -> Lexeme {
    Lexeme(
      kind: .regex, opener: "/", closer: "/", place: place, escape: .backslash, extent: extent)
  }

  /// Makes a text that begins on the next line and ends at a line that holds its tag; without that line it is nothing.
  static func heredoc(
    _ opener: ShortText, style: HeredocStyle = .shell, at place: Place = .notAfter("<")
  ) -> Lexeme {
    Lexeme(kind: .heredoc, opener: opener, place: place, next: .none("<"), detail: .heredoc(style))
  }

  /// Makes a text that owns the deeper indented lines below it (`|` in YAML); the rest of its own line is still code.
  static func indentedText(_ opener: ShortText, at place: Place, next: Next = .anything) -> Lexeme {
    Lexeme(kind: .indentedText, opener: opener, place: place, next: next)
  }

  /// Makes a line whose rest is prose: comments count in it, quotes do not (`#error don't`).
  static func plainLine(_ opener: ShortText, at place: Place = .firstOnLine) -> Lexeme {
    Lexeme(kind: .plainLine, opener: opener, place: place, next: .wordEnd)
  }

  /// Makes bytes that mean nothing, and `more` bytes after them: `\#`, `$#`, `?"`.
  static func nothing(
    _ opener: ShortText, andNext more: Int = 0, at place: Place = .anywhere, next: Next = .anything
  ) -> Lexeme {
    Lexeme(kind: .nothing, opener: opener, place: place, next: next, detail: .more(more))
  }
}
