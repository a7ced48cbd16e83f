extension LanguageTable {
  /// The language of texts of an unknown kind, which has to be the first of all, and texts in which nothing is a comment.
  static let fallback: [LanguageRow] = [
    LanguageRow(
      "Generic",
      lexemes: [
        .line("#", at: .firstOnLine, next: .blank), .line("//", at: .firstOnLine),
        .line("--", at: .firstOnLine, next: .blank), .line(";", at: .firstOnLine),
        .line("%", at: .firstOnLine, next: .blank), .block("/*", "*/", at: .firstOnLine),
        .block("<!--", "-->", at: .firstOnLine),
      ]),
    LanguageRow(
      "Text",
      extensions: ["txt", "text", "log", "csv", "tsv", "lock", "sum", "pem", "asc", "sha256"],
      names: [
        "LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS", "CONTRIBUTORS", "CHANGELOG", "README",
        "INSTALL", "NEWS", "THANKS", "HISTORY", "VERSION", "Cargo.lock", "yarn.lock",
        "Gemfile.lock",
        "poetry.lock", "composer.lock", "pnpm-lock.yaml", "go.sum", "Pipfile.lock", "flake.lock",
      ]),
    LanguageRow(
      "JSON",
      extensions: [
        "json", "geojson", "webmanifest", "jsonl", "ndjson", "map", "har", "sarif", "tfstate",
      ],
      names: [".arcconfig", "package-lock.json", "Package.resolved"],
      aliases: ["importmap", "ld+json"]),
    LanguageRow(
      "Diff", extensions: ["diff", "patch", "rej"], aliases: ["patch"]),
  ]
}
