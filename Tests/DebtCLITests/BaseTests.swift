import TestSupport
import Testing

@testable import DebtCLI

/// `debt scan --base` and `debt diff`, in whole, shallow and partial clones.
struct BaseTests {
  /// A repository with `main` one commit ahead of where `topic` left it.
  private func branches() throws -> TestRepository {
    let made = try TestRepository.committed([
      "a.c": "// TODO: read the rates from the table\nint a;\n// FIXME: drop this\nint b;\n",
      "c.c": "// TODO: c\n",
    ])
    try made.switchToNewBranch("topic")
    try made.write(
      "a.c", "// TODO: read the rates from the database\nint a;\nint b;\n// HACK: new\n")
    try made.commit("topic")
    try made.switchTo("main")
    try made.write("m.c", "// TODO: of main\n")
    try made.commit("main")
    try made.switchTo("topic")
    return made
  }

  private func clone(_ made: TestRepository, _ options: String...) throws -> TemporaryFolder {
    let place = try TemporaryFolder()
    try Git.run(["config", "uploadpack.allowFilter", "true"], in: made.path)
    try Git.run(["config", "uploadpack.allowAnySHA1InWant", "true"], in: made.path)
    try Git.run(["clone", "-q"] + options + ["file://" + made.path, "c"], in: place.path)
    return place
  }

  private func hex(_ revision: String, in folder: String) throws -> String {
    String(try Git.run(["rev-parse", revision], in: folder).dropLast())
  }

  // MARK: What is shown

  @Test func `the text shows what the change does, and the numbers last`() async throws {
    let made = try branches()
    let (base, tip) = (try hex("main~1", in: made.path), try hex("topic", in: made.path))
    let answer = await debt("scan", "--base", "main", in: made.path)
    #expect(answer.code == 0 && answer.errors == "")
    #expect(
      answer.lines.map { $0.split(separator: " ").joined(separator: " ") }.map {
        $0.replacing(
          /\b[0-9a-z]{8}\b/, with: { "\($0.output)".contains(/[0-9]/) ? "ID" : $0.output })
      } == [
        "opened 1", "+ HACK new a.c:4 ID", "paid 1", "- FIXME drop this a.c:3 ID comment only",
        "edited 1", "~ TODO read the rates from the database a.c:1 ID ~0.75",
        "was “read the rates from the table”",
        "1 opened, 1 paid, 1 edited in 1 changed file, \(base.prefix(10)) (merge-base with main) → "
          + "working tree at \(tip.prefix(10))",
      ])
    let commit = await debt("scan", "topic", "--base", "main", in: made.path)
    #expect(commit.lines.dropLast() == answer.lines.dropLast())
    let diff = await debt("diff", "main...topic", in: made.path)
    #expect(diff.lines.first == commit.lines.last)
    #expect(diff.lines.dropFirst() == commit.lines.dropLast())
    let none = await debt("scan", "--base", "topic", in: made.path)
    #expect(
      none.output == "no changed file, \(tip.prefix(10)) → working tree at \(tip.prefix(10))\n")
  }

  @Test func `the list names each changed item with its place, paid ones at the base's`()
    async throws
  {
    let made = try branches()
    let answer = await debt("scan", "--base", "main", "--list", in: made.path)
    #expect(
      answer.lines.map { $0.split(separator: " ").dropLast().joined(separator: " ") } == [
        "a.c:1:4: ~ TODO read the rates from the database", "a.c:3:4: - FIXME drop this",
        "a.c:4:4: + HACK new",
      ])
  }

  @Test func `programs get every item with its change`() async throws {
    let made = try branches()
    let base = try hex("main~1", in: made.path)
    let answer = await debt("scan", "--base", "main", "--format", "json", in: made.path)
    let root = try JSONTree(answer.outputBytes)
    #expect(root["snapshot"]?["base"] == .text(base))
    let items = root["items"]?.elements ?? []
    #expect(
      items.map { $0["change"]?.text } == ["edited", "paid", "introduced", "unchanged"])
    guard items.count == 4 else { return }
    #expect(items[0]["from"]?["text"] == .text("read the rates from the table"))
    #expect(items[1]["from"] == .null && items[1]["confidence"] == .null)
    let lines = await debt("scan", "--base", "main", "--format", "ndjson", in: made.path)
    #expect(lines.lines.count == 4)
    let csv = await debt("scan", "--base", "main", "--format", "csv", in: made.path)
    #expect(csv.lines.first?.hasSuffix("\"change\",\"from_path\",\"from_line\"") == true)
    #expect(
      csv.lines.dropFirst().map { $0.contains("\"unchanged\"") } == [false, false, false, true])
    let plain = await debt("scan", "--format", "csv", in: made.path)
    #expect(plain.lines.first?.contains("from_path") == false)
    let table = await debt("scan", "--base", "main", "--format", "markdown", in: made.path)
    #expect(table.lines.filter { $0.hasPrefix("|") }.count == 5)
  }

  @Test func `staged and untracked files are compared where they are asked for`() async throws {
    let made = try TestRepository.committed(["a.c": "int a;\n"])
    try made.write("a.c", "int a; // TODO: staged\n")
    try made.stage()
    try made.write("a.c", "int a; // TODO: on disk\n")
    try made.write("u.c", "// TODO: untracked\n")
    let staged = await debt("scan", "--staged", "--base", "HEAD", "--list", in: made.path)
    #expect(staged.output.hasPrefix("a.c:1:11: + TODO staged"))
    let tracked = await debt("scan", "--base", "HEAD", "--list", in: made.path)
    #expect(tracked.lines.count == 1 && tracked.output.hasPrefix("a.c:1:11: + TODO on disk"))
    let all = await debt("scan", "--untracked", "--base", "HEAD", "--list", in: made.path)
    #expect(all.lines.count == 2 && all.lines.last?.hasPrefix("u.c:1:4: + TODO untracked") == true)
  }

  @Test func `a change that edits the settings is told that the base's were used`() async throws {
    let made = try branches()
    try made.write(".debt.yml", "exclude: ['**']\n")
    try made.stage()
    let answer = await debt("scan", "--base", "main", in: made.path)
    #expect(answer.output.contains("HACK new"))
    #expect(
      answer.lines.last
        == "settings are those of main: the edit of .debt.yml takes effect after the merge")
  }

  // MARK: Odd repositories

  @Test func `bare repositories and detached heads are compared, an unborn branch cannot be`()
    async throws
  {
    let made = try branches()
    let bare = try clone(made, "--bare")
    let answer = await debt("scan", "--base", "main", in: bare.path + "/c")
    #expect(answer.code == 0 && answer.output.contains("1 opened, 1 paid, 1 edited"))
    try made.git("checkout", "-q", "--detach")
    #expect(await debt("scan", "--base", "main", in: made.path).output.contains("1 opened"))
    try made.git("checkout", "-q", "--orphan", "fresh")
    let unborn = await debt("scan", "--base", "main", in: made.path)
    #expect(unborn.code == 2 && unborn.errors.contains("no commit yet on branch 'fresh'"))
    try made.git("commit", "-q", "--allow-empty", "-m", "alone")
    let alone = await debt("scan", "--base", "main", in: made.path)
    #expect(
      alone.code == 2
        && alone.errors == """
          debt: 'main' has no commit in common with what is compared with it
                `debt diff main` compares any two snapshots

          """
    )
    #expect(await debt("diff", "main", in: made.path).code == 0)
  }

  @Test func `on a merge ref a clone of depth 2 is enough`() async throws {
    let made = try branches()
    let topic = try hex("topic", in: made.path)
    try made.switchTo("main")
    try made.write(
      "a.c", "// TODO: read the rates from the database\nint a;\nint b;\n// HACK: new\n")
    try made.commit("merge", merging: [topic])
    let two = try clone(made, "--depth", "2", "--branch", "main")
    let answer = await debt("scan", "--base", "HEAD^1", in: two.path + "/c")
    #expect(answer.code == 0 && answer.output.contains("1 opened, 1 paid, 1 edited"))
    let one = try clone(made, "--depth", "1", "--branch", "main")
    let github = [
      "GITHUB_ACTIONS": "true", "GITHUB_REF": "refs/pull/3/merge", "GITHUB_BASE_REF": "main",
      "GITHUB_SHA": try hex("main", in: made.path),
    ]
    let cut = await debt("scan", "--base", "HEAD^1", in: one.path + "/c", variables: github)
    #expect(cut.code == 2 && cut.output == "")
    #expect(
      cut.errors == """
        debt: the history of this shallow clone ends before 'HEAD^1'
              give actions/checkout `fetch-depth: 2`

        """)
    let named = await debt("scan", "--base", "origin/x", in: one.path + "/c", variables: github)
    #expect(
      named.errors.hasSuffix(
        "give actions/checkout `fetch-depth: 2`, and compare with `--base auto`\n"))
  }

  @Test func `a shallow clone of one branch says how to get the other`() async throws {
    let made = try branches()
    let place = try clone(made, "--depth", "1", "--branch", "topic")
    let folder = place.path + "/c"
    let answer = await debt("scan", "--base", "origin/main", in: folder)
    #expect(answer.code == 2)
    #expect(
      answer.errors == """
        debt: unknown revision 'origin/main': no branch, tag or commit of this shallow clone
              run `git fetch --depth=50 origin main:refs/remotes/origin/main`

        """)
    let diff = await debt("diff", "origin/main...HEAD", in: folder)
    #expect(diff.errors == answer.errors)
    // Who does as told gets on: the branch alone is not enough here, and its history is.
    try Git.run(
      ["fetch", "-q", "--depth=1", "origin", "main:refs/remotes/origin/main"], in: folder)
    let cut = await debt("scan", "--base", "origin/main", in: folder)
    #expect(cut.code == 2 && cut.errors.hasSuffix("run `git fetch --deepen=50`\n"))
    let gitlab = await debt(
      "scan", "--base", "origin/main", in: folder, variables: ["GITLAB_CI": "true"])
    #expect(
      gitlab.errors.hasSuffix(
        "set `GIT_DEPTH: \"0\"` for the job, or run `git fetch --deepen=50`\n"))
    let github = await debt(
      "scan", "--base", "origin/main", in: folder, variables: ["GITHUB_ACTIONS": "true"])
    #expect(
      github.errors.hasSuffix(
        "give actions/checkout `fetch-depth: 0`, or run `git fetch --deepen=50`\n"))
    try Git.run(["fetch", "-q", "--deepen=50", "origin", "topic", "main"], in: folder)
    let found = await debt("scan", "--base", "origin/main", in: folder)
    #expect(found.code == 0 && found.output.contains("1 opened, 1 paid, 1 edited"))
    let remote = await debt("scan", "--base", "main", in: folder)
    #expect(remote.code == 2 && remote.errors.contains("did you mean 'origin/main'?"))
  }

  @Test func `the merge-base that GitLab names is taken without a search`() async throws {
    let made = try branches()
    let base = try hex("main~1", in: made.path)
    let place = try clone(made, "--depth", "1", "--branch", "topic")
    let folder = place.path + "/c"
    let variables = ["GITLAB_CI": "true", "CI_MERGE_REQUEST_DIFF_BASE_SHA": base]
    let missing = await debt("scan", "--base", base, in: folder, variables: variables)
    #expect(
      missing.errors == """
        debt: the commit '\(base)' is not in this shallow clone
              run `git fetch --depth=1 origin $CI_MERGE_REQUEST_DIFF_BASE_SHA`

        """)
    try Git.run(["fetch", "-q", "--depth=1", "origin", base], in: folder)
    let answer = await debt("scan", "--base", base, in: folder, variables: variables)
    #expect(answer.code == 0 && answer.output.contains("1 opened, 1 paid, 1 edited"))
    #expect(await debt("scan", "--base", base, in: folder).code == 2)
  }

  @Test func `a commit that a force-push took away is named with what may help`() async throws {
    let made = try branches()
    let lost = String(repeating: "1", count: 40)
    let answer = await debt("scan", "--base", lost, in: made.path)
    #expect(
      answer.code == 2
        && answer.errors == """
          debt: the commit '\(lost)' is not in this clone
                run `git fetch --depth=1 origin \(lost)`; after a force-push it may be gone: \
          name the branch

          """
    )
  }

  @Test func `contents that a partial clone lacks are named with the command that brings them`()
    async throws
  {
    let made = try branches()
    let place = try clone(made, "--filter=blob:none", "--branch", "topic")
    let folder = place.path + "/c"
    let base = try hex("origin/main~1", in: folder).prefix(10)
    let tip = try hex("topic", in: folder).prefix(10)
    let answer = await debt("scan", "--base", "origin/main", in: folder)
    #expect(answer.code == 2 && !answer.output.contains("opened"))
    let cure = "git diff --stat \(base) \(tip)"
    #expect(answer.output.contains("`\(cure) >/dev/null` fetches what is missing"))
    #expect(answer.lines.last?.hasPrefix("The answer is incomplete: ") == true)
    let json = await debt("scan", "--base", "origin/main", "--format", "json", in: folder)
    let root = try JSONTree(json.outputBytes)
    #expect(json.code == 2 && root["verdict"]?["result"] == .text("untrusted"))
    #expect(await debt("diff", "origin/main...HEAD", in: folder).code == 2)
    try Git.run(cure.split(separator: " ").dropFirst().map(String.init), in: folder)
    let whole = await debt("scan", "--base", "origin/main", in: folder)
    #expect(whole.code == 0 && whole.output.contains("1 opened, 1 paid, 1 edited"))
  }
}
