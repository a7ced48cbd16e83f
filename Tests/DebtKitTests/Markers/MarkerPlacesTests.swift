import CommentScanning
import TestSupport
import Testing

@testable import DebtKit

/// A scan that passes over comments without keywords finds what a scan of all comments finds.
struct MarkerPlacesTests {
  private static let keywords = MarkerSettings().keywords
  private static let words = WordFinder(
    keywords.map(\.word),
    lowerCaseAfterAt: keywords.filter(\.allowsLowerCaseAfterAt).map(\.word))

  private func scans(_ text: String, _ name: String) -> (all: MarkerScan, near: MarkerScan) {
    ByteView.with(Array(text.utf8)) { view in
      let language = LanguageDetector.language(ofPath: Array(name.utf8), head: view)
      let comments = CommentScanner.comments(in: view, language: language)
      let scanner = MarkerScanner(settings: MarkerSettings())
      return (
        scanner.scan(view, comments: comments),
        scanner.scan(
          view, comments: comments,
          places: MarkerPlaces(
            words: Self.words.places(in: view), directives: TextPlaces.all(of: "debt:", in: view)))
      )
    }
  }

  private func expectSame(_ text: String, _ name: String) {
    let (all, near) = scans(text, name)
    #expect(all.markers == near.markers, "\(text)")
    #expect(all.problems == near.problems, "\(text)")
    #expect(all.ignored == near.ignored, "\(text)")
  }

  @Test func `a keyword in the middle of a run of lines`() {
    let text =
      "// one\n// TODO: two\n//   three\nx();\n// four\n\n/* five\n * FIXME six */ // HACK seven\n"
    expectSame(text, "a.c")
    #expect(scans(text, "a.c").near.markers.map(\.keyword) == ["TODO", "FIXME", "HACK"])
  }

  @Test func `directives count in comments without a keyword`() {
    let text = "// debt:off\n// TODO: hidden\n// debt:on\nf();\n// debt:ignor\ng();\n// XXX: seen\n"
    expectSame(text, "a.c")
    #expect(scans(text, "a.c").near.markers.map(\.text) == ["seen"])
  }

  @Test func `random comments`() {
    var random = SeededRandom(3)
    let parts = [
      "// ", "/* ", " */", "\n", "\n\n", "TODO", "TODO: a b c", "todo", "@todo x y", "FIXME(me)",
      "BUG(",
      "debt:off", "debt:on", "debt:ignore", "\"", "x = 1;", "HACKY", "xXXX", "XXX!", "  ", "#",
      "TODOOO:",
    ]
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 1...24, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }.joined()
      expectSame(text, ["a.c", "b.py", "c.swift", "d.md"].randomElement(using: &random) ?? "a.c")
    }
  }
}
