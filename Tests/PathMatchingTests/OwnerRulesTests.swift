import PathMatching
import Testing

/// The examples of the hosts' own manuals, and what else they promise.
struct OwnerRulesTests {
  /// The example file of GitHub's manual, shortened to one owner a line.
  private static let github = """
    # comment
    *       @global-owner1 @global-owner2
    *.js    @js-owner #This is an inline comment.
    *.go docs@example.com
    *.txt @octo-org/octocats
    /build/logs/ @doctocat
    docs/* docs@example.com
    apps/ @octocat
    /docs/ @doctocat
    /scripts/ @doctocat @octocat
    **/logs @octocat
    /apps/ @octocat
    /apps/github
    /apps/gitlab @doctocat
    """

  @Test(arguments: [
    ("README", "@global-owner1 @global-owner2", 2), ("a/b.js", "@js-owner", 3),
    ("b.go", "docs@example.com", 4), ("x/y.txt", "@octo-org/octocats", 5),
    ("build/logs/x.c", "@octocat", 11), ("build/log", "@global-owner1 @global-owner2", 2),
    ("src/build/logs/deep/x.c", "@octocat", 11), ("docs/a.md", "@doctocat", 9),
    ("x/docs/a.md", "@global-owner1 @global-owner2", 2), ("apps/x/y.c", "@octocat", 12),
    ("src/apps/y.c", "@octocat", 8), ("apps/github", "", nil), ("apps/github/x.js", "", nil),
    ("apps/gitlab/x.js", "@doctocat", 14), ("scripts/run", "@doctocat @octocat", 10),
  ])
  func `the examples of GitHub's manual hold`(_ path: String, _ owners: String, _ line: Int?) {
    let rules = OwnerRules(Array(Self.github.utf8), .github)
    let claim = rules.claim(on: Array(path.utf8))
    #expect(claim.owners.joined(separator: " ") == owners)
    #expect(claim.lines == [line].compactMap(\.self))
    #expect(rules.faults.isEmpty)
  }

  @Test(arguments: [
    ("docs/*", "docs/a", true), ("docs/*", "docs/a/b", false), ("/docs", "docs/a/b", true),
    ("docs", "x/docs/a", true), ("docs/", "docs", false), ("a/b", "x/a/b", false),
    ("*.js", "lib.js/x", true), ("**/a/*", "x/a/b", true), ("**/a/*", "x/a/b/c", false),
    ("a/**/b", "a/b", true), ("a/**/b", "a/x/y/b/z", true), ("a/**/b", "a/xb", false),
    ("a**b", "a/b", false), ("a**b", "axb", true), ("a**/b", "ax/b", true),
    ("a**/b", "a/x/b", false), ("[ab].c", "a.c", false), ("[ab].c", "[ab].c", true),
    ("a\\ b", "a b", true), ("a\\ b/", "a b/c", true), ("c#/", "c#/x", true),
    ("a\\*", "a*", true), ("a\\**", "a*x", true), ("a\\*", "ab", false), ("A", "a", false),
    ("/*", "a", true), ("/*", "a/b", false), ("*", "a/b/c", true), ("**", "a/b", true),
    ("a?c", "abc", true), ("a?c", "a/c", false), ("/a//", "a/b", true), ("foo*/", "food/x", true),
  ])
  func `a pattern on GitHub owns what the host says`(
    _ pattern: String, _ path: String, _ owns: Bool
  ) {
    let rules = OwnerRules(Array("\(pattern) @x".utf8), .github)
    #expect(rules.faults.isEmpty)
    #expect(rules.claim(on: Array(path.utf8)).owners == (owns ? ["@x"] : []))
  }

  @Test func `lines that GitHub refuses are told and skipped`() {
    let file = """
      * @all
      !*.md @x
      ***/*.rb @x
      \\#a @x
      *.txt docs@
      *.txt docs
      [Section]
      /
      a\\
      [slug] @web
      ok @a @b @a
      """
    let rules = OwnerRules(Array(file.utf8), .github)
    #expect(rules.faults.map(\.line) == [2, 3, 4, 5, 6, 7, 8, 9])
    #expect(
      rules.faults[3].message
        == "'docs@' is no owner; write @user, @org/team or a mail address")
    #expect(rules.claim(on: Array("a.txt".utf8)).lines == [1])
    #expect(rules.claim(on: Array("[slug]/x".utf8)).owners == ["@web"])
    #expect(rules.claim(on: Array("ok".utf8)).owners == ["@a", "@b"])
    #expect(rules.owners == ["@all", "@web", "@a", "@b"])
  }

  @Test func `a mark at the start, ends of lines and blanks say nothing`() {
    let file = "\u{FEFF}*.a @x\r\n\t  *.b\t@y  \r\n\r\n   # no\r\n"
    let rules = OwnerRules(Array(file.utf8), .github)
    #expect(rules.claim(on: Array("q.a".utf8)).owners == ["@x"])
    #expect(rules.claim(on: Array("q.b".utf8)).owners == ["@y"])
    #expect(rules.faults.isEmpty)
  }

  @Test func `names that are not UTF-8 are bytes`() {
    let rules = OwnerRules(Array("caf".utf8) + [0xE9] + Array("/ @x".utf8), .github)
    #expect(rules.claim(on: Array("caf".utf8) + [0xE9] + Array("/a".utf8)).owners == ["@x"])
    #expect(rules.claim(on: Array("caf".utf8) + [0xE8] + Array("/a".utf8)).owners.isEmpty)
  }

  @Test(arguments: [
    ("CODEOWNERS", "* @x", OwnerDialect.github), ("CODEOWNERS", "[Docs]\n* @x", .gitlab),
    ("docs/CODEOWNERS", "^[Docs][2] @x", .gitlab), (".github/CODEOWNERS", "[Docs]", .github),
    (".gitlab/CODEOWNERS", "* @x", .gitlab), ("CODEOWNERS", "[slug]/page @x", .github),
  ])
  func `the dialect is told by the place, else by a heading`(
    _ path: String, _ file: String, _ dialect: OwnerDialect
  ) {
    #expect(OwnerDialect.of(path, Array(file.utf8)) == dialect)
  }
}
