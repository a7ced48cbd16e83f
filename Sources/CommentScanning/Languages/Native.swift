extension LanguageTable {
  /// Compiled languages that stand apart from the family of C.
  static let native: [LanguageRow] = [
    LanguageRow(
      "Ada", extensions: ["adb", "ads", "ada", "gpr"], aliases: ["ada95", "ada2005", "ada2012"],
      lexemes: [
        // The tick of `Character'('"')` comes after a value and opens no literal.
        .line("--"), .string("\"", escape: .doubled), .character("'", at: .notAfterValue),
      ]),
    LanguageRow(
      "Chapel", extensions: ["chpl"], aliases: ["chpl"],
      lexemes: [
        .line("//"), .block("/*", "*/", nests: true), .string("\""), .string("'"),
        .string("\"\"\"", escape: .none, extent: .lines),
        .string("'''", escape: .none, extent: .lines),
      ]),
    LanguageRow(
      "Crystal", extensions: ["cr", "ecr"], interpreters: ["crystal"], aliases: ["cr"],
      lexemes: [
        .line("#"), .string("\"", extent: .lines, code: .init(opener: "#{")), .character(),
        .string("`", extent: .lines, code: .init(opener: "#{")), .regex(),
        .delimited("%", letters: "qwi", delimiters: "([{<|", at: .operand),
        .delimited("%", letters: "Qrx", delimiters: "([{<|", code: .init(opener: "#{")),
        .heredoc("<<-", style: .init(marks: "", indents: true, quotes: "'", endsAnywhere: true)),
      ]),
    LanguageRow(
      "D", extensions: ["d", "di"], interpreters: ["rdmd", "dmd", "ldc2"], aliases: ["dlang"],
      lexemes: [
        .line("//", documentation: "/"), .block("/*", "*/", documentation: "*"),
        .block("/+", "+/", nests: true, documentation: "+"), .line("#!", at: .lineStart),
        .string("\"", extent: .lines), .string("`", escape: .none, extent: .lines), .character(),
        .string("r\"", "\"", escape: .none, extent: .lines, at: .wordStart),
        // `q{…}` holds tokens, so its comments are comments.
        .taggedString("q\"", "\n", "\n", "\"", at: .wordStart),
        .taggedString("q\"", "\r", "\n", "\"", at: .wordStart),
        .string("q\"(", ")\"", escape: .none, extent: .lines, at: .wordStart),
        .string("q\"[", "]\"", escape: .none, extent: .lines, at: .wordStart),
        .string("q\"{", "}\"", escape: .none, extent: .lines, at: .wordStart),
        .string("q\"<", ">\"", escape: .none, extent: .lines, at: .wordStart),
        .string("q\"/", "/\"", escape: .none, extent: .lines, at: .wordStart),
        .string("q\"|", "|\"", escape: .none, extent: .lines, at: .wordStart),
        .rest("__EOF__", at: .wordStart, next: .wordEnd),
      ]),
    LanguageRow(
      "Eiffel", extensions: ["e"],
      lexemes: [
        .line("--"), .string("\"", escape: .by("%")),
        .string("'", escape: .by("%"), extent: .lineOrNothing),
        .string("\"[", "]\"", escape: .none, extent: .linesOrNothing, next: .lineEnd),
        .string("\"{", "}\"", escape: .none, extent: .linesOrNothing, next: .lineEnd),
      ]),
    LanguageRow(
      "Factor", extensions: ["factor"], names: [".factor-rc", ".factor-boot-rc"],
      interpreters: ["factor"],
      lexemes: [
        .line("!", at: .rightAfter(" \t"), next: .blank), .line("#!", at: .lineStart),
        .block("/*", "*/", at: .rightAfter(" \t"), next: .blank), .string("\"", extent: .lines),
        .nothing("CHAR: ", andNext: 1, at: .wordStart),
        .string("[[", "]]", escape: .none, extent: .lines, at: .rightAfter(" \t"), next: .blank),
        .string("[=[", "]=]", escape: .none, extent: .lines, at: .rightAfter(" \t"), next: .blank),
        .string("R/ ", "/", extent: .lineOrNothing, at: .rightAfter(" \t(")),
      ]),
    LanguageRow(
      "Forth", extensions: ["fth", "4th", "forth", "frt", "f", "for", "fs"],
      interpreters: ["gforth", "pforth"],
      lexemes: [
        .line("\\", at: .rightAfter(" \t"), next: .blank), .line("#!", at: .lineStart),
        .line("\\g", at: .rightAfter(" \t"), next: .blank, ignoringCase: true),
        .block("(", ")", at: .rightAfter(" \t"), next: .blank),
        .string(".(", ")", escape: .none, at: .rightAfter(" \t"), next: .blank),
        // `s" …"`, `." …"`, `abort" …"`: a word that ends with a quote reads up to the next one.
        .string("\"", escape: .none, at: .notAfter(" \t\r\n"), next: .blank),
        .string("s\\\"", "\"", at: .rightAfter(" \t"), next: .blank),
        .string("S\\\"", "\"", at: .rightAfter(" \t"), next: .blank),
        .nothing("[char] ", andNext: 1, at: .rightAfter(" \t")),
        .nothing("[CHAR] ", andNext: 1, at: .rightAfter(" \t")),
        .nothing("char ", andNext: 1, at: .rightAfter(" \t")),
        .nothing("CHAR ", andNext: 1, at: .rightAfter(" \t")),
      ]),
    LanguageRow(
      "Fortran", extensions: ["f90", "f95", "f03", "f08", "f18", "f23", "fpp", "fypp"],
      aliases: ["f90", "f95"],
      lexemes: [.line("!", documentation: "!<>")] + .fortranLiterals),
    LanguageRow(
      "Fixed-Form Fortran", extensions: ["f", "for", "ftn", "f77"],
      aliases: ["fortranfixed", "f77"],
      lexemes: [
        .line("c", at: .lineStart, ignoringCase: true), .line("*", at: .lineStart),
        // In column 6 any byte but a blank or a zero continues the line above.
        .nothing("!", at: .column(6)), .line("!", documentation: "!<>"),
        .line("d", at: .lineStart, next: .blank, ignoringCase: true),
      ] + .fortranLiterals),
    LanguageRow(
      "Haxe", extensions: ["hx", "hxsl"], aliases: ["hx"],
      lexemes: [
        .line("//"), .block("/*", "*/", documentation: "*"), .string("\"", extent: .lines),
        .string("'", extent: .lines, code: .init(opener: "${")), .nothing("$$"),
        .string("~/", "/", extent: .lineOrNothing),
      ]),
    LanguageRow(
      "Modula-2", extensions: ["mod", "m2", "mi"], aliases: ["modula2"],
      lexemes: .wirthComments + [.string("\"", escape: .none), .string("'", escape: .none)]),
    LanguageRow(
      "Nim", extensions: ["nim", "nims", "nimble", "nimf", "nimrod"], names: ["nim.cfg"],
      interpreters: ["nim"],
      lexemes: [
        .line("#", documentation: "#"), .block("#[", "]#", nests: true),
        .block("##", "]##", next: .any("["), nests: true, documentation: "["),
        // `r"…"`, and whatever word stands before the quote, makes it raw.
        .string("\"", escape: .doubled, at: .rightAfter(.words)), .string("\""),
        .string("\"\"\"", escape: .none, extent: .lines), .character(),
      ]),
    LanguageRow(
      "Oberon", extensions: ["ob", "ob2", "obn", "oberon", "cps"],
      aliases: ["oberon-2", "component-pascal"],
      lexemes: .wirthComments + [.string("\"", escape: .none), .string("'", escape: .none)]),
    LanguageRow(
      "Odin", extensions: ["odin"],
      lexemes: [
        .line("//"), .block("/*", "*/", nests: true), .string("\""), .character(),
        .string("`", escape: .none, extent: .lines),
      ]),
    LanguageRow(
      "Pascal", extensions: ["pas", "pp", "dpr", "dpk", "lpr", "pascal"],
      interpreters: ["instantfpc"],
      aliases: ["delphi", "objectpascal", "object-pascal"],
      lexemes: [
        .line("//", documentation: "/"), .block("{", "}"), .block("(*", "*)"),
        // Directives are no comments.
        .string("{$", "}", escape: .none, extent: .linesOrNothing),
        .string("(*$", "*)", escape: .none, extent: .linesOrNothing),
        .string("'", escape: .doubled),
        .string("'''", escape: .none, extent: .linesOrNothing, next: .lineEnd),
      ]),
    LanguageRow(
      "Pony", extensions: ["pony"],
      lexemes: [
        .line("//"), .block("/*", "*/", nests: true), .string("\"", extent: .lines),
        .string("\"\"\"", escape: .none, extent: .lines),
        // A word may end with ticks: `let x' = x`.
        .string("'", extent: .lineOrNothing, at: .notAfter(.wordsAndTick)),
      ]),
    LanguageRow(
      "Vala", extensions: ["vala", "vapi"],
      lexemes: [
        .line("//"), .block("/*", "*/", documentation: "*"), .string("\""),
        .string("\"\"\"", escape: .none, extent: .lines), .character(), .regex(),
        .string("@\"", "\"", code: .init(opener: "$(")),
      ]),
  ]
}

extension [Lexeme] {
  /// The comments of Wirth's later languages.
  fileprivate static let wirthComments: [Lexeme] = [
    .block("(*", "*)", nests: true, documentation: "*"),
    .string("<*", "*>", escape: .none, extent: .lineOrNothing),
  ]

  /// The literals of Fortran, and the lines of its preprocessor: no comment begins in `#if !defined(X)`.
  fileprivate static let fortranLiterals: [Lexeme] = [
    .string("\"", escape: .doubled, extent: .carriedOn("&")),
    .string("'", escape: .doubled, extent: .carriedOn("&")),
    .string("#", "\n", extent: .lines, at: .lineStart),
  ]
}
