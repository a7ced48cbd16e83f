import CommandLineParsing

/// An invented tool that uses every feature of a table; a handler is the name of what would run.
enum Larder {
  enum Color: String {
    case auto
    case always
    case never
  }

  struct Output: Equatable {
    let format: String
    let file: String?
  }

  static let directory = Option.list(
    "C", .text("DIR", completion: .directory), "run as if started in DIR")
  static let format = Option.list(
    "format", short: "f",
    ValueKind<Output>(
      "F[=FILE]", completion: .values([Choice("json", "one object"), Choice("text", "a table")])
    ) { text throws(InvalidValue) in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard let format = parts.first, ["json", "text"].contains(format) else {
        throw InvalidValue(expected: "json or text, perhaps with a file: `json=out.json`")
      }
      return Output(format: format, file: parts.dropFirst().first)
    }, "write this format, to FILE when one is named", defaultText: "text")
  static let color = Option.value(
    "color",
    .choice(
      "WHEN",
      [
        .auto: "when the output is a terminal", .always: "in files and pipes too",
        .never: "not at all",
      ]), "colour the output", default: Color.auto, implied: Color.always)
  static let quiet = Option.flag("quiet", short: "q", "print nothing but results")
  static let verbose = Option.count("verbose", short: "v", "say more on standard error")

  static let top = Option.number(
    "top", short: "n", .integer(in: 1...999), "list the first N things")
  static let depth = Option.value(
    "depth", short: "d", .integer(in: 1...9), "how many shelves to look behind", default: 3)
  static let base = Option.value(
    "base", .text("REV", completion: .revision),
    "compare with the larder as it was at REV, and show only what was added or eaten since")
  static let staged = Option.flag("staged", "look at the shopping bag instead of the shelves")
  static let stale = Option.negatable(
    "stale", "list what is past its date", defaultText: "as configured", group: "Filters")
  static let owner = Option.list(
    "owner", .text("NAME", completion: .command("larder owners")), "list what NAME bought",
    group: "Filters")
  static let debugging = Option.flag("trace-shelves", "for its authors", isHidden: true)
  static let revision = Argument.optional(
    .text("REV", completion: .revision), "the larder as it was at REV")
  static let paths = Argument.afterDashes(
    .text("PATH", completion: .file), "look only at these shelves")

  static let list = Command(
    "list", "list what is on the shelves",
    discussion: [
      "Goes from shelf to shelf and lists what it finds, oldest first. With `--base` only the difference is shown."
    ],
    arguments: [revision, paths],
    options: [depth, top, base, staged, stale, owner, debugging],
    rules: [.atMostOne(base, staged)],
    examples: [
      Example("larder list --base main", "what this week added"),
      Example("larder list -d 2 HEAD~3 -- 'top shelf' | less", "two shelves of an older larder"),
    ],
    exitStatus: [Choice("0", "something is there"), Choice("1", "the larder is empty")],
    handler: "list")

  static let item = Argument.required(.text("ITEM"), "what to put on a shelf")
  static let count = Argument.optional(.integer(in: 1...99), "how many of it")
  static let kitchen = Option.flag("kitchen", "on the kitchen shelf")
  static let cellar = Option.flag("cellar", "on the cellar shelf")
  static let add = Command(
    "add", "put something on a shelf", arguments: [item, count], options: [kitchen, cellar],
    rules: [.atLeastOne(kitchen, cellar)],
    examples: [Example("larder add --cellar beans 4", "four tins of beans")], handler: "add")

  static let files = Argument.repeated(
    .text("FILE", completion: .file), "a shopping list", atLeastOne: true)
  static let merge = Command(
    "merge", "merge shopping lists", arguments: [files], group: .rest, handler: "merge")

  static let months = Option.value("months", .integer("N", in: 1...24), "how far to look back")
  static let report = Command<String>(
    "report", "tell how the larder fares", options: [months], group: .rest,
    subcommands: [
      Command(
        "trend", "what comes and goes, month by month",
        examples: [Example("larder report trend --months 6", "half a year")],
        handler: "report trend"),
      Command("cost", "what it is worth", handler: "report cost"),
    ])

  static let table = CommandTable(
    "larder", version: "1.2", "know what is in the larder",
    discussion: ["A larder is a folder of shelves. Its history is kept by git."],
    options: [directory, format, color, quiet, verbose],
    commands: [list, add, merge, report],
    exitStatus: [Choice("0", "fine"), Choice("2", "the larder cannot be read")],
    appendices: [Appendix("Environment", [Choice("LARDER_DIR", "where the larder stands")])])

  /// Parses a line that is expected to run a command.
  static func run(_ words: String...) throws -> (command: String, values: ParsedArguments)? {
    guard case .run(let handler, let values) = try table.parse(words) else { return nil }
    return (handler, values)
  }

  /// Parses a line that is expected to be refused.
  static func refusal(_ words: String...) -> UsageError? {
    do throws(UsageError) {
      _ = try table.parse(words)
      return nil
    } catch {
      return error
    }
  }
}
