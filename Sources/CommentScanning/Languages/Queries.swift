extension LanguageTable {
  /// Languages that ask, reckon, draw or describe other languages.
  static let queries: [LanguageRow] = [
    LanguageRow(
      "ActionScript", extensions: ["as"], aliases: ["as3"],
      lexemes: .slashComments + [.string("\""), .string("'"), .regex()]),
    LanguageRow(
      "ANTLR", extensions: ["g4", "g3", "g"], aliases: ["antlr4"],
      lexemes: .slashComments + [
        .string("\""), .string("'", extent: .lineOrNothing),
        .string("[", "]", extent: .lineOrNothing), .nothing("\\", andNext: 1),
      ]),
    LanguageRow(
      "Cypher", extensions: ["cypher", "cyp"],
      lexemes: [
        .line("//"), .block("/*", "*/"), .string("\"", extent: .lines),
        .string("'", extent: .lines),
        .string("`", escape: .none, extent: .lines),
      ]),
    LanguageRow(
      "DOT", extensions: ["dot", "gv"], aliases: ["graphviz"],
      lexemes: [
        .line("//"), .block("/*", "*/"), .line("#", at: .lineStart), .string("\"", extent: .lines),
        .delimited(
          "=", delimiters: "<", afterBlanks: true, extent: .linesOrNothing, at: .anywhere,
          escape: .none),
      ]),
    LanguageRow(
      "Gnuplot", extensions: ["gp", "gnuplot", "gnu", "plot"], interpreters: ["gnuplot"],
      lexemes: [
        .line("#", continues: true), .string("\""), .string("'", escape: .none), .heredoc("<<"),
      ]),
    LanguageRow(
      "Kusto", extensions: ["kql", "csl", "kusto"], aliases: ["kql"],
      lexemes: [
        .line("//"), .string("\""), .string("'"), .string("@\"", "\"", escape: .none),
        .string("@'", "'", escape: .none), .string("```", escape: .none, extent: .lines),
        .string("~~~", escape: .none, extent: .lines),
      ]),
    LanguageRow(
      "Lex", extensions: ["l", "lex", "flex", "ll"], aliases: ["flex"],
      lexemes: .cComments + .preprocessorProse + [
        .string("\""), .character(), .nothing("\\", andNext: 1),
        .string("[", "]", extent: .lineOrNothing),
      ]),
    LanguageRow(
      "Mathematica", extensions: ["wl", "wls", "mt", "nbp"], interpreters: ["wolframscript"],
      aliases: ["wolfram"],
      lexemes: [.block("(*", "*)", nests: true), .string("\"", extent: .lines)]),
    LanguageRow(
      "Mermaid", extensions: ["mmd", "mermaid"],
      lexemes: [.line("%%", at: .firstOnLine, next: .none("{"))]),
    LanguageRow(
      "Objective-J", extensions: ["j", "sj"], aliases: ["objj"],
      lexemes: .slashComments + [.string("\""), .string("'"), .regex()]),
    LanguageRow(
      "PlantUML", extensions: ["puml", "plantuml", "pu", "wsd", "iuml"],
      lexemes: [.line("'", at: .firstOnLine), .block("/'", "'/")]),
    LanguageRow(
      "PromQL", extensions: ["promql"],
      lexemes: [
        .line("#"), .string("\""), .string("'"), .string("`", escape: .none, extent: .lines),
      ]
    ),
    LanguageRow(
      "SAS", extensions: ["sas"],
      lexemes: [
        .block("/*", "*/"), .block("*", ";", at: .afterCode(";")), .block("%*", ";"),
        .block("comment", ";", at: .afterCode(";"), next: .blank, ignoringCase: true),
        .string("\"", escape: .none, extent: .lines), .string("'", escape: .none, extent: .lines),
        .embedded(
          ("datalines;" as ShortText).ignoringCase, ";", in: "", at: .afterCode(";"),
          closing: .firstOnLine),
        .embedded(
          ("cards;" as ShortText).ignoringCase, ";", in: "", at: .afterCode(";"),
          closing: .firstOnLine),
      ]),
    LanguageRow(
      "SPARQL", extensions: ["rq", "sparql"], lexemes: .graphData),
    LanguageRow(
      "Stata", extensions: ["do", "ado", "mata", "doh"],
      lexemes: [
        .line("*", at: .firstOnLine), .line("//", at: .rightAfter(" \t")),
        .block("/*", "*/", nests: true), .string("\""),
        .string("`\"", "\"'", escape: .none),
      ]),
    LanguageRow("Turtle", extensions: ["ttl", "trig", "nt", "nq", "n3"], lexemes: .graphData),
    LanguageRow(
      "Yacc", extensions: ["y", "yy", "ypp", "yxx"], aliases: ["bison"],
      lexemes: .cComments + .preprocessorProse + [
        .string("\""), .string("'", extent: .lineOrNothing, at: .notInNumber),
      ]),
  ]
}

extension [Lexeme] {
  /// What SPARQL and Turtle share: `#` is a part of an address in `<…>`.
  fileprivate static let graphData: [Lexeme] = [
    .line("#"), .string("\""), .string("'"), .string("\"\"\"", extent: .lines),
    .string("'''", extent: .lines),
    .string("<", ">", escape: .none, extent: .lineOrNothing, next: .none(" \t=<")),
  ]
}
