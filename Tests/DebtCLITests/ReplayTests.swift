import TestSupport
import Testing

/// `debt scan --replay`: a rehearsal that stops nothing.
struct ReplayTests {
  private func repository() throws -> TestRepository {
    let made = try TestRepository(files: ["a.c": "int a;\n"])
    try made.commit("base", date: 1_780_000_000 - 86_400)
    try made.write("a.c", "int a; // HACK: round up\n")
    try made.commit("change", date: 1_780_000_000)
    try made.write(".debt.yml", "policy: {new-debt-needs: {level: error, fields: [owner]}}\n")
    return made
  }

  @Test func `the screen names each change with its findings, then the rules`() async throws {
    let made = try repository()
    let commit = try made.git("rev-parse", "HEAD").prefix(10)
    let answer = await debt("scan", "--replay", "1d", in: made.path)
    #expect(answer.code == 0 && answer.errors == "")
    let lines = answer.lines.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines[0] == "1 of 1 commit since 2026-05-27 would have been stopped by .debt.yml")
    #expect(lines[1] == "\(commit) 2026-05-28 Ana change")
    #expect(lines[2].hasPrefix("error new-debt-needs HACK round up a.c:1 "))
    #expect(lines.suffix(2) == ["by rule", "error new-debt-needs 1 commit 1 finding"])
  }

  @Test func `JSON holds every change with its result`() async throws {
    let made = try repository()
    let answer = await debt("scan", "--replay", "1d", "--format", "json", in: made.path)
    #expect(answer.code == 0)
    let replay = try #require(try JSONTree(answer.outputBytes)["replay"])
    #expect(
      replay.keys == [
        "since", "of", "policy", "judged", "stopped", "rules", "changes",
      ])
  }

  @Test(arguments: [
    (["--replay", "soon"], "expected a time such as 90d"),
    (["--replay", "90d", "--base", "main"], "--base"),
    (["--replay", "90d", "--format", "csv"], "--replay has no format csv"),
  ])
  func `what makes no sense is told`(arguments: [String], message: String) async throws {
    let made = try repository()
    let answer = await debt(["scan"] + arguments, in: made.path)
    #expect(answer.code == 2 && answer.errors.contains(message))
  }

  @Test func `without a policy there is nothing to rehearse`() async throws {
    let made = try repository()
    try made.remove(".debt.yml")
    let answer = await debt("scan", "--replay", "90d", in: made.path)
    #expect(answer.code == 2 && answer.errors.contains("no policy is written"))
  }
}
