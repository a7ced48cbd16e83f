import GitAccess
import TestSupport
import Testing

struct UnifiedDiffTests {
  private static let long = (1...40).map { "line \($0)\n" }.joined()

  /// Versions, whose difference git itself knows.
  private static let pairs: [(old: String, new: String)] = [
    (long, long.replacing("line 20", with: "LINE 20")),
    (long, long.replacing("line 3\n", with: "").replacing("line 39", with: "-- 39")),
    ("no end", "no end, twice"), ("a\r\nb\r\n", "a\r\nB\r\n"), ("a\u{0}b\n", "a\u{0}c\n"),
    ("-- TODO: sql\n", "-- TODO(@ana): sql\n"), ("", "text\n"),
  ]

  @Test(arguments: pairs)
  func `hunks are those of git`(_ pair: (old: String, new: String)) throws {
    let folder = try TemporaryFolder()
    try folder.write("old", pair.old)
    try folder.write("new", pair.new)
    let diff = try Git.bytes(
      ["diff", "--no-index", "--text", "--no-prefix", "old", "new"], in: folder.path,
      accepting: [1])
    let text = try UnifiedDiff.text(
      of: RepositoryPath("src/a.c"), from: Array(pair.old.utf8), to: Array(pair.new.utf8))
    let lines = text.split(separator: 10, omittingEmptySubsequences: false)
    #expect(
      lines.prefix(2).map { String(decoding: $0, as: UTF8.self) }
        == ["--- a/src/a.c", "+++ b/src/a.c"])
    let hunks = diff.split(separator: 10, omittingEmptySubsequences: false)
      .drop { !$0.starts(with: "@@".utf8) }
    #expect(Array(lines.dropFirst(2)) == Array(hunks))
  }

  @Test func `a new file comes from nothing, and equal versions differ in nothing`() throws {
    let path = RepositoryPath("debt/x.md")
    let new = try UnifiedDiff.text(of: path, from: nil, to: Array("# X\n".utf8))
    #expect(
      String(decoding: new, as: UTF8.self)
        == "--- /dev/null\n+++ b/debt/x.md\n@@ -0,0 +1 @@\n+# X\n")
    #expect(try UnifiedDiff.text(of: path, from: [65], to: [65]) == [])
    let odd = try UnifiedDiff.text(of: RepositoryPath("a\n\"b"), from: [65], to: [66])
    #expect(odd.starts(with: "--- \"a/a\\012\\042b\"\n+++ \"b/a\\012".utf8))
  }
}
