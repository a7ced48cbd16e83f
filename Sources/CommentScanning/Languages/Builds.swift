extension LanguageTable {
  /// The languages of build files.
  static let builds: [LanguageRow] = [
    LanguageRow(
      "Make", extensions: ["mk", "mak", "make"],
      names: ["Makefile", "makefile", "GNUmakefile", "BSDmakefile", "Kbuild"],
      interpreters: ["make"],
      aliases: ["makefile"],
      lexemes: [.line("#", at: .notAfter("\\$"), continues: true)]),
    LanguageRow(
      "CMake", extensions: ["cmake", "cmake.in"], names: ["CMakeLists.txt"],
      lexemes: [
        .line("#"), .block("#[", "]", counting: .inside("=")), .string("\"", extent: .lines),
        .string("[", "]", escape: .none, extent: .linesOrNothing, counting: .inside("=")),
        .nothing("\\", andNext: 1),
      ]),
    LanguageRow(
      "Dockerfile", extensions: ["dockerfile", "containerfile"],
      names: ["Dockerfile", "Containerfile"],
      aliases: ["docker"],
      lexemes: [.line("#", at: .firstOnLine), .heredoc("<<")]),
  ]
}
