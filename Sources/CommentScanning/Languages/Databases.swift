extension LanguageTable {
  /// SQL and its dialects.
  static let databases: [LanguageRow] = [
    LanguageRow(
      "SQL", extensions: ["sql", "ddl", "dml"], lexemes: .sql),
    LanguageRow(
      "PostgreSQL", extensions: ["sql", "pgsql", "psql"], aliases: ["postgres", "plpgsql"],
      lexemes: .sqlWithNesting + [
        .taggedString("$", "$", "$", "$", at: .wordStart),
        .string("'", extent: .lines, prefix: .init(needing: "eE", among: "eE")),
      ]),
    LanguageRow(
      "MySQL", extensions: ["sql", "mysql"],
      lexemes: [
        .line("#"), .line("--", next: .blank), .block("/*", "*/"), .string("'", extent: .lines),
        .string("\"", extent: .lines), .string("`", escape: .none, extent: .lines),
      ]),
    LanguageRow(
      "T-SQL", extensions: ["sql", "tsql"], aliases: ["mssql"],
      lexemes: .sqlWithNesting + [.string("[", "]", escape: .none, extent: .lineOrNothing)]),
    LanguageRow(
      "PL/SQL", extensions: ["sql", "pls", "plsql", "pks", "pkb", "plb", "trg", "fnc", "prc"],
      aliases: ["oracle"],
      lexemes: .sql + [
        .line("REM", at: .firstOnLine, next: .wordEnd, ignoringCase: true), .oracle("["),
        .oracle("{"),
        .oracle("("), .oracle("<"), .oracle("!"), .oracle("|"),
      ]),
  ]
}

extension [Lexeme] {
  /// What all dialects of SQL share.
  static let sql: [Lexeme] = [
    .line("--"), .block("/*", "*/"), .string("'", escape: .none, extent: .lines),
    .string("\"", escape: .none, extent: .lines),
  ]

  /// The same where comments nest.
  static let sqlWithNesting: [Lexeme] = [
    .line("--"), .block("/*", "*/", nests: true), .string("'", escape: .none, extent: .lines),
    .string("\"", escape: .none, extent: .lines),
  ]
}

extension Lexeme {
  /// A literal of Oracle: `q'[it's]'`.
  static func oracle(_ delimiter: ASCIIByte) -> Lexeme {
    let close = delimiter.value.closingBracket ?? delimiter.value
    return .string(
      ShortText(bytes: [0x27, delimiter.value]), ShortText(bytes: [close, 0x27]), escape: .none,
      extent: .lines, prefix: .init(needing: "qQ", among: "qQnN"))
  }
}
