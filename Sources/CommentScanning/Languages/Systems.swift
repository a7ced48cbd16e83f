extension LanguageTable {
  /// C and the languages that are compiled beside it.
  static let systems: [LanguageRow] = [
    LanguageRow(
      "C", extensions: ["c", "h", "idc"], aliases: ["c99"],
      lexemes: .cComments + .preprocessorProse + .cLiterals),
    LanguageRow(
      "C++",
      extensions: [
        "cpp", "cc", "cxx", "c++", "hpp", "hh", "hxx", "h++", "h", "ipp", "tpp", "ino", "cppm",
        "ixx", "inl", "txx",
      ],
      aliases: ["cpp", "cc", "cxx", "rcpp"],
      lexemes: .cComments + .preprocessorProse + .cLiterals + [
        .taggedString("\"", "(", ")", "\"", prefix: .init(needing: "R", among: "RLuU8"))
      ]),
    LanguageRow(
      "Objective-C", extensions: ["m", "mm", "h"], aliases: ["objc", "objective-c++"],
      lexemes: .cComments + .preprocessorProse + .cLiterals),
    LanguageRow(
      "Go", extensions: ["go"], aliases: ["golang"],
      lexemes: [
        .line("//"), .block("/*", "*/"), .string("\""), .string("`", escape: .none, extent: .lines),
        .string("'", extent: .lineOrNothing),
      ]),
    LanguageRow(
      "ACPI Source", extensions: ["asl", "dsl"], aliases: ["asl"],
      lexemes: [.line("//"), .block("/*", "*/"), .string("\"")]),
    LanguageRow(
      "Coccinelle", extensions: ["cocci"],
      lexemes: [.line("//"), .block("/*", "*/"), .string("\""), .character()]),
    LanguageRow(
      "Rust", extensions: ["rs"], interpreters: ["rust-script"], aliases: ["rs"],
      lexemes: [
        .line("//", documentation: "/!"), .block("/*", "*/", nests: true, documentation: "*!"),
        .string("\"", extent: .lines), .character(),
        .string(
          "\"", escape: .none, extent: .lines, prefix: .init(needing: "r", among: "rbc"),
          counting: .before("#")),
        .line("#!", at: .lineStart, next: .none("[")),
      ]),
    LanguageRow(
      "Swift", extensions: ["swift", "swiftinterface"], interpreters: ["swift"],
      lexemes: [
        .line("//", documentation: "/"), .block("/*", "*/", nests: true, documentation: "*"),
        .string("\"", code: .init(opener: "\\(")),
        .string("\"\"\"", extent: .lines, code: .init(opener: "\\(")),
        .string("#\"", "\"#", escape: .none, code: .init(opener: "\\#(")),
        .string("#\"\"\"", "\"\"\"#", escape: .none, extent: .lines, code: .init(opener: "\\#(")),
        .string("##\"", "\"##", escape: .none, code: .init(opener: "\\##(")),
        .string(
          "##\"\"\"", "\"\"\"##", escape: .none, extent: .lines, code: .init(opener: "\\##(")),
        .string("###\"", "\"###", escape: .none), .regex(),
        .string("#/", "/#", extent: .linesOrNothing),
      ]),
    LanguageRow(
      "Protobuf", extensions: ["proto"],
      lexemes: [.line("//"), .block("/*", "*/"), .string("\""), .string("'")]),
    LanguageRow(
      "Assembly", extensions: ["s", "asm", "nasm"], aliases: ["asm", "nasm", "gas"],
      lexemes: [
        .line("#", at: .firstOnLine, next: .blank),
        .line("#", at: .rightAfter(" \t"), next: .blank),
        .line("//"), .block("/*", "*/"), .line(";"),
        .line("@", at: .rightAfter(" \t"), next: .blank),
        .line("|", at: .firstOnLine), .string("\""), .string("'", extent: .lineOrNothing),
      ] + .preprocessorDirectives),
  ]
}

extension [Lexeme] {
  /// `//` and `/* */`, with the documentation forms of Doxygen, Javadoc and their kin.
  static let cComments: [Lexeme] = [
    .line("//", documentation: "/!", continues: true), .block("/*", "*/", documentation: "*!"),
  ]

  /// The strings and characters of C; an apostrophe in a number separates its digits.
  static let cLiterals: [Lexeme] = [
    .string("\""), .string("'", extent: .lineOrNothing, at: .notInNumber),
  ]

  /// The directives whose rest is prose.
  static let preprocessorProse: [Lexeme] = [
    .plainLine("#error"), .plainLine("#warning"), .plainLine("# error"), .plainLine("# warning"),
  ]

  /// The directives of the C preprocessor with a blank after `#`, where `#` otherwise opens a comment.
  static let preprocessorDirectives: [Lexeme] = [
    .plainLine("# include"), .plainLine("# define"), .plainLine("# if"), .plainLine("# ifdef"),
    .plainLine("# ifndef"), .plainLine("# else"), .plainLine("# endif"), .plainLine("# undef"),
  ]
}
