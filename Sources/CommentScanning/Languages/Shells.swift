extension LanguageTable {
  /// The languages of command lines.
  static let shells: [LanguageRow] = [
    LanguageRow(
      "Shell",
      extensions: ["sh", "bash", "zsh", "ksh", "bats", "ebuild", "eclass", "command", "zsh-theme"],
      names: [
        ".bashrc", ".profile", ".bash_profile", ".bash_aliases", ".zshrc", ".zshenv", ".zprofile",
        ".kshrc", "PKGBUILD", "APKBUILD", ".envrc",
      ],
      interpreters: ["sh", "bash", "zsh", "ksh", "mksh", "dash", "ash", "bats"],
      aliases: ["sh", "bash", "zsh", "ksh"],
      lexemes: [
        .line("#", at: .rightAfter(" \t\r;&|()`")), .nothing("\\", andNext: 1),
        .string("\"", extent: .lines, code: .init(opener: "$(")),
        .string("'", escape: .none, extent: .lines), .string("$'", "'", extent: .lines),
        .heredoc("<<"),
      ]),
    LanguageRow(
      "Fish", extensions: ["fish"], interpreters: ["fish"],
      lexemes: [
        .line("#", at: .rightAfter(" \t\r;&|()")), .nothing("\\", andNext: 1),
        .string("\"", extent: .lines), .string("'", extent: .lines),
      ]),
    LanguageRow(
      "PowerShell", extensions: ["ps1", "psm1", "psd1"], interpreters: ["pwsh", "powershell"],
      aliases: ["pwsh", "ps1"],
      lexemes: [
        .line("#", at: .rightAfter(" \t\r;&|(){}[],=")), .block("<#", "#>"),
        .nothing("`", andNext: 1),
        .string("\"", escape: .by("`"), extent: .lines, code: .init(opener: "$(")),
        .string("'", escape: .none, extent: .lines),
        .string("@\"", "\n\"@", escape: .none, extent: .lines, next: .lineEnd),
        .string("@'", "\n'@", escape: .none, extent: .lines, next: .lineEnd),
      ]),
    LanguageRow(
      "Batch", extensions: ["bat", "cmd"], aliases: ["bat", "dosbatch"],
      lexemes: [
        .line("REM", at: .commandStart, next: .wordEnd, ignoringCase: true),
        .line("::", at: .firstOnLine),
      ]),
  ]
}

extension Lexeme.Place {
  /// Where a command of a batch file begins.
  static let commandStart = Lexeme.Place.after("&|(@")
}
