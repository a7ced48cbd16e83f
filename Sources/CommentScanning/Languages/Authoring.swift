extension LanguageTable {
  /// Languages of documents and of templates for them.
  static let authoring: [LanguageRow] = [
    LanguageRow(
      "BibTeX", extensions: ["bib", "bibtex"], aliases: ["biblatex"],
      lexemes: [
        .line("%"), .block("@comment{", "}", inner: "{", ignoringCase: true),
        .block("@comment(", ")", inner: "(", ignoringCase: true),
        // The values of fields are literals; what stands between fields is not.
        .delimited("=", delimiters: "{\"", afterBlanks: true, at: .anywhere, escape: .none),
        .delimited("#", delimiters: "{\"", afterBlanks: true, at: .anywhere, escape: .none),
        .string("\"", escape: .none, extent: .linesOrNothing, at: .after("{(")),
      ]),
    LanguageRow(
      "Gherkin", extensions: ["feature", "story"], aliases: ["cucumber"],
      lexemes: [
        .line("#", at: .firstOnLine), .string("\"\"\"", extent: .lines, at: .firstOnLine),
        .string("```", extent: .lines, at: .firstOnLine),
      ]),
    LanguageRow(
      "Handlebars", extensions: ["hbs", "handlebars", "htmlbars"],
      aliases: ["htmlbars", "handlebars-template"],
      lexemes: [
        .block("{{!", "}}"), .block("{{!--", "}}", closing: .rightAfter("-~")),
        .block("{{~!", "}}"), .block("{{~!--", "}}", closing: .rightAfter("-~")),
        .block("<!--", "-->"),
        .nothing("\\{{"), .nothing("\\\\"), .taggedString("{{{{", "}", "{{{{/", "}"),
      ]),
    LanguageRow(
      "Mustache", extensions: ["mustache"],
      lexemes: [.block("{{!", "}}"), .block("<!--", "-->")]),
    LanguageRow(
      "Org", extensions: ["org"], aliases: ["org-mode", "orgmode"],
      lexemes: [
        .line("#", at: .firstOnLine, next: .blank),
        .block(
          "#+begin_comment", "#+end_comment", at: .firstOnLine, next: .blank,
          closing: .firstOnLine, ignoringCase: true),
        .orgBlock("#+begin_src", "#+end_src"), .orgBlock("#+begin_example", "#+end_example"),
        .orgBlock("#+begin_export", "#+end_export"),
      ]),
    LanguageRow(
      "Pug", extensions: ["pug", "jade"], aliases: ["jade"],
      lexemes: [.indentedComment("//"), .indentedComment("//-")]),
    LanguageRow(
      "TeX",
      extensions: [
        "tex", "latex", "ltx", "sty", "dtx", "ins", "bbx", "cbx", "lbx", "tikz", "pgf", "mkiv",
        "mkii", "mkvi", "mkxl", "clo", "fd", "cls",
      ],
      aliases: ["latex", "context"],
      lexemes: [
        .line("%"), .nothing("\\", andNext: 1),
        .block("\\begin{comment}", "\\end{comment}", closing: .firstOnLine),
        .verbatim("\\begin{verbatim}", "\\end{verbatim}"),
        .verbatim("\\begin{verbatim*}", "\\end{verbatim*}"),
        .verbatim("\\begin{Verbatim}", "\\end{Verbatim}"),
        .verbatim("\\begin{alltt}", "\\end{alltt}"),
        .verbatim("\\begin{lstlisting}", "\\end{lstlisting}"),
        .verbatim("\\begin{minted}", "\\end{minted}"),
        .verbatim("\\begin{filecontents}", "\\end{filecontents}"),
        .verbatim("\\begin{filecontents*}", "\\end{filecontents*}"),
        .verb("\\verb", letters: "*"), .verb("\\lstinline"), .verb("\\Verb", letters: "*"),
        .string("\\url{", "}", escape: .none, extent: .lineOrNothing),
        .string("\\href{", "}", escape: .none, extent: .lineOrNothing),
        .string("\\path{", "}", escape: .none, extent: .lineOrNothing),
        .string("\\nolinkurl{", "}", escape: .none, extent: .lineOrNothing),
      ]),
  ]
}

extension Lexeme {
  /// Makes a block of an Org file whose lines are no Org.
  fileprivate static func orgBlock(_ opener: ShortText, _ closer: ShortText) -> Lexeme {
    .string(
      opener.ignoringCase, closer.ignoringCase, escape: .none, extent: .linesOrNothing,
      at: .firstOnLine, next: .any(" \t\r\n"))
  }

  /// Makes an environment whose text is taken as it is.
  fileprivate static func verbatim(_ opener: ShortText, _ closer: ShortText) -> Lexeme {
    .string(opener, closer, escape: .none, extent: .linesOrNothing)
  }

  /// Makes a command whose text stands between two equal bytes and is taken as it is.
  fileprivate static func verb(_ opener: ShortText, letters: ASCIISet = "") -> Lexeme {
    .delimited(
      opener, letters: letters, delimiters: "|!+\"'/@#$%&-.:;=?^_`~,", extent: .lineOrNothing,
      at: .anywhere, escape: .none)
  }
}
