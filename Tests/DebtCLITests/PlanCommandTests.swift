import TestSupport
import Testing

@testable import DebtCLI

struct PlanCommandTests {
  private static let day: Int64 = 1_767_225_600  // 2026-01-01

  /// A shop whose payments wait for an answer.
  private static func shop(_ more: [String: String] = [:]) throws -> TestRepository {
    var files = [
      "debt/split.md": record("reach: 1200\nimpact: 2\nconfidence: 80%", "Split")
        + "- [ ] queue (3d)\n- [ ] release (3d)\n",
      "debt/retry.md": record(
        "reach: 90\nimpact: 3\nconfidence: 100%\neffort: 1d\nblocked-by: [bus]", "Retry"),
      "debt/bus.md": record("kind: spike\ntimebox: 4h", "Would a bus help?"),
      "src/a.c": "// TODO(reach=10, impact=1, confidence=50%, effort=2h): call the bank\n"
        + "// FIXME: overflow in sums of money\n",
    ]
    files.merge(more) { $1 }
    let repository = try TestRepository(files: files)
    try repository.commit(date: day)
    return repository
  }

  private static func record(_ fields: String, _ title: String) -> String {
    "---\n\(fields)\n---\n# \(title)\n\n"
  }

  @Test func `the object is the one that is promised, key by key`() async throws {
    let repository = try Self.shop()
    let answer = await debt(
      "plan", "--capacity", "25d", "--format", "json", in: repository.path)
    #expect(answer.code == 0)
    let id = try #require(
      await debt("backlog", "--format", "ndjson", "--keyword", "TODO", in: repository.path).lines
        .first?.split(separator: "\"id\":\"").last?.prefix(26))
    #expect(
      answer.output == """
        {
          "schemaVersion": 1,
          "capacityHours": 40.0,
          "chosen": [
            {"id": "split", "ticket": "queue", "hours": 24.0, "score": 3200.0, "benefit": 960.0},
            {"id": "bus", "ticket": null, "hours": 4.0, "score": null, "benefit": null},
            {"id": "retry", "ticket": null, "hours": 8.0, "score": 5400.0, "benefit": 270.0},
            {"id": "\(id)", "ticket": null, "hours": 2.0, "score": 400.0, "benefit": 5.0}
          ],
          "left": [
            {"id": "split", "reason": "release: does not fit: 2h free"}
          ],
          "unestimated": [
            "\(try await Self.fixme(in: repository))"
          ]
        }

        """)
  }

  private static func fixme(in repository: TestRepository) async throws -> Substring {
    let line = await debt(
      "backlog", "--format", "ndjson", "--keyword", "FIXME", in: repository.path
    ).lines.first
    return try #require(line?.split(separator: "\"id\":\"").last?.prefix(26))
  }

  @Test func `what was chosen goes to trackers, ticket by ticket and in order`() async throws {
    let repository = try Self.shop()
    let answer = await debt(
      "plan", "--capacity", "25d", "--format", "csv", "--columns", "rank,title,ticket,hours",
      "--format", "todotxt=tasks.txt", "--format", "json=plan.json", in: repository.path)
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(
      answer.lines == [
        "\"rank\",\"title\",\"ticket\",\"hours\"", "1,\"Split\",\"queue\",24.0",
        ",\"Would a bus help?\",,4.0", "2,\"Retry\",,8.0", "3,\"call the bank\",,2.0",
      ])
    let tasks = String(decoding: try repository.folder.read("tasks.txt"), as: UTF8.self)
    #expect(tasks.split(separator: "\n").count == 4 && tasks.contains("Split: queue"))
    for option in [["--what-if", "share=10%,20%"], ["--review", "one"]] {
      let refused = await debt(
        ["plan", "--capacity", "25d", "--format", "jira"] + option, in: repository.path)
      #expect(refused.code == 2 && refused.errors.contains("jira takes the items of one plan"))
    }
  }

  @Test func `without a capacity there is a cure, and a setting is one`() async throws {
    let repository = try Self.shop()
    let none = await debt("plan", in: repository.path)
    #expect(none.code == 2 && none.errors.contains("--capacity 30d"))
    try repository.write(".debt.yml", "plan: {capacity: 25d, share: 10%}\n")
    try repository.commit(date: Self.day)
    let plan = await debt("plan", in: repository.path)
    #expect(plan.code == 0 && plan.output.hasPrefix("Plan  2d 4h of 25d (10 %), by RICE"))
  }

  @Test(arguments: [
    ["--capacity", "0d"], ["--capacity", "-3d"], ["--capacity", "many"],
    ["--capacity", "3d", "--share", "0%"], ["--capacity", "3d", "--share", "101%"],
    ["--capacity", "3d", "--sprints", "0"], ["--capacity", "3d", "--what-if", "share="],
    ["--capacity", "3d", "--what-if", "shares=1%"], ["--capacity", "3d", "--write", "a/b"],
    ["--capacity", "3d", "--force"], ["--capacity", "3d", "--write", "a", "--review", "a"],
  ])
  func `what cannot be is refused before anything is read`(options: [String]) async throws {
    let repository = try Self.shop()
    let answer = await debt(["plan"] + options, in: repository.path)
    #expect(answer.code == 2 && answer.output == "" && answer.errors.hasPrefix("debt: "))
    #expect(!OutputFile.exists(repository.path + "/debt/plans"))
  }

  @Test func `a circle of waiting items is named, with a place`() async throws {
    let repository = try Self.shop([
      "debt/bus.md": Self.record("kind: spike\ntimebox: 4h\nblocked-by: [retry]", "Bus")
    ])
    let answer = await debt("plan", "--capacity", "9d", in: repository.path)
    #expect(answer.code == 2 && answer.output == "")
    #expect(answer.errors.contains("bus → retry → bus"))
    #expect(answer.errors.contains("such as the one at debt/bus.md:4"))
  }

  @Test func `an item that was paid and is gone holds nobody up`() async throws {
    let repository = try Self.shop()
    try repository.remove("debt/bus.md")
    try repository.commit("Answer it", date: Self.day + 86_400)
    let plan = await debt("plan", "--capacity", "90d", in: repository.path)
    #expect(plan.output.contains("Retry") && !plan.output.contains("waits for"))
    try repository.write(
      "debt/retry.md",
      Self.record(
        "reach: 90\nimpact: 3\nconfidence: 100%\neffort: 1d\nblocked-by: [splitt]", "Retry"))
    let typo = await debt("plan", "--capacity", "90d", in: repository.path)
    #expect(typo.output.contains("'splitt', which is the name of no one item; did you mean split?"))
  }

  @Test func `shares are compared, and a greater benefit is told against ranks`() async throws {
    let repository = try Self.shop()
    let whatIf = await debt(
      "plan", "--capacity", "25d", "--what-if", "share=5%,40%", in: repository.path)
    #expect(whatIf.code == 0 && whatIf.lines.count == 4)
    #expect(whatIf.lines[2].hasPrefix("    5 %  25d  1d 2h     2h"))
    try repository.write(
      "debt/big.md",
      Self.record("reach: 300\nimpact: 1\nconfidence: 100%\neffort: 2d", "Something big"))
    try repository.commit(date: Self.day)
    let best = await debt("plan", "--capacity", "10d", "--optimize", in: repository.path)
    #expect(best.output.contains("with the greatest benefit by RICE"))
    let gain = "gains 300 instead of 275 in rank order: takes big; leaves bus, retry"
    #expect(best.output.contains(gain))
  }

  @Test func `a plan is written once, is no record, and changes nothing else`() async throws {
    let repository = try Self.shop()
    let before = await debt("scan", "--format", "json", in: repository.path)
    let dry = await debt(
      "plan", "--capacity", "25d", "--write", "one", "--dry-run", in: repository.path)
    #expect(dry.output.hasPrefix("--- debt/plans/one.md\n---\nplan: one\ndate: 2026-01-01\n"))
    #expect(!OutputFile.exists(repository.path + "/debt/plans"))
    let written = await debt(
      "plan", "--capacity", "25d", "--write", "one", "--format", "json", in: repository.path)
    #expect(written.code == 0 && written.errors.contains("wrote debt/plans/one.md"))
    let file = String(
      decoding: try repository.folder.read("debt/plans/one.md"), as: UTF8.self)
    #expect("--- debt/plans/one.md\n" + file == dry.output)
    #expect(file.contains("- split 24h queue\n") && file.contains("- [ ] queue in Split (3d)"))
    try repository.stage()
    let after = await debt("scan", "--format", "json", in: repository.path)
    #expect(try JSONTree(after.outputBytes)["items"] == JSONTree(before.outputBytes)["items"])
    let again = await debt("plan", "--capacity", "25d", "--write", "one", in: repository.path)
    #expect(again.code == 2 && again.output == "" && again.errors.contains("is there already"))
    let forced = await debt(
      "plan", "--capacity", "5d", "--write", "one", "--force", in: repository.path)
    #expect(forced.code == 0)
    let smaller = String(decoding: try repository.folder.read("debt/plans/one.md"), as: UTF8.self)
    #expect(smaller.contains("capacity: 5d\n") && !smaller.contains("- split 24h queue\n"))
  }

  @Test func `a plan that the settings would take for a record is refused`() async throws {
    let repository = try Self.shop([".debt.yml": "records: {exclude: [docs/**]}\n"])
    let answer = await debt("plan", "--capacity", "25d", "--write", "one", in: repository.path)
    #expect(answer.code == 2 && answer.errors.contains("records.exclude"))
    #expect(!OutputFile.exists(repository.path + "/debt/plans"))
  }

  @Test func `a link in the place of the folder is not followed`() async throws {
    let repository = try Self.shop()
    let elsewhere = try TemporaryFolder()
    try repository.folder.link("debt/plans", to: elsewhere.path)
    let answer = await debt("plan", "--capacity", "25d", "--write", "one", in: repository.path)
    #expect(answer.code == 2 && answer.errors.contains("symbolic link"))
    #expect(!OutputFile.exists(elsewhere.path + "/one.md"))
  }

  @Test func `a review tells what was paid, what was not, and what was not planned`() async throws {
    let repository = try Self.shop()
    _ = await debt("plan", "--capacity", "25d", "--write", "one", in: repository.path)
    try repository.commit("Plan", date: Self.day + 3600)
    try repository.write(
      "debt/split.md",
      Self.record("reach: 1200\nimpact: 2\nconfidence: 80%", "Split")
        + "- [x] queue (3d)\n- [ ] release (3d)\n")
    try repository.write("src/a.c", "int bank(void);\n")
    try repository.write(
      "debt/bus.md", Self.record("kind: spike\ntimebox: 4h\nstatus: accepted", "Would a bus help?"))
    try repository.commit("Pay", date: Self.day + 86_400)
    let answer = await debt("plan", "--review", "one", in: repository.path)
    #expect(answer.code == 0)
    let lines = answer.lines
    #expect(lines.first == "Review  one, written on 2026-01-01")
    #expect(lines.contains("Paid  2") && lines.contains("Dropped  1"))
    #expect(lines.contains("Carried over  1") && lines.contains("Paid unplanned  1"))
    #expect(answer.output.contains("queue in Split") && answer.output.contains("ticket ticked"))
    #expect(answer.output.contains("call the bank") && answer.output.contains("with code"))
    #expect(lines.contains { $0.hasPrefix("planned   4d 6h of 25d, 19 %; meant were 20 %") })
    #expect(lines.contains { $0.hasPrefix("achieved  3d 2h of 25d, 13 %; 1 unplanned payment") })
    let json = try JSONTree(
      await debt("plan", "--review", "one", "--format", "json", in: repository.path).outputBytes)
    #expect(json["paidHours"] == .number("26.0"))
    let missing = await debt("plan", "--review", "onr", in: repository.path)
    #expect(missing.code == 2 && missing.errors.contains("did you mean 'one'?"))
  }

  @Test func `the backlog marks what moved since the plan, with the factor`() async throws {
    let repository = try Self.shop()
    _ = await debt("plan", "--capacity", "25d", "--write", "one", in: repository.path)
    #expect(!(await debt("backlog", in: repository.path)).output.contains("since one"))
    try repository.write(
      "debt/retry.md",
      Self.record("reach: 9000\nimpact: 3\nconfidence: 100%\neffort: 1d", "Retry"))
    let moved = await debt("backlog", in: repository.path)
    #expect(moved.output.contains("1  ▲1"), "\(moved.output)")
    #expect(moved.output.contains("since one: ▲1 retry: reach 90 → 9000; ▼1 split: below retry"))
    let part = await debt("backlog", "--keyword", "TODO", in: repository.path)
    #expect(!part.output.contains("since one"))
  }
}
