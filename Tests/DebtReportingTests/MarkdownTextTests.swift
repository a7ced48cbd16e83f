import Testing

@testable import DebtReporting

struct MarkdownTextTests {
  @Test(arguments: [
    ("plain, text.", "plain, text."),
    ("*a* _b_ ~c~ `d`", #"\*a\* \_b\_ \~c\~ \`d\`"#),
    ("<img src=x> & |", #"&lt;img src=x&gt; &amp; \|"#),
    ("![x](y)", #"\!\[x\]\(y\)"#),
    (#"back\slash"#, "back&#92;slash"),
    ("see https://x.org and www.x.org", "see https&#58;//x.org and www&#46;x.org"),
    ("- item", #"\- item"#), ("1. item", #"1\. item"#), ("    code", "code"),
    ("# head", ##"\# head"##),
    ("a\nb", "a b"), ("\u{202E}", "&lt;U+202E&gt;"),
  ])
  func `mark-up is shown, not obeyed`(text: String, escaped: String) {
    #expect(MarkdownText.escape(text) == escaped)
  }

  @Test(arguments: [
    ("ask @ana.", "ask `@ana`."), ("fixes #12, GH-3", "fixes `#12`, `GH-3`"),
    ("@a/b-c@d #1#2", "`@a/b-c@d` `#1#2`"), ("org/repo#5 !7 &8", "org/repo`#5` `!7` `&8`"),
    ("@ # ! & high-5", ##"\@ \# \! &amp; high-5"##), ("`@x`", #"\``@x`\`"#),
  ])
  func `mentions and references reach nobody`(text: String, escaped: String) {
    #expect(MarkdownText.escape(text) == escaped)
  }

  @Test(arguments: [
    ("a", "`a`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("``x", "``` ``x ```"), ("", ""),
    (" a ", "`  a  `"), ("  ", "`  `"), ("a|b", "`a|b`"),
  ])
  func `a code span has a longer fence`(text: String, code: String) {
    #expect(MarkdownText.code(text) == code)
  }

  @Test(arguments: [
    ("https://h/a", "[`a`](https://h/a)"),
    ("https://h/a)(b|c?x&y", "[`a`](https://h/a%29%28b%7Cc?x&amp;y)"),
    (nil, "`a`"),
  ])
  func `a link ends where it should`(address: String?, link: String) {
    #expect(MarkdownText.link("`a`", to: address) == link)
  }

  @Test func `a bar stays inside its cell`() {
    #expect(MarkdownText.code("a|b", in: .tableCell) == #"`a\|b`"#)
  }
}
