extension LanguageTable {
  /// Languages of configuration, of policies and of builds.
  static let configuration: [LanguageRow] = [
    LanguageRow(
      "Apache", extensions: ["apacheconf", "htaccess"],
      names: [".htaccess", "httpd.conf", "apache2.conf", "ports.conf"], aliases: ["apacheconf"],
      lexemes: [.line("#", at: .freshLine("\\"))]),
    LanguageRow(
      "CUE", extensions: ["cue"],
      lexemes: [
        .line("//"), .string("\"", code: .init(opener: "\\(")),
        .string("'", code: .init(opener: "\\(")),
        .string("\"\"\"", extent: .lines, code: .init(opener: "\\(")),
        .string("'''", extent: .lines, code: .init(opener: "\\(")),
        .string("#\"", "\"#", escape: .none, code: .init(opener: "\\#(")),
        .string("#'", "'#", escape: .none, code: .init(opener: "\\#(")),
        .string("##\"", "\"##", escape: .none),
        .string("#\"\"\"", "\"\"\"#", escape: .none, extent: .lines, code: .init(opener: "\\#(")),
        .string("#'''", "'''#", escape: .none, extent: .lines, code: .init(opener: "\\#(")),
      ]),
    LanguageRow(
      "Dotenv", extensions: ["env"],
      names: [".env", ".env.example", ".env.sample", ".env.local", ".env.test", ".env.production"],
      lexemes: [
        .line("#", at: .rightAfter(" \t")), .string("\"", extent: .lines, at: .rightAfter("=")),
        .string("'", escape: .none, extent: .lines, at: .rightAfter("=")),
      ]),
    LanguageRow(
      "RPM Spec", extensions: ["spec"], aliases: ["rpmspec"],
      lexemes: [.line("#", at: .firstOnLine), .line("%dnl", at: .firstOnLine, next: .wordEnd)]),
    LanguageRow("Desktop Entry", extensions: ["desktop"], lexemes: [.line("#", at: .lineStart)]),
    LanguageRow(
      "Dhall", extensions: ["dhall"],
      lexemes: [
        .line("--", at: .wordStart), .block("{-", "-}", nests: true),
        .string("\"", code: .init(opener: "${")),
        .string("''", escape: .none, extent: .lines, code: .init(opener: "${")),
        .string("`", escape: .none, extent: .lineOrNothing),
      ]),
    LanguageRow(
      "Jsonnet", extensions: ["jsonnet", "libsonnet"], interpreters: ["jsonnet"],
      lexemes: [
        .line("//"), .line("#"), .block("/*", "*/"), .string("\"", extent: .lines),
        .string("'", extent: .lines), .string("@\"", "\"", escape: .doubled, extent: .lines),
        .string("@'", "'", escape: .doubled, extent: .lines),
        .embedded("|||", "|||", in: "", next: .lineEnd, closing: .firstOnLine),
        .embedded("|||-", "|||", in: "", next: .lineEnd, closing: .firstOnLine),
      ]),
    LanguageRow(
      "Just", extensions: ["just"], names: ["justfile", "Justfile", ".justfile", "JUSTFILE"],
      interpreters: ["just"], aliases: ["justfile"],
      lexemes: [
        .line("#", at: .rightAfter(" \t\r;&|()`:")), .nothing("\\", andNext: 1),
        .string("\"", extent: .lines), .string("'", escape: .none, extent: .lines),
        .string("\"\"\"", extent: .lines), .string("'''", escape: .none, extent: .lines),
      ]),
    LanguageRow(
      "Kconfig",
      names: [
        "Kconfig", "Kconfig.debug", "Kconfig.common", "Kconfig.platform", "Kconfig.projbuild",
        "Config.in",
      ],
      lexemes: [
        .line("#"), .string("\""), .string("'", extent: .lineOrNothing, at: .wordStart),
        .indented("help", next: .lineEnd), .indented("---help---", next: .lineEnd),
      ]),
    LanguageRow(
      "KDL", extensions: ["kdl"],
      lexemes: [
        .line("//"), .block("/*", "*/", nests: true), .string("\"", extent: .lines),
        .string("\"\"\"", extent: .lines),
        .string(
          "\"", escape: .none, extent: .lines, prefix: .init(needing: "r", among: "r"),
          counting: .before("#")),
        .string("#\"", "\"#", escape: .none, extent: .lines),
        .string("##\"", "\"##", escape: .none, extent: .lines),
        .string("#\"\"\"", "\"\"\"#", escape: .none, extent: .lines),
      ]),
    LanguageRow(
      "nginx", extensions: ["nginx", "nginxconf"],
      names: ["nginx.conf", "fastcgi_params", "uwsgi_params", "scgi_params", "mime.types"],
      aliases: ["nginxconf"],
      lexemes: [
        .line("#", at: .rightAfter(" \t\r;{}")), .nothing("\\", andNext: 1),
        .string("\"", extent: .lines, at: .rightAfter(" \t\r;{}(")),
        .string("'", extent: .lines, at: .rightAfter(" \t\r;{}(")),
        .bracketed("_by_lua_block {", in: "Lua"),
      ]),
    LanguageRow("Ninja", extensions: ["ninja"], lexemes: [.line("#", at: .freshLine("$"))]),
    LanguageRow(
      "Rego", extensions: ["rego"],
      lexemes: [.line("#"), .string("\""), .string("`", escape: .none, extent: .lines)]),
    LanguageRow(
      "Starlark", extensions: ["bzl", "bazel", "star", "sky"],
      names: [
        "BUILD", "BUILD.bazel", "WORKSPACE", "WORKSPACE.bazel", "MODULE.bazel", "BUCK", "Tiltfile",
      ], aliases: ["bazel", "bzl", "skylark"], lexemes: .pythonLike),
    LanguageRow(
      "systemd",
      extensions: [
        "service", "socket", "timer", "mount", "automount", "swap", "target", "slice", "scope",
        "nspawn", "network", "netdev", "link", "container", "volume", "kube",
      ], aliases: ["unit"],
      lexemes: [.line("#", at: .firstOnLine), .line(";", at: .firstOnLine)]),
  ]
}
