extension LanguageTable {
  /// Languages of the Java and .NET machines, and Dart.
  static let managed: [LanguageRow] = [
    LanguageRow(
      "Java", extensions: ["java", "jav"],
      lexemes: .javaComments + [
        .string("\""), .string("\"\"\"", extent: .lines), .string("'", extent: .lineOrNothing),
      ]),
    LanguageRow(
      "Kotlin", extensions: ["kt", "kts"], interpreters: ["kotlin"], aliases: ["kt"],
      lexemes: [
        .line("//"), .block("/*", "*/", nests: true, documentation: "*"),
        .string("\"", code: .init(opener: "${")),
        .string("\"\"\"", escape: .none, extent: .lines, code: .init(opener: "${")),
        .string("'", extent: .lineOrNothing),
      ]),
    LanguageRow(
      "Scala", extensions: ["scala", "sbt", "sc"], interpreters: ["scala"],
      lexemes: [
        .line("//"), .block("/*", "*/", nests: true, documentation: "*"), .character(),
        .string("\""), .string("\"\"\"", escape: .none, extent: .lines),
        .string("\"", prefix: .anyWord, code: .init(opener: "${")),
        .string(
          "\"\"\"", escape: .none, extent: .lines, prefix: .anyWord, code: .init(opener: "${")),
        .string("`", escape: .none, extent: .lineOrNothing),
      ]),
    LanguageRow(
      "Groovy", extensions: ["groovy", "gradle", "gvy", "gy"], names: ["Jenkinsfile"],
      interpreters: ["groovy"], aliases: ["gradle"],
      lexemes: .javaComments + [
        .string("\"", code: .init(opener: "${")), .string("'"), .string("'''", extent: .lines),
        .string("\"\"\"", extent: .lines, code: .init(opener: "${")),
        .regex(extent: .linesOrNothing),
        .string("$/", "/$", escape: .by("$"), extent: .linesOrNothing, at: .operand),
        .line("#!", at: .lineStart),
      ]),
    LanguageRow(
      "C#", extensions: ["cs", "csx"], aliases: ["csharp", "cs"],
      lexemes: [
        .line("//", documentation: "/"), .block("/*", "*/", documentation: "*"),
        .string("\""), .string("'", extent: .lineOrNothing),
        .string("$\"", "\"", code: .init(opener: "{", doubles: true)),
        .string("@\"", "\"", escape: .doubled, extent: .lines),
        .string(
          "$@\"", "\"", escape: .doubled, extent: .lines, code: .init(opener: "{", doubles: true)),
        .string(
          "@$\"", "\"", escape: .doubled, extent: .lines, code: .init(opener: "{", doubles: true)),
        .string("\"\"\"", "\"", escape: .none, extent: .lines, counting: .repeated),
        .plainLine("#error"), .plainLine("#warning"), .plainLine("#region"),
        .plainLine("#endregion"),
      ]),
    LanguageRow(
      "F#", extensions: ["fs", "fsi", "fsx"], aliases: ["fsharp"],
      lexemes: [
        .line("//", documentation: "/"),
        .block("(*", "*)", next: .none(")"), nests: true, holdsStrings: true),
        .string("\"", extent: .lines), .string("\"\"\"", escape: .none, extent: .lines),
        .string("@\"", "\"", escape: .doubled, extent: .lines), .character(at: .wordStart),
        .string("``", escape: .none, extent: .lineOrNothing),
      ]),
    LanguageRow(
      "Dart", extensions: ["dart"], interpreters: ["dart"],
      lexemes: [
        .line("//", documentation: "/"), .block("/*", "*/", nests: true, documentation: "*"),
        .string("\"", code: .init(opener: "${")), .string("'", code: .init(opener: "${")),
        .string("\"\"\"", extent: .lines, code: .init(opener: "${")),
        .string("'''", extent: .lines, code: .init(opener: "${")),
        .string("\"", escape: .none, prefix: .init(needing: "r", among: "r")),
        .string("'", escape: .none, prefix: .init(needing: "r", among: "r")),
        .string("\"\"\"", escape: .none, extent: .lines, prefix: .init(needing: "r", among: "r")),
        .string("'''", escape: .none, extent: .lines, prefix: .init(needing: "r", among: "r")),
      ]),
  ]
}

extension [Lexeme] {
  /// The comments of Java and its kin.
  static let javaComments: [Lexeme] = [.line("//"), .block("/*", "*/", documentation: "*")]
}
