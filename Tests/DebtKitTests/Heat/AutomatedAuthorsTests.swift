import Testing

@testable import DebtKit

struct AutomatedAuthorsTests {
  @Test(arguments: [
    ("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com"),
    ("dependabot-preview", "support@dependabot.com"), ("Dependabot", "x@y"),
    ("renovate[bot]", "bot@renovateapp.com"), ("Renovate", "renovate@corp.example"),
    ("WhiteSource Renovate", "bot@renovateapp.com"), ("github-actions", "actions@github.com"),
    ("Sync", "41898282+github-actions[bot]@users.noreply.github.com"),
    ("k8s-ci-robot", "x@y"), ("Rust Bot", "rust-bot@example.org"),
    ("build", "project_12_bot_a1b2@noreply.gitlab.example"), ("pre-commit-ci[bot]", ""),
  ])
  func `a well-known program is one`(name: String, email: String) {
    #expect(AutomatedAuthors().contains(name: name, email: email))
  }

  @Test(arguments: [
    ("Ana", "ana@example.org"), ("Jean Talbot", "talbot@example.org"), ("Abbot", "abbot@x"),
    ("Roberta Renovate-Jones", "r@example.org"), ("Botond", "botond@example.org"), ("", ""),
    ("[bot] Ana", "ana@bot.example"),
  ])
  func `a person is none`(name: String, email: String) {
    #expect(!AutomatedAuthors().contains(name: name, email: email))
  }

  @Test func `the settings add others by name or address`() {
    let authors = AutomatedAuthors(adding: ["sync-*", "build@*.example"])
    #expect(authors.contains(name: "Sync-Service", email: "x@y"))
    #expect(authors.contains(name: "x", email: "BUILD@ci.example"))
    #expect(authors.contains(name: "dependabot[bot]", email: ""))
    #expect(!authors.contains(name: "sync", email: "build@example"))
  }
}
