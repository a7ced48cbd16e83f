import CommandLineParsing
import Testing

struct GrammarTests {
  @Test(arguments: [
    ["list", "--depth", "5"], ["list", "--depth=5"], ["list", "-d", "5"], ["list", "-d5"],
    ["list", "-qd5"], ["-q", "list", "main", "-d", "5"],
  ])
  func `a value follows its option in every GNU way`(_ words: [String]) throws {
    guard case .run(_, let values) = try Larder.table.parse(words) else {
      Issue.record("no command ran")
      return
    }
    #expect(values[Larder.depth] == 5)
  }

  @Test(arguments: [
    ["list", "-20"], ["list", "-n", "20"], ["list", "-n20"], ["list", "--top=20"],
    ["list", "-q", "-20", "-d5", "main"],
  ])
  func `a number alone stands for its option, as git has it`(_ words: [String]) throws {
    guard case .run(_, let values) = try Larder.table.parse(words) else {
      Issue.record("no command ran")
      return
    }
    #expect(values[Larder.top] == 20)
  }

  @Test func `a number after an option or after two dashes is a value`() throws {
    let (_, values) = try #require(try Larder.run("list", "--base", "-20", "--", "-30"))
    #expect(values[Larder.base] == "-20" && values[Larder.paths] == ["-30"])
    #expect(values[Larder.top] == nil)
  }

  @Test func `options that are not given read as their defaults`() throws {
    let (command, values) = try #require(try Larder.run("list"))
    #expect(command == "list")
    #expect(values[Larder.depth] == 3)
    #expect(values[Larder.base] == nil)
    #expect(values[Larder.color] == .auto)
    #expect(values[Larder.quiet] == false)
    #expect(values[Larder.verbose] == 0)
    #expect(values[Larder.stale] == nil)
    #expect(values[Larder.owner] == [])
    #expect(values[Larder.revision] == nil)
    #expect(values[Larder.paths] == [])
    #expect(!values.isGiven(Larder.depth))
  }

  @Test func `shared options stand before or after the command`() throws {
    let (_, values) = try #require(try Larder.run("-C", "a", "-vv", "list", "-C", "b", "-v"))
    #expect(values[Larder.directory] == ["a", "b"])
    #expect(values[Larder.verbose] == 3)
  }

  @Test func `a repeatable option keeps each value in order`() throws {
    let (_, values) = try #require(
      try Larder.run("list", "--format", "json=a=b.json", "-ftext", "--format=json"))
    #expect(
      values[Larder.format] == [
        .init(format: "json", file: "a=b.json"), .init(format: "text", file: nil),
        .init(format: "json", file: nil),
      ])
  }

  @Test func `an optional value is only taken after an equals sign`() throws {
    let (_, values) = try #require(try Larder.run("list", "--color", "never"))
    #expect(values[Larder.color] == .always)
    #expect(values[Larder.revision] == "never")
    #expect(try Larder.run("list", "--color=never")?.values[Larder.color] == .never)
  }

  @Test func `the last of a flag and its opposite counts`() throws {
    #expect(try Larder.run("list", "--stale")?.values[Larder.stale] == true)
    #expect(try Larder.run("list", "--stale", "--no-stale")?.values[Larder.stale] == false)
  }

  @Test func `words after two dashes are kept apart, whatever they look like`() throws {
    let (_, values) = try #require(
      try Larder.run("list", "HEAD", "--staged", "--", "--depth", "-", "--", "--help"))
    #expect(values[Larder.revision] == "HEAD")
    #expect(values[Larder.paths] == ["--depth", "-", "--", "--help"])
    #expect(values[Larder.staged])
  }

  @Test func `two dashes only end the options of a command that lists nothing after them`() throws {
    let (_, values) = try #require(try Larder.run("add", "--cellar", "--", "-beans", "4"))
    #expect(values[Larder.item] == "-beans")
    #expect(values[Larder.count] == 4)
  }

  @Test func `a single dash is an argument`() throws {
    #expect(
      try Larder.run("merge", "-", "a", "--quiet", "b")?.values[Larder.files] == [
        "-", "a", "b",
      ])
  }

  @Test func `a subcommand takes the options of the commands above it`() throws {
    for words in [["report", "--months", "6", "trend"], ["report", "trend", "--months", "6"]] {
      guard case .run(let handler, let values) = try Larder.table.parse(words) else {
        Issue.record("no command ran")
        return
      }
      #expect(handler == "report trend")
      #expect(values.command == ["report", "trend"])
      #expect(values[Larder.months] == 6)
    }
  }

  @Test func `the name of a command is a value after an option that needs one`() throws {
    #expect(try Larder.run("list", "--base", "add")?.values[Larder.base] == "add")
  }

  @Test func `a combining mark after an equals sign is part of the value`() throws {
    let (_, values) = try #require(try Larder.run("list", "--base=\u{338}x"))
    #expect(values[Larder.base] == "\u{338}x")
  }
}
