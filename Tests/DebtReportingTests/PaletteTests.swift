import Testing

@testable import DebtReporting

struct PaletteTests {
  @Test(arguments: [
    (ColorChoice.Flag.always, false, ["NO_COLOR": "1", "TERM": "dumb"], true),
    (.never, true, ["FORCE_COLOR": "1", "TERM": "xterm"], false),
    (.auto, true, ["TERM": "xterm"], true),
    (.auto, true, ["TERM": "dumb"], false),
    (.auto, true, [:], false),
    (.auto, false, ["TERM": "xterm"], false),
    (.auto, true, ["TERM": "xterm", "NO_COLOR": "0"], false),
    (.auto, true, ["TERM": "xterm", "NO_COLOR": ""], true),
    (.auto, false, ["FORCE_COLOR": "1"], true),
    (.auto, false, ["CLICOLOR_FORCE": "1"], true),
    (.auto, false, ["CLICOLOR_FORCE": "0", "FORCE_COLOR": ""], false),
    (.auto, false, ["CLICOLOR_FORCE": "0", "FORCE_COLOR": "3"], true),
    (.auto, true, ["TERM": "xterm", "NO_COLOR": "1", "FORCE_COLOR": "1"], false),
  ])
  func `the first that speaks decides on colour`(
    flag: ColorChoice.Flag, isTerminal: Bool, environment: [String: String], expected: Bool
  ) {
    let choice = ColorChoice(flag: flag, isTerminal: isTerminal, environment: environment)
    #expect(choice.usesColor == expected)
  }

  @Test(arguments: Role.allCases)
  func `without colour every role is the text itself`(role: Role) {
    #expect(Palette.none.paint("text", role) == "text")
    #expect(Palette(hasColor: true).paint("", role) == "")
  }

  @Test func `colour is closed after each text`() {
    let line: StyledText = "\("k3v9", .id) \("late", .bad)"
    #expect(
      line.painted(Palette(hasColor: true)) == "\u{1B}[33mk3v9\u{1B}[0m \u{1B}[1;31mlate\u{1B}[0m")
    #expect(line.plain.string == "k3v9 late")
  }

  @Test func `a link is written only on request and only in ASCII`() {
    let link = Hyperlink(file: Array("/src/a b\u{1B}é%.c".utf8))
    #expect(link.uri == "file:///src/a%20b%1B%C3%A9%25.c")
    #expect(Palette(hasColor: false).paint("a", .path, link: link) == "a")
    #expect(
      Palette(hasColor: false, hasLinks: true).paint("a", .path, link: link)
        == "\u{1B}]8;;file:///src/a%20b%1B%C3%A9%25.c\u{1B}\\a\u{1B}]8;;\u{1B}\\")
    #expect(Hyperlink("javascript:alert(1)") == nil)
    #expect(Hyperlink("HTTPS://x.org/ü?a=%20\u{7}")?.uri == "HTTPS://x.org/%C3%BC?a=%20%07")
  }
}
