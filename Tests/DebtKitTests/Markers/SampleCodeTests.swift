import DebtKit
import Testing

/// Rule 1: code in documentation is no marker.
@Suite struct SampleCodeTests {
  @Test(arguments: [
    ("/// ```\n/// TODO: no\n/// ```\n/// TODO: yes", "Rust"),
    ("/// ~~~ rust\n/// TODO: no\n/// ```\n/// TODO: no\n/// ~~~\n/// TODO: yes", "Rust"),
    ("/// Text:\n///\n///     TODO: no\n///\n///     TODO: no\n///\n/// TODO: yes", "Rust"),
    ("/**\n * ```\n * TODO: no\n * ```\n * TODO: yes\n */", "C"),
    ("/// - a list\n///\n///     TODO: yes", "Rust"),
    ("/// text\n///     TODO: yes", "Rust"),
    ("//     TODO: yes", "Rust"),
    ("// ```\n// TODO: yes\n// ```", "Rust"),
    ("/**\n *\n *     TODO: yes\n */", "C"),
  ])
  func `samples in documentation do not count`(_ input: String, _ language: String) {
    #expect(MarkerScan.of(input, language: language).markers.map(\.text) == ["yes"])
  }

  @Test func `a fence that nothing closes runs to the end of the comment`() {
    let scan = MarkerScan.of("/// ```\n/// TODO: no\n\n// TODO: yes", language: "Rust")
    #expect(scan.markers.map(\.text) == ["yes"])
  }
}
