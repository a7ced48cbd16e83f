import TestSupport
import Testing

@testable import DebtCLI

/// Owners on the command line: groups, filters, trends, and those who have gone.
struct OwnerTests {
  /// Bob's commit, and Ana's a year later.
  private func teams() throws -> TestRepository {
    let repository = try TestRepository(files: [
      ".github/CODEOWNERS": "* @shop/core\n/web/ @ana @shop/web\n/free.c\n",
      ".debt.yml": "owners: {idle-after: 180d}\n", "core.c": "// TODO: one thing here\n",
      "web/a.js": "// TODO: another thing here\n", "free.c": "// HACK: and a third\n",
      "bob.c": "// FIXME(@bob): rounds half up\n",
      "debt/split.md": "---\neffort: 2d\npaths: [core.c]\n---\n# Split\n",
    ])
    try repository.commit(date: 1_735_689_600, author: "Bob")
    try repository.write("ana.c", "int x;\n")
    try repository.commit(date: 1_767_225_600, author: "Ana")
    return repository
  }

  @Test func `a backlog by owner has a heading for each, and who owns nothing comes last`()
    async throws
  {
    let repository = try teams()
    let answer = await debt("backlog", "--group", "owner", in: repository.path)
    #expect(answer.code == 0)
    let headings = answer.lines.filter { $0.hasPrefix("@") || $0.hasPrefix("no owner") }
    #expect(
      headings == [
        "@ana, @shop/web", "@bob  no commit since 2025-01-01",
        "@shop/core  2 items, 2 days of work on 1 of them", "no owner  1 item",
      ])
    let folders = await debt("backlog", "--group", "path", in: repository.path)
    #expect(folders.lines.contains("web/  1 item") && folders.lines.contains("(top)  3 items"))
    let wrong = await debt("backlog", "--group", "team", in: repository.path)
    #expect(wrong.code == 2)
  }

  @Test func `a filter takes owners with and without their organisation, and those without`()
    async throws
  {
    let repository = try teams()
    func files(_ owners: String...) async -> [String] {
      let options = owners.flatMap { ["--owner", $0] }
      let answer = await debt(["backlog", "--format", "csv"] + options, in: repository.path)
      return ["core.c", "web/a.js", "free.c", "bob.c", "debt/split.md"].filter {
        answer.output.contains("\"\($0)\"")
      }
    }
    #expect(await files("@shop/core") == ["core.c", "debt/split.md"])
    #expect(await files("web") == ["web/a.js"])
    #expect(await files("@ana", "none") == ["web/a.js", "free.c"])
    #expect(await files("bob") == ["bob.c"])
    #expect(await files("@shop/nobody").isEmpty)
  }

  @Test func `every output says who owns an item and why`() async throws {
    let repository = try teams()
    let list = await debt("scan", "--list", in: repository.path)
    #expect(list.output.contains("TODO another thing here  @ana, @shop/web  "))
    let json = await debt("scan", "--format", "json", in: repository.path)
    #expect(
      json.output.contains(
        "\"owner\": {\"value\": \"@ana, @shop/web\", \"origin\": \"configured\", "
          + "\"from\": \".github/CODEOWNERS:2\"}"))
    let page = await debt("show", "split", in: repository.path)
    #expect(page.output.contains("  owner       @shop/core  configured: .github/CODEOWNERS:1\n"))
    let id = try #require(list.lines.first { $0.contains("bob.c") }?.split(separator: " ").last)
    let bob = await debt("show", String(id), in: repository.path)
    #expect(bob.output.contains("declared, line 1; no commit since 2025-01-01"))
    let note = await debt("backlog", "--format", "json", in: repository.path)
    #expect(
      note.output.contains("'@bob' owns 1 item and has no commit since 2025-01-01"))
  }

  @Test func `a trend tells teams apart by the CODEOWNERS of its last commit`() async throws {
    let repository = try teams()
    try repository.write(".github/CODEOWNERS", "* @new/team\n/web/ @new/web\n")
    try repository.commit(date: 1_767_312_000, author: "Ana")
    let answer = await debt(
      "report", "trend", "--by", "team", "--format", "csv", in: repository.path)
    #expect(answer.code == 0)
    #expect(answer.output.contains("@new/team") && answer.output.contains("@new/web"))
    #expect(!answer.output.contains("@shop"))
    let old = await debt("report", "trend", "HEAD~1", "--by", "team", in: repository.path)
    #expect(old.output.contains("@shop/core") && old.output.contains("no team"))
  }
}
