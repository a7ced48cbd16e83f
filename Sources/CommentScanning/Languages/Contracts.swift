extension LanguageTable {
  /// Languages of contracts on a chain, of interfaces and of schemas.
  static let contracts: [LanguageRow] = [
    LanguageRow(
      "Avro IDL", extensions: ["avdl"], aliases: ["avdl"],
      lexemes: .slashComments + [.string("\""), .string("`", extent: .lineOrNothing)]),
    LanguageRow(
      "Cairo", extensions: ["cairo"],
      lexemes: [
        .line("//", documentation: "/!"), .string("\""), .string("'", extent: .lineOrNothing),
      ]),
    LanguageRow("Cap'n Proto", extensions: ["capnp"], lexemes: [.line("#"), .string("\"")]),
    LanguageRow(
      "FlatBuffers", extensions: ["fbs"], lexemes: .slashComments + [.string("\""), .string("'")]),
    LanguageRow(
      "Move", extensions: ["move"],
      lexemes: [
        .line("//", documentation: "/"), .block("/*", "*/", nests: true, documentation: "*"),
        .string("\""),
      ]),
    LanguageRow(
      "Smithy", extensions: ["smithy"],
      lexemes: [
        .line("//", documentation: "/"), .string("\"", extent: .lines),
        .string("\"\"\"", extent: .lines),
      ]),
    LanguageRow(
      "Solidity", extensions: ["sol"], lexemes: .slashComments + [.string("\""), .string("'")]),
    LanguageRow(
      "Thrift", extensions: ["thrift"],
      lexemes: .slashComments + [.line("#"), .string("\""), .string("'", extent: .lineOrNothing)]),
    LanguageRow("Vyper", extensions: ["vy", "vyi"], lexemes: .pythonLike),
    LanguageRow(
      "WIT", extensions: ["wit"],
      lexemes: [
        .line("//", documentation: "/"), .block("/*", "*/", nests: true, documentation: "*"),
        .string("\""),
      ]),
  ]
}

extension [Lexeme] {
  /// `//` and `/* */`, with `///` and `/** */` for documentation, no line being carried to the next.
  static let slashComments: [Lexeme] = [
    .line("//", documentation: "/"), .block("/*", "*/", documentation: "*"),
  ]

  /// The comments and strings of Python, without code in strings.
  static let pythonLike: [Lexeme] = [
    .line("#"), .string("\""), .string("'"), .string("\"\"\"", extent: .lines),
    .string("'''", extent: .lines),
  ]
}
