extension LanguageTable {
  /// Documents that hold comments or code.
  static let documents: [LanguageRow] = [
    LanguageRow(
      "Markdown",
      extensions: [
        "md", "markdown", "mkd", "mdown", "mdwn", "livemd", "cheatmd", "mdx", "ronn", "workbook",
      ], aliases: ["md", "gfm"],
      lexemes: [.block("<!--", "-->"), .fence("```"), .fence("~~~"), .codeSpan]),
    LanguageRow(
      "R Markdown", extensions: ["rmd", "qmd"], aliases: ["rmd", "quarto"],
      lexemes: [
        .block("<!--", "-->"), .fence("```", executable: true), .fence("~~~"), .codeSpan,
      ]),
    LanguageRow("Jupyter Notebook", extensions: ["ipynb"], aliases: ["ipynb"], isNotebook: true),
  ]
}
