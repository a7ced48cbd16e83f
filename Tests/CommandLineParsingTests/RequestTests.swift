import CommandLineParsing
import Testing

struct RequestTests {
  @Test(arguments: [
    ([], HelpTopic.overview, false), (["report"], .command(["report"]), false),
    (["--help"], .overview, true), (["help"], .overview, true), (["-h"], .overview, true),
    (["help", "--all"], .everything, true),
    (["help", "list"], .command(["list"]), true),
    (["help", "report", "trend"], .command(["report", "trend"]), true),
    (["list", "--help"], .command(["list"]), true), (["--help", "list"], .command(["list"]), true),
    (["list", "-qh", "x"], .command(["list"]), true),
    (["list", "--nonsense", "-d", "x", "-h"], .command(["list"]), true),
  ])
  func `help is reached from anywhere`(_ words: [String], topic: HelpTopic, asked: Bool) throws {
    guard case .help(let found, let isRequested) = try Larder.table.parse(words) else {
      Issue.record("no help")
      return
    }
    #expect(found == topic)
    #expect(isRequested == asked)
  }

  @Test(arguments: [["--version"], ["list", "--version"], ["-q", "--version", "add"]])
  func `the version is reached from anywhere`(_ words: [String]) throws {
    guard case .version = try Larder.table.parse(words) else {
      Issue.record("no version")
      return
    }
  }

  @Test func `help after two dashes is a path`() throws {
    #expect(try Larder.run("list", "--", "--help")?.values[Larder.paths] == ["--help"])
  }
}
