extension LanguageTable {
  /// Languages of numbers and statistics.
  static let numeric: [LanguageRow] = [
    LanguageRow(
      "Modelica", extensions: ["mo"],
      lexemes: [
        .line("//"), .block("/*", "*/"), .string("\"", extent: .lines), .string("'"),
      ]),
    LanguageRow(
      "R", extensions: ["r", "rprofile"], names: [".Rprofile"],
      interpreters: ["rscript", "Rscript"],
      lexemes: [
        .line("#"), .string("\"", extent: .lines), .string("'", extent: .lines),
        .string("`", extent: .lineOrNothing),
        .taggedString("\"", "(", ")", "\"", prefix: .init(needing: "rR", among: "rR")),
      ]),
    LanguageRow(
      "Julia", extensions: ["jl"], interpreters: ["julia"], aliases: ["jl"],
      lexemes: [
        .line("#"), .block("#=", "=#", nests: true),
        .string("\"", extent: .lines, code: .init(opener: "$(")),
        .string("\"\"\"", extent: .lines, code: .init(opener: "$(")),
        .string("\"", extent: .lines, prefix: .anyWord),
        .string("\"\"\"", extent: .lines, prefix: .anyWord),
        .character(at: .notAfterValue), .string("`", extent: .lines),
      ]),
  ]
}
