extension Lexeme {
  /// Where an opener or closer has to stand to count.
  enum Place: Sendable {
    /// Anywhere.
    case anywhere
    /// In column 1.
    case lineStart
    /// With only blanks before it on its line.
    case firstOnLine
    /// With only blanks before it on its line, which the line before does not carry on by ending with this byte.
    case freshLine(ASCIIByte)
    /// With only blanks before and after it on its line.
    case aloneOnLine
    /// Alone on its line, and no underline of a title of about its length.
    case ruleLine
    /// In this column, counted in bytes from 1.
    case column(Int)
    /// At the line's start or after one of these bytes.
    case rightAfter(ASCIISet)
    /// Where the last byte that is not blank on its line, if any, is one of these.
    case after(ASCIISet)
    /// Where the last byte of the code before, on any line and comments left out, if any, is one of these.
    case afterCode(ASCIISet)
    /// Not right after one of these bytes.
    case notAfter(ASCIISet)
    /// Not right after a byte of a word.
    case wordStart
    /// Not right after a byte of a word, a sigil or an arrow: where Perl reads `q`, `s`, `y` as operators.
    case notAfterWordOrSigil
    /// Not right after a number, as the separators of `1'000` are.
    case notInNumber
    /// Not right after a value: a word, a closing bracket, a tick, a dot.
    case notAfterValue
    /// Where the code before, comments left out, leaves an operand to be expected.
    case operand
  }

  /// What has to follow an opener.
  enum Next: Sendable {
    /// Anything.
    case anything
    /// Anything but a byte of a word.
    case wordEnd
    /// A blank, the line's end or the end.
    case blank
    /// Only blanks up to the line's end.
    case lineEnd
    /// A letter.
    case letter
    /// One of these bytes.
    case any(ASCIISet)
    /// None of these bytes.
    case none(ASCIISet)
    /// A blank or the line's end, and then no explicit markup of reStructuredText.
    case remark
  }

  /// Bytes right before a quote that decide what it opens: `f"…"`, `R"…"`, `$@"…"`.
  ///
  /// The longest run of `among` bytes before the quote has to hold one of `needing` and must not be part of a longer word.
  struct Prefix: Sendable {
    /// At least one of these has to be there.
    var needing: ASCIISet
    /// Only these may be there.
    var among: ASCIISet

    /// Any word right before the quote, as the interpolators of Scala.
    static let anyWord = Prefix(needing: Self.word, among: Self.word)

    private static let word: ASCIISet =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
  }

  /// Code inside a string: `${…}`, `\(…)`, `#{…}`.
  struct CodeInside: Sendable {
    /// What opens the code; its last byte is the bracket that its partner closes.
    var opener: ShortText
    /// Whether the opener written twice stands for itself, as in `{{`.
    var doubles = false
  }
}
