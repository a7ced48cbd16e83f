/// A piece of a language that holds a comment, or that could hide or fake one.
///
/// A row lists its lexemes in any order: at a byte the longest opener is tried first. They are made with the functions
/// of `Lexeme+Comments.swift`, `Lexeme+Literals.swift` and `Lexeme+Embedding.swift`.
struct Lexeme: Sendable {
  /// What begins at an opener.
  enum Kind: Sendable {
    /// A comment that ends with its line.
    case lineComment
    /// A comment that ends with its closer.
    case blockComment
    /// A comment that owns the deeper indented lines below it.
    case indentedComment
    /// A literal that ends with its closer.
    case string
    /// A character between ticks, or else nothing: a tick alone is a lifetime, an attribute, a transposition.
    case character
    /// A literal whose closer repeats a tag that its opener holds.
    case taggedString
    /// A literal whose delimiter is the byte after the opener.
    case delimited
    /// A regular expression.
    case regex
    /// A text that begins on the next line and ends at a line that holds its tag.
    case heredoc
    /// A text that owns the deeper indented lines below it.
    case indentedText
    /// The deeper indented lines below, in another language.
    case indentedStretch
    /// A line in which only comments count.
    case plainLine
    /// Bytes that mean nothing.
    case nothing
    /// A stretch of another language.
    case embedded
    /// Code of another language up to the bracket that closes the opener's.
    case bracketed
    /// The rest of the file in another language, or in none.
    case rest
    /// A tag of a markup language.
    case tag
    /// An element whose content is in another language.
    case element
    /// Markup amid code.
    case markup
    /// Lines between fences.
    case fence
    /// A span between equal runs of the opener.
    case codeSpan
  }

  /// How the end of a literal is hidden inside it.
  enum Escape: Sendable {
    /// It cannot be.
    case none
    /// The byte hides the one that follows it.
    case by(ASCIIByte)
    /// The closer, written twice, stands for itself.
    case doubled
    /// The closer hides any of these bytes that follows it, and closes nothing: `''$` in Nix.
    case closer(before: ASCIISet)

    /// A backslash hides the byte that follows it.
    static let backslash = Escape.by("\\")
  }

  /// How far a literal reaches.
  enum Extent: Sendable {
    /// To its closer on the same line, else to the line's end.
    case line
    /// To its closer on the same line; without one the opener is an ordinary byte.
    case lineOrNothing
    /// To its closer on the same line, else to the line's end, which this byte before it carries to the next one.
    case carriedOn(ASCIIByte)
    /// To its closer on any line, else to the end.
    case lines
    /// To its closer on any line; without one the opener is an ordinary byte.
    case linesOrNothing
  }

  /// How delimiters are counted, so that the closer has to match the opener.
  enum Counting: Sendable {
    /// Not at all.
    case none
    /// As many of the byte behind the closer as stand before the opener: `##"…"##`.
    case before(ASCIIByte)
    /// As many of the byte behind the closer as behind the opener, each then ending with its own last byte once more:
    /// opener `[` and closer `]` make `[[…]]`, `[=[…]=]`, `[==[…]==]`.
    case inside(ASCIIByte)
    /// An opener inside counts, and needs a closer of its own: `(a (b) c)`.
    case nested
    /// The opener's last byte may be repeated; the closer has to be as long as the opener: `""""…""""`.
    case repeated
  }

  var kind: Kind
  var opener: ShortText
  var closer: ShortText = ""
  var place = Place.anywhere
  var next = Next.anything
  var closing = Place.anywhere
  var prefix: Prefix?
  var escape = Escape.none
  var extent = Extent.lines
  var counting = Counting.none
  var code: CodeInside?
  /// The bytes that, right after a comment's opener, make it documentation.
  var documentation: ASCIISet = ""
  /// Whether a block comment may hold block comments.
  var nests = false
  /// What has to be closed too inside a block comment that nests; the opener if empty.
  var inner: ShortText = ""
  /// Whether a block comment may hold strings, which hide its closer.
  var holdsStrings = false
  /// Whether a backslash at its end carries a line comment to the next line.
  var continues = false
  /// What the kinds with readers of their own need to know.
  var detail = Detail.none
  /// The language of what is embedded, by name and, once prepared, by number.
  var language: ShortText = ""
  var languageNumber = 0
}
