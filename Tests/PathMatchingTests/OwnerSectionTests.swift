import PathMatching
import Testing

/// GitLab's dialect, by the examples of its manual.
struct OwnerSectionTests {
  private func owners(_ file: String, _ path: String) -> String {
    OwnerRules(Array(file.utf8), .gitlab).claim(on: Array(path.utf8)).owners
      .joined(separator: " ")
  }

  @Test func `one rule of each section counts, and the owners add up`() {
    let file = """
      * @admin

      [README Owners]
      README.md @user1 @user2
      internal/README.md @user4

      [README other owners]
      README.md @user3
      """
    #expect(owners(file, "README.md") == "@admin @user1 @user2 @user3")
    #expect(owners(file, "internal/README.md") == "@admin @user4 @user3")
    #expect(owners(file, "x.c") == "@admin")
    let claim = OwnerRules(Array(file.utf8), .gitlab).claim(on: Array("README.md".utf8))
    #expect(claim.lines == [1, 4, 8])
  }

  @Test func `rules without owners inherit the section's`() {
    let file = """
      [Documentation] @docs-team
      docs/
      README.md

      [Database][2] @database-team @agarcia
      model/db/
      config/db/database-setup.md @docs-team
      ^[documentation] @others
      CHANGES
      """
    #expect(owners(file, "docs/a/b.md") == "@docs-team")
    #expect(owners(file, "model/db/x.rb") == "@database-team @agarcia")
    #expect(owners(file, "config/db/database-setup.md") == "@docs-team")
    // Sections with one name are one: of two rules that match the last decides.
    #expect(owners(file, "docs/CHANGES") == "@others")
  }

  @Test func `a rule without any owner takes the path out of its section`() {
    #expect(owners("* @all\n/legal/\n[Go]\n*.go @go", "legal/x.go") == "@go")
  }

  @Test func `an exclusion counts wherever it stands in its section`() {
    let file = """
      * @username
      !pom.xml
      [Ruby]
      *.rb @ruby-team
      !/config/**/*.rb
      /config/routes.rb @ops
      """
    #expect(owners(file, "pom.xml") == "")
    #expect(owners(file, "a/b.rb") == "@username @ruby-team")
    #expect(owners(file, "config/routes.rb") == "@username")
    #expect(owners("!*.rb\n* @x\n", "a.rb") == "")
  }

  @Test(arguments: [
    ("README.md", "a/README.md", true), ("internal/README.md", "docs/internal/README.md", true),
    ("/README.md", "a/README.md", false), ("/docs/", "docs/a/b", true), ("/docs", "docs/a", false),
    ("/docs/*.md", "docs/a.md", true), ("/docs/*.md", "docs/a/b.md", false),
    ("/docs/index.*", "docs/index.html", true), ("/docs/*spec*", "docs/qa_specs.rb", true),
    ("/docs/*/README.md", "docs/api/README.md", true),
    ("/docs/*/README.md", "docs/README.md", false),
    ("/docs/**/index.md", "docs/index.md", true), ("/docs/**/index.md", "docs/a/b/index.md", true),
    ("/docs/**", "docs/a", true), ("/docs/**", "docs/a/b", false), ("/docs/**/", "docs/a", true),
    ("*", "a/b", true), ("/", "a/b", true), ("docs/", "x/docs/y/z", true),
    ("[ab].c", "x/a.c", true), ("path\\ with\\ spaces/", "path with spaces/x", true),
    ("\\#file", "#file", true), ("/**/*", "a/b/c", true), ("/*", "a/b", false),
  ])
  func `a pattern on GitLab owns what the host says`(
    _ pattern: String, _ path: String, _ owns: Bool
  ) {
    #expect(owners("\(pattern) @x", path) == (owns ? "@x" : ""))
  }

  @Test func `words that are no owners are passed over and told`() {
    let file = """
      /a/ @group user_without_at @group/sub/team @@maintainer
      /b/ @x # and @y
      [Open @x
      [a
      /c/[z @x
      """
    let rules = OwnerRules(Array(file.utf8), .gitlab)
    #expect(
      rules.claim(on: Array("a/b".utf8)).owners == ["@group", "@group/sub/team", "@@maintainer"])
    #expect(rules.claim(on: Array("b/b".utf8)).owners == ["@x", "@y"])
    #expect(rules.faults.map(\.line) == [1, 2, 3, 4, 5])
    #expect(
      rules.faults[1].message
        == "GitLab has no comments behind a rule, and reads the owners in this one")
  }
}
