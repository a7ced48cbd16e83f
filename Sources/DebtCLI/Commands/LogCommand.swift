internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt log`: the ledger, commit by commit.
enum LogCommand {
  private static let range = Argument.optional(
    .commits, "A..B: the commits of B that A lacks; B: all of B; HEAD if left out")

  private static let firstParent = Option.flag(
    "first-parent", "follow first parents alone; a merge tells what it brought in",
    group: "Commits")

  private static let author = Option.value(
    "author", .text("TEXT"), "commits whose author's name or address contains TEXT",
    group: "Commits")

  private static let follow = Option.value(
    "follow", .text("ID", completion: ItemCompletion.ids), "the changes of one item",
    group: "Commits")

  private static let limit = Option.number(
    "max-count", short: "n", .integer("N", in: 1...1_000_000_000),
    "the newest N commits with changes", defaultText: "all", group: "Commits")

  private static let stat = Option.flag(
    "stat", "count each commit's changes instead of listing them", group: "Output")

  private static let reverse = Option.flag("reverse", "print the oldest first", group: "Output")

  private static let formats = ReportOptions.formats([
    .text, .json, OutputFormat(name: "ndjson", doc: "one change a line"), .csv,
  ])

  static let command = Command<Handler>(
    "log", "tell who added and who paid what, commit by commit",
    discussion: [
      "Lists each commit that changes the debt, newest first, with one line a change: + opened, "
        + "- paid, ~ edited, > moved, ^ reopened, = accepted. A number with ~ says how sure it is that "
        + "both sides are one item.",
      "A payment says how: `with code` near it changed in the same place, `with its file`, "
        + "`comment only` (nothing but the comment went), or `declared` by a record or a trailer.",
    ],
    arguments: [range, ReportOptions.paths],
    options: [
      firstParent, author, follow, limit, stat, reverse, EventOptions.moves, formats,
      ReportOptions.config,
    ] + TrustOptions.all,
    rules: TrustOptions.rules,
    examples: [
      Example("debt log", "everything that ever happened, newest first"),
      Example("debt log v1.0..v2.0 --stat", "what a release added and paid, in numbers"),
      Example("debt log -20 -- src", "the last twenty commits that changed debt below src"),
      Example("debt log --follow split-billing", "the life of one item"),
    ],
    exitStatus: EventOptions.exitStatus,
    handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let values = invocation.values
    let outputs = try Outputs(values[formats])
    if values[stat], let other = outputs.requests.first(where: { $0.format != .text }) {
      throw ToolError(
        "--stat is for people: it has no format \(other.format.name)",
        hint: "leave out --stat, and count the changes that the format lists")
    }
    let repository = try invocation.repository(forScanning: false)
    let query = try query(invocation, in: repository)
    var options = try invocation.options(in: repository)
    // The query holds the paths: a file beside them is read where an item comes from there.
    options.paths = []
    var commits: [CommitEvents]
    let problems: [Problem]
    let line = invocation.progressLine
    do throws(DebtError) {
      defer { line.clear() }
      (commits, problems) = try repository.log(query, options: options, progress: line.show)
    } catch {
      throw ToolError(error.description, hint: invocation.hintOnPath(query.tip))
    }
    if values[reverse] { commits.reverse() }
    let style = invocation.style
    try invocation.print(outputs) { format in
      switch format.name {
      case OutputFormat.json.name: LogJSON.object(commits)
      case OutputFormat.ndjson.name: LogJSON.lines(commits)
      case OutputFormat.csv.name: EventCSV.log(commits, ci: style.ci)
      default:
        values[stat]
          ? LogText.counts(commits, style: style)
          : LogText.changes(
            commits, unfoldsMoves: values[EventOptions.moves], style: style)
      }
    }
    tell(problems.filter { $0.level == .warning }, invocation)
    return invocation.conclude(problems)
  }

  /// Tells what is suspicious in the messages of commits, as far as anyone reads on.
  private static func tell(_ warnings: [Problem], _ invocation: Invocation) {
    for warning in warnings.prefix(mostWarnings) { invocation.note(warning.message) }
    let rest = warnings.count - mostWarnings
    if rest > 0 { invocation.note("and \(rest) more of the kind") }
  }

  private static let mostWarnings = 5

  /// What the arguments ask the ledger for.
  static func query(
    _ invocation: Invocation, in repository: DebtRepository
  ) throws(ToolError) -> LogQuery {
    let values = invocation.values
    var query = LogQuery()
    switch values[range] {
    case .single(let tip): query.tip = tip
    case .between(let old, let new), .fromMergeBase(let old, let new):
      query.excluded = old
      query.tip = new
    case nil: break
    }
    query.paths = try invocation.paths(in: repository)
    query.followsFirstParent = values[firstParent]
    query.author = values[author]
    query.item = values[follow]
    query.limit = values[limit]
    return query
  }
}

/// The options of commands that print changes.
enum EventOptions {
  static let moves = Option.flag(
    "moves", "print each item that moved, instead of one line a pair of files", group: "Output")

  static let exitStatus = [
    Choice("0", "everything was read"),
    Choice("2", "the answer cannot be trusted: usage, settings, or something unreadable"),
  ]
}

/// The completion of an item's name.
enum ItemCompletion {
  static let ids = Completion.command("debt scan --format ndjson -q | cut -d'\"' -f4")
}
