import Testing

@testable import SchemaValidation

@Suite struct PatternTests {
  @Test(arguments: [
    ("^\\d+$", "12", true), ("^\\d+$", "١٢", false), ("^\\w+$", "é", false), ("^a$", "a\n", false),
    ("b", "abc", true), ("^.$", "\u{2028}", false), ("^.$", "\u{B}", true), ("^.$", "😀", true),
    ("^\\s$", "\u{FEFF}", true), ("^\\S$", "\u{A0}", false), ("^[\\s]$", "\u{3000}", true),
    ("^[^]$", "a", true), ("[]", "a", false), ("^[[a]+$", "[a", true), ("^[.]$", "a", false),
    ("^\\u00e9$", "é", true), ("^\\x41$", "A", true), ("^(?<n>a)\\k<n>$", "aa", true),
    ("^(a)|b\\1$", "b", true), ("^\\/\\-$", "/-", true), ("^\\cA$", "\u{1}", true),
    ("^\\p{Lu}$", "Ä", true),
    ("^a{,2}$", "a{,2}", true), ("^\\v$", "\u{B}", true), ("(?<=a)b", "ab", true),
    ("^a\\++$", "a++", true),
    ("^(?!b)a", "a", true), ("", "", true), ("^[\\b]$", "\u{8}", true), ("^\\0$", "\0", true),
  ])
  func `patterns mean what ECMA 262 says`(pattern: String, text: String, matches: Bool) throws {
    let pattern = try Pattern(pattern)
    #expect(pattern.match(text) == (matches ? .matches : .differs))
  }

  @Test(arguments: [
    "(", "[", "a)", "*", "a{2,1}", "\\", "(?R)", "(?1)", "(?>a)", "(*ACCEPT)", "(?i)a", "(?#x)",
    "\\Z",
    "\\A", "\\Qa\\E", "\\R", "\\C", "\\h", "a++", "a*+", "(?P<n>a)", "(?|a)", "(?C1)a", "\\K",
  ])
  func `what ECMA 262 does not have is refused`(pattern: String) {
    #expect(throws: Pattern.Mistake.self) { _ = try Pattern(pattern) }
  }

  @Test func `a pattern of too many bytes is refused`() {
    #expect(throws: Pattern.Mistake.self) { _ = try Pattern(String(repeating: "a", count: 8193)) }
  }

  @Test(arguments: [
    "^(a+)+$", "^(a|a)*$", "^(([a-z])+.)+[A-Z]([a-z])+$", "(.*)(.*)(.*)(.*)(.*)[xy]",
  ])
  func `a pattern that explodes gives up`(pattern: String) throws {
    let pattern = try Pattern(pattern)
    guard case .undecided = pattern.match(String(repeating: "a", count: 10_000) + "!") else {
      Issue.record("an answer came")
      return
    }
  }

  @Test func `a pattern that needs a letter which is not there is answered at once`() throws {
    #expect(try Pattern("(a+)+b").match(String(repeating: "a", count: 10_000)) == .differs)
  }
}
