extension LanguageTable {
  /// The languages of style sheets.
  static let styles: [LanguageRow] = [
    LanguageRow(
      "CSS", extensions: ["css", "pcss"], aliases: ["postcss"],
      lexemes: [.block("/*", "*/"), .string("\""), .string("'"), .url]),
    LanguageRow(
      "SCSS", extensions: ["scss"],
      lexemes: [.line("//"), .block("/*", "*/"), .string("\""), .string("'"), .url]),
    LanguageRow(
      "Less", extensions: ["less"],
      lexemes: [.line("//"), .block("/*", "*/"), .string("\""), .string("'"), .url]),
  ]
}

extension Lexeme {
  /// An address without quotes, whose `//` is no comment.
  static let url = Lexeme.string(
    "url(", ")", extent: .lineOrNothing, at: .wordStart, next: .none("\"' \t"))
}
