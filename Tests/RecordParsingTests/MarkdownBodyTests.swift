import RecordParsing
import Testing

@Suite struct MarkdownBodyTests {
  private func read(_ text: String, limits: RecordLimits = RecordLimits()) -> MarkdownBody {
    MarkdownBody.read(Array(text.utf8), limits: limits)
  }

  @Test(arguments: [
    ("# Title", "Title", 1, 3),
    ("text\n\n#   Split *the* `billing` [module](x) ##\n", "Split the billing module", 3, 5),
    ("Setext\ntwo lines\n===\n", "Setext two lines", 1, 1),
    ("## Second\n# First\n# Later", "First", 2, 3),
    ("#\n# Real\n", "Real", 2, 3),
    ("# A &amp; B &#x41;&#66; &unknown;\n", "A & B AB &unknown;", 1, 3),
    ("# a <b>bold</b> ![alt *text*](x.png)\n", "a bold alt text", 1, 3),
    ("# ä `ö`\r\n", "ä ö", 1, 3),
    ("> # quoted\n\n- # listed\n\n# Real\n", "Real", 5, 3),
    ("```\n# code\n```\n    # indented\n\n# Real\n", "Real", 6, 3),
  ])
  func `the title is the first heading of the first level`(
    markdown: String, title: String, line: Int, column: Int
  ) throws {
    let heading = try #require(read(markdown).heading)
    #expect(heading.text == title)
    #expect(heading.place.line == line)
    #expect(heading.place.column == column)
  }

  @Test(arguments: ["", "text", "## two\n", "#no space\n", "    # code\n", "#\n"])
  func `a text without such a heading has no title`(markdown: String) {
    #expect(read(markdown).heading == nil)
  }

  @Test func `tickets carry their text, mark, depth and line`() {
    let body = read(
      """
      # T
      - [ ] one *small* ticket (2h)
      - [x] two
        - [X] nested
          goes on
      - no ticket
      1. [ ] numbered

      * [ ] loose

        second paragraph
      * [ ] last `code`
      """)
    #expect(
      body.tickets.map(\.text) == [
        "one small ticket (2h)", "two", "nested goes on", "numbered", "loose", "last code",
      ])
    #expect(body.tickets.map(\.isChecked) == [false, true, true, false, false, false])
    #expect(body.tickets.map(\.depth) == [0, 0, 1, 0, 0, 0])
    #expect(body.tickets.map(\.place.line) == [2, 3, 4, 7, 9, 12])
    #expect(body.tickets.map(\.place.column) == [3, 3, 5, 4, 3, 3])
  }

  @Test(arguments: [
    "```\n- [ ] fenced\n```\n", "    - [ ] indented code\n", "[ ] no list\n", "- [y] other mark\n",
    "- [] empty\n", "- [ ]joined\n", "<!--\n- [ ] in a comment\n-->\n", "- text [ ] inside\n",
    "- [ ]\n", "- [x]  \n", "- [ ]\n  do\n", "- *[ ] a*\n", "- [x](u) a\n", "- # [ ] a\n",
    "- a\n\n  [ ] b\n",
  ])
  func `a box that GitHub would not show is no ticket`(markdown: String) {
    #expect(read(markdown).tickets.isEmpty)
  }

  @Test(arguments: [
    "- > quoted\n- [ ] do\n", "> - [ ] do\n", "- - [ ] do\n", "-   [ ] *do*\n", "2) [ ] do\n",
    "-\n  [ ] do\n", "| a |\n|---|\n| b |\n\n* [ ] `do`\n",
  ])
  func `a box at the start of an item's text is a ticket`(markdown: String) {
    #expect(read(markdown).tickets.map(\.text) == ["do"])
  }

  @Test func `places are those of the whole file`() throws {
    let file = Array("---\na: ä\n---\n# Title\r\n- [ ] do\r\n".utf8)
    guard case .present(_, let body) = FrontMatter.find(in: file) else {
      Issue.record("no front matter")
      return
    }
    let read = MarkdownBody.read(file, in: body)
    #expect(read.heading?.place.line == 4)
    let ticket = try #require(read.tickets.first)
    #expect(ticket.place.line == 5)
    #expect(file[ticket.place.offset] == UInt8(ascii: "["))
  }

  @Test func `a text beyond the limits is read up to them and told`() {
    var limits = RecordLimits()
    limits.bodyBytes = 20
    let long = read("# T\n- [ ] a\n- [ ] b\n- [ ] c\n", limits: limits)
    #expect(long.tickets.count == 2)
    #expect(long.problems.map(\.code) == [.bodyTooLarge])
    #expect(long.problems.first?.place.line == 4)
    let deep = read("- [ ] a\n" + String(repeating: ">", count: 101) + "\n# T\n")
    #expect(deep.tickets.count == 1)
    #expect(deep.problems.map(\.code) == [.bodyTooDeep])
  }
}
