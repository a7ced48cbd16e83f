import TestSupport
import Testing

struct ExportTests {
  private static func repository(remote: String? = nil) throws -> TestRepository {
    let repository = try TestRepository.committed([
      "a b.c":
        "// TODO(@ana, due=2027-01-31, reach=9, impact=1, confidence=80%, effort=1d): free it\n",
      "b.c": "// FIXME: and the other one\n",
    ])
    if let remote {
      let before = String(decoding: try repository.folder.read(".git/config"), as: UTF8.self)
      try repository.write(".git/config", before + "[remote \"origin\"]\n\turl = \(remote)\n")
    }
    return repository
  }

  @Test func `lines are linked on the host of origin, and its password is never printed`()
    async throws
  {
    let repository = try Self.repository(remote: "https://bob:hunter2@github.com/shop/shop.git")
    for format in [
      "csv", "markdown", "html", "jira", "linear", "azure", "gitlab-issues", "github-issues",
      "github-issues-script", "taskwarrior", "ical",
    ] {
      let extra = format == "csv" ? ["--columns", "id,link"] : []
      let answer = await debt(["backlog", "--format", format] + extra, in: repository.path)
      #expect(answer.code == 0)
      // A calendar folds its lines.
      let output = answer.output.split(separator: "\r\n ").joined()
      #expect(output.contains("https://github.com/shop/shop/blob/"), "\(format)")
      #expect(output.contains("/a%20b.c#L1"), "\(format)")
      #expect(!(answer.output + answer.errors).contains("hunter2"))
    }
  }

  @Test func `a template comes from the option, then from the settings, then from the host`()
    async throws
  {
    let repository = try Self.repository(remote: "git@git.example.org:shop/shop.git")
    let columns = ["backlog", "--format", "csv", "--columns", "link"]
    let none = await debt(columns, in: repository.path)
    #expect(none.lines == ["\"link\"", "", ""].filter { !$0.isEmpty })
    #expect(none.errors.contains("there are no links: no host is known"))
    try repository.write(
      ".debt.yml",
      "report: {link-template: 'https://git.example.org/s/{path}?at={commit}#{line}'}\n")
    let configured = await debt(columns, in: repository.path)
    #expect(configured.lines[1].hasPrefix("\"https://git.example.org/s/a%20b.c?at="))
    let asked = await debt(
      columns + ["--link-template", "https://h.org/{path}#{line}"], in: repository.path)
    #expect(asked.lines[1] == "\"https://h.org/a%20b.c#1\"")
    let wrong = await debt(
      columns + ["--link-template", "https://me:pw@h.org/{path}"], in: repository.path)
    #expect(wrong.code == 2 && wrong.errors.contains("without a user or a password"))
  }

  @Test func `an unknown column names the nearest`() async throws {
    let repository = try Self.repository()
    let answer = await debt(
      "backlog", "--format", "csv", "--columns", "id,titel", in: repository.path)
    #expect(answer.code == 2 && answer.errors.contains("did you mean `title`?"))
    let far = await debt("backlog", "--format", "csv", "--columns", "zzz", in: repository.path)
    #expect(far.errors.contains("score_rice"))
    let useless = await debt("backlog", "--columns", "id", in: repository.path)
    #expect(useless.code == 2 && useless.errors.contains("it needs --format csv or html"))
  }

  @Test func `Jira's configuration lies beside its table`() async throws {
    let repository = try Self.repository()
    let answer = await debt(
      "backlog", "--format", "jira=debt.csv", "--jira-config", "debt.txt", in: repository.path)
    #expect(answer.code == 0 && answer.output.isEmpty)
    let table = String(decoding: try repository.folder.read("debt.csv"), as: UTF8.self)
    #expect(
      table.hasPrefix("\"Summary\",\"Description\",")
        && table.contains("\"ana\",\"2027-01-31\",28800"))
    let configuration = try JSONTree(repository.folder.read("debt.txt"))
    #expect(configuration["config.field.mappings"]?["Due Date"]?["jira.field"]?.text == "duedate")
    let alone = await debt("backlog", "--jira-config", "debt.txt", in: repository.path)
    #expect(alone.code == 2 && alone.errors.contains("it needs --format jira"))
  }

  @Test func `what Azure does not take at once goes on in another file`() async throws {
    let markers = (1...1001).map { "// TODO: number \($0)\n\n" }.joined()
    let repository = try TestRepository.committed(["a.c": markers])
    let whole = await debt("backlog", "--format", "azure", in: repository.path)
    #expect(whole.code == 2 && whole.output.isEmpty)
    #expect(whole.errors.contains("--format azure=FILE goes on in FILE-2"))
    let some = await debt("backlog", "--format", "azure", "--top", "1000", in: repository.path)
    #expect(some.code == 0 && some.output.hasPrefix("\"Work Item Type\""))
    let files = await debt("backlog", "--format", "azure=out/items.csv", in: repository.path)
    #expect(files.code == 2)
    let parts = await debt("backlog", "--format", "azure=items.csv", in: repository.path)
    #expect(parts.code == 0 && parts.errors.contains("2 files, items.csv to items-2.csv"))
    let second = String(decoding: try repository.folder.read("items-2.csv"), as: UTF8.self)
    #expect(second.contains("number 1001"))
    let clash = await debt(
      "backlog", "--format", "azure=a.csv", "--format", "csv=a-2.csv", in: repository.path)
    #expect(clash.code == 2 && clash.errors.contains("two files would be a-2.csv"))
  }

  @Test func `unscored items come after scored ones in every format`() async throws {
    let repository = try Self.repository()
    for format in ["csv", "jira", "linear", "azure", "gitlab-issues", "github-issues", "todotxt"] {
      let answer = await debt("backlog", "--format", format, in: repository.path)
      let parts = answer.output.split(separator: "and the other one", maxSplits: 1)
      #expect(parts.count == 2 && parts[0].contains("free it"), "\(format)")
    }
  }
}
