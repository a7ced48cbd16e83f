extension LanguageTable {
  /// Scripting languages.
  static let scripts: [LanguageRow] = [
    LanguageRow(
      "Python", extensions: ["py", "pyi", "pyw", "py3", "gyp", "gypi", "smk", "snakefile"],
      names: ["SConstruct", "SConscript", "Snakefile", "wscript"],
      interpreters: ["python", "pypy"], aliases: ["py", "ipython"],
      lexemes: [
        .line("#"), .string("\""), .string("'"), .string("\"\"\"", extent: .lines),
        .string("'''", extent: .lines),
      ]),
    LanguageRow(
      "Ruby",
      extensions: [
        "rb", "rake", "gemspec", "ru", "podspec", "rbi", "jbuilder", "pluginspec", "rabl", "thor",
        "builder", "ruby",
      ],
      names: ["Rakefile", "Gemfile", "Vagrantfile", "Podfile", "Guardfile", "Capfile", "Brewfile"],
      interpreters: ["ruby", "jruby", "rake"], aliases: ["rb"],
      lexemes: [
        .line("#", at: .notAfter("?")),
        .block("=begin", "=end", at: .lineStart, next: .blank, closing: .lineStart),
        .string("\"", extent: .lines, at: .notAfter("$?"), code: .init(opener: "#{")),
        .string("'", extent: .lines, at: .notAfter("$?")),
        .string("`", extent: .lines, at: .notAfter("$?:"), code: .init(opener: "#{")),
        .delimited("%", letters: "qQwWiIrsx", code: .init(opener: "#{")),
        .regex(extent: .linesOrNothing),
        // What begins a line goes on with no operand of the line before.
        .delimited("%", letters: "qQwWiIrsx", at: .firstOnLine, code: .init(opener: "#{")),
        .regex(at: .firstOnLine), .heredoc("<<", style: .ruby), .rest("__END__"),
      ]),
    LanguageRow(
      "Perl", extensions: ["pl", "pm", "t", "pod", "psgi", "perl", "al"],
      names: ["Makefile.PL", "Build.PL", "cpanfile"],
      interpreters: ["perl"], aliases: ["pl"],
      lexemes: [
        .line("#", at: .notAfter("$")),
        .block("=", "=cut", at: .lineStart, next: .letter, closing: .lineStart),
        .string("\"", extent: .lines, at: .notAfter("$")),
        .string("'", extent: .lines, at: .notAfter(.wordsAndDollar)),
        // `return''`, unlike `Package'name`.
        .string("'", extent: .lines, at: .rightAfter(.words), next: .none(.words)),
        .nothing("//"), .nothing("-s", next: .wordEnd),
        .string("`", extent: .lines, at: .notAfter("$")), .heredoc("<<", style: .perl),
        .regex(extent: .linesOrNothing), .quoteLike("q", 1), .quoteLike("qq", 1),
        .quoteLike("qw", 1), .quoteLike("qr", 1), .quoteLike("qx", 1), .quoteLike("m", 1),
        .quoteLike("s", 2), .quoteLike("tr", 2), .quoteLike("y", 2),
        .rest("__END__", in: "Perl documentation"), .rest("__DATA__", in: "Perl documentation"),
      ]),
    LanguageRow(
      "Perl documentation",
      lexemes: [.block("=", "=cut", at: .lineStart, next: .letter, closing: .lineStart)],
      partOf: "Perl"),
    LanguageRow(
      "Lua", extensions: ["lua", "rockspec", "nse"], interpreters: ["lua", "luajit", "texlua"],
      lexemes: [
        .line("--"), .block("--[", "]", counting: .inside("=")), .string("\""), .string("'"),
        .string("[", "]", escape: .none, extent: .lines, counting: .inside("=")),
        .line("#!", at: .lineStart),
      ]),
  ]
}

extension Lexeme {
  /// A literal of Perl whose word is followed by its delimiter.
  static func quoteLike(_ word: ShortText, _ parts: Int) -> Lexeme {
    .delimited(word, parts: parts, afterBlanks: true, at: .notAfterWordOrSigil)
  }
}
