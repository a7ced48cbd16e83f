import CommandLineParsing
import Testing

struct FaultsTests {
  @Test func `a sound table has no faults`() {
    #expect(Larder.table.faults == [])
  }

  @Test(arguments: [
    (Command("a", "ends with a period.", handler: ""), "t a: the explanation ends with a period"),
    (Command("a", "", handler: ""), "t a: has no explanation"),
    (Command<String>("a", "b"), "t a: runs nothing"),
    (Command("help", "b", handler: ""), "t help: the table makes `help` itself"),
    (
      Command("a", "b", options: [Option.flag("quiet", "c")], handler: ""),
      "t a: quiet stands twice"
    ),
    (
      Command("a", "b", options: [Option.flag("quick", short: "q", "c")], handler: ""),
      "t a: -q stands twice"
    ),
    (
      Command("a", "b", examples: [Example("t a --flag | wc", "c")], handler: ""),
      "t a: the example `t a --flag | wc`: unknown option `--flag`"
    ),
    (
      Command("a", "b", examples: [Example("t --version", "c")], handler: ""),
      "t a: the example `t --version` runs another command"
    ),
    (
      Command(
        "a", "b",
        arguments: [Argument.repeated(.text("X"), "c"), Argument.optional(.text("Y"), "c")],
        handler: ""), "t a: Y cannot follow [X...]"
    ),
    (
      Command(
        "a", "b", options: [Option.number("c", .integer(), "d"), .number("e", .integer(), "f")],
        handler: ""), "t a: a number alone stands for several options"
    ),
    (
      Command(
        "a", "b",
        options: [Option.number("top", .integer(), "c"), .value("4", .integer(), "d")],
        handler: ""), "t a: -4 is both an option and a number"
    ),
    (
      Command(
        "a", "b", rules: [.atMostOne(Option.flag("one", "c"), Option.flag("quiet", "c"))],
        handler: ""), "t a: a rule names --one, which is not listed"
    ),
  ])
  func `a row that breaks a rule is a fault`(_ command: Command<String>, fault: String) {
    let quiet = Option.flag("quiet", short: "q", "c")
    let table = CommandTable("t", version: "1", "a tool", options: [quiet], commands: [command])
    #expect(table.faults == [fault])
  }
}
