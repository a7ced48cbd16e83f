import Testing

@testable import DebtReporting

struct TextFilterTests {
  @Test(arguments: [
    ("plain text", "plain text"),
    ("\u{1B}[31mred", "\\x1b[31mred"),
    ("\u{7F}\u{8}\u{0}", "\\x7f\\x08\\x00"),
    ("\u{9B}31m", "<U+009B>31m"),
    ("if \u{202E}x\u{2066}", "if <U+202E>x<U+2066>"),
    (
      "\u{200E}\u{200F}\u{61C}\u{2028}\u{2029}\u{85}",
      "<U+200E><U+200F><U+061C><U+2028><U+2029><U+0085>"
    ),
    ("a\u{200B}b\u{FEFF}c\u{AD}d\u{2060}e", "a<U+200B>b<U+FEFF>c<U+00AD>d<U+2060>e"),
    ("🏴\u{E0067}\u{E007F}", "🏴<U+E0067><U+E007F>"),
    ("a\nb\r\nc\td", "a\\nb\\r\\nc\\td"),
    ("déjà 中 ×", "déjà 中 ×"),
  ])
  func `what acts instead of being read is spelt out`(text: String, shown: String) {
    #expect(TextFilter(.escaped)(text).string == shown)
  }

  @Test(
    arguments: [
      ([0xFF, 0x61], "\\xffa"),
      ([0xC2, 0x9B], "<U+009B>"),
      ([0x9B, 0x33], "\\x9b3"),
      ([0xC0, 0x80], "\\xc0\\x80"),
      ([0xED, 0xA0, 0x80], "\\xed\\xa0\\x80"),
      ([0xF4, 0x90, 0x80, 0x80], "\\xf4\\x90\\x80\\x80"),
      ([0xE2, 0x82], "\\xe2\\x82"),
      ([0xF0, 0x9F, 0x9A, 0x80], "🚀"),
    ] as [([UInt8], String)])
  func `bytes that are no UTF-8 are shown one by one`(bytes: [UInt8], shown: String) {
    #expect(TextFilter(.escaped)(bytes).string == shown)
  }

  @Test(arguments: [
    "👩\u{200D}🔬", "👩🏽\u{200D}🔬", "❤\u{FE0F}\u{200D}🔥", "1\u{FE0F}\u{20E3}", "☀\u{FE0E}",
    "葛\u{E0100}", "می\u{200C}خواهم", "ක්\u{200D}ෂ",
  ])
  func `joiners and selectors that spell something stay`(text: String) {
    #expect(TextFilter(.escaped)(text).string.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: [
    ("a\u{200D}b", "a<U+200D>b"),
    ("#\u{FE0F}#", "#<U+FE0F>#"),
    ("\u{200C}", "<U+200C>"),
    ("👩\u{200D}", "👩<U+200D>"),
    ("☀\u{FE0F}\u{FE0F}", "☀\u{FE0F}<U+FE0F>"),
    ("x\u{E0100}", "x<U+E0100>"),
  ])
  func `joiners and selectors that hide something are shown`(text: String, shown: String) {
    #expect(TextFilter(.escaped)(text).string == shown)
  }

  @Test func `blanks are treated as asked`() {
    let text = "a \n\t b\r\nc\rd"
    #expect(TextFilter(.escaped)(text).string == "a \\n\\t b\\r\\nc\\rd")
    #expect(TextFilter(.flattened)(text).string == "a b c\\rd")
    #expect(TextFilter(.kept)(text).string == "a \n     b\nc\\rd")
    #expect(TextFilter(.verbatim)(text).string.utf8.elementsEqual(text.utf8))
  }

  @Test(arguments: [
    (CIService.githubActions, "::error::x", ":\\:error::x"),
    (.githubActions, "  ::error::x\n\u{A0}::y", "  :\\:error::x\n\u{A0}:\\:y"),
    (.githubActions, "std::vector ::error::", "std::vector :\\:error::"),
    (.githubActions, "a ##[group]b ###[c", "a #\\#[group]b ##\\#[c"),
    (.githubActions, "#\u{200D}#[group]", "#<U+200D>#[group]"),
    (.githubActions, "\u{200D}::error::x", "<U+200D>::error::x"),
    (.azure, "##vso[task.x] ##VSO[y]", "#\\#vso[task.x] #\\#VSO[y]"),
    (.azure, "::error::x", "::error::x"),
    (.teamCity, "##teamcity[x]", "#\\#teamcity[x]"),
    (.gitlab, "section_start:1:x section_end:", "section\\_start:1:x section\\_end:"),
    (.none, "##[group] ::error::x", "##[group] ::error::x"),
  ])
  func `commands to a job log are broken visibly`(ci: CIService, text: String, shown: String) {
    #expect(TextFilter(.kept, ci: ci)(text).string == shown)
  }

  @Test(arguments: CIService.allCases)
  func `whatever goes in comes out visible and stays the same`(ci: CIService) {
    for blanks in [TextFilter.Blanks.escaped, .flattened, .kept, .verbatim] {
      let filter = TextFilter(blanks, ci: ci)
      for bytes in RandomText(seed: 7, count: 1_500) {
        let text = filter(bytes)
        #expect(filter(text.string).string.utf8.elementsEqual(text.string.utf8))
        let allowed: Set<Unicode.Scalar> =
          switch blanks {
          case .escaped, .flattened: []
          case .kept: ["\n"]
          case .verbatim: ["\n", "\r", "\t"]
          }
        let hidden = text.string.unicodeScalars.filter {
          $0.isInvisible && !allowed.contains($0) && !spelling.contains($0.value)
        }
        #expect(hidden.isEmpty, "\(bytes)")
      }
    }
  }

  /// The joiner and the selector that the random texts hold, which may be part of an emoji.
  private let spelling: Set<UInt32> = [0x200D, 0xFE0F]
}
