import TestSupport
import Testing

@testable import CommandLineParsing
@testable import DebtCLI
@testable import DebtKit

struct LogCommandTests {
  /// What a command line asks the ledger for.
  private func query(_ arguments: String..., in repository: TestRepository) throws -> LogQuery {
    guard case .run(_, let values) = try DebtTable.table.parse(["log"] + arguments) else {
      throw UsageError.missingArgument("RANGE", usage: "log")
    }
    let console = Console(
      output: { _ in }, errors: { _ in }, variables: ["GIT_CONFIG_NOSYSTEM": "1"], width: nil,
      errorsAreOnTerminal: false, folder: repository.path + "/src")
    let invocation = Invocation(values, console: console)
    return try LogCommand.query(invocation, in: invocation.repository())
  }

  @Test func `a line without arguments asks for everything before HEAD`() throws {
    let repository = try TestRepository.committed(["src/a.c": "// TODO: a\n"])
    let query = try query(in: repository)
    #expect(query.tip == "HEAD" && query.excluded == nil && query.paths == [])
    #expect(!query.followsFirstParent && query.author == nil && query.item == nil)
    #expect(query.limit == nil)
  }

  @Test func `each argument narrows what is asked for`() throws {
    let repository = try TestRepository.committed(["src/a.c": "// TODO: a\n"])
    let whole = try query(
      "v1..v2", "--first-parent", "--author", "ana", "--follow", "split", "-20", "--", "a.c",
      "../debt", in: repository)
    #expect(whole.excluded == "v1" && whole.tip == "v2")
    #expect(whole.followsFirstParent && whole.author == "ana" && whole.item == "split")
    #expect(whole.limit == 20 && whole.paths == ["src/a.c", "debt"])
    #expect(try query("main", in: repository).tip == "main")
    #expect(try query("..topic", in: repository).excluded == "HEAD")
    #expect(try query("--max-count=3", in: repository).limit == 3)
  }

  @Test(arguments: [
    ["log", "--help"], ["help", "log"], ["diff", "--help"],
  ])
  func `help shows each option with its use`(_ arguments: [String]) async {
    let answer = await debt(arguments, in: "/")
    #expect(answer.code == 0 && answer.output.contains("--moves"))
    #expect(answer.output.contains("Examples:"))
  }

  @Test func `a diff without a difference says so, in every format`() async throws {
    let repository = try TestRepository.committed(["src/a.c": "// TODO: a\n"])
    let text = await debt("diff", in: repository.path)
    #expect(text.code == 0 && text.output.hasPrefix("no changed file, "))
    let json = await debt("diff", "HEAD..HEAD", "--format", "json", in: repository.path)
    let root = try JSONTree(json.outputBytes)
    #expect(root.keys == ["schemaVersion", "tool", "snapshot", "changes", "summary"])
    #expect(root["snapshot"]?.keys == ["kind", "commit", "base"])
    #expect(
      root["summary"]?.keys == [
        "opened", "paid", "edited", "moved", "reopened", "accepted", "unchanged",
      ])
    #expect(root["summary"]?["unchanged"] == .number("1"))
    #expect(await debt("diff", "--format", "ndjson", in: repository.path).output == "")
  }
}
