extension LanguageTable {
  /// Languages for building, configuring, filtering, calculating and scripting.
  static let tools: [LanguageRow] = [
    LanguageRow(
      "AWK", extensions: ["awk", "gawk", "mawk", "nawk", "auk"],
      interpreters: ["awk", "gawk", "mawk", "nawk", "goawk"], aliases: ["gawk"],
      lexemes: [
        .line("#"), .string("\""), .regex(),
        // A line, or what follows a block, never begins with a division.
        .regex(at: .firstOnLine), .regex(at: .after("}")),
      ]),
    LanguageRow(
      "Bicep", extensions: ["bicep", "bicepparam"],
      lexemes: [
        .line("//"), .block("/*", "*/"), .string("'", code: .init(opener: "${")),
        .string("'''", escape: .none, extent: .lines),
      ]),
    LanguageRow(
      "CoffeeScript", extensions: ["coffee", "_coffee", "cjsx", "cson", "iced"],
      names: ["Cakefile"], interpreters: ["coffee"], aliases: ["coffee", "coffee-script"],
      lexemes: [
        .line("#"), .block("###", "###", next: .none("#")), .regex(),
        .string("'", extent: .lines),
        .string("\"", extent: .lines, code: .init(opener: "#{")),
        .string("'''", extent: .lines),
        .string("\"\"\"", extent: .lines, code: .init(opener: "#{")),
        .string("///", extent: .linesOrNothing, code: .init(opener: "#{")),
        .string("`", extent: .lines), .string("```", extent: .lines),
        // `match /a#b/`: the argument of a call without parentheses.
        Lexeme(
          kind: .regex, opener: "/", closer: "/", place: .rightAfter(" \t"),
          next: .none(" \t=/*"), escape: .backslash, extent: .lineOrNothing),
      ]),
    LanguageRow(
      "GDScript", extensions: ["gd"], interpreters: ["godot"], aliases: ["gd"],
      lexemes: [
        .line("#", documentation: "#"), .string("\""), .string("'"),
        .string("\"\"\"", extent: .lines), .string("'''", extent: .lines),
      ]),
    LanguageRow(
      "jq", extensions: ["jq"], interpreters: ["jq", "gojq", "jaq", "jqjq"],
      lexemes: [
        .line("#", continues: true), .string("\"", extent: .lines, code: .init(opener: "\\(")),
      ]),
    LanguageRow(
      "Luau", extensions: ["luau"], interpreters: ["luau", "lune"],
      lexemes: [
        .line("--"), .block("--[", "]", counting: .inside("=")), .string("\""), .string("'"),
        .string("[", "]", escape: .none, extent: .lines, counting: .inside("=")),
        .string("`", code: .init(opener: "{")), .line("#!", at: .lineStart),
      ]),
    LanguageRow(
      "M4", extensions: ["m4", "ac"], names: ["configure.in"],
      interpreters: ["m4"], aliases: ["autoconf"],
      lexemes: [
        .line("dnl", at: .wordStart, next: .wordEnd),
        .line("#", at: .rightAfter(" \t\r;([{,`)")), .nothing("`#'"), .nothing("[#]"),
        .nothing("`dnl'"), .nothing("[dnl]"),
      ]),
    LanguageRow(
      "MATLAB", extensions: ["m", "matlab"], aliases: ["m"],
      lexemes: .matlabLiterals + [
        .line("%"), .block("%{", "%}", at: .aloneOnLine, closing: .aloneOnLine, nests: true),
        .string("\"", escape: .doubled),
      ]),
    LanguageRow(
      "Meson", names: ["meson.build", "meson.options", "meson_options.txt"],
      interpreters: ["meson"],
      lexemes: [.line("#"), .string("'"), .string("'''", escape: .none, extent: .lines)]),
    LanguageRow(
      "Nix", extensions: ["nix"], interpreters: ["nix-shell"],
      lexemes: [
        .line("#"), .block("/*", "*/", documentation: "*"),
        .string("\"", extent: .lines, code: .init(opener: "${")),
        .string(
          "''", escape: .closer(before: "$'\\"), extent: .lines, code: .init(opener: "${")),
      ]),
    LanguageRow(
      "Nushell", extensions: ["nu"], interpreters: ["nu"],
      aliases: ["nu", "nu-script", "nushell-script"],
      lexemes: [
        .line("#", at: .rightAfter(" \t\r;|()[]{}")), .string("\"", extent: .lines),
        .string("'", escape: .none, extent: .lines), .string("`", escape: .none, extent: .lines),
        .string("$\"", "\"", extent: .lines, code: .init(opener: "(")),
        .string("$'", "'", escape: .none, extent: .lines, code: .init(opener: "(")),
        .string(
          "'", escape: .none, extent: .lines, prefix: .init(needing: "r", among: "r"),
          counting: .before("#")),
      ]),
    LanguageRow(
      "Octave", extensions: ["m"], interpreters: ["octave"], aliases: ["gnu-octave"],
      lexemes: .matlabLiterals + [
        .line("%"), .block("%{", "%}", at: .aloneOnLine, closing: .aloneOnLine, nests: true),
        .line("#"), .block("#{", "#}", at: .aloneOnLine, closing: .aloneOnLine, nests: true),
        .string("\""),
      ]),
    LanguageRow(
      "Puppet", extensions: ["pp"], names: ["Modulefile"], interpreters: ["puppet"],
      lexemes: [
        .line("#"), .block("/*", "*/"), .string("'", extent: .lines), .regex(),
        .string("\"", extent: .lines, code: .init(opener: "${")),
      ]),
    LanguageRow(
      "QML", extensions: ["qml", "qbs"], aliases: ["qbs"],
      lexemes: [
        .line("//"), .block("/*", "*/", documentation: "*!"), .string("\""), .string("'"),
        .string("`", extent: .lines, code: .init(opener: "${")), .regex(),
      ]),
    LanguageRow(
      "Raku",
      extensions: [
        "raku", "rakumod", "rakutest", "rakudoc", "p6", "pm6", "pl6", "nqp", "6pl", "6pm", "p6l",
        "p6m", "pl", "pm", "t",
      ],
      interpreters: ["raku", "perl6", "rakudo"], aliases: ["perl6"],
      lexemes: [
        .line("#", documentation: "|="),
        .block("#`(", ")", inner: "("), .block("#`((", "))", inner: "(("),
        .block("#`[", "]", inner: "["), .block("#`[[", "]]", inner: "[["),
        .block("#`{", "}", inner: "{"), .block("#`{{", "}}", inner: "{{"),
        .block("#`{{{", "}}}", inner: "{{{"), .block("#`<", ">", inner: "<"),
        .block("#`«", "»", inner: "«"), .block("#|(", ")", inner: "("),
        .block("#|[", "]", inner: "["), .block("#|{", "}", inner: "{"),
        .block(
          "=begin", "=end", at: .firstOnLine, next: .blank, closing: .firstOnLine, nests: true),
        .rest("=finish"),
        .string("'", extent: .lines, at: .wordStart),
        .string("\"", extent: .lines, code: .init(opener: "{")), .nothing("\\#"),
        .string("「", "」", escape: .none, extent: .lines), .regex(extent: .lineOrNothing),
        .nothing("<#>"), .rakuQuote("q", letters: "qwQ"), .rakuQuote("Q", letters: "qw"),
        .rakuQuote("rx"), .rakuQuote("m"), .rakuQuote("s", parts: 2),
      ]),
  ]
}

extension [Lexeme] {
  /// What MATLAB and Octave share: the text after `...` is a comment, and a tick after a value transposes it.
  fileprivate static let matlabLiterals: [Lexeme] = [
    .line("..."),
    .string("'", escape: .doubled, extent: .lineOrNothing, at: .notAfterValue),
  ]
}

extension Lexeme {
  /// Makes a literal of Raku with a delimiter of its own; with parentheses it would be a call.
  fileprivate static func rakuQuote(
    _ opener: ShortText, letters: ASCIISet = "", parts: Int = 1
  ) -> Lexeme {
    .delimited(
      opener, letters: letters, delimiters: "{[</|!", parts: parts, afterBlanks: parts == 1,
      at: .notAfter(.wordsAndSigils))
  }
}
