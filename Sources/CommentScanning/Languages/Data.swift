extension LanguageTable {
  /// Configuration and data.
  static let data: [LanguageRow] = [
    LanguageRow(
      "Prisma", extensions: ["prisma"],
      lexemes: [.line("//", documentation: "/"), .string("\"")]),
    LanguageRow(
      "HOCON", extensions: ["hocon"],
      lexemes: [
        .line("#"), .line("//"), .string("\""),
        .string("\"\"\"", escape: .none, extent: .lines),
      ]),
    LanguageRow(
      "YAML", extensions: ["yaml", "yml", "cff", "sls", "sublime-syntax"],
      names: [".clang-format", ".clang-tidy", ".clangd", ".gemrc"], aliases: ["yml"],
      lexemes: [
        .line("#", at: .rightAfter(" \t")), .string("\"", extent: .lines, at: .after(":-[{,?")),
        .string("'", escape: .none, extent: .lines, at: .after(":-[{,?")),
        .indentedText("|", at: .rightAfter(" \t")), .indentedText(">", at: .rightAfter(" \t")),
      ]),
    LanguageRow(
      "TOML", extensions: ["toml"], names: ["Pipfile"],
      lexemes: [
        .line("#"), .string("\""), .string("'", escape: .none), .string("\"\"\"", extent: .lines),
        .string("'''", escape: .none, extent: .lines),
      ]),
    LanguageRow(
      "JSON with comments",
      extensions: ["jsonc", "code-workspace", "sublime-settings"],
      names: [
        "tsconfig.json", "jsconfig.json", ".eslintrc", ".eslintrc.json", ".babelrc", ".jshintrc",
        "devcontainer.json", ".swcrc", "api-extractor.json",
      ],
      aliases: ["jsonc"], lexemes: [.line("//"), .block("/*", "*/"), .string("\"")]),
    LanguageRow(
      "JSON5", extensions: ["json5"],
      lexemes: [.line("//"), .block("/*", "*/"), .string("\""), .string("'")]),
    LanguageRow(
      "Gettext catalog", extensions: ["po", "pot"], aliases: ["po", "gettext"],
      // References, flags and texts of old are no remarks of a translator.
      lexemes: [.line("#", at: .lineStart, next: .none(":,|~"))]),
    LanguageRow(
      "INI",
      extensions: ["ini", "cfg", "conf", "cnf", "inf", "wrap"],
      names: [".editorconfig", ".npmrc", ".pylintrc", ".flake8", ".coveragerc"],
      aliases: ["dosini"],
      lexemes: [
        .line("#", at: .firstOnLine), .line(";", at: .firstOnLine),
        .line("#", at: .rightAfter(" \t"), next: .blank),
        .line(";", at: .rightAfter(" \t"), next: .blank),
        .string("\"", at: .after("=:,")),
      ]),
    LanguageRow(
      "Properties", extensions: ["properties"],
      lexemes: [.line("#", at: .firstOnLine), .line("!", at: .firstOnLine)]),
    LanguageRow(
      "Git config", extensions: ["gitconfig"], names: [".gitconfig", ".gitmodules"],
      lexemes: [.line("#"), .line(";"), .string("\"")]),
    LanguageRow(
      "Ignore list", extensions: ["gitignore"],
      names: [
        ".gitignore", ".dockerignore", ".npmignore", ".gitattributes", ".mailmap", ".eslintignore",
        ".prettierignore", ".hgignore", ".ignore", ".rgignore", "CODEOWNERS",
        ".git-blame-ignore-revs",
        ".helmignore", ".gcloudignore",
      ],
      lexemes: [.line("#", at: .lineStart)]),
    LanguageRow(
      "HCL", extensions: ["hcl", "tf", "tfvars", "nomad", "tofu"], aliases: ["terraform", "tf"],
      lexemes: [
        .line("#"), .line("//"), .block("/*", "*/"), .string("\"", code: .init(opener: "${")),
        .heredoc("<<"),
      ]),
  ]
}
