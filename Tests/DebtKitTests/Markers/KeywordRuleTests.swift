import DebtKit
import Testing

/// Rule 2: the first word of a comment line, whole, upper case.
@Suite struct KeywordRuleTests {
  @Test(arguments: [
    ("// TODO text", "TODO | text"),
    ("//TODO: text", "TODO | text"),
    ("/* FIXME */", "FIXME | "),
    ("/** XXX: text **/", "XXX | text"),
    ("int x; // HACK: text", "HACK | text"),
    ("// *** BUG *** text", "BUG | text"),
    ("// - TODO: text", "TODO | text"),
    ("// **TODO**: text", "TODO | text"),
    ("// [TODO] text", "TODO | text"),
    ("// <TODO>: text", "TODO | text"),
    ("// >>> TODO text", "TODO | text"),
    ("//\u{301} TODO: text", "TODO | text"),
    ("// @todo text", "TODO | text"),
    ("// @fixme text", "FIXME | text"),
    ("// @TODO text", "TODO | text"),
    ("// TODO!!! text", "TODO | text"),
    ("// TODO?: text", "TODO | text"),
    ("// TODO... text", "TODO | text"),
    ("// TODO, text", "TODO | text"),
    ("// TODO -- text", "TODO | text"),
    ("// TODO – text", "TODO | text"),
    ("// TODO --verbose is ignored", "TODO | --verbose is ignored"),
    ("// TODO：修复", "TODO | 修复"),
    ("// TODO修复", "TODO | 修复"),
    ("// TODO/FIXME: text", "TODO | text"),
    ("// XXXX text", "XXX +1 | text"),
    ("// TODO (see below) text", "TODO | (see below) text"),
    ("// TODO(see the note below): text", "TODO | (see the note below): text"),
    ("// TODO: UTF-8 text", "TODO | UTF-8 text"),
    ("// TODO: [optional] text", "TODO | [optional] text"),
    ("// TODO: [text](http://a.b/c) more", "TODO links=http://a.b/c | [text](http://a.b/c) more"),
    ("// TODO: 5 more", "TODO | 5 more"),
    ("// TODO: ask @bob", "TODO | ask @bob"),
    ("// TODO: read it from /etc", "TODO word?=etc | read it from /etc"),
    ("// TODO: std::move(x) costs", "TODO | std::move(x) costs"),
    ("// TODO: a Map<String, Foo>", "TODO | a Map<String, Foo>"),
    ("// TODO: rename <ID>", "TODO | rename <ID>"),
  ])
  func `a keyword that leads its line is a marker`(_ input: String, _ reading: String) {
    let scan = MarkerScan.of(input)
    #expect(scan.markers.map(\.summary).joined() == reading)
    #expect(scan.caseMisses == 0)
  }

  @Test(arguments: [
    "// TODOS are many", "// TODO_LIST", "// TODO-list", "// TODO's", "// TODO.md",
    "// BUG-12 is fixed",
    "// \"TODO\" is a word", "// `TODO` is a word", "// 'TODO: x'", "// see TODO", "// $TODO",
    "// TEMP = 5;", "// TEMP += 5", "// BUG(\"impossible\");", "// HACK();", "// BUG(x) {",
    "// BUG()",
    "// todo el mundo", "// Todo.class", "// hack around it", "// @deprecated", "// @bug here",
    "// TODÓ", "char *s = \"// TODO: no\";", "#endif /* TODO */", "TODO(x);",
    "// deprecated: use f",
  ])
  func `a keyword that is something else is no marker`(_ input: String) {
    let scan = MarkerScan.of(input)
    #expect(scan.markers.isEmpty)
    #expect(scan.problems.isEmpty)
    #expect(scan.caseMisses == 0)
  }

  @Test(arguments: [
    "// todo: text", "// Todo: text", "// todo(ana): text", "// fixme text", "// Fixme later",
    "// xxx", "// hack: text", "// todo", "// @Todo text", "/// \\todo text", "// ToDo - text",
    "// todo[7] text",
  ])
  func `a near miss of case is counted`(_ input: String) {
    let scan = MarkerScan.of(input)
    #expect(scan.markers.isEmpty)
    #expect(scan.caseMisses == 1)
  }

  @Test func `any case counts where the settings say so`() {
    var settings = MarkerSettings()
    settings.letterCase = .any
    let scan = MarkerScan.of("// todo: a\n// Fixme(ana): b\n// deprecated: c", settings: settings)
    #expect(scan.summary == "TODO | a\nFIXME word=ana | b\nDEPRECATED | c")
  }

  @Test func `the place is that of the keyword, in bytes, and ends with the line`() throws {
    let text = "é = 1; /* (ana/2026-01-31)TODO: ü */ x"
    let marker = try #require(MarkerScan.of(text).markers.first)
    #expect(marker.line == 1)
    #expect(marker.column == 28)
    #expect(marker.endColumn == 36)
    #expect(Array(text.utf8)[marker.head].elementsEqual("(ana/2026-01-31)TODO: ".utf8))
  }
}
