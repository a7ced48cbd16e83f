import TestSupport
import Testing

struct MarkdownImportTests {
  /// Imports a text and returns the records that were made, by path.
  private static func records(
    of text: String, named name: String = "TECHDEBT.md"
  ) async throws -> (answer: Answer, records: [String: String], repository: TestRepository) {
    let repository = try TestRepository.committed([name: text, "lib/pools.ts": "let a = 1\n"])
    let answer = await debt("import", name, "--write", in: repository.path)
    return (answer, try repository.records(), repository)
  }

  @Test func `the entries of lists are debt`() async throws {
    let (answer, records, repository) = try await Self.records(
      of: """
        # Technical debt

        What we owe, in short.

        ## Atomicity

        - [ ] **Joining a pool is not atomic.** `lib/pools.ts` writes
              twice; a failure between parts them.
          - [ ] wrap both in one function (2h)
          - [x] find the callers
        - [x] Upgrade the driver (3d)

        ## Resolved

        - Drop Python 2
        """)
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(
      records.keys.sorted() == [
        "debt/drop-python-2.md", "debt/joining-a-pool-is-not-atomic.md",
        "debt/upgrade-the-driver.md",
      ])
    let pool = try #require(records["debt/joining-a-pool-is-not-atomic.md"])
    #expect(
      pool.contains("# Joining a pool is not atomic\n\n`lib/pools.ts` writes twice; a failure"))
    #expect(pool.contains("\n- [ ] wrap both in one function (2h)\n- [x] find the callers\n"))
    #expect(pool.contains("status: open\n"))
    #expect(pool.contains("import:TECHDEBT.md#joining-a-pool-is-not-atomic"))
    let driver = try #require(records["debt/upgrade-the-driver.md"])
    #expect(driver.contains("status: paid\n") && driver.contains("effort: 3d\n"))
    #expect(records["debt/drop-python-2.md"]?.contains("status: paid\n") == true)
    #expect(await debt("lint", "--fail-on", "note", "debt", in: repository.path).code == 0)
  }

  @Test func `headings with a text below are debt`() async throws {
    let (_, records, _) = try await Self.records(
      of: """
        # Debt

        ## How to use this file
        Read it.

        ## P1-2: One module for everything
        **File:** `lib/pools.ts`
        **Owner:** @ana
        **Effort:** 2 weeks
        **Priority:** high

        All events live in one module.

        - merge conflicts
        - slow reviews

        ### Impact
        Everybody waits.

        ## 2. SQL in 44 reports
        The same queries again and again.
        ```sql
        # not a heading
        - not an entry
        ```
        """)
    #expect(
      records.keys.sorted() == ["debt/one-module-for-everything.md", "debt/sql-in-44-reports.md"])
    let module = try #require(records["debt/one-module-for-everything.md"])
    #expect(module.contains("owner: '@ana'\neffort: 2w\npaths:"))
    #expect(module.contains("lib/pools.ts") && module.contains("P1-2"))
    #expect(module.contains("**Priority:** high\n\nAll events live in one module."))
    #expect(
      module.contains("- merge conflicts\n") && module.contains("## Impact\n\nEverybody waits."))
    #expect(records["debt/sql-in-44-reports.md"]?.contains("```sql\n# not a heading") == true)
  }

  @Test func `the rows of tables are debt`() async throws {
    let (answer, records, _) = try await Self.records(
      of: """
        # Debt

        ## High priority

        Before the release.

        | ID | Location | Description | Effort | Status | Owner |
        |----|----------|-------------|--------|--------|-------|
        | TD-001 | `lib/pools.ts:42` | Escape names \\| tags | 2d | **In Progress** | @ana |
        | TD-002 | `gone.ts` | No limits | High | Planned | - |
        """)
    #expect(records.count == 2, "\(answer.output)")
    let escape = try #require(records["debt/escape-names-tags.md"])
    #expect(escape.contains("status: in-progress\nowner: '@ana'\neffort: 2d\n"))
    #expect(escape.contains("lib/pools.ts") && escape.contains("# Escape names | tags\n"))
    let limits = try #require(records["debt/no-limits.md"])
    #expect(limits.contains("x-effort: High\n") && limits.contains("x-paths: gone.ts\n"))
    #expect(!limits.contains("owner") && !limits.contains("\neffort"))
  }

  @Test(arguments: ["Rotate the keys (2d) due:2027-06-30", "Rotate the keys due:2027-06-30 (2d)"])
  func `hours stand before or behind the attributes of a title`(text: String) async throws {
    let (_, records, _) = try await Self.records(of: "- [ ] \(text)\n")
    let record = try #require(records["debt/rotate-the-keys.md"])
    #expect(record.contains("due: 2027-06-30\n") && record.contains("effort: 2d\n"))
  }

  @Test func `attributes of a title are fields`() async throws {
    let (_, records, _) = try await Self.records(
      of: "- Rotate the keys due:2027-01-31 +security\n- PAY-12: Round as the ledger does\n")
    let keys = try #require(records["debt/rotate-the-keys.md"])
    #expect(keys.contains("due: 2027-01-31\n") && keys.contains("security"))
    #expect(records["debt/round-as-the-ledger-does.md"]?.contains("PAY-12") == true)
  }

  @Test(arguments: [
    String(repeating: "- [ ] ", count: 2000), String(repeating: "#", count: 5000) + " x\n",
    String(repeating: "  ", count: 3000) + "- deep\n", "- ../../etc/passwd\n- .git/hooks/x\n",
    "- \u{1B}[31mred\u{07}\u{0}\n- a\u{202E}b\n",
    "| a |\n|---|\n" + String(repeating: "|", count: 4000),
    "- ---\n- # x\n- \u{FEFF}\n", "```\nnever closed\n- x\n", "- <script>alert(1)</script>\n",
    "- " + String(repeating: "long ", count: 3000) + "\n", "# \n## \n- \n",
  ])
  func `nothing lies outside the records' folder, whatever the source holds`(
    _ text: String
  ) async throws {
    let (answer, records, repository) = try await Self.records(of: text)
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(records.keys.allSatisfy { $0.hasPrefix("debt/") && !$0.contains("..") })
    #expect(!answer.output.contains("\u{1B}") && !answer.output.contains("\u{0}"))
    #expect(
      try repository.git("status", "--porcelain").split(separator: "\n").allSatisfy {
        $0.contains(" debt/")
      })
    let again = await debt("import", "TECHDEBT.md", in: repository.path)
    #expect(
      !again.output.contains("to create") && !again.output.contains("to update"), "\(again.output)")
  }
}

extension TestRepository {
  /// The records of the working tree, by path.
  func records() throws -> [String: String] {
    var records: [String: String] = [:]
    let paths = try git("ls-files", "--cached", "--others", "-z", "--", "debt").split(
      separator: "\0")
    for path in paths {
      records[String(path)] = String(decoding: try folder.read(String(path)), as: UTF8.self)
    }
    return records
  }
}
