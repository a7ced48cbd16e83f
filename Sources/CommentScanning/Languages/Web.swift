extension LanguageTable {
  /// The languages of web pages' programs, and of pages that hold programs.
  static let web: [LanguageRow] = [
    LanguageRow(
      "JavaScript",
      extensions: ["js", "mjs", "cjs", "jsx", "es6", "jscad", "xsjs", "xsjslib", "jslib"],
      interpreters: ["node", "nodejs", "bun"],
      aliases: ["js", "jsx", "ecmascript", "babel", "node"],
      lexemes: .scriptComments + .scriptLiterals + [.markup]),
    LanguageRow(
      "TypeScript", extensions: ["ts", "mts", "cts"], interpreters: ["ts-node", "deno", "tsx"],
      aliases: ["ts"], lexemes: .scriptComments + .scriptLiterals),
    LanguageRow(
      "TSX", extensions: ["tsx"], lexemes: .scriptComments + .scriptLiterals + [.markup]),
    LanguageRow(
      "HTML", extensions: ["html", "htm", "xhtml"], aliases: ["xhtml"],
      lexemes: .htmlComments + .htmlElements),
    LanguageRow(
      "XML",
      extensions: [
        "xml", "xsd", "xsl", "xslt", "svg", "plist", "csproj", "vcxproj", "props", "targets",
        "resx",
        "xaml", "pom", "wsdl", "rss", "ui", "storyboard", "xib", "kml", "gpx", "nuspec", "ts",
        "aml", "filters", "fsproj", "vbproj", "pkgproj", "depproj", "shproj", "csdef", "cscfg",
        "tmtheme", "tmlanguage", "tmpreferences", "tmsnippet", "xliff", "xlf", "rdf", "iml", "wxs",
        "wxi", "wxl", "jelly", "axml",
      ],
      aliases: ["svg", "xsl"],
      lexemes: [
        .block("<!--", "-->"), .tag, .string("<![CDATA[", "]]>", escape: .none, extent: .lines),
        .string("<?", "?>", escape: .none, extent: .linesOrNothing),
      ]),
    LanguageRow(
      "Vue", extensions: ["vue"], lexemes: .htmlComments + .htmlElements),
    LanguageRow(
      "Svelte", extensions: ["svelte"], lexemes: .htmlComments + .htmlElements),
    LanguageRow(
      "PHP", extensions: ["php", "php3", "php4", "php5", "phtml", "phps"], interpreters: ["php"],
      lexemes: .htmlComments + .htmlElements + [
        .entering("<?php", language: "PHP code", ignoringCase: true),
        .entering("<?=", language: "PHP code"),
      ]),
    LanguageRow(
      "PHP code",
      lexemes: [
        .line("//"), .line("#", next: .none("[")), .block("/*", "*/", documentation: "*"),
        .string("'", extent: .lines), .string("\"", extent: .lines), .string("`", extent: .lines),
        .heredoc("<<<", style: .php), .leave("?>"),
      ], partOf: "PHP"),
    LanguageRow(
      "GraphQL", extensions: ["graphql", "gql", "graphqls"], aliases: ["gql"],
      lexemes: [.line("#"), .string("\""), .string("\"\"\"", extent: .lines)]),
  ]
}

extension [Lexeme] {
  /// The comments of JavaScript and TypeScript.
  static let scriptComments: [Lexeme] = [
    .line("//"), .block("/*", "*/", documentation: "*"), .line("#!", at: .lineStart),
  ]

  /// The literals of JavaScript and TypeScript.
  static let scriptLiterals: [Lexeme] = [
    .string("\""), .string("'"), .string("`", extent: .lines, code: .init(opener: "${")), .regex(),
  ]

  /// The comments of HTML; what Internet Explorer or templates make of them is not looked at.
  static let htmlComments: [Lexeme] = [.block("<!--", "-->"), .tag]

  /// The elements of HTML in other languages.
  static let htmlElements: [Lexeme] = [
    .element("<script", in: "JavaScript"), .element("<style", in: "CSS"),
  ]
}
