import DebtKit
import Testing

@Suite struct NormalisedTextTests {
  @Test(arguments: [
    ("a  b\n\tc", "a b c", 3), ("Fix It.", "Fix It", 2), ("why?!…", "why", 1), ("修复。", "修复", 1),
    ("", "", 0), ("...", "", 0), ("a - b", "a - b", 2), ("call f(x);", "call f(x)", 2),
  ])
  func `white space is folded, trailing punctuation is off and case is kept`(
    _ text: String, _ normal: String, _ words: Int
  ) {
    #expect(NormalisedText(text).text == normal)
    #expect(NormalisedText(text).wordCount == words)
  }

  @Test func `a new indent, line break or comment style leaves the text as it is`() {
    let texts = ["// TODO(@ana): one two\n//   three.", "/* FIXME: one  two\n        three */"]
      .flatMap { MarkerScan.of($0).markers.map { NormalisedText($0.text) } }
    #expect(texts == [NormalisedText("one two three"), NormalisedText("one two three")])
  }
}
