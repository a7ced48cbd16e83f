extension Lexeme {
  /// What the kinds with readers of their own need to know.
  enum Detail: Sendable {
    /// Nothing.
    case none
    /// The byte that ends the tag of an opener, and the byte that follows the tag in the closer.
    case tag(opensAfter: UInt8, closesWith: UInt8)
    /// The parts of a literal with a delimiter of its own.
    case delimiter(
      letters: ASCIISet, needsLetters: Bool, delimiters: ASCIISet, parts: Int, afterBlanks: Bool,
      nests: Bool)
    /// The form of a heredoc.
    case heredoc(HeredocStyle)
    /// A number of further bytes.
    case more(Int)
    /// A stretch that ends where its own language says so.
    case openEnded
    /// The end of such a stretch.
    case leave
    /// Whether fenced lines may be code that is run.
    case fence(executable: Bool)
  }

  /// The form of a heredoc.
  struct HeredocStyle: Sendable {
    /// The marks that may stand before the tag; they let the tag's line be indented.
    var marks: ASCIISet = "-"
    /// Whether every tag's line may be indented.
    var indents = false
    /// The quotes that may enclose the tag.
    var quotes: ASCIISet = "'\""
    /// Whether a tag without quotes begins with an upper-case letter or `_`.
    var upperCase = false
    /// Whether blanks may stand between the opener and the tag.
    var afterBlanks = false
    /// Whether code may follow the tag on its last line.
    var endsAnywhere = false

    /// `<<EOF`, `<<-EOF`, `<< 'EOF'`, `<<\EOF`.
    static let shell = HeredocStyle(quotes: "'\"\\", afterBlanks: true)
    /// `<<EOS`, `<<-EOS`, `<<~'EOS'`.
    static let ruby = HeredocStyle(marks: "-~", quotes: "'\"`", upperCase: true)
    /// `<<"EOT"`, `<<EOT`, `<<~EOT`.
    static let perl = HeredocStyle(marks: "~", quotes: "'\"", upperCase: true)
    /// `<<<EOT`, `<<<'EOT'`.
    static let php = HeredocStyle(marks: "", indents: true, afterBlanks: true, endsAnywhere: true)
  }
}
