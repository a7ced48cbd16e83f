import DebtKit
import Testing

/// Rule 10: what is not to be counted is counted apart.
@Suite struct IgnoreTests {
  @Test(arguments: [
    ("// debt:ignore\n// TODO: a\n// TODO: b", ["a"], ["b"]),
    ("// TODO: a  debt:ignore it is a fixture\n// TODO: b", ["a"], ["b"]),
    ("/* TODO: a */ /* debt:ignore */\n// TODO: b", ["a"], ["b"]),
    (
      "// TODO: a\n// debt:off\n// TODO: b\n// TODO: c\n// debt:on\n// TODO: d", ["b", "c"],
      ["a", "d"]
    ),
    ("// debt:off\n// TODO: a", ["a"], []),
    ("// debt:on\n// TODO: a", [], ["a"]),
    ("// a debt: it grows\n// TODO: a", [], ["a"]),
  ])
  func `directives hide markers`(_ input: String, _ hidden: [String], _ counted: [String]) {
    let scan = MarkerScan.of(input)
    #expect(scan.ignored.map(\.text) == hidden)
    #expect(scan.markers.map(\.text) == counted)
    #expect(scan.caseMisses == 0)
  }

  @Test func `the problems of a hidden marker are hidden with it`() {
    #expect(MarkerScan.of("// debt:ignore\n// TODO(2023-1-1): a").problems.isEmpty)
  }

  @Test func `a directive that is misspelt is told`() {
    let scan = MarkerScan.of("// debt:ignroe\n// TODO: a")
    #expect(scan.summary == "TODO | a\n! malformed-marker 1:4")
  }
}
