import RecordParsing
import Testing

@Suite struct FieldEditTests {
  private func set(_ key: String, _ value: FieldEdit.Value, in yaml: String) throws -> String {
    let file = Array("---\n\(yaml)---\nbody\n".utf8)
    let changed = try FieldEdit.setting(key, to: value, in: file).applied(to: file)
    let text = String(decoding: changed, as: UTF8.self)
    #expect(text.hasPrefix("---\n") && text.hasSuffix("---\nbody\n"))
    return String(text.dropFirst(4).dropLast(9))
  }

  @Test(arguments: [
    ("a: 1\nb: old # why\nc: 3\n", FieldEdit.Value.scalar("new"), "a: 1\nb: new # why\nc: 3\n"),
    ("b: 'old'\n", .scalar("new"), "b: 'new'\n"), ("b: \"old\"\n", .scalar("new"), "b: \"new\"\n"),
    ("b:\nc: 1\n", .scalar("new"), "b: new\nc: 1\n"),
    ("b: # why\n", .scalar("new"), "b: new # why\n"),
    ("b: |\n  l1\n  l2\n\nc: 1\n", .scalar("x"), "b: x\n\nc: 1\n"),
    ("b: one\n  two\nc: 1\n", .scalar("x"), "b: x\nc: 1\n"),
    ("b: # t\n  - x # u\n  - y\n# end\nc: 1\n", .scalar("z"), "b: z # t\n# end\nc: 1\n"),
    ("b: [x, y] # t\n", .flowList(["p", "q r", "s,t"]), "b: [p, q r, 's,t'] # t\n"),
    ("b: x # t\nc: 1\n", .blockList(["p", "q"]), "b: # t\n  - p\n  - q\nc: 1\n"),
    (
      "b:\n    - x\n    - y # z\nc: 1\n", .blockList(["p", "q"]), "b:\n    - p\n    - q # z\nc: 1\n"
    ),
    ("b:\n- x\nc: 1\n", .blockList(["p", "q"]), "b:\n- p\n- q\nc: 1\n"),
    ("b: x\n", .blockList([]), "b: []\n"), ("b: x\n", .flowList([]), "b: []\n"),
    ("b:\n  x\n", .blockList(["p"]), "b:\n  - p\n"),
    ("a: 1 # last\n# end\n", .scalar("new"), "a: 1 # last\n# end\nb: new\n"),
    ("a: 1\n", .blockList(["p"]), "a: 1\nb:\n  - p\n"), ("", .scalar("x"), "b: x\n"),
    ("b: @ana\nc: d: e\n", .scalar("@bob"), "b: '@bob'\nc: d: e\n"),
    ("\"b\" : x\n", .scalar("y"), "\"b\" : y\n"),
  ])
  func `an edit changes its field and nothing else`(
    yaml: String, value: FieldEdit.Value, expected: String
  ) throws {
    #expect(try set("b", value, in: yaml) == expected)
  }

  @Test(arguments: [
    ("plain text", "plain text"), ("2027-01-31", "2027-01-31"), ("80%", "80%"), ("a:b", "a:b"),
    ("", "''"), ("a: b", "'a: b'"), ("a #b", "'a #b'"), ("ends:", "'ends:'"), ("- x", "'- x'"),
    ("it's", "it's"), ("'x", "'''x'"), ("@ana", "'@ana'"), ("[x]", "'[x]'"), (" x", "' x'"),
    ("a\nb", "\"a\\nb\""), ("\u{85}\u{1B}\"\\", "\"\\u0085\\u001b\\\"\\\\\""), ("é😀", "é😀"),
  ])
  func `a value is quoted where YAML needs it`(text: String, expected: String) throws {
    #expect(try set("b", .scalar(text), in: "a: 1\n") == "a: 1\nb: \(expected)\n")
  }

  @Test func `line ends and byte order marks stay`() throws {
    let file = Array("\u{FEFF}---\r\na: 1\r\n---\r\n# T\r\n".utf8)
    let changed = try FieldEdit.setting("b", to: .blockList(["x", "y"]), in: file).applied(to: file)
    #expect(
      String(decoding: changed, as: UTF8.self)
        == "\u{FEFF}---\r\na: 1\r\nb:\r\n  - x\r\n  - y\r\n---\r\n# T\r\n")
  }

  @Test func `a file without front matter gets one`() throws {
    let file = Array("# T\n".utf8)
    let changed = try FieldEdit.setting("b", to: .scalar("x"), in: file).applied(to: file)
    #expect(String(decoding: changed, as: UTF8.self) == "---\nb: x\n---\n# T\n")
  }

  @Test(arguments: [
    ("a: 1\nb: 2 # x\nc: 3\n", "a: 1\nc: 3\n"), ("b:\n  - x\n  - y\n# c\n", "# c\n"),
    ("# t\nb: |\n  x\n\nc: 1\n", "# t\n\nc: 1\n"), ("b:\n", ""),
  ])
  func `a removed field takes its lines along`(yaml: String, expected: String) throws {
    let file = Array("---\n\(yaml)---\n".utf8)
    let edit = try #require(try FieldEdit.removing("b", in: file))
    #expect(String(decoding: edit.applied(to: file), as: UTF8.self) == "---\n\(expected)---\n")
    #expect(try FieldEdit.removing("z", in: file) == nil)
  }

  @Test(arguments: [
    "---\na: 1\n", "---\n{a: 1}\n---\n", "---\n- a\n---\n", "---\nb: &x 1\n---\n",
    "---\na: \"x\n---\n",
  ])
  func `what cannot be changed by bytes is refused`(text: String) {
    #expect(throws: RecordError.self) {
      try FieldEdit.setting("b", to: .scalar("x"), in: Array(text.utf8))
    }
  }
}
