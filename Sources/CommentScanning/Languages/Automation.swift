extension LanguageTable {
  /// Languages that drive shells, editors, desktops and tests.
  static let automation: [LanguageRow] = [
    LanguageRow(
      "AppleScript", extensions: ["applescript"], interpreters: ["osascript"],
      lexemes: [
        .line("--"), .line("#"), .block("(*", "*)", nests: true), .string("\"", extent: .lines),
      ]),
    LanguageRow(
      "AutoHotkey", extensions: ["ahk", "ahk1", "ahk2", "ahkl"], aliases: ["ahk"],
      lexemes: [
        .line(";", at: .rightAfter(" \t")),
        .block("/*", "*/", at: .firstOnLine), .nothing("`", andNext: 1),
        .string("\"", escape: .by("`"), extent: .lineOrNothing),
        .string("'", escape: .by("`"), extent: .lineOrNothing, at: .wordStart),
        .string("(", ")", escape: .none, extent: .lineOrNothing, at: .firstOnLine),
        .embedded("(", ")", in: "", at: .firstOnLine, closing: .firstOnLine),
      ]),
    LanguageRow(
      "Csh", extensions: ["csh", "tcsh"], names: [".cshrc", ".tcshrc", ".login"],
      interpreters: ["csh", "tcsh"], aliases: ["tcsh"],
      lexemes: [
        .line("#", at: .notAfter("$")), .nothing("${#"), .nothing("\\", andNext: 1), .string("\""),
        .string("'"), .heredoc("<<"),
      ]),
    LanguageRow(
      "Cython", extensions: ["pyx", "pxd", "pxi"], aliases: ["pyx"], lexemes: .pythonLike),
    LanguageRow(
      "Elvish", extensions: ["elv"], interpreters: ["elvish"],
      lexemes: [
        .line("#", at: .rightAfter(" \t\r;|()[]{}")), .string("\"", extent: .lines),
        .string("'", escape: .none, extent: .lines),
      ]),
    LanguageRow(
      "Inno Setup", extensions: ["iss", "isl"],
      lexemes: [
        .line(";", at: .firstOnLine), .string("\"", escape: .none),
        .embedded(
          ("[Code]" as ShortText).ignoringCase, "[", in: "Inno Setup code", at: .lineStart,
          closing: .lineStart),
      ]),
    LanguageRow(
      "Inno Setup code",
      lexemes: [
        .line("//"), .block("{", "}"), .block("(*", "*)"), .string("'", escape: .none),
      ], partOf: "Inno Setup"),
    LanguageRow(
      "NSIS", extensions: ["nsi", "nsh", "nsdinc"],
      lexemes: [
        .line(";", at: .rightAfter(" \t"), continues: true),
        .line("#", at: .rightAfter(" \t"), continues: true),
        .block("/*", "*/", at: .rightAfter(" \t")), .nothing("$\\", andNext: 1),
        .string("\"", escape: .by("$"), at: .rightAfter(" \t")),
        .string("'", escape: .by("$"), at: .rightAfter(" \t")),
        .string("`", escape: .by("$"), at: .rightAfter(" \t")),
      ]),
    LanguageRow(
      "Robot Framework", extensions: ["robot", "resource"], aliases: ["robotframework"],
      lexemes: [
        .line("#", at: .firstOnLine), .line("  #"), .line("\t#"), .line(" | #"),
        .block(
          "*** Comments ***", "***", at: .lineStart, closing: .lineStart, ignoringCase: true),
      ]),
    LanguageRow(
      "Tcl", extensions: ["tcl", "tm", "itcl", "itk", "exp", "sdc", "xdc"],
      interpreters: ["tclsh", "wish", "expect"],
      lexemes: [
        .line("#", at: .freshLine("\\"), continues: true),
        .line(";#", continues: true), .line("; #", continues: true),
        .line(";  #", continues: true), .line(";\t#", continues: true),
        .line("{ #", continues: true), .line("{  #", continues: true),
        .line("{\t#", continues: true),
        .nothing("\\", andNext: 1), .string("\"", extent: .lines, at: .rightAfter(" \t[")),
      ]),
    LanguageRow(
      "VBA", extensions: ["bas", "frm", "vba", "ctl", "dsr"], aliases: ["vb6"],
      lexemes: .basic + [.string("\"", escape: .none)]),
    LanguageRow(
      "VBScript", extensions: ["vbs", "wsf"], interpreters: ["cscript", "wscript"],
      lexemes: .basic + [.string("\"", escape: .none)]),
    LanguageRow(
      "Vim Script", extensions: ["vim", "vimrc"],
      names: [".vimrc", "_vimrc", ".gvimrc", ".exrc", "vimrc", "gvimrc"],
      aliases: ["vim", "viml"],
      lexemes: [
        .line("\"", at: .firstOnLine), .line("\"", at: .after(")]}|0123456789"), next: .blank),
        .string("\"", extent: .lineOrNothing),
        .line(
          "\"", at: .rightAfter(" \t"),
          next: .none("+*_/:.%#=-~0123456789abcdefghijklmnopqrstuvwxyz")),
        .line("#", at: .firstOnLine, next: .none("{#")),
        .line("#", at: .rightAfter(" \t"), next: .blank),
        .string("'", escape: .none, extent: .lineOrNothing, at: .notAfterValue),
        .embedded("lua << EOF", "EOF", in: "Lua", at: .firstOnLine, closing: .lineStart),
        .embedded("lua <<EOF", "EOF", in: "Lua", at: .firstOnLine, closing: .lineStart),
        .embedded("python3 << EOF", "EOF", in: "Python", at: .firstOnLine, closing: .lineStart),
        .embedded("python3 <<EOF", "EOF", in: "Python", at: .firstOnLine, closing: .lineStart),
        .heredoc("<<", style: .init(marks: "", quotes: "", afterBlanks: true)),
        .heredoc("<< trim", style: .init(marks: "", indents: true, quotes: "", afterBlanks: true)),
        .heredoc(
          "<< trim eval", style: .init(marks: "", indents: true, quotes: "", afterBlanks: true)),
        .heredoc("<< eval", style: .init(marks: "", quotes: "", afterBlanks: true)),
      ]),
    LanguageRow(
      "Visual Basic", extensions: ["vb"], aliases: ["vbnet", "vb.net"],
      lexemes: .basic + [
        .line("''", documentation: "'"), .string("\"", escape: .none, extent: .lines),
      ]),
    LanguageRow(
      "Xonsh", extensions: ["xsh", "xonshrc"], names: [".xonshrc"], interpreters: ["xonsh"],
      lexemes: .pythonLike),
    LanguageRow(
      "Zig", extensions: ["zig", "zon"],
      lexemes: [
        .line("//", documentation: "/!"), .string("\""), .character(),
        .string("\\\\", "\n", escape: .none),
      ]),
  ]
}

extension [Lexeme] {
  /// The comments of the Basics, `REM` where a statement may begin.
  fileprivate static let basic: [Lexeme] = [
    .line("'"), .line("REM", at: .after(":"), next: .wordEnd, ignoringCase: true),
  ]
}
