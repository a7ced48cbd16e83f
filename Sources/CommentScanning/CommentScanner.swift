/// The way from bytes to comments.
///
/// A language is a row of `LanguageTable`: what opens a comment there, and what can hide or fake one. Its `Lexicon` knows
/// the bytes at which any of that can begin; the `Lexer` leaps from one of these bytes to the next, reads what begins
/// there and leaves the rest of the code unread. What lies inside a literal, such as `${…}`, or in another language, such
/// as `<script>`, is put on a stack of frames; nothing recurses.
package enum CommentScanner {
  /// Builds the tables of languages, which the first file would build otherwise.
  package static func prepare() {
    _ = LanguageDetector.holdsNoComments(path: Array("a.b".utf8))
    _ = Lexicon.all.count
  }

  /// Finds the comments of a text, in order and without overlap.
  ///
  /// Any bytes are taken; nothing fails.
  ///
  /// - Complexity: O(*n*) in the bytes, with a stack of bounded depth.
  package static func comments(in view: ByteView, language: Language) -> [Comment] {
    if language.isWithoutComments { return [] }
    if language.row.isNotebook { return Notebook.comments(in: view) }
    var lexer = Lexer(view, language: language)
    lexer.run()
    return lexer.comments
  }

  /// Finds the comments of a text, and the stretches of it that are code: neither comment nor literal.
  ///
  /// A stretch is cut wherever something begins that may be a comment or a literal. What a notebook
  /// or a language without comments holds is no code.
  ///
  /// - Complexity: as that of `comments(in:language:)`.
  package static func commentsAndCode(
    in view: ByteView, language: Language
  ) -> (comments: [Comment], code: [Range<Int>]) {
    if language.isWithoutComments || language.row.isNotebook {
      return (comments(in: view, language: language), [])
    }
    var lexer = Lexer(view, language: language, keepsCode: true)
    lexer.run()
    return (lexer.comments, lexer.code)
  }
}
