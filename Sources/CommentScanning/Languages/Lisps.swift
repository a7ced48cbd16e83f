extension LanguageTable {
  /// Descendants of Lisp, and Smalltalk.
  static let lisps: [LanguageRow] = [
    LanguageRow(
      "Dune", extensions: ["dune"], names: ["dune", "dune-project", "dune-workspace"],
      lexemes: [
        .line(";"), .block("#|", "|#", nests: true), .string("\"", extent: .lines),
        .string("\"\\|", "\n", escape: .none), .string("\"\\>", "\n", escape: .none),
      ]),
    LanguageRow(
      "Fennel", extensions: ["fnl"], interpreters: ["fennel"],
      lexemes: [.line(";"), .string("\"", extent: .lines)]),
    LanguageRow(
      "Hy", extensions: ["hy"], interpreters: ["hy"],
      lexemes: [
        .line(";"), .string("\"", extent: .lines), .taggedString("#[", "[", "]", "]"),
      ]),
    LanguageRow(
      "Racket", extensions: ["rkt", "rktd", "rktl"], interpreters: ["racket", "gracket"],
      lexemes: .schemeData + [
        .line("#!", at: .lineStart, next: .any(" /"), continues: true),
        .string("|", escape: .none, extent: .lines),
      ]),
    LanguageRow(
      "Scheme", extensions: ["scm", "ss", "sld", "sls", "sps"],
      interpreters: ["guile", "csi", "scheme", "gosh", "chibi-scheme", "chezscheme"],
      lexemes: .schemeData + [
        .line("#!/", at: .lineStart), .line("#! /", at: .lineStart),
        .block("#!", "!#", next: .blank),
        .string("|", extent: .lines), .string("#{", "}#", extent: .lineOrNothing),
        .string("#/", "/", extent: .lineOrNothing),
      ]),
    LanguageRow(
      "Smalltalk", extensions: ["st"], interpreters: ["gst"],
      lexemes: [
        .block("\"", "\""), .string("'", escape: .none, extent: .lines),
        .nothing("$", andNext: 1),
      ]),
    LanguageRow(
      "Standard ML", extensions: ["sml", "sig", "fun", "cm", "mlb"],
      aliases: ["sml", "standardml"],
      lexemes: [.block("(*", "*)", nests: true), .string("\"")]),
  ]
}

extension [Lexeme] {
  /// What Scheme and Racket share: `#;` comments out a datum, which is left to be code.
  fileprivate static let schemeData: [Lexeme] = [
    .line(";"), .block("#|", "|#", nests: true), .nothing("#;"), .nothing("#\\", andNext: 1),
    .nothing("\\", andNext: 1), .string("\"", extent: .lines),
    .heredoc("#<<", style: .init(marks: "", quotes: ""), at: .anywhere),
  ]
}
