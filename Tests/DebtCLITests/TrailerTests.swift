import TestSupport
import Testing

/// What the messages of commits say of items, and how the log tells it.
struct TrailerTests {
  /// A repository with one marker, and the first letters of its id.
  private func shop() async throws -> (repository: TestRepository, id: String) {
    let repository = try TestRepository(files: ["a.c": "// TODO: retry the upload on timeout\n"])
    try repository.commit("one")
    let line = try #require(
      await debt("scan", "--format", "ndjson", in: repository.path).lines.first)
    return (repository, String(line.dropFirst(7).prefix(12)))
  }

  private func events(_ repository: TestRepository) async throws -> [JSONTree] {
    try await debt("log", "--format", "ndjson", "--reverse", in: repository.path).lines
      .map { try JSONTree(Array($0.utf8)) }
  }

  @Test func `an acceptance and a cost count wherever they stand in a message`() async throws {
    let (repository, id) = try await shop()
    try repository.commit(
      """
      two

      a squash puts them in the middle
      Debt-Accepted: \(id) until=2027-06-30 by=@lead
      debt-cost: \(id) 3h
      more text

      Signed-off-by: Ana
      """)
    let events = try await events(repository)
    #expect(events.map { $0["type"] } == [.text("opened"), .text("accepted"), .text("edited")])
    #expect(events.dropFirst().allSatisfy { $0["reason"] == .text("trailer") })
    #expect(events[1]["fields"]?.keys == ["accepted-by", "accepted-until"])
    #expect(events[2]["fields"]?.keys == ["cost"])
    #expect(Set(events.compactMap { $0["id"]?.text }).count == 1)
  }

  @Test func `a payment that the tree shows is confirmed by its trailer`() async throws {
    let (repository, id) = try await shop()
    try repository.write("a.c", "int a;\n")
    try repository.commit("two\n\nDebt-Paid: \(id)")
    let events = try await events(repository)
    #expect(events.map { $0["type"] } == [.text("opened"), .text("paid")])
    #expect(events[1]["reason"] == .text("trailer"))
  }

  @Test func `a trailer that the tree contradicts is told and is no event`() async throws {
    let (repository, id) = try await shop()
    try repository.write("b.c", "int b;\n")
    let commit = try repository.commit("two\n\nDebt-Paid: \(id)")
    for arguments in [["log"], ["log", "--no-cache"], ["log"]] {
      let answer = await debt(arguments, in: repository.path)
      #expect(answer.code == 0)
      #expect(answer.errors.contains("commit \(commit.prefix(10)) names \(id)"))
      #expect(!answer.output.contains("two"))
    }
    #expect(await debt("log", "-q", in: repository.path).errors == "")
    #expect(await debt("log", "HEAD..HEAD", in: repository.path).errors == "")
  }

  @Test func `a trailer that names nothing, or no work, says nothing`() async throws {
    let (repository, id) = try await shop()
    try repository.commit(
      "two\n\nDebt-Paid: nonsense\nDebt-Cost: \(id) soon\nDebt-Accepted:\nDebt-Added: \(id)")
    let answer = await debt("log", "--format", "ndjson", in: repository.path)
    #expect(answer.lines.count == 1 && answer.errors == "")
  }
}
