import RecordParsing
import Testing

/// A YAML tree in one line of text, for comparison.
func outline(_ node: YAMLNode?) -> String {
  guard let node else { return "nothing" }
  switch node.content {
  case .scalar(let text, let style): return style == .plain ? text : "'\(text)'"
  case .sequence(let items): return "[" + items.map { outline($0) }.joined(separator: ", ") + "]"
  case .mapping(let pairs):
    return "{" + pairs.map { "\($0.key): \(outline($0.value))" }.joined(separator: ", ") + "}"
  }
}

@Suite struct YAMLReaderTests {
  private func read(_ text: String, isLenient: Bool = true) -> YAMLDocument {
    YAMLReader(isLenient: isLenient).read(Array(text.utf8))
  }

  @Test(arguments: [
    (
      "a: no\nb: 1.10\nc: 010\nd: 2027-01-31\ne: 80%\nf: 6h/mo\n",
      "{a: no, b: 1.10, c: 010, d: 2027-01-31, e: 80%, f: 6h/mo}"
    ),
    (
      "a: \"x\\u00e4\\n\"\nb: 'it''s'\nc: |\n  l1\n  l2\nd: >-\n  f1\n  f2\n",
      "{a: 'xä\n', b: 'it's', c: 'l1\nl2\n', d: 'f1 f2'}"
    ),
    (
      "tags: [a, \"b\", c d]\npaths:\n  - src/**\n  - 'b'\nx:\n- y\n",
      "{tags: [a, 'b', c d], paths: [src/**, 'b'], x: [y]}"
    ),
    (
      "policy:\n  growth: {level: error, max: 0}\n  list:\n    - a: 1\n      b: 2\n    - c: 3\n",
      "{policy: {growth: {level: error, max: 0}, list: [{a: 1, b: 2}, {c: 3}]}}"
    ),
    ("a:\nb: ''\nc: ~\nd: []\ne: {}\n", "{a: , b: '', c: ~, d: [], e: {}}"),
    ("# only a comment\n", "nothing"), ("", "nothing"), ("- a\n- b\n", "[a, b]"), ("text", "text"),
    ("---\na: 1\n...\n", "{a: 1}"), ("\u{FEFF}a: 1\n", "{a: 1}"),
    ("a: 1\r\nb: 2\r\n", "{a: 1, b: 2}"),
    ("a: one\n  two\n\n  three\nb: x # comment\n", "{a: one two\nthree, b: x}"),
    ("\"a b\": 1\n'<<': 2\n", "{a b: 1, <<: 2}"),
  ])
  func `scalars stay text and collections keep their order`(yaml: String, expected: String) {
    let document = read(yaml, isLenient: false)
    #expect(outline(document.root) == expected)
    #expect(document.problems == [])
  }

  @Test func `lookups find keys, items, pairs and places`() throws {
    let root = try #require(read("a: x\nb: [1, 2]\nc: \"q\"\nd:\n").root)
    #expect(root["a"]?.text == "x")
    #expect(root["b"]?.items?.compactMap(\.text) == ["1", "2"])
    #expect(root["b"]?.isFlow == true)
    #expect(root["c"]?.style?.isQuoted == true)
    #expect(root["d"]?.isEmpty == true)
    #expect(root["e"] == nil)
    #expect(root.pairs?.map(\.key) == ["a", "b", "c", "d"])
    #expect(root.pair("b")?.place == Place(offset: 5, line: 2, column: 1))
    #expect(root["b"]?.place == Place(offset: 8, line: 2, column: 4))
  }

  @Test(arguments: ["", "é", "日本", "a\u{1F600}b", "e\u{301}"], ["\n", "\r\n"])
  func `ranges count bytes whatever the characters and line ends`(word: String, end: String) throws
  {
    let lines = [
      "# \(word)", "k\(word): v\(word)", "q: \"\(word)\"  # \(word)", "l: [\(word)x, y\(word)]",
      "b:", "  - 1\(word)", "  - '\(word)'", "z: last", "",
    ]
    let file = Array(lines.joined(separator: end).utf8)
    let root = try #require(YAMLReader(isLenient: false).read(file).root)
    #expect(root.pairs?.map { text(file, $0.keyRange) } == ["k\(word)", "q", "l", "b", "z"])
    #expect(
      root.pairs?.map { text(file, $0.value.range) } == [
        "v\(word)", "\"\(word)\"", "[\(word)x, y\(word)]",
        "- 1\(word)\(end)  - '\(word)'", "last",
      ])
    #expect(root.pairs?.map(\.place.line) == [2, 3, 4, 5, 8])
    #expect(root["l"]?.items?.map { text(file, $0.range) } == ["\(word)x", "y\(word)"])
    #expect(root["l"]?.items?.last?.place.column == 8 + word.utf8.count)
  }

  @Test func `only LF ends a line, whatever YAML thinks`() {
    let root = read("a: \"x\u{2028}y\u{85}z\"\nb: 1\n").root
    #expect(root?.pair("b")?.place.line == 2)
  }

  @Test func `a part of a file is read with the places of the file`() {
    let file = Array("---\nü: 1\nb: 2\n---\n".utf8)
    let root = YAMLReader(isLenient: false).read(file, in: 4..<15).root
    #expect(root?.pair("b")?.place == Place(offset: 10, line: 3, column: 1))
  }

  @Test(arguments: [
    ("owner: @ana\n", "{owner: @ana}", 1),
    ("a: [@x, `y`]\nb:\n  - @z\n", "{a: [@x, `y`], b: [@z]}", 3),
    ("a: %5\n", "{a: %5}", 1), ("title: Billing: split: it\n", "{title: Billing: split: it}", 1),
    ("title: ends with:\nb: 1\n", "{title: ends with:, b: 1}", 1),
    ("t: @a: b # c: d\n", "{t: @a: b}", 1), ("- a: b: c\n- @d\n", "[{a: b: c}, @d]", 2),
    ("a: \"x: y, @z\"\nb: 'c: @d'\n", "{a: 'x: y, @z', b: 'c: @d'}", 0),
    ("a: mail, @ana and - @bob\n", "{a: mail, @ana and - @bob}", 0),
    ("a: |\n  k: v: w\n  @x\nb: @y\n", "{a: 'k: v: w\n@x\n', b: @y}", 1),
    ("a: one\n  @two\nb: @y\n", "{a: one @two, b: @y}", 1),
    ("# a: b: c, @d\nx: http://h:80/\n", "{x: http://h:80/}", 0),
    ("a: [\n  @x,\n  @y\n]\n", "{a: [@x, @y]}", 2),
    ("ä: ö: @ü\n", "{ä: ö: @ü}", 1),
  ])
  func `values that people write unquoted are read with a note`(
    yaml: String, expected: String, notes: Int
  ) {
    let document = read(yaml)
    #expect(outline(document.root) == expected)
    #expect(document.problems.map(\.code) == Array(repeating: .unquotedText, count: notes))
    #expect(document.problems.allSatisfy { $0.level == .note })
  }

  @Test(arguments: ["owner: @ana\n", "title: a: b\n"])
  func `a strict reader refuses what strict YAML refuses`(yaml: String) {
    let document = read(yaml + "b: 1\n", isLenient: false)
    #expect(outline(document.root) == "{b: 1}")
    #expect(document.problems.map(\.code) == [.yamlSyntax])
    #expect(document.problems.first?.level == .error)
  }
}
