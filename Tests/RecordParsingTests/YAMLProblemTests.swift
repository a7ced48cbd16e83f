import RecordParsing
import TestSupport
import Testing

@Suite struct YAMLProblemTests {
  private func read(_ text: String, limits: RecordLimits = RecordLimits()) -> YAMLDocument {
    YAMLReader(limits: limits, isLenient: false).read(Array(text.utf8))
  }

  @Test(arguments: [
    ("a: &x 1\nb: 2\n", RecordProblem.Code.yamlAnchor, 1, 4, "{b: 2}"),
    ("a: 1\nb: *x\nc: 3\n", .yamlAlias, 2, 4, "{a: 1, c: 3}"),
    ("a: !!str 1\nb: !x [1]\n", .yamlTag, 1, 4, "{}"),
    ("a: 1\n<<: {b: 2}\n", .yamlMergeKey, 2, 1, "{a: 1}"),
    ("a: 1\n? [x]\n: y\nb: 2\n", .yamlComplexKey, 2, 3, "{a: 1, b: 2}"),
    ("a: 1\nb: 2\na: 3\n", .duplicateKey, 3, 1, "{a: 1, b: 2}"),
    ("a: {x: 1, x: 2, y: 3}\n", .duplicateKey, 1, 11, "{a: {x: 1, y: 3}}"),
    ("a: 1\n---\nb: 2\n", .yamlSeveralDocuments, 2, 1, "{a: 1}"),
    ("a: 1\n\tb: 2\nc: 3\n", .yamlTab, 2, 1, "{c: 3}"),
    ("a:\n\tb: 2\nc: 3\n", .yamlTab, 2, 1, "{c: 3}"),
    ("a: 1\nb: x\0y\nc: 3\n", .unreadableByte, 2, 5, "{a: 1, b: x?y, c: 3}"),
    ("a: 1\nb: \u{FEFF}x\n", .unreadableByte, 2, 4, "{a: 1, b: ???x}"),
    ("a: 1\nb: \u{1B}[0m\n", .unreadableByte, 2, 4, "{a: 1, b: ?[0m}"),
  ])
  func `what is refused has a place and costs nothing else`(
    yaml: String, code: RecordProblem.Code, line: Int, column: Int, rest: String
  ) throws {
    let document = read(yaml)
    let problem = try #require(document.problems.first)
    #expect(problem.code == code)
    #expect(problem.place.line == line)
    #expect(problem.place.column == column)
    #expect(outline(document.root) == rest)
  }

  @Test(arguments: [
    ("a: 1\nb: \"open\nc: 3\nd: 4\n", 2, 4, "{a: 1, c: 3, d: 4}", "quote is never closed"),
    ("a: 1\nb: [x, y\nc: 3\nd: 4\n", 2, 4, "{a: 1, c: 3, d: 4}", "'[' is never closed"),
    ("a: 1\nb: [x] y\nc: 3\n", 2, 8, "{a: 1, c: 3}", "quote a value"),
    ("a: 1\nb: x: y\nc: 3\n", 2, 5, "{a: 1, c: 3}", "quote the value"),
    ("a: 1\ngarbage\nc: 3\n", 2, 1, "{a: 1, c: 3}", "not a 'key: value' line"),
    ("a: 1\ngarbage\n", 2, 1, "{a: 1}", "not a 'key: value' line"),
    ("a: 1\nb: @x\nc: 3\n", 2, 4, "{a: 1, c: 3}", "reserves"),
    ("a: 1\n- x\nc: 3\n", 2, 1, "{a: 1, c: 3}", "indentation"),
    ("p:\n  a: 1\n  b: x: y\n  c: 2\nq: 3\n", 3, 7, "{p: {a: 1}, q: 3}", "quote the value"),
    ("a: \"\\q\"\nb: 2\n", 1, 4, "{b: 2}", "escape"),
    ("a: 1\n  b: 2\nc: 3\n", 2, 4, "{c: 3}", "quote the value"),
  ])
  func `a broken line costs its key alone`(
    yaml: String, line: Int, column: Int, rest: String, hint: String
  ) throws {
    let document = read(yaml)
    let problem = try #require(document.problems.first)
    #expect(document.problems.count == 1)
    #expect(problem.place.line == line)
    #expect(problem.place.column == column)
    #expect(outline(document.root) == rest)
    #expect(problem.message.contains(hint), "\(problem)")
  }

  @Test func `a duplicate key names both lines`() {
    let message = read("a: 1\n# x\na: 2\n").problems.first?.message
    #expect(message == "key 'a' stands on line 1 and again on line 3; the first one counts")
  }

  @Test func `keys that differ in bytes are different keys`() {
    let document = read("\u{E9}: 1\ne\u{301}: 2\n")
    #expect(document.problems == [])
    #expect(document.root?["e\u{301}"]?.text == "2")
  }

  @Test func `bytes that are not UTF-8 keep every offset`() {
    let file = Array("a: ".utf8) + [0xFF, 0xC3, 0xE4, 0xB8] + Array("\nb: ok\n".utf8)
    let document = YAMLReader(isLenient: true).read(file)
    #expect(document.problems.map(\.code) == [.unreadableByte])
    #expect(document.root?["b"]?.range == 11..<13)
    #expect(document.root?["a"]?.range == 3..<7)
  }

  @Test func `every limit ends the reading with its own name`() {
    var limits = RecordLimits()
    limits.yamlDepth = 3
    #expect(
      read("a: [[1]]\nb: [[[1]]]\nc: 3\n", limits: limits).problems.map(\.code) == [.yamlTooDeep])
    #expect(outline(read("b: [[[1]]]\nc: 3\n", limits: limits).root) == "{c: 3}")
    limits = RecordLimits()
    limits.yamlNodes = 5
    let nodes = read("a: 1\nb: 2\nc: 3\n", limits: limits)
    #expect(nodes.problems.map(\.code) == [.yamlTooManyNodes])
    #expect(outline(nodes.root) == "{a: 1, b: 2}")
    limits = RecordLimits()
    limits.yamlBytes = 4
    #expect(read("a: 1", limits: limits).problems == [])
    #expect(read("a: 12", limits: limits).problems.map(\.code) == [.yamlTooLarge])
    limits = RecordLimits()
    limits.yamlProblems = 2
    let many = read("a: *x\nb: *x\nc: *x\nd: 1\n", limits: limits)
    #expect(many.problems.map(\.code) == [.yamlAlias, .yamlAlias, .yamlTooManyProblems])
  }

  @Test(arguments: [
    "[", "{", "- ", "? ", "a: [", "[[\n", "{a: ", "-\n ", "! ", "&a ", "'x''", "\"\n\"\"", "|\n",
    "a: @", "a: b: c\n", "é: [", "@",
  ])
  func `a hundred thousand bytes of one mark end at once`(mark: String) {
    let bytes = Array(String(repeating: mark, count: 100_000 / mark.utf8.count).utf8)
    let problems = onSmallStack { YAMLReader(isLenient: true).read(bytes).problems }
    #expect(problems?.isEmpty == false)
  }
}
