import TestSupport
import Testing

/// Files that are broken or are no files: each is named with its place and reason, the rest is kept.
struct BrokenInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let code: Int32
    /// What the JSON must say of it.
    let words: [String]
    let arguments: [String]
    let prepare: @Sendable (TestRepository) throws -> Void

    init(
      _ name: String, _ words: String..., code: Int32 = 0, arguments: [String] = [],
      prepare: @escaping @Sendable (TestRepository) throws -> Void
    ) {
      testDescription = name
      self.code = code
      self.words = words
      self.arguments = arguments
      self.prepare = prepare
    }

    /// A record with this text.
    static func record(_ name: String, _ words: String..., text: String) -> Case {
      record(name, words, bytes: Array(text.utf8))
    }

    static func record(_ name: String, _ words: [String], bytes: [UInt8]) -> Case {
      Case(name, words) { try $0.folder.write("debt/r.md", bytes: bytes) }
    }

    private init(
      _ name: String, _ words: [String],
      prepare: @escaping @Sendable (TestRepository) throws -> Void
    ) {
      testDescription = name
      code = 0
      self.words = words
      arguments = []
      self.prepare = prepare
    }
  }

  private static func problem(_ code: String, _ line: Int, _ path: String = "debt/r.md") -> String {
    let level = ["tolerated", "not-a-record"].contains(code) ? "note" : "warning"
    return #"{"code": "\#(code)", "level": "\#(level)", "path": "\#(path)", "line": \#(line),"#
  }

  private static func skipped(_ path: String, _ reason: String) -> String {
    #"{"path": "\#(path)", "reason": "\#(reason)"}"#
  }

  private static let nested = String(repeating: "[", count: 20_000)

  static let records: [Case] = [
    .record(
      "an open front matter", problem("malformed-record", 1), text: "---\nowner: a\n# No end\n"),
    .record(
      "broken YAML", problem("malformed-record", 4), text: "---\nowner: a\ndue: [\n---\n# B\n"),
    .record("a tab", problem("malformed-record", 3), text: "---\nowner: a\n\tdue: 2\n---\n# B\n"),
    .record("no map", problem("malformed-record", 2), text: "---\n- a\n- b\n---\n# B\n"),
    .record("a nested map", problem("malformed-value", 2), text: "---\nowner: {a: 1}\n---\n# B\n"),
    .record(
      "a key twice", problem("duplicate-field", 3), text: "---\nowner: a\nowner: b\n---\n# B\n"),
    .record(
      "an unknown key", problem("unknown-key", 2), "did you mean 'effort'?",
      text: "---\neffrot: 3d\n---\n# B\n"),
    .record("no such day", problem("malformed-date", 2), text: "---\ndue: 2027-02-30\n---\n# B\n"),
    .record("no work", problem("malformed-duration", 2), text: "---\neffort: soon\n---\n# B\n"),
    .record("no number", problem("malformed-number", 2), text: "---\nreach: many\n---\n# B\n"),
    .record("a hostile id", problem("malformed-value", 2), text: "---\nid: ../../etc\n---\n# B\n"),
    .record(
      "two titles", problem("title-differs", 2), text: "---\ntitle: One\n---\n# Another\n"),
    .record("no front matter", #""code": "not-a-record""#, text: "# B\n"),
    .record("nothing", #""code": "not-a-record""#, text: ""),
    .record(
      "aliases", problem("malformed-record", 3), text: "---\ntags: &a [x]\npaths: *a\n---\n# B\n"),
    .record(
      "an alias bomb", #""code": "malformed-record""#,
      text: "---\na: &a [x,x]\n"
        + (0..<9).map { "a\($0): &a\($0) [\($0 == 0 ? "*a" : "*a\($0 - 1)"), *a]\n" }.joined()
        + "---\n# B\n"),
    .record("nesting", #""code": "malformed-record""#, text: "---\na: \(nested)\n---\n# B\n"),
    .record(
      "a huge front matter", #""code": "malformed-record""#,
      text: "---\n" + String(repeating: "x-a: 1\n", count: 20_000) + "---\n# B\n"),
    .record(
      "many keys", #""code": "malformed-record""#,
      text: "---\n" + (0..<9_000).map { "a\($0):\n" }.joined() + "---\n# B\n"),
    .record(
      "a YAML tag", #""code": "malformed-record""#, text: "---\nowner: !!python/x a\n---\n# B\n"),
    .record(
      "bytes that are not UTF-8", [#""code": "malformed-record""#],
      bytes: Array("---\nowner: ".utf8) + [0xFF, 0xFE] + Array("\n---\n# B\n".utf8)),
    .record("a NUL", [#""path": "debt/r.md""#], bytes: Array("---\nowner: a\0b\n---\n# B\n".utf8)),
    Case(
      "two records with one id", #""code": "duplicate-id", "level": "warning", "path": "debt/s.md""#
    ) {
      try $0.write("debt/r.md", "---\nid: x\n---\n# R\n")
      try $0.write("debt/s.md", "---\nid: x\n---\n# S\n")
    },
    Case("a path of nothing", problem("unmatched-path", 2)) {
      try $0.write("debt/r.md", "---\npaths: [src/none/**]\n---\n# R\n")
    },
  ]

  static let files: [Case] = [
    Case("a binary", skipped("x.c", "binary")) { try $0.write("x.c", "\0// TODO: a\n") },
    Case("a large file", skipped("x.c", "too-large"), #""limits.file": 1"#) {
      try $0.write("x.c", "// TODO: a\n" + String(repeating: "\n", count: 300_000))
    },
    Case("a long line", skipped("x.c", "line-too-long"), #""limits.line": 1"#) {
      try $0.write("x.c", "// TODO: \(String(repeating: "x", count: 9_000))\n")
    },
    Case("half of UTF-16", skipped("x.c", "encoding")) {
      try $0.folder.write("x.c", bytes: [0xFF, 0xFE, 0x2F])
    },
    Case("an LFS pointer", skipped("x.c", "lfs-pointer")) {
      let id = String(repeating: "0", count: 64)
      try $0.write(
        "x.c", "version https://git-lfs.github.com/spec/v1\noid sha256:\(id)\nsize 9\nx-TODO 1\n")
    },
    Case("text that is not UTF-8", #""title": "caf\#u{FFFD}""#) {
      try $0.folder.write("x.c", bytes: Array("// TODO: caf".utf8) + [0xE9, 0x0A])
    },
    Case("a link to a file", skipped("x.c", "symlink")) { try $0.folder.link("x.c", to: "ok.c") },
    Case("a link to a folder", skipped("x", "symlink")) { try $0.folder.link("x", to: ".git") },
    Case("a link to a secret", skipped("x.c", "symlink")) {
      try $0.folder.link("x.c", to: "/etc/passwd")
    },
    Case("a link without an end", skipped("x.c", "symlink")) {
      try $0.folder.link("x.c", to: "/dev/zero")
    },
    Case("a record behind a link", skipped("debt/r.md", "symlink")) {
      try $0.folder.link("debt/r.md", to: "/etc/passwd")
    },
    Case(
      "settings behind a link", skipped(".debt-schema.json", "symlink"), "is not read: symlink",
      code: 2
    ) {
      try $0.folder.link(".debt-schema.json", to: "/dev/zero")
    },
    Case("an unlisted FIFO", skipped("pipe", "special-file"), arguments: ["--untracked"]) {
      try $0.commit()
      try $0.folder.makeFIFO("pipe")
    },
    Case("a FIFO in a file's place", skipped("x.c", "special-file")) {
      try $0.write("x.c", "// TODO: a\n")
      try $0.commit()
      try $0.remove("x.c")
      try $0.folder.makeFIFO("x.c")
    },
    Case("a FIFO for settings", ".debt-schema.json", "special-file", code: 2) {
      try $0.commit()
      try $0.folder.makeFIFO(".debt-schema.json")
    },
    Case("a link in a file's place", skipped("x.c", "symlink")) {
      try $0.write("x.c", "// TODO: a\n")
      try $0.commit()
      try $0.remove("x.c")
      try $0.folder.link("x.c", to: "/etc/passwd")
    },
    Case("a link in a folder's place", skipped("d/x.c", "symlink")) {
      try $0.write("d/x.c", "// TODO: a\n")
      try $0.commit()
      try $0.remove("d")
      try $0.folder.link("d", to: "/etc")
    },
    Case("a folder in a file's place", #""skipped": []"#) {
      try $0.write("x.c", "// TODO: a\n")
      try $0.commit()
      try $0.remove("x.c")
      try $0.write("x.c/y", "")
    },
    Case(
      "a file that cannot be opened", #""code": "unreadable", "level": "error""#,
      "File name too long", #""reason": "unreadable"}"#, code: 2
    ) {
      try $0.commit()
      let blob = try $0.writeObject("blob", Array("// TODO: a\n".utf8))
      let name = String(repeating: "x", count: 300) + ".c"
      try $0.git("update-index", "--add", "--cacheinfo", "100644,\(blob),\(name)")
    },
    Case("a marker without a day", problem("malformed-date", 1, "x.c")) {
      try $0.write("x.c", "// TODO(due=2027-13-01): a\n")
    },
    Case("a marker of no record", problem("unknown-record", 1, "x.c")) {
      try $0.write("x.c", "// DEBT(no-such-record): a\n")
    },
  ]

  static let settings: [Case] = [
    Case(
      "settings that are no YAML",
      #""malformed-configuration", "level": "error", "path": ".debt.yml""#,
      code: 2
    ) { try $0.write(".debt.yml", "limits: {line: 5000\n") },
    Case(
      "an unknown setting", problem("unknown-setting", 1, ".debt.yml"), "did you mean 'exclude'?"
    ) {
      try $0.write(".debt.yml", "exlude: [a]\n")
    },
    Case(
      "a setting of another type", #""malformed-configuration", "level": "error""#, code: 2
    ) { try $0.write(".debt.yml", "limits: {line: many}\n") },
    Case("nested settings", #""malformed-configuration""#, code: 2) {
      try $0.write(".debt.yml", "exclude: \(nested)\n")
    },
    Case("aliases in settings", #""malformed-configuration""#, code: 2) {
      try $0.write(".debt.yml", "exclude: &a [x]\nobjectives: {a: *a}\n")
    },
    Case("settings that are too large", "is larger than what is read", code: 2) {
      try $0.write(".debt.yml", String(repeating: "# filler\n", count: 400_000))
    },
  ]

  @Test(.timeLimit(.minutes(5)), arguments: records + files + settings)
  func `broken input is named, and the rest is kept`(_ broken: Case) async throws {
    let repository = try TestRepository(files: [
      "ok.c": "// TODO: kept\n", "debt/ok.md": "---\nowner: ana\n---\n# Kept record\n",
    ])
    // The smallest limits under which every other case still fits.
    try repository.write(".debt.yml", "limits: {line: 8000, file: 250000}\n")
    try broken.prepare(repository)
    let isLinked =
      broken.testDescription.contains("place") || broken.testDescription.contains("FIFO")
    if !isLinked, broken.code == 0 || !broken.words.contains("File name too long") {
      try repository.commit()
    }
    let answer = await debt(["scan", "--format", "json"] + broken.arguments, in: repository.path)
    #expect(answer.code == broken.code)
    _ = try JSONTree(answer.outputBytes)
    for words in broken.words + [#""title": "kept""#, #""title": "Kept record""#] {
      #expect(answer.output.contains(words), "\(words) in \(answer.output)")
    }
    let text = await debt(["scan", "--list", "-v"] + broken.arguments, in: repository.path)
    #expect(text.code == broken.code && text.output.contains("ok.c:1:4: TODO kept"))
  }

  @Test func `a missing or broken file of settings on the command line is told`() async throws {
    let repository = try TestRepository.committed(["a.c": "// todo: a\n"])
    try repository.write("own.yml", "markers: {case: any}\n")
    let own = await debt("scan", "--config", "own.yml", "--list", in: repository.path)
    #expect(own.code == 0 && own.output.contains("TODO a"))
    try repository.write("bad.yml", "markers: [\n")
    let bad = await debt("scan", "--config", "bad.yml", in: repository.path)
    #expect(bad.code == 2 && bad.output.contains("bad.yml:2"), "\(bad.output)")
    #expect(await debt("scan", "--config", "none.yml", in: repository.path).code == 2)
    let piped = await debt("scan", "--config", "/dev/null", in: repository.path)
    #expect(piped.code == 0)
  }
}
