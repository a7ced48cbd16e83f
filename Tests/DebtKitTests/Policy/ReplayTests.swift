import TestSupport
import Testing

@testable import DebtKit

/// A policy tried on the changes that a branch took in.
struct ReplayTests {
  private static let day: Int64 = 86_400
  private static let now: Int64 = 1_780_000_000

  /// A repository whose trunk takes in changes, one a day, the last one today; the settings are in no
  /// commit.
  ///
  /// - Parameters:
  ///   - changes: What each change leaves in `a.c`, with its message.
  ///   - isMerged: Whether each comes by a merge.
  ///   - policy: The rule of the settings in the working tree.
  /// - Returns: The repository.
  /// - Throws: `TestSupportError` in libgit2's words.
  private func trunk(
    _ changes: [(text: String, message: String)], isMerged: Bool,
    policy: String = "new-debt-needs: {level: error, fields: [owner]}"
  ) throws -> TestRepository {
    let made = try TestRepository(files: ["a.c": "int a;\n"])
    try made.commit("base", date: Self.now - 400 * Self.day)
    for (number, change) in changes.enumerated() {
      let date = Self.now - Int64(changes.count - 1 - number) * Self.day
      if isMerged {
        let trunk = try head(made)
        try made.switchToNewBranch("topic\(number)")
        try made.write("a.c", change.text)
        try made.commit(change.message, date: date - 60)
        let topic = try head(made)
        try made.setHead(to: trunk)
        try made.switchTo("main")
        try made.write("a.c", change.text)
        try made.commit("Merge topic \(number)", date: date, merging: [topic])
      } else {
        try made.write("a.c", change.text)
        try made.commit(change.message, date: date)
      }
    }
    try made.write(".debt.yml", "policy:\n  \(policy)\n")
    return made
  }

  private func head(_ made: TestRepository) throws -> String {
    String(try made.git("rev-parse", "HEAD").prefix(40))
  }

  private func replay(_ made: TestRepository, days: Int = 90) throws -> Replay {
    try DebtRepository(at: made.path).replay(days, by: .worktree())
  }

  private let changes = [
    ("int a; // TODO: first\n", "one"), ("int a; // TODO: first\nint b;\n", "two"),
    ("int a; // TODO: first\nint b; // TODO(@ana): second\n", "three"),
    ("int a; // TODO: first\nint b; // TODO(@ana): second\nint c; // FIXME: third\n", "four"),
  ]

  @Test func `each merge is judged against its first parent, the newest first`() throws {
    let replay = try replay(trunk(changes, isMerged: true))
    #expect(replay.areMerges && replay.problems == [])
    #expect(replay.changes.map(\.commit.subject) == (0..<4).reversed().map { "Merge topic \($0)" })
    #expect(replay.changes.map(\.verdict.result) == [.fail, .pass, .pass, .fail])
    #expect(
      replay.stopped.map { $0.verdict.hits.map(\.outline) } == [
        ["error new-debt-needs a.c:3 new debt needs owner"],
        ["error new-debt-needs a.c:1 new debt needs owner"],
      ])
  }

  @Test func `where a branch has no merges its commits are judged`() throws {
    let replay = try replay(trunk(changes, isMerged: false))
    #expect(!replay.areMerges)
    #expect(replay.changes.map(\.commit.subject) == ["four", "three", "two", "one"])
    #expect(replay.stopped.map(\.commit.subject) == ["four", "one"])
  }

  @Test func `only changes of the time are judged`() throws {
    let made = try trunk(changes, isMerged: false)
    #expect(try replay(made, days: 1).changes.map(\.commit.subject) == ["four", "three"])
    var gate = GateOptions()
    gate.day = CalendarDate(secondsSince1970: Self.now - 2 * Self.day)
    let past = try DebtRepository(at: made.path).replay(1, by: .worktree(), gate: gate)
    #expect(past.changes.map(\.commit.subject).contains("two"))
    #expect(!past.changes.map(\.commit.subject).contains("four"))
  }

  @Test func `it says what the gate would have said`() throws {
    let made = try trunk(changes, isMerged: true)
    for change in try replay(made).changes {
      let parent = String(try made.git("rev-parse", change.commit.commit + "^1").prefix(40))
      var options = ScanOptions()
      options.configuration = (
        ".debt.yml", Array("policy:\n  new-debt-needs: {level: error, fields: [owner]}\n".utf8)
      )
      let gate = try DebtRepository(at: made.path).judge(
        .commit(change.commit.commit), since: DebtRepository.Base(parent), options: options)
      #expect(gate.registry.verdict?.hits == change.verdict.hits)
      #expect(gate.registry.verdict?.result == change.verdict.result)
    }
  }

  @Test func `a waiver in a change's message counts there`() throws {
    let plain = try trunk(Array(changes.prefix(1)), isMerged: false)
    let item = try #require(replay(plain).stopped.first?.verdict.hits.first?.items.first)
    let message = "one\n\nDebt-Accepted: \(item) until=2027-01-01 by=@lead"
    let waived = try replay(trunk([(changes[0].0, message)], isMerged: false))
    #expect(waived.stopped.isEmpty)
    #expect(waived.changes.first?.verdict.waived.map(\.item) == [item])
  }

  @Test func `settings without a policy, and none at all, are an error`() throws {
    let made = try trunk(changes, isMerged: false)
    try made.write(".debt.yml", "exclude: [b.c]\n")
    #expect(throws: DebtError.self) { try replay(made) }
    try made.remove(".debt.yml")
    #expect(throws: DebtError.self) { try replay(made) }
  }

  @Test func `a shallow clone says that its history ends`() throws {
    let made = try trunk(changes, isMerged: false)
    let boundary = String(try made.git("rev-parse", "HEAD~1").prefix(40))
    try made.write(".git/shallow", boundary + "\n")
    let replay = try replay(made)
    #expect(replay.changes.map(\.commit.subject) == ["four"])
    #expect(replay.problems.map(\.code) == [.missingObject])
  }
}
