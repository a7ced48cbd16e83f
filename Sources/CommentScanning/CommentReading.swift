/// The comments of a text, with what the reading of its next version can take over.
package struct CommentReading: Sendable {
  /// The comments, in order and without overlap.
  package let comments: [Comment]
  let language: Language
  /// The number of bytes of the text.
  let count: Int
  let rests: [Rest]

  /// A place at which all that the lexer knows is the place itself.
  struct Rest: Sendable {
    /// The place, at which something may begin.
    var position: Int
    /// The start of its line, on which code stands before it.
    var lineStart: Int
    /// The number of comments before it.
    var comments: Int
    /// The furthest end of what was read in vain before it.
    var reach: Int
    /// The bytes that were read in vain before it.
    var spent: Int
  }
}

extension CommentScanner {
  /// Finds the comments of a text, some of them by those of an earlier version.
  ///
  /// The result is that of `comments(in:language:)`, whatever the earlier version was.
  ///
  /// - Parameters:
  ///   - view: The text.
  ///   - language: Its language.
  ///   - known: What was found in the earlier version, if anything.
  ///   - copies: What the text has in common with that version.
  /// - Returns: The comments, with what reading the next version can take over.
  /// - Complexity: O(*n*) in the bytes that are not copied and in the comments.
  package static func reading(
    of view: ByteView, language: Language, after known: CommentReading? = nil,
    copies: [CopiedStretch] = []
  ) -> CommentReading {
    guard !language.isWithoutComments, !language.row.isNotebook else {
      return CommentReading(
        comments: comments(in: view, language: language), language: language, count: view.count,
        rests: [])
    }
    let known = known?.language == language ? known : nil
    var lexer = Lexer(view, language: language, rests: Rests(after: known, copies: copies))
    lexer.run()
    // Where look-aheads were cut short, what was read far away decided what stands here.
    let isCalm = lexer.patience >= view.count
    return CommentReading(
      comments: lexer.comments, language: language, count: view.count,
      rests: isCalm ? lexer.rests?.found ?? [] : [])
  }
}
