import Testing

@testable import DebtKit

struct FixWordsTests {
  @Test(arguments: [
    "fix the parser", "Fixes #12", "fixed", "FIX: overflow", "fix(parser)!: overflow",
    "parser: bug with tabs", "a bug-fix", "bugfix for Mondays", "Hotfix", "add regression test",
    "Revert \"Add the parser\"", "Revert Add the parser", "this reverts 1234567", "end with fix",
    "Revert \"Revert \"Revert \"Add\"\"\"", "Revert \"Revert \"Fix the parser\"\"",
    "Reapply \"Fix the parser\"", "fixup! fix the parser", "bug/issue",
  ])
  func `a subject that mends`(subject: String) {
    #expect(FixWords.isFix(subject))
  }

  @Test(arguments: [
    "", "add a parser", "debug the parser", "fixture for tests", "prefix", "fixup! add a parser",
    "squash! add a parser", "Revert \"Revert \"Add the parser\"\"", "Reapply \"Add the parser\"",
    "unfixed", "fixé", "bugs", "reverting to form", "hot fi x",
  ])
  func `a subject that does not`(subject: String) {
    #expect(!FixWords.isFix(subject))
  }

  @Test func `a hostile subject takes no longer than its bytes`() {
    let nested = String(repeating: "Revert \"", count: 100_001)
    #expect(FixWords.isFix(nested))
    #expect(!FixWords.isFix(nested + "Revert \"x"))
    #expect(!FixWords.isFix(String(repeating: "x", count: 1_000_000)))
  }
}
