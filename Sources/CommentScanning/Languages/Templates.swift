extension LanguageTable {
  /// Templates: texts, mostly HTML, with code and comments of their own.
  static let templates: [LanguageRow] = [
    LanguageRow(
      "ASP", extensions: ["asp", "asa"],
      lexemes: .pageText + [.embedded("<%", "%>", in: "VBScript")]),
    LanguageRow(
      "ASP.NET", extensions: ["aspx", "ascx", "ashx", "asmx", "master"], aliases: ["aspx"],
      lexemes: .pageText + [.block("<%--", "--%>"), .embedded("<%", "%>", in: "C#")]),
    LanguageRow(
      "Astro", extensions: ["astro"],
      lexemes: .pageText + [
        .embedded(
          "---", "---", in: "TypeScript", at: .lineStart, next: .lineEnd, closing: .lineStart),
        .block("{/*", "*/}"),
      ]),
    LanguageRow(
      "EJS", extensions: ["ejs"],
      lexemes: .pageText + [
        .block("<%#", "%>"), .nothing("<%%"), .embedded("<%", "%>", in: "JavaScript"),
      ]),
    LanguageRow(
      "EEx", extensions: ["eex", "leex", "heex"],
      lexemes: .pageText + [
        .block("<%#", "%>"), .block("<%!--", "--%>"), .nothing("<%%"),
        .embedded("<%", "%>", in: "Elixir"),
      ]),
    LanguageRow(
      "ERB", extensions: ["erb", "rhtml"],
      lexemes: .pageText + [
        .block("<%#", "%>"), .block("<%-#", "%>"), .nothing("<%%"),
        .embedded("<%", "%>", in: "Ruby"),
      ]),
    LanguageRow(
      "Haml", extensions: ["haml"],
      lexemes: .rubyLines + [
        .indentedComment("-#"), .indentedComment("/"), .block("<!--", "-->"),
        .indented(":javascript", in: "JavaScript"), .indented(":css", in: "CSS"),
        .indented(":scss", in: "SCSS"), .indented(":ruby", in: "Ruby"), .indented(":"),
        .embedded("!=", "\n", in: "Ruby", at: .firstOnLine),
        .embedded("&=", "\n", in: "Ruby", at: .firstOnLine),
      ]),
    LanguageRow(
      "Jinja", extensions: ["j2", "jinja", "jinja2"], aliases: ["jinja2", "django"],
      lexemes: .pageText + .braceTemplate + [.line("#", at: .firstOnLine, next: .any(" \t!"))]),
    LanguageRow(
      "JSP", extensions: ["jsp", "jspf", "jspx", "tag"],
      lexemes: .pageText + [.block("<%--", "--%>"), .embedded("<%", "%>", in: "Java")]),
    LanguageRow(
      "Liquid", extensions: ["liquid"],
      lexemes: .pageText + .braceTexts + [
        .block("{% comment", "endcomment", next: .wordEnd),
        .block("{%- comment", "endcomment", next: .wordEnd),
        .block("{%comment", "endcomment", next: .wordEnd),
        .block("{% #", "%}"), .block("{%- #", "%}"), .block("{%#", "%}"), .block("{%-#", "%}"),
        .embedded("{% liquid", "%}", in: "Liquid statements", next: .blank),
        .embedded("{%- liquid", "%}", in: "Liquid statements", next: .blank),
        .embedded("{% javascript %}", "{% endjavascript %}", in: "JavaScript"),
        .embedded("{% stylesheet %}", "{% endstylesheet %}", in: "CSS"),
        .embedded("{% style %}", "{% endstyle %}", in: "CSS"),
      ]),
    LanguageRow(
      "Liquid statements",
      lexemes: [
        .line("#", at: .firstOnLine),
        .block("comment", "endcomment", at: .firstOnLine, next: .wordEnd, closing: .firstOnLine),
      ], partOf: "Liquid"),
    LanguageRow(
      "Nunjucks", extensions: ["njk", "nunjucks", "nunj"], aliases: ["njk"],
      lexemes: .pageText + .braceTemplate),
    LanguageRow(
      "Razor", extensions: ["cshtml", "razor"],
      lexemes: .pageText + [
        .block("@*", "*@"), .nothing("@@"), .bracketed("@{", in: "C#"),
        .bracketed("@code {", in: "C#"), .bracketed("@code{", in: "C#"),
        .bracketed("@functions {", in: "C#"), .bracketed("@functions{", in: "C#"),
        .bracketed("@code\n{", in: "C#"), .bracketed("@functions\n{", in: "C#"),
        .bracketed("@code\r\n{", in: "C#"), .bracketed("@functions\r\n{", in: "C#"),
      ]),
    LanguageRow(
      "Slim", extensions: ["slim"],
      lexemes: .rubyLines + [
        .indentedComment("/"), .indented("|"), .indented("'"),
        .indented("javascript:", in: "JavaScript"), .indented("css:", in: "CSS"),
        .indented("scss:", in: "SCSS"), .indented("ruby:", in: "Ruby"),
        .indented("markdown:"), .block("<!--", "-->"),
      ]),
    LanguageRow(
      "Twig", extensions: ["twig"],
      lexemes: .pageText + [
        .block("{#", "#}"), .embedded("{{", "}}", in: "Twig expression"),
        .embedded("{%", "%}", in: "Twig expression"),
        .string("{% verbatim", "endverbatim", escape: .none, extent: .lines, next: .wordEnd),
        .string("{%- verbatim", "endverbatim", escape: .none, extent: .lines, next: .wordEnd),
      ]),
    LanguageRow(
      "Twig expression",
      lexemes: [.line("#"), .string("\"", extent: .lines), .string("'", extent: .lines)],
      partOf: "Twig"),
  ]
}

extension [Lexeme] {
  /// HTML as templates hold it: a tag may hold comments of the template, so that it is not skipped whole.
  fileprivate static let pageText: [Lexeme] = [.block("<!--", "-->")] + .htmlElements

  /// What Jinja's descendants write in braces, where nothing is a comment.
  fileprivate static let braceTexts: [Lexeme] = [
    .string("{{", "}}", escape: .none, extent: .linesOrNothing),
    .string("{%", "%}", escape: .none, extent: .linesOrNothing),
    .string("{% raw", "endraw", escape: .none, extent: .lines, next: .wordEnd),
    .string("{%- raw", "endraw", escape: .none, extent: .lines, next: .wordEnd),
    .string("{%raw", "endraw", escape: .none, extent: .lines, next: .wordEnd),
  ]

  /// The comments and texts of Jinja and Nunjucks.
  fileprivate static let braceTemplate: [Lexeme] = .braceTexts + [.block("{#", "#}")]

  /// The lines of Ruby in Haml and Slim.
  fileprivate static let rubyLines: [Lexeme] = [
    .embedded("-", "\n", in: "Ruby", at: .firstOnLine),
    .embedded("=", "\n", in: "Ruby", at: .firstOnLine),
  ]
}
