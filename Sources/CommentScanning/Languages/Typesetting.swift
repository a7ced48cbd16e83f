extension LanguageTable {
  /// Languages of documents and of how they look.
  static let typesetting: [LanguageRow] = [
    LanguageRow(
      "AsciiDoc", extensions: ["adoc", "asciidoc"], aliases: ["adoc"],
      lexemes: [
        .line("//", at: .lineStart, next: .none("/")),
        .block("////", "////", at: .aloneOnLine, closing: .aloneOnLine),
        .embedded("----", "----", in: "", at: .ruleLine, closing: .aloneOnLine),
        .embedded("....", "....", in: "", at: .ruleLine, closing: .aloneOnLine),
        .embedded("++++", "++++", in: "", at: .ruleLine, closing: .aloneOnLine),
        .embedded("```", "```", in: "", at: .lineStart, closing: .aloneOnLine),
      ]),
    LanguageRow(
      "LilyPond", extensions: ["ly", "ily", "lyi"],
      lexemes: [.line("%"), .block("%{", "%}"), .string("\"", extent: .lines)]),
    LanguageRow(
      "PostScript", extensions: ["ps", "eps", "epsf"],
      lexemes: [
        .line("%"), .string("(", ")", extent: .lines, counting: .nested),
        .string("<~", "~>", escape: .none, extent: .linesOrNothing),
      ]),
    LanguageRow(
      "reStructuredText", extensions: ["rst", "rest"], aliases: ["rst"],
      lexemes: [
        .indentedComment("..", next: .remark), .indented(".. code-block::"), .indented(".. code::"),
        .indented(".. sourcecode::"), .indented(".. parsed-literal::"), .indented(".. raw::"),
        .indented(".. math::"), .indented(".. productionlist::"), .indented(".. prompt::"),
        .indented(".. doctest::"), .indented(".. testcode::"), .indented(".. testoutput::"),
        .indented(".. graphviz::"), .indented(".. digraph::"), .indented(".. uml::"),
        .indented(".. mermaid::"), .indentedText("::", at: .anywhere, next: .lineEnd),
      ]),
    LanguageRow(
      "Roff",
      extensions: [
        "roff", "groff", "troff", "man", "mdoc", "1", "2", "3", "4", "5", "6",
        "7", "8", "9", "1m", "3p", "3pm",
      ],
      aliases: ["groff", "troff", "nroff"],
      lexemes: [
        .line("\\\""), .line(".\\\"", at: .lineStart), .line("'\\\"", at: .lineStart),
        .line("\\#"), .nothing("\\\\"),
        .block(".ig", "..", at: .lineStart, next: .lineEnd, closing: .aloneOnLine),
      ]),
    LanguageRow(
      "Sass", extensions: ["sass"],
      lexemes: [
        .indentedComment("//"), .line("//"), .indentedComment("/*"), .block("/*", "*/"),
        .string("\"", code: .init(opener: "#{")), .string("'", code: .init(opener: "#{")),
        .string("url(", ")", extent: .lineOrNothing, at: .wordStart, next: .none("\"'")),
        .nothing("://"),
      ]),
    LanguageRow(
      "Stylus", extensions: ["styl"],
      lexemes: [
        .line("//"), .block("/*", "*/", documentation: "*"), .string("\""), .string("'"),
        .string("url(", ")", extent: .lineOrNothing, at: .wordStart, next: .none("\"'")),
        .nothing("://"),
      ]),
    LanguageRow(
      "Texinfo", extensions: ["texi", "texinfo", "txi"],
      lexemes: [
        .nothing("@@"), .line("@c", next: .wordEnd), .line("@comment", next: .wordEnd),
        .block("@ignore", "@end ignore", at: .lineStart, next: .wordEnd, closing: .lineStart),
        .embedded(
          "@verbatim", "@end verbatim", in: "", at: .lineStart, next: .lineEnd, closing: .lineStart),
        .delimited("@verb{", extent: .lineOrNothing, at: .anywhere, escape: .none),
      ]),
    LanguageRow(
      "Typst", extensions: ["typ"],
      lexemes: [
        .line("//"), .block("/*", "*/", nests: true), .nothing("https://"), .nothing("http://"),
        .nothing("\\", andNext: 1), .string("\"", extent: .lineOrNothing),
        .string("`", escape: .none, extent: .lines, next: .none("`")), .nothing("``"),
        .string("```", escape: .none, extent: .lines, counting: .repeated),
      ]),
  ]
}
