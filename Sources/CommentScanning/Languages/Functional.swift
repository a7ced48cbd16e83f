extension LanguageTable {
  /// Functional languages and Lisps.
  static let functional: [LanguageRow] = [
    LanguageRow(
      "Haskell", extensions: ["hs", "hsc", "hs-boot", "hsig"],
      interpreters: ["runhaskell", "runghc", "stack"],
      aliases: ["hs"],
      lexemes: [
        .line("--", at: .notAfter(symbols), next: .none("!#$%&*+./<=>?@\\^|~:")),
        .line("-- ", at: .notAfter(symbols), documentation: "|^"),
        .block("{-", "-}", nests: true, documentation: "|^"), .string("\"", extent: .lines),
        .character(at: .wordStart),
      ]),
    LanguageRow(
      "OCaml", extensions: ["ml", "mli", "mll", "mly"], names: [".ocamlinit"],
      interpreters: ["ocaml", "ocamlrun", "ocamlscript"],
      lexemes: [
        .block("(*", "*)", next: .none(")"), nests: true, holdsStrings: true, documentation: "*"),
        .string("\"", extent: .lines), .character(at: .wordStart),
        .taggedString("{", "|", "|", "}"),
      ]),
    LanguageRow(
      "Erlang", extensions: ["erl", "hrl", "escript", "yrl", "xrl", "app.src"],
      names: ["rebar.config", "rebar.lock", "sys.config"],
      interpreters: ["escript"],
      lexemes: [
        .line("%"), .line("#!", at: .lineStart), .string("\"", extent: .lines),
        .string("'", extent: .lineOrNothing), .nothing("$\\", andNext: 1),
        .nothing("$", andNext: 1, next: .any("\"'%")),
      ]),
    LanguageRow(
      "Cabal", extensions: ["cabal"],
      names: ["cabal.project", "cabal.project.local", "cabal.project.freeze", "cabal.config"],
      lexemes: [.line("--", at: .firstOnLine)]),
    LanguageRow(
      "OPAM", extensions: ["opam", "opam.template"], names: ["opam"],
      lexemes: [
        .line("#"), .block("(*", "*)"), .string("\"", extent: .lines),
        .string("\"\"\"", extent: .lines),
      ]),
    LanguageRow(
      "Elixir", extensions: ["ex", "exs"], names: ["mix.lock"], interpreters: ["elixir"],
      lexemes: [
        .line("#"), .string("\"", extent: .lines, code: .init(opener: "#{")),
        .string("'", extent: .lines, code: .init(opener: "#{")),
        .string("\"\"\"", extent: .lines, code: .init(opener: "#{")),
        .string("'''", extent: .lines, code: .init(opener: "#{")),
        .string("~S\"\"\"", "\"\"\"", escape: .none, extent: .lines),
        .string("~s\"\"\"", "\"\"\"", extent: .lines, code: .init(opener: "#{")),
        .string("~H\"\"\"", "\"\"\"", escape: .none, extent: .lines),
        .delimited(
          "~", letters: letters, needsLetters: true, delimiters: "([{</|\"'", nests: false,
          at: .anywhere),
        .nothing("?", andNext: 1, at: .wordStart, next: .any("\"'#")), .nothing("?\\", andNext: 1),
      ]),
    LanguageRow(
      "Clojure", extensions: ["clj", "cljs", "cljc", "edn", "bb", "boot", "cl2", "cljscm", "hic"],
      interpreters: ["bb", "clojure"],
      aliases: ["clj"],
      lexemes: [
        .line(";"), .string("\"", extent: .lines), .nothing("\\", andNext: 1), .line("#!"),
      ]),
    LanguageRow(
      "Emacs Lisp", extensions: ["el"], names: [".emacs", "_emacs", ".spacemacs"],
      interpreters: ["emacs"], aliases: ["elisp", "emacs-lisp"],
      lexemes: [
        .line(";"), .string("\"", extent: .lines), .nothing("?\\", andNext: 1),
        .nothing("?", andNext: 1, at: .wordStart, next: .any("\";")),
      ]),
  ]

  private static let letters: ASCIISet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
  private static let symbols: ASCIISet = "!#$%&*+./<=>?@\\^|~:"
}
