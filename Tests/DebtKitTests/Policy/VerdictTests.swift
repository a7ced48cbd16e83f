import TestSupport
import Testing

@testable import DebtKit

/// What a policy says of repositories and of changes to them.
struct VerdictTests {
  /// A repository whose `main` has a policy, on a branch `topic`.
  private func branch(
    _ policy: String, _ files: [String: String] = ["a.c": "int a;\n"]
  ) throws -> TestRepository {
    let settings = [
      ".debt.yml": "policy:\n" + policy.split(separator: "\n").map { "  \($0)\n" }.joined()
    ]
    let made = try TestRepository(files: files.merging(settings) { $1 })
    try made.commit("base")
    try made.switchToNewBranch("topic")
    return made
  }

  /// The verdict on what differs from `main`, which is the same however much is read.
  private func verdict(
    _ made: TestRepository, since base: String = "main", gate: GateOptions = GateOptions(),
    options: ScanOptions = ScanOptions()
  ) throws -> Verdict {
    let repository = try DebtRepository(at: made.path)
    let side = DebtRepository.Base(base)
    let quick = try repository.judge(
      .worktree(), since: side, options: options, gate: gate, scope: .changes)
    let whole = try repository.judge(
      .worktree(), since: side, options: options, gate: gate, scope: .everything)
    #expect(quick.registry.verdict == whole.registry.verdict)
    return try #require(whole.registry.verdict)
  }

  @Test func `a change passes or fails by the policy of its base's tip`() throws {
    let made = try branch("growth: {level: error, max: 0}")
    try made.write("a.c", "int a; // TODO: new\n")
    try made.write(".debt.yml", "policy: {growth: off}\n")
    try made.commit("topic")
    var verdict = try verdict(made)
    #expect(verdict.result == .fail && verdict.policy.source == .base)
    #expect(
      verdict.policy.commit
        == "\(try made.git("rev-parse", "main"))".split(separator: "\n").first.map(String.init))
    #expect(verdict.policyEdits.map { "\($0.path):\($0.line ?? 0)" } == [".debt.yml:1"])
    var gate = GateOptions()
    gate.policySource = .head
    verdict = try self.verdict(made, gate: gate)
    #expect(verdict.result == .pass || verdict.result == .none)
    #expect(verdict.policy.source == .head && verdict.policy.commit == nil)
    // An old branch meets the rules of today: main gets stricter after the branch left it.
    try made.switchTo("main")
    try made.write(".debt.yml", "policy: {forbidden-keywords: {level: error, keywords: [TODO]}}\n")
    try made.commit("stricter")
    try made.switchTo("topic")
    #expect(try self.verdict(made).failures.map(\.rule) == ["forbidden-keywords"])
  }

  @Test func `a file of settings on the command line is a policy of its own`() throws {
    let made = try branch("growth: error")
    try made.write("a.c", "int a; // TODO: new\n")
    var options = ScanOptions()
    options.configuration = ("mine.yml", Array("policy: {growth: {level: error, max: 5}}".utf8))
    let verdict = try verdict(made, options: options)
    #expect(verdict.result == .pass && verdict.policy == PolicyOrigin(source: .config, commit: nil))
  }

  @Test func `without a base only what stands is judged`() throws {
    let made = try branch(
      "growth: error\nnew-debt-needs: {level: error, fields: [owner]}", ["a.c": "// TODO: one\n"])
    let repository = try DebtRepository(at: made.path)
    let none = try #require(try repository.judge(.worktree()).verdict)
    #expect(none.result == .none && none.hits == [] && none.policy.source == .head)
    try made.write(".debt.yml", "policy: {forbidden-keywords: {level: error, keywords: [TODO]}}\n")
    #expect(try repository.judge(.worktree()).verdict?.result == .fail)
    let commit = try #require(try repository.judge(.commit("HEAD")).verdict)
    #expect(commit.policy.commit?.count == 40 && commit.result == .none)
  }

  @Test func `without a policy there is no verdict, and expiry warns all the same`() throws {
    let made = try TestRepository(files: ["a.c": "// TODO(due=2020-01-01): one\n"])
    try made.commit()
    let repository = try DebtRepository(at: made.path)
    let verdict = try #require(try repository.judge(.worktree()).verdict)
    #expect(verdict.result == .none && verdict.policy == .none)
    #expect(verdict.hits.map(\.rule) == ["expiry"] && verdict.failures == [])
    var gate = GateOptions()
    gate.failsOn = .warning
    #expect(try repository.judge(.worktree(), gate: gate).verdict?.result == .fail)
    gate.day = CalendarDate("2019-01-01")
    #expect(try repository.judge(.worktree(), gate: gate).verdict?.result == Verdict.Result.none)
  }

  @Test func `an edit that leaves little is one item paid and one opened`() throws {
    let text = "// TODO(@ana): read the rates from the table\nint a;\n"
    let made = try branch("new-debt-needs: {level: error, fields: [effort]}", ["a.c": text])
    try made.write("a.c", "// TODO(@ana): read the rates from the database\nint a;\n")
    #expect(try verdict(made).hits == [])
    try made.write("a.c", "// TODO(@ana): read the rates slowly\nint a;\n")
    let repository = try DebtRepository(at: made.path)
    let registry = try repository.judge(.worktree(), since: .init("main")).registry
    let confidence = try #require(registry.items.first?.change?.confidence)
    #expect(confidence < 0.6)
    #expect(registry.verdict?.result == .fail)
    // Growth counts both sides of it.
    try made.switchTo("main")
    try made.write(".debt.yml", "policy: {growth: {level: error, max: 0}}\n")
    try made.write("a.c", text)
    try made.commit("ratchet")
    try made.write("a.c", "// TODO(@ana): read the rates slowly\nint a;\n")
    #expect(try verdict(made, since: "HEAD").result == .pass)
  }

  @Test func `old debt on files that a change leaves alone is nobody's fault`() throws {
    let old = "// TODO(due=2020-01-01): one two three\n// FIXME: four five six\n"
    let made = try branch(
      "expiry: error\nforbidden-keywords: {level: error, keywords: [FIXME]}\norphans: error",
      ["old.c": old + "// DEBT(gone): x\n", "a.c": "int a;\n"])
    try made.write("a.c", "int b;\n")
    #expect(try verdict(made).hits == [])
    // Who touches a file meets its expired days, not its other old debt.
    try made.write("old.c", old + "// DEBT(gone): x\nint c;\n")
    #expect(
      try verdict(made).hits.map(\.outline) == [
        "error expiry old.c:1 due on 2020-01-01, 2192 days ago"
      ])
    #expect(
      try branchEverywhere(old).hits.map(\.rule) == ["expiry"])
  }

  private func branchEverywhere(_ old: String) throws -> Verdict {
    let made = try branch("expiry: {level: error, files: all}", ["old.c": old, "a.c": "int a;\n"])
    try made.write("a.c", "int b;\n")
    return try verdict(made)
  }

  @Test func `a condition waits for a tag`() throws {
    let made = try branch("expiry: error", ["a.c": "// TODO [>=2.0]: drop the old way\n"])
    let repository = try DebtRepository(at: made.path)
    let levels = { try repository.judge(.worktree()).verdict?.hits.map(\.level) }
    #expect(try levels() == [.warning])
    try made.git("tag", "v1.9")
    #expect(try levels() == [])
    try made.git("tag", "v2.0.1")
    #expect(try levels() == [.error])
  }

  @Test func `a trailer of the change waives, one of the base does not`() throws {
    let made = try branch("forbidden-keywords: {level: error, keywords: [FIXME]}")
    try made.write("a.c", "// FIXME: keep this until the move\n")
    let repository = try DebtRepository(at: made.path)
    let id = try #require(try repository.registry(of: .worktree()).items.first?.id)
    let trailer = "Wait for the move\n\nDebt-Accepted: \(id) until=2026-03-01 by=@lead\n"
    try made.commit(trailer)
    let verdict = try verdict(made)
    #expect(verdict.result == .pass && verdict.hits == [])
    #expect(verdict.waived.map(\.waiver.reason) == ["Wait for the move"])
    #expect(verdict.unreadMessages == nil)
    var gate = GateOptions()
    gate.day = CalendarDate("2026-03-02")
    let late = try self.verdict(made, gate: gate)
    #expect(
      late.result == .fail && late.refused.map(\.reason) == ["it has run out: until 2026-03-01"])
    // The waiver was for that change only.
    try made.write("a.c", "// FIXME: keep this until the great move\n")
    #expect(try self.verdict(made, since: "HEAD").result == .fail)
  }

  @Test func `what a change hides is shown, not what was hidden before`() throws {
    let hidden = "int a; // TODO: seen and left alone debt:ignore\n"
    let made = try branch("growth: error", ["a.c": hidden, "old.c": "// TODO: x debt:ignore\n"])
    try made.write(
      "a.c", "int c;\n" + hidden + "// debt:off\n// FIXME: hide this one\n// debt:on\n")
    try made.remove("old.c")
    try made.write("new.c", "// TODO: x debt:ignore\n")
    try made.stage()
    let verdict = try verdict(made)
    #expect(verdict.ignoredAdded.map { "\($0.path):\($0.line ?? 0)" } == ["a.c:4"])
    #expect(verdict.result == .pass)
  }

  @Test func `a policy that does not parse cannot be trusted, in a change it warns`() throws {
    let made = try branch("grwth: error")
    let verdict = try verdict(made)
    #expect(verdict.result == .untrusted)
    let good = try branch("growth: error")
    try good.write(".debt.yml", "policy: {grwth: error}\n")
    #expect(try self.verdict(good).result == .pass)
    let registry = try DebtRepository(at: good.path).judge(.worktree(), since: .init("main"))
      .registry
    #expect(registry.problems.map(\.level) == [.warning])
    var gate = GateOptions()
    gate.policySource = .head
    #expect(try self.verdict(good, gate: gate).result == .untrusted)
  }

  @Test func `files that were skipped count where the change touches them`() throws {
    let made = try branch(
      "skipped-files: {level: error, reasons: [binary]}", ["old.bin": "\0", "a.bin": "\0a"])
    #expect(try verdict(made).hits == [])
    try made.write("a.bin", "\0b")
    #expect(
      try verdict(made).hits.map(\.outline) == [
        "error skipped-files a.bin:0 not read: binary"
      ])
  }
}
