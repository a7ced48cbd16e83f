import Testing

@testable import DebtCLI

struct RevisionRangeTests {
  @Test(
    arguments: [
      ("main", .single("main")), ("v1.0", .single("v1.0")), ("HEAD~3", .single("HEAD~3")),
      ("a..b", .between("a", "b")), ("v1.0..v2.0", .between("v1.0", "v2.0")),
      ("a..", .between("a", "HEAD")), ("..b", .between("HEAD", "b")),
      ("a...b", .fromMergeBase("a", "b")), ("a...", .fromMergeBase("a", "HEAD")),
      ("...b", .fromMergeBase("HEAD", "b")),
      ("HEAD^{/fix..it}", .single("HEAD^{/fix..it}")),
      ("HEAD^{/a..b}..main", .between("HEAD^{/a..b}", "main")),
      ("größe..日本", .between("größe", "日本")),
      ("a..\u{308}b", .between("a", "\u{308}b")),
    ] as [(String, RevisionRange)])
  func `dots part two revisions`(text: String, range: RevisionRange) {
    #expect(RevisionRange(text) == range)
  }

  @Test(arguments: ["", "..", "...", "a....b", "a..b..c", "a...b..c", "a..b...c"])
  func `other dots are no range`(text: String) {
    #expect(RevisionRange(text) == nil)
  }
}
