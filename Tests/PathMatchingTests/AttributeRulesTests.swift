import PathMatching
import TestSupport
import Testing

struct AttributeRulesTests {
  private let names = ["linguist-vendored", "linguist-generated", "debt"]

  @Test func `a file without a word about the attributes costs nothing`() {
    let file = AttributeRules.File(bytes: Array("*.sh text eol=lf\n[attr]mine text\n".utf8))
    #expect(AttributeRules(of: names, in: [file]).isEmpty)
  }

  @Test func `a line's last mention counts, and a deeper file outranks`() {
    let top =
      "*.js linguist-vendored -linguist-vendored debt\n[attr]third linguist-vendored=true -debt\nlib/** third\n"
    let rules = AttributeRules(
      of: names,
      in: [
        AttributeRules.File(bytes: Array(top.utf8)),
        AttributeRules.File(folder: Array("lib".utf8), bytes: Array("own.js !debt\n".utf8)),
      ])
    #expect(rules.values(for: Array("a.js".utf8)) == [.unset, .unspecified, .set])
    #expect(rules.values(for: Array("lib/x.js".utf8)) == [.text("true"), .unspecified, .unset])
    #expect(
      rules.values(for: Array("lib/own.js".utf8)) == [.text("true"), .unspecified, .unspecified])
  }

  @Test func `random files give each path what git check-attr gives`() throws {
    var random = RandomPatterns(seed: 3)
    let states = [
      "debt", "-debt", "!debt", "debt=off", "linguist-vendored", "-linguist-vendored=x",
      "linguist-generated=true", "mine", "-mine", "!mine", "outer", "-outer", "text", "=x", "-",
      "binary",
    ]
    let repository = try TestRepository()
    for _ in 0..<RandomPatterns.rounds {
      func line() -> String {
        let pattern = random.pattern().replacing(" ", with: "")
        let said = (0..<Int.random(in: 0...3, using: &random)).map { _ in
          states.randomElement(using: &random) ?? ""
        }
        return ([pattern] + said).joined(separator: " ")
      }
      let macros = ["[attr]mine debt linguist-vendored", "[attr]outer mine -linguist-generated"]
      let top =
        ([line(), macros[0], line(), line(), macros[1], line()]).joined(separator: "\n") + "\n"
      let nested = [line(), line()].joined(separator: "\n")
      try repository.write(".gitattributes", top)
      try repository.write("a/.gitattributes", nested)
      let paths = (0..<60).map { _ in random.path() }
      let output = try Git.bytes(
        ["check-attr", "-z", "--stdin"] + names, in: repository.path,
        input: Array(paths.map { $0 + "\0" }.joined().utf8))
      let fields = output.split(separator: 0, omittingEmptySubsequences: false)
      let rules = AttributeRules(
        of: names,
        in: [
          AttributeRules.File(bytes: Array(top.utf8)),
          AttributeRules.File(folder: Array("a".utf8), bytes: Array(nested.utf8)),
        ])
      for (index, path) in paths.enumerated() {
        let expected = names.indices.map {
          String(decoding: fields[(index * names.count + $0) * 3 + 2], as: UTF8.self)
        }
        let values = rules.values(for: Array(path.utf8)).map(text)
        #expect(
          values == expected,
          "\(path.debugDescription) by \(top.debugDescription) and \(nested.debugDescription)")
      }
    }
  }

  private func text(_ value: AttributeRules.Value) -> String {
    switch value {
    case .set: "set"
    case .unset: "unset"
    case .text(let text): text
    case .unspecified: "unspecified"
    }
  }
}
