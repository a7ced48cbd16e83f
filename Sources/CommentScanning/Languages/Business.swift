extension LanguageTable {
  /// Languages of business platforms.
  static let business: [LanguageRow] = [
    LanguageRow(
      "ABAP", extensions: ["abap"],
      lexemes: [
        .line("*", at: .lineStart), .line("\"", documentation: "!"),
        .string("'", escape: .doubled), .string("`", escape: .doubled),
        .string("|", code: .init(opener: "{")), .nothing("||"),
      ]),
    LanguageRow(
      "Apex", extensions: ["cls", "trigger", "apex", "tgr"],
      lexemes: [.line("//"), .block("/*", "*/", documentation: "*"), .string("'")]),
    LanguageRow(
      "Ballerina", extensions: ["bal"],
      lexemes: [
        .line("//"), .line("#", at: .firstOnLine, documentation: " "), .string("\""),
        .string("`", escape: .none, extent: .lines, code: .init(opener: "${")),
      ]),
    LanguageRow(
      "COBOL", extensions: ["cob", "cbl", "cobol", "cpy", "ccp"],
      lexemes: [
        // Column 7 of the fixed form. A `D` there is code that is compiled on demand, or a letter of the free form.
        .line("*", at: .column(7)), .line("/", at: .column(7)), .line("*>"),
        .string("\"", escape: .doubled), .string("'", escape: .doubled),
      ]),
    LanguageRow(
      "Hack", extensions: ["hack", "hck", "hhi"], interpreters: ["hhvm"], aliases: ["hacklang"],
      lexemes: [
        .line("//"), .block("/*", "*/", documentation: "*"), .line("#!", at: .lineStart),
        .string("\"", extent: .lines), .string("'", extent: .lines),
        .heredoc("<<<", style: .php), .nothing("<<"), .markup, .block("<!--", "-->"),
      ]),
  ]
}
