import TestSupport
import Testing

@testable import DebtCLI

struct RoadmapAndBriefTests {
  private static let day: Int64 = 1_767_225_600  // 2026-01-01
  private static let days: Int64 = 86_400

  /// A shop that plans, pays, accepts and changes its policy.
  private static func shop() throws -> TestRepository {
    let repository = try TestRepository(files: [
      "debt/split.md": "---\nreach: 12\nimpact: 2\nconfidence: 80%\neffort: 2d\n"
        + "due: 2026-05-04\n---\n# Split 1 < 2 & 3\n",
      "debt/mail.md": "---\ntrack: product\neffort: 1d\ndue: 2026-09-01\n---\n# Mails in time\n",
      "debt/old.md": "---\npaths: [src/*.c]\nexpect: fewer fixes\neffort: 1d\n---\n# Old code\n",
      "src/a.c": "// TODO: call the bank\nint a;\n// FIXME: overflow in all sums\nint b;\n",
      "docs/roadmap.md": "# Roadmap\n## 2026 Q2\n- [x] Gift cards\n- One `page` for @all\n",
      ".debt.yml": "report: {product-roadmap: docs/roadmap.md}\nplan: {capacity: 10d}\n",
    ])
    try repository.commit(date: day)
    for number in 1...4 {
      try repository.write("src/b.c", "int c\(number);\n")
      try repository.commit(
        number == 2 ? "Fix the sums" : "Change \(number)", date: day + Int64(number) * days)
    }
    try repository.write(
      "debt/old.md", "---\nstatus: paid\npaths: [src/*.c]\nexpect: fewer fixes\n---\n# Old code\n")
    try repository.commit("Renew the code", date: day + 5 * days)
    try repository.write("src/b.c", "int d;\n")
    try repository.commit("Change once more", date: day + 20 * days)
    try repository.git("tag", "v1")
    try repository.write("src/a.c", "int a2;\nint b;\n")
    try repository.write(
      "debt/mail.md", "---\nstatus: accepted\ntrack: product\n---\n# Mails in time\n")
    try repository.commit("Pay the bank", date: day + 110 * days, author: "Ben")
    let settings = String(decoding: try repository.folder.read(".debt.yml"), as: UTF8.self)
    try repository.write(".debt.yml", settings + "exclude: []\n")
    try repository.commit("Exclude nothing", date: day + 115 * days)
    return repository
  }

  @Test func `the roadmap lays both tracks out, and scores no bullet`() async throws {
    let repository = try Self.shop()
    let text = await debt("report", "roadmap", in: repository.path)
    #expect(text.code == 0)
    #expect(
      text.output == """
        Roadmap  the platform's debt that is planned or due, beside the product's track

        2026 Q2
          platform         work  due or plan  product
          Split 1 < 2 & 3    2d  2026-05-04   ✓ Gift cards
                                              One `page` for @all
          2d of work

        """)
    let markdown = await debt("report", "roadmap", "--format", "markdown", in: repository.path)
    #expect(markdown.output.contains("One \\`page\\` for `@all`"))
    #expect(markdown.output.contains("Split 1 &lt; 2 &amp; 3"))
    let json = try JSONTree(
      await debt("report", "roadmap", "--format", "json", in: repository.path).outputBytes)
    #expect(json["quarters"]?.elements.map { $0["quarter"]?.text } == ["2026 Q2"])
    _ = await debt("plan", "--write", "later", "--as-of", "2026-11-02", in: repository.path)
    let planned = await debt("report", "roadmap", in: repository.path)
    #expect(planned.output.contains("2026 Q4") && planned.output.contains("later, 2026-05-04"))
  }

  @Test(arguments: ["../secret.md", "/etc/passwd", "docs/none.md", "docs/link.md", "docs"])
  func `the product's file is one of the snapshot, or the roadmap says so`(
    path: String
  ) async throws {
    let repository = try Self.shop()
    let elsewhere = try TemporaryFolder()
    try elsewhere.write("secret.md", "- a secret\n")
    try repository.folder.link("docs/link.md", to: elsewhere.path + "/secret.md")
    try repository.write(".debt.yml", "report: {product-roadmap: \(path)}\n")
    try repository.commit(date: Self.day + 120 * Self.days)
    let answer = await debt("report", "roadmap", in: repository.path)
    #expect(answer.code == 2 && answer.output == "")
    #expect(answer.errors.contains("report.product-roadmap of .debt.yml names '\(path)'"))
  }

  @Test func `the brief tells what was paid and decided, and whether it helped`() async throws {
    let repository = try Self.shop()
    let answer = await debt("report", "brief", "--since", "v1", in: repository.path)
    #expect(answer.code == 0)
    let lines = answer.lines
    #expect(lines[0] == "Technical debt  from v1 to 2026-04-26")
    #expect(lines.contains { $0.hasSuffix(" 2  paid since, 2 of them with a change of code") })
    #expect(lines.contains { $0.contains("TODO call the bank") && $0.contains("with code") })
    #expect(lines.contains { $0.hasPrefix("  accepted  Mails in time") })
    #expect(lines.contains { $0.hasPrefix("  policy") && $0.contains("Exclude nothing") })
    #expect(lines.contains { $0.contains("Old code: expected was “fewer fixes”") })
    // Four commits before the payment, one of them a fix; one after it.
    #expect(lines.contains { $0.contains("2026-01-06  Old code") && $0.contains("5 → 1") })
    #expect(lines.contains { $0.contains("20 % → 0 %") })
    #expect(answer.output.contains("The ask\n  2d of the next 10d (20 %), for:"))
    // What happened before the day is not told.
    let late = await debt("report", "brief", "--since", "2026-04-25", in: repository.path)
    #expect(late.output.contains("0  paid since") && !late.output.contains("accepted"))
    let unknown = await debt("report", "brief", "--since", "v9", in: repository.path)
    #expect(unknown.code == 2 && unknown.errors.contains("unknown revision 'v9'"))
  }

  @Test func `the brief is one page in Markdown and HTML, and hostile titles stay text`()
    async throws
  {
    let repository = try Self.shop()
    let html = await debt("report", "brief", "--format", "html", in: repository.path)
    #expect(html.code == 0 && html.output.hasPrefix("<!doctype html>"))
    #expect(html.output.contains("Split 1 &lt; 2 &amp; 3"))
    #expect(html.output.contains("default-src &#39;none&#39;") == false)
    #expect(html.output.contains("default-src 'none'; style-src 'sha256-"))
    #expect(html.lines.count < 200)
    let markdown = await debt("report", "brief", "--format", "markdown", in: repository.path)
    #expect(markdown.output.hasPrefix("## Technical debt\n\nfrom 2026-03-27 to 2026-04-26\n"))
    #expect(markdown.output.contains("### The five worst"))
    let numbers =
      markdown.output.split(separator: "### In numbers").last?
      .split(separator: "###").first ?? ""
    #expect(numbers.split(separator: "\n").count { $0.hasPrefix("| ") } <= 5 + 2)
  }
}
