import TestSupport
import Testing

/// `debt scan` as a gate: exit codes, texts, the contract's verdict, and clones that lack messages.
struct GateTests {
  private static let policy = """
    policy:
      new-debt-needs: {level: error, fields: [owner]}
      growth: {level: warning, max: 0}

    """

  /// A repository whose branch `topic` adds a marker without an owner.
  private func branch(message: String = "topic") throws -> TestRepository {
    let made = try TestRepository(files: [".debt.yml": Self.policy, "a.c": "int a;\n"])
    try made.commit("base")
    try made.switchToNewBranch("topic")
    try made.write("a.c", "int a;\n// HACK: round the rates up\n")
    try made.commit(message)
    return made
  }

  private func id(in made: TestRepository) async throws -> String {
    let line = try #require(await debt("scan", "--list", in: made.path).lines.first)
    return try #require(line.split(separator: " ").last.map(String.init))
  }

  private func verdict(_ answer: Answer) throws -> JSONTree {
    try #require(try JSONTree(answer.outputBytes)["verdict"])
  }

  @Test func `a change that the policy stops is told the rule, the item, the place and the cure`()
    async throws
  {
    let made = try branch()
    let id = try await id(in: made)
    let base = try made.git("rev-parse", "main").prefix(10)
    let answer = await debt("scan", "--base", "main", in: made.path)
    #expect(answer.code == 1 && answer.errors == "")
    let start = try #require(answer.lines.firstIndex(of: "policy"))
    #expect(
      answer.lines[start...].map { $0.split(separator: " ").joined(separator: " ") } == [
        "policy", "error new-debt-needs HACK round the rates up a.c:2 \(id)",
        "new debt needs owner; write HACK(@owner)",
        "warning growth HACK round the rates up a.c:2 \(id)",
        "1 opened, 0 paid: 1 more, and none is allowed; pay 1 of it in this change",
        "1 opened in 1 changed file, \(base) → working tree at "
          + "\(try made.git("rev-parse", "HEAD").prefix(10))",
        "The policy says no: 1 error, 1 warning",
        "To merge, mend what is listed above, or say in a commit's message why it must stay, with a "
          + "line `Debt-Accepted: \(id) until=YYYY-MM-DD by=@you`",
        "policy from \(base) (base); edits here take effect after merge; `debt explain RULE` tells more",
      ])
  }

  @Test func `the exit code is the policy's, unless nobody wants it`() async throws {
    let made = try branch()
    let run = { (arguments: String...) in
      await debt(["scan", "--base", "main"] + arguments, in: made.path)
    }
    #expect(await run().code == 1)
    #expect(await run("--exit-zero").code == 0)
    #expect(await run("--format", "json", "--exit-zero").errors.contains("the policy says no"))
    let json = await run("--format", "json")
    #expect(
      json.code == 1 && json.errors == "debt: the policy says no: 1 finding of new-debt-needs\n")
    let lines = await run("--list")
    #expect(
      lines.code == 1 && lines.output.contains("a.c:2:4: error new-debt-needs new debt needs"))
    try made.write("a.c", "int a;\n// HACK(@ana): round the rates up\n")
    #expect(await run().code == 0)
    #expect(await run("--fail-on", "warning").code == 1)
    #expect(await run("--fail-on", "note").code == 2)
    // Without a base nothing of this is judged.
    let whole = await debt("scan", in: made.path)
    #expect(whole.code == 0 && whole.lines.last?.contains("its rules need `--base`") == true)
  }

  @Test func `the verdict is written as the contract says`() async throws {
    let made = try branch(message: "topic\n")
    try made.write(".gitattributes", "*.c debt\n")
    try made.stage()
    let item = try await id(in: made)
    let failed = try verdict(
      await debt("scan", "--base", "main", "--format", "json", in: made.path))
    #expect(
      failed.keys == ["result", "policy", "rules", "waived", "policyEdits", "ignoredAdded"])
    #expect(failed["result"] == .text("fail") && failed["policy"]?["from"] == .text("base"))
    #expect(failed["policy"]?["commit"]?.text?.count == 40)
    let rules = failed["rules"]?.elements ?? []
    #expect(rules.map { $0["rule"]?.text } == ["new-debt-needs", "growth"])
    #expect(rules.allSatisfy { $0.keys == ["rule", "level", "items"] })
    #expect(rules.first?["items"]?.elements.first?.text?.hasPrefix(item) == true)
    #expect(failed["policyEdits"]?.elements.map { $0["path"] } == [.text(".gitattributes")])
    try made.commit("keep it\n\nDebt-Accepted: \(item) until=2026-06-30 by=@lead")
    let passed = try verdict(
      await debt("scan", "--base", "main", "--format", "json", in: made.path))
    #expect(passed["result"] == .text("pass") && passed["rules"] == .array([]))
    let waived = try #require(passed["waived"]?.elements.first)
    #expect(waived.keys == ["item", "rule", "by", "until", "commit"])
    #expect(waived["by"] == .text("@lead") && waived["until"] == .text("2026-06-30"))
    let text = await debt("scan", "--base", "main", in: made.path)
    #expect(text.code == 0 && text.output.contains("until 2026-06-30, claimed by @lead, in "))
    #expect(text.lines.last?.hasPrefix("The policy lets it pass; policy from ") == true)
    let late = await debt("scan", "--base", "main", "--as-of", "2026-07-01", in: made.path)
    #expect(late.code == 1 && late.output.contains("it has run out: until 2026-06-30"))
  }

  @Test func `a change cannot relax its own gate, and may try to`() async throws {
    let made = try branch()
    try made.write(".debt.yml", "policy: {new-debt-needs: off}\n")
    try made.commit("relax")
    let answer = await debt("scan", "--base", "main", in: made.path)
    #expect(answer.code == 1 && answer.output.contains(".debt.yml:1  takes effect after the merge"))
    let own = await debt("scan", "--base", "main", "--policy-from", "head", in: made.path)
    #expect(own.code == 0 && own.output.contains(".debt.yml:1  counts in this verdict"))
    #expect(!own.output.contains("settings are those of"))
  }

  @Test func `a policy that does not parse is exit 2, with the line and the cure`() async throws {
    let made = try TestRepository.committed([
      ".debt.yml": "policy:\n  growth: {level: error, mxa: 0}\n", "a.c": "int a;\n",
    ])
    for arguments in [["scan"], ["scan", "--base", "HEAD"]] {
      let answer = await debt(arguments, in: made.path)
      #expect(answer.code == 2)
      #expect(answer.output.contains(".debt.yml:2:26"))
      #expect(answer.output.contains("'mxa' is no key of growth; did you mean 'max'?"))
    }
  }

  @Test func `where a clone lacks messages no waiver is assumed, and the cure is told`()
    async throws
  {
    let made = try branch()
    let item = try await id(in: made)
    try made.git(
      "commit", "-q", "--allow-empty", "-m", "x\n\nDebt-Accepted: \(item) until=2026-12-31")
    for _ in 0..<2 { try made.git("commit", "-q", "--allow-empty", "-m", "later") }
    let topic = try made.git("rev-parse", "topic").split(separator: "\n")[0]
    try made.switchTo("main")
    try made.write("a.c", "int a;\n// HACK: round the rates up\n")
    try made.commit("merge", merging: [String(topic)])
    let place = try TemporaryFolder()
    try Git.run(["clone", "-q", "--depth", "2", "file://" + made.path, "c"], in: place.path)
    let folder = place.path + "/c"
    let cut = await debt("scan", "--base", "HEAD^1", in: folder)
    #expect(cut.code == 1)
    #expect(cut.output.contains("Waivers in messages that were not read do not count: "))
    #expect(cut.output.contains("run `git fetch --deepen=50`"))
    let github = ["GITHUB_ACTIONS": "true", "GITHUB_REF": "refs/pull/3/merge"]
    let action = await debt(
      "scan", "--base", "HEAD^1", "--format", "json", in: folder, variables: github)
    #expect(action.code == 1 && action.errors.contains("waivers in messages that were not read"))
    #expect(action.errors.contains("`fetch-depth: 0`"))
    try Git.run(["fetch", "-q", "--deepen=50"], in: folder)
    #expect(await debt("scan", "--base", "HEAD^1", in: folder).code == 0)
  }

  @Test func `hostile words of a waiver reach no terminal`() async throws {
    let made = try branch()
    let item = try await id(in: made)
    try made.commit(
      "evil \u{1B}[31m\n\nDebt-Accepted: \(item) until=2026-12-31 by=@\u{1B}]0;x\u{7}")
    let answer = await debt("scan", "--base", "main", in: made.path)
    #expect(answer.code == 0 && answer.output.contains("claimed by"))
    #expect(!answer.outputBytes.contains(0x1B) && !answer.outputBytes.contains(0x07))
  }

  @Test func `rules are explained, and what init writes only warns`() async throws {
    let made = try TestRepository.committed(["a.c": "// TODO(due=2020-01-01): old\n"])
    let page = await debt("explain", "growth", in: made.path)
    #expect(page.code == 0 && page.lines.first == "growth  rule of the policy")
    #expect(page.output.contains("In .debt.yml: policy: {growth: {level: error"))
    #expect(page.output.contains("Here: off, as no .debt.yml sets it"))
    #expect(await debt("explain", "policy.waivers", in: made.path).code == 0)
    #expect(await debt("init", in: made.path).code == 0)
    try made.commit("init")
    let scan = await debt("scan", in: made.path)
    #expect(scan.code == 0 && scan.output.contains("The policy lets it pass: 1 warning"))
    try made.write("a.c", "// TODO(due=2020-01-01): old\n// FIXME: new\n// DEBT(gone): x\n")
    let gate = await debt("scan", "--base", "HEAD", in: made.path)
    #expect(gate.code == 0 && gate.output.contains("2 warnings"))
  }
}
