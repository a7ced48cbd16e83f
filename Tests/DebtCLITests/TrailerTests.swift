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
      #expect(
        answer.errors.contains("commit \(commit.prefix(10)) says 'Debt-Paid: \(id)', and \(id)"))
      #expect(!answer.output.contains("two"))
    }
    #expect(await debt("log", "-q", in: repository.path).errors == "")
    #expect(await debt("log", "HEAD..HEAD", in: repository.path).errors == "")
  }

  @Test func `a trailer that names nothing, or no work, is told with the nearest name`()
    async throws
  {
    let (repository, id) = try await shop()
    let typo = String(id.prefix(7)) + (id.dropFirst(7).hasPrefix("0") ? "1" : "0")
    let commit = try repository.commit(
      "two\n\nDebt-Paid: nonsense\nDebt-Cost: \(id) soon\nDebt-Accepted:\nDebt-Added: \(id)\n"
        + "debt-cost: \(typo) 3h")
    try repository.write("b.c", "int b;\n")
    try repository.commit("three")
    for arguments in [["log"], ["log", "--no-cache"], ["log"], ["backlog"]] {
      let answer = await debt(arguments, in: repository.path)
      #expect(answer.code == 0)
      let says = "commit \(commit.prefix(10)) says"
      let again = "; a later commit may say it again\n"
      #expect(
        answer.errors.contains(
          "\(says) 'Debt-Paid: nonsense', and no item of that name stands there\(again)"))
      #expect(
        answer.errors.contains(
          "\(says) 'Debt-Cost: \(id)', and not how much work, such as 3h\(again)"))
      #expect(
        answer.errors.contains(
          "\(says) 'Debt-Cost: \(typo)', and no item of that name stands there (did you mean '\(id)"
        ))
      #expect(answer.errors.split(separator: "\n").count == 3)
    }
    #expect(await debt("log", "HEAD^..HEAD", in: repository.path).errors == "")
    // A page tells what was meant for its item.
    let page = await debt("show", id, in: repository.path)
    #expect(page.code == 0 && !page.errors.contains("nonsense") && page.errors.contains(typo))
    let ndjson = await debt("log", "--format", "ndjson", in: repository.path)
    #expect(ndjson.lines.count == 1)
  }

  @Test func `several names, and one that is gone, are told`() async throws {
    let repository = try TestRepository(
      files: [
        "debt/split-a.md": "---\nowner: a\n---\n# A\n",
        "debt/split-b.md": "---\nowner: a\n---\n# B\n",
      ])
    try repository.commit("one")
    let second = try repository.commit("two\n\nDebt-Cost: split 3h")
    try repository.remove("debt/split-b.md")
    try repository.commit("three\n\nDebt-Paid: split-b")
    let fourth = try repository.commit("four\n\nDebt-Paid: split-b\nDebt-Accepted: split-b by=@a")
    let answer = await debt("log", in: repository.path)
    #expect(answer.code == 0)
    let told = [
      "commit \(fourth.prefix(10)) says 'Debt-Paid: split-b', and split-b does not stand there",
      "commit \(fourth.prefix(10)) says 'Debt-Accepted: split-b', and split-b does not stand there",
      "commit \(second.prefix(10)) says 'Debt-Cost: split', and several items are called so",
    ]
    for line in told { #expect(answer.errors.contains(line)) }
    #expect(answer.errors.split(separator: "\n").count == 3)
  }

  @Test func `what a squash brought and took again is not missed`() async throws {
    let (repository, _) = try await shop()
    try repository.commit("two (#7)\n\nDebt-Added: abcdefgh\n\nthen\nDebt-Paid: abcdefgh")
    #expect(await debt("log", in: repository.path).errors == "")
  }
}
