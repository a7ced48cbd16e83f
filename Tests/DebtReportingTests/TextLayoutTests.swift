import Testing

@testable import DebtReporting

struct TextLayoutTests {
  private func wrap(_ text: StyledText, _ columns: Int?, indent: Int = 0, hanging: Int = 0)
    -> String
  {
    TextLayout(columns: columns).paragraph(text, indent: indent, hanging: hanging)
  }

  @Test func `a paragraph wraps at blanks`() {
    #expect(
      wrap("one two three four five six seven", 20, indent: 2, hanging: 2)
        == "  one two three four\n    five six seven\n")
  }

  @Test func `a long word stays whole`() {
    #expect(
      wrap("see https://example.org/a/very/long/path now", 20)
        == "see\nhttps://example.org/a/very/long/path\nnow\n")
  }

  @Test func `ideographs wrap anywhere but before a full stop`() {
    #expect(wrap("日本語日本語日本語日。日本語", 20) == "日本語日本語日本語\n日。日本語\n")
  }

  @Test func `a pipe gets one line`() {
    #expect(wrap("one two three four five six seven", nil) == "one two three four five six seven\n")
  }

  @Test func `line feeds and indentation stay`() {
    #expect(wrap("a\n\n    code  \nb", 40) == "a\n\n    code\nb\n")
    #expect(wrap("", 40) == "\n")
  }

  @Test func `a line is never wrapped`() {
    let layout = TextLayout(columns: 20, palette: Palette(hasColor: true))
    #expect(
      layout.line("\("Split the billing module into parts", .strong)  ", indent: 2)
        == "  \u{1B}[1mSplit the billing module into parts\u{1B}[0m\n")
  }

  @Test func `roles survive the wrap`() {
    let text: StyledText = "\("one two three four", .good) five six seven"
    #expect(
      TextLayout(columns: 20, palette: Palette(hasColor: true)).paragraph(text)
        == "\u{1B}[32mone two three four\u{1B}[0m\nfive six seven\n")
  }

  @Test func `no wrap puts a command at a line's start or loses a word`() {
    let filter = TextFilter(.flattened, ci: .githubActions)
    for bytes in RandomText(seed: 5, count: 800) {
      let text = filter(bytes)
      let wrapped = wrap(StyledText(text), 20)
      for line in wrapped.split(separator: "\n") {
        #expect(!line.drop { $0.isWhitespace }.hasPrefix("::"))
      }
      let words = { (text: String) in text.unicodeScalars.filter { $0 != " " && $0 != "\n" } }
      #expect(words(wrapped).elementsEqual(words(text.string)))
    }
  }
}
