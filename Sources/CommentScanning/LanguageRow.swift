/// What there is to know of a language: how its files are told, and where its comments are.
///
/// To add a language, append a row to the list of `Languages/<Group>.swift` that fits (at most 60 rows a file) and add
/// a fixture: a file of the language in `Tests/CommentScanningTests/.Fixtures/<name of the language>/`. Nothing else.
///
///     LanguageRow(
///       "Sandwich", extensions: ["swh"], interpreters: ["sandwich"],
///       lexemes: [
///         .line("//", documentation: "/"),             // `// text`, and `/// text` is documentation
///         .line("REM", at: .firstOnLine, next: .wordEnd, ignoringCase: true),
///         .block("/*", "*/", nests: true),
///         .string("\"", code: .init(opener: "${")),    // ends with its line; `${…}` holds code and comments
///         .string("\"\"\"", extent: .lines),           // the longest opener is tried first, whatever the order
///         .character("'"),                             // `'a'` is a literal, `'a` is not
///         .nothing("$#"),                              // no comment begins here
///       ])
///
/// What a lexeme can say stands in `Lexeme+Comments.swift`, `Lexeme+Literals.swift`, `Lexeme+Embedding.swift`. A language
/// in which nothing is a comment has no lexemes: nothing is guessed there, and its files need not be opened.
///
/// In a fixture the truth is marked in the text: each plain comment holds `YES1`, `YES2` …, each documentation comment
/// `DOC1` …, and each trap (string, regex, heredoc, prose, code after a comment) holds `NO`. `YES3=CSS` also states the
/// language that the comment belongs to. The folder of `PL/SQL` is `PL-SQL`.
struct LanguageRow: Sendable {
  /// The name, unique and as its community writes it.
  var name: String
  /// The endings of its files' names, lower-case without the first dot: `c`, `d.ts`, `html.erb`.
  var extensions: [String] = []
  /// The names of its files, as they are: `Makefile`, `.bashrc`.
  var names: [String] = []
  /// The programs that a `#!` line names, without version digits: `python`, `sh`.
  var interpreters: [String] = []
  /// The names by which editors, fences and attributes call it, lower-case, beside its own: `js`, `py`.
  var aliases: [String] = []
  /// Where its comments are and what could hide or fake them.
  var lexemes: [Lexeme] = []
  /// The language that its comments are said to be of, where the row is only a part of that one.
  var whole: String?
  /// Whether its files are notebooks: JSON whose cells hold code.
  var isNotebook = false

  /// Creates a row.
  init(
    _ name: String, extensions: [String] = [], names: [String] = [], interpreters: [String] = [],
    aliases: [String] = [], lexemes: [Lexeme] = [],
    partOf whole: String? = nil, isNotebook: Bool = false
  ) {
    self.name = name
    self.extensions = extensions
    self.names = names
    self.interpreters = interpreters
    self.aliases = aliases
    self.lexemes = lexemes
    self.whole = whole
    self.isNotebook = isNotebook
  }
}
