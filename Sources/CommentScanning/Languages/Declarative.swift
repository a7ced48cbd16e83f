extension LanguageTable {
  /// Functional and logic languages and provers.
  static let declarative: [LanguageRow] = [
    LanguageRow(
      "Agda", extensions: ["agda"],
      lexemes: [
        // `a--b` is one name; only these bytes end a name.
        .line("--", at: .rightAfter(" \t(){};.@\"")), .block("{-", "-}", nests: true),
        .string("{-#", "#-}", escape: .none, extent: .linesOrNothing), .string("\""),
        .character("'", at: .rightAfter(" \t(){};.@")),
      ]),
    LanguageRow(
      "Common Lisp", extensions: ["lisp", "lsp", "asd", "ny", "sexp", "podsl", "cl"],
      interpreters: ["lisp", "sbcl", "clisp", "ecl", "ccl", "abcl"], aliases: ["lisp", "cl"],
      lexemes: [
        .line(";"), .block("#|", "|#", nests: true), .string("\"", extent: .lines),
        .nothing("#\\", andNext: 1), .nothing("\\", andNext: 1),
        .string("|", extent: .linesOrNothing),
      ]),
    LanguageRow(
      "Elm", extensions: ["elm"],
      lexemes: [
        .line("--"), .block("{-", "-}", nests: true, documentation: "|"), .string("\""),
        .string("\"\"\"", extent: .lines), .character("'", at: .wordStart),
        .embedded("[glsl|", "|]", in: "GLSL"),
      ]),
    LanguageRow(
      "Gleam", extensions: ["gleam"],
      lexemes: [
        .line("//", documentation: "/"), .line("///", next: .any("/"), documentation: "/"),
        .string("\"", extent: .lines),
      ]),
    LanguageRow(
      "Idris", extensions: ["idr", "ipkg"], aliases: ["idris2"],
      lexemes: [
        .line("--", at: .notAfter(.operators)), .block("{-", "-}", nests: true),
        .line("||", at: .firstOnLine, next: .any("|"), documentation: "|"),
        .string("\"", code: .init(opener: "\\{")),
        .string("\"\"\"", extent: .lines, code: .init(opener: "\\{")),
        .string("\"", escape: .none, at: .rightAfter("#"), counting: .before("#")),
        .character("'", at: .wordStart),
      ]),
    LanguageRow(
      "Isabelle", extensions: ["thy"], aliases: ["isabelle/isar", "isar"],
      lexemes: [
        .block("(*", "*)", nests: true), .string("\"", extent: .lines),
        .string("`", extent: .linesOrNothing),
      ]),
    LanguageRow(
      "Janet", extensions: ["janet", "jdn"], interpreters: ["janet"],
      lexemes: [
        .line("#"), .string("\"", extent: .lines),
        .string("`", escape: .none, extent: .lines, counting: .repeated),
      ]),
    LanguageRow(
      "Lean", extensions: ["lean", "hlean"], aliases: ["lean4", "lean3"],
      lexemes: [
        .line("--"), .block("/-", "-/", nests: true, documentation: "-!"),
        .string("\"", extent: .lines), .character("'", at: .notAfter(.wordsAndTick)),
        .string("r\"", "\"", escape: .none, extent: .lines, at: .wordStart),
        .string(
          "\"", escape: .none, extent: .lines, at: .rightAfter("#"),
          prefix: .init(needing: "r", among: "r"), counting: .before("#")),
        .string("s!\"", "\"", extent: .lines, at: .wordStart, code: .init(opener: "{")),
        .string("m!\"", "\"", extent: .lines, at: .wordStart, code: .init(opener: "{")),
        .string("f!\"", "\"", extent: .lines, at: .wordStart, code: .init(opener: "{")),
      ]),
    LanguageRow(
      "Prolog", extensions: ["pl", "prolog", "plt", "yap"],
      interpreters: ["swipl", "yap", "gprolog"],
      aliases: ["swi-prolog"],
      lexemes: [
        .line("%", documentation: "%!"), .block("/*", "*/", documentation: "*"),
        .string("\"", escape: .backslash), .string("'", at: .notInNumber), .string("`"),
        .nothing("0'", andNext: 1, at: .wordStart), .nothing("0'''", at: .wordStart),
        .nothing("0'\\", andNext: 1, at: .wordStart),
      ]),
    LanguageRow(
      "PureScript", extensions: ["purs"], aliases: ["purs"],
      lexemes: [
        .line("--", at: .notAfter(.operators)),
        .line("-- ", at: .notAfter(.operators), documentation: "|"), .block("{-", "-}"),
        .string("\""),
        .string("\"\"\"", escape: .none, extent: .lines), .character("'", at: .wordStart),
      ]),
    LanguageRow(
      "Reason", extensions: ["re", "rei"], aliases: ["reasonml"],
      lexemes: [
        .line("//"), .block("/*", "*/", nests: true, holdsStrings: true, documentation: "*"),
        .string("\"", extent: .lines), .character("'", at: .wordStart),
        .taggedString("{", "|", "|", "}"),
      ]),
    LanguageRow(
      "ReScript", extensions: ["res", "resi"],
      lexemes: [
        .line("//"), .block("/*", "*/", nests: true, documentation: "*"),
        .block("/**", "*/", next: .any("*"), nests: true, documentation: "*"),
        .string("\"", extent: .lines), .character("'", at: .wordStart), .regex(),
        .string("`", extent: .lines, code: .init(opener: "${")),
      ]),
    LanguageRow(
      "Rocq", extensions: ["v", "coq"], aliases: ["coq"],
      lexemes: [
        .block("(*", "*)", nests: true, holdsStrings: true, documentation: "*"),
        .string("\"", escape: .none, extent: .lines),
      ]),
  ]
}
