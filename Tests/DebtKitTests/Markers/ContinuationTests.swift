import DebtKit
import Testing

/// Rule 4: how far the text of a marker goes.
@Suite struct ContinuationTests {
  @Test(arguments: [
    ("// TODO: one\n//   two\n//    three", "TODO | one ¶ two ¶ three"),
    ("/* TODO: one\n *   two\n */", "TODO | one ¶ two"),
    ("/*\n * TODO: one\n *  two\n *\n *  not\n */", "TODO | one ¶ two"),
    ("/* TODO: one\n      two */", "TODO | one ¶ two"),
    ("/*\n   TODO: one\n     two\n*/", "TODO | one ¶ two"),
    ("// TODO: one.\n// Not of it.", "TODO | one."),
    ("// TODO: one\n//\n//   not", "TODO | one"),
    ("// TODO: one\n\n//   not", "TODO | one"),
    ("// TODO: one\n//   two\n//   FIXME: three", "TODO | one ¶ two\nFIXME | three"),
    ("// - TODO: one\n//   two", "TODO | one ¶ two"),
    ("// @todo one\n//  two", "TODO | one ¶ two"),
    ("f(); // TODO: one\n     //   two", "TODO | one ¶ two"),
    ("f(); // TODO: one.\n//   not", "TODO | one."),
    ("f();\t// TODO: one\n\t//   two", "TODO | one ¶ two"),
    ("f(); // TODO: one.\ng(); //           not", "TODO | one."),
    ("// TODO: one   \r\n//   two\r\n", "TODO | one ¶ two"),
    ("/* TODO: one *\n *   two    *\n ***/", "TODO | one * ¶ two"),
    ("// TODO(ana)\n//   one", "TODO word=ana | one"),
  ])
  func `lines that are indented further go on with the text`(_ input: String, _ reading: String) {
    #expect(MarkerScan.of(input).summary == reading)
  }

  @Test func `a line one space off is told, and the text ends before it`() {
    let scan = MarkerScan.of("// TODO: this is\n// not indented\n// at all")
    #expect(scan.summary == "TODO | this is\n! continuation-off-by-one 2:4")
  }

  @Test func `a finished sentence, a list and a tag below are not told`() {
    #expect(MarkerScan.of("// TODO: done.\n// Other").problems.isEmpty)
    #expect(MarkerScan.of("// TODO: a list\n// - of things").problems.isEmpty)
    #expect(MarkerScan.of("// TODO: a\n// @param x").problems.isEmpty)
  }

  @Test func `sentences go on at the margin where the settings say so`() {
    var settings = MarkerSettings()
    settings.continuation = .sentence
    let scan = MarkerScan.of("// TODO: this is\n// a sentence.\n// another", settings: settings)
    #expect(scan.summary == "TODO | this is ¶ a sentence.")
  }

  @Test func `what a limit cuts is told`() {
    var settings = MarkerSettings()
    settings.limits.textLines = 2
    settings.limits.partsBytes = 10
    settings.limits.lineBytes = 40
    settings.limits.attributes = 2
    settings.limits.items = 5
    let long = MarkerScan.of("// TODO: 1\n//  2\n//  3", settings: settings)
    #expect(long.summary == "TODO | 1 ¶ 2\n! cut-marker 3:5")
    let parts = MarkerScan.of("// TODO(ana, bert, carl): x", settings: settings)
    #expect(parts.summary == "TODO | (ana, bert, carl): x\n! cut-marker 1:8")
    let many = MarkerScan.of("// TODO(+a,+b,+c): x", settings: settings)
    #expect(many.summary == "TODO tags=a tags=b unread=+c | x\n! cut-marker 1:15")
    let line = MarkerScan.of("// TODO: " + String(repeating: "x", count: 50), settings: settings)
    #expect(line.problems.map(\.code) == [.cutMarker])
    let below = "// TODO: x\n//  " + String(repeating: "y", count: 50)
    #expect(MarkerScan.of(below, settings: settings).problems.map(\.code) == [.cutMarker])
    let items = MarkerScan.of(String(repeating: "// TODO: x\n", count: 7), settings: settings)
    #expect(items.markers.count == 5)
    #expect(items.problems.map(\.code) == [.tooManyItems])
  }

  @Test(arguments: [
    ("// TODO\nint x;", "int x;"),
    ("// TODO: two words\n\n// other\n  int y; // z\n", "int y;"),
    ("/* TODO */ int a;\nint b;", "int b;"),
    ("// TODO\n/* a */ int c;", "int c;"),
  ])
  func `a short text takes the next line of code along`(_ input: String, _ code: String) {
    #expect(MarkerScan.of(input).markers.map(\.nextCodeLine) == [code])
  }

  @Test func `a text of three words needs no code, and the last one has none`() {
    #expect(MarkerScan.of("// TODO: one two three\nint x;").markers.map(\.nextCodeLine) == [nil])
    #expect(MarkerScan.of("// TODO: one").markers.map(\.nextCodeLine) == [nil])
  }

  @Test func `the next line of code is cut between characters`() throws {
    let scan = MarkerScan.of("// TODO\n" + "a" + String(repeating: "é", count: 200))
    let code = try #require(scan.markers.first?.nextCodeLine)
    #expect(code.utf8.count == 199)
    #expect(!code.contains("\u{FFFD}"))
  }
}
