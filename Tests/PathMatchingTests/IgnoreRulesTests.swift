import PathMatching
import TestSupport
import Testing

struct IgnoreRulesTests {
  @Test func `the last rule that matches decides`() {
    var rules = IgnoreRules()
    rules.add(Array("# a comment\n*.log\n!keep.log\n\\#odd\nblank\\ \n\ntmp/   \n".utf8))
    #expect(rules.ignores(Array("a/b.log".utf8), isFolder: false))
    #expect(!rules.ignores(Array("a/keep.log".utf8), isFolder: false))
    #expect(rules.ignores(Array("#odd".utf8), isFolder: false))
    #expect(rules.ignores(Array("blank ".utf8), isFolder: false))
    #expect(rules.ignores(Array("tmp".utf8), isFolder: true))
    #expect(rules.decision(Array("a.log".utf8), isFolder: false)?.line == 2)
  }

  @Test func `a folder's rules end with the folder`() {
    var rules = IgnoreRules()
    rules.enter(Array("sub".utf8), ignoreFile: Array("/a\n".utf8))
    #expect(rules.ignores(Array("sub/a".utf8), isFolder: false))
    #expect(!rules.ignores(Array("sub/b/a".utf8), isFolder: false))
    rules.leave()
    #expect(!rules.ignores(Array("sub/a".utf8), isFolder: false))
  }

  @Test(arguments: [false, true])
  func `random rules decide as git check-ignore does`(_ ignoringCase: Bool) throws {
    var random = RandomPatterns(seed: ignoringCase ? 2 : 1)
    let repository = try TestRepository()
    if ignoringCase { try repository.git("config", "core.ignorecase", "true") }
    for _ in 0..<RandomPatterns.rounds {
      let top = (0..<4).map { _ in random.pattern() }.joined(separator: "\n") + "\n"
      let nested = (0..<2).map { _ in random.pattern() }.joined(separator: "\n")
      try repository.write(".gitignore", top)
      try repository.write("a/.gitignore", nested)
      let paths = (0..<60).map { _ in random.path() }
      let input = Array(paths.map { $0 + "\0" }.joined().utf8)
      let output = try Git.bytes(
        ["check-ignore", "--no-index", "-v", "-n", "-z", "--stdin"], in: repository.path,
        input: input, accepting: [0, 1])
      let fields = output.split(separator: 0, omittingEmptySubsequences: false)
      for (index, path) in paths.enumerated() {
        let source = String(decoding: fields[index * 4], as: UTF8.self)
        let line = Int(String(decoding: fields[index * 4 + 1], as: UTF8.self))
        let expected = line.map { "\(source):\($0)" }
        let decision = decide(path, top: top, nested: nested, ignoringCase)
        #expect(
          decision == expected,
          "\(path.debugDescription) by \(top.debugDescription) and \(nested.debugDescription)")
      }
    }
  }

  private func decide(_ path: String, top: String, nested: String, _ ignoringCase: Bool) -> String?
  {
    var rules = IgnoreRules(ignoringCase: ignoringCase)
    rules.add(Array(top.utf8))
    let bytes = Array(path.utf8)
    for index in bytes.indices where bytes[index] == 0x2F {
      let folder = Array(bytes[..<index])
      if let rule = rules.decision(folder, isFolder: true), !rule.isNegated { return name(rule) }
      rules.enter(folder, ignoreFile: folder == [0x61] ? Array(nested.utf8) : nil)
    }
    return rules.decision(bytes, isFolder: path == "a").map(name)
  }

  private func name(_ rule: IgnoreRules.Rule) -> String {
    (rule.glob.folder.isEmpty ? ".gitignore" : "a/.gitignore") + ":\(rule.line)"
  }
}
