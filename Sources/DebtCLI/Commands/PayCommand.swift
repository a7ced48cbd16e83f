internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt pay`: a record is paid, and where a marker has to go.
enum PayCommand {
  private static let token = Argument.required(
    ValueKind.text("ID", completion: ItemCompletion.ids), "an id, or the first letters of one")

  private static let remove = Option.flag(
    "remove", "delete a marker's comment where it stands alone on its lines")

  private static let outcome = Option.value(
    "outcome", .text("TEXT"), "what a spike found out")

  static let command = Command<Handler>(
    "pay", "mark a record as paid, or say which marker to remove",
    discussion: [
      "A record gets `status: paid` and stays as a memory. A marker is paid by the commit that "
        + "removes it, best together with the code that it is about: its place is printed."
    ],
    arguments: [token],
    options: [remove, outcome, EditOptions.dryRun, ReportOptions.config],
    rules: [.atMostOne(remove, outcome)],
    examples: [
      Example("debt pay split-billing", "mark a record as paid"),
      Example("debt pay event-bus-spike --outcome \"Kafka fits\"", "answer a spike"),
      Example("debt pay 7k2mq9x4 --remove", "delete a marker's comment"),
    ],
    exitStatus: EditOptions.exitStatus,
    group: .rest, handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let repository = try invocation.repository()
    var editor = try invocation.editor(in: repository)
    let item = try invocation.item(invocation.values[token], in: &editor)
    switch (item.source, invocation.values[remove]) {
    case (.record, true):
      throw ToolError(
        "\(item.id) is a record; it stays as a memory", hint: "leave --remove out")
    case (.record, false):
      try invocation.edit(&editor) { (editor) throws(DebtError) in
        try editor.pay(item, outcome: invocation.values[outcome])
      }
    case (.marker, true):
      try invocation.edit(&editor) { (editor) throws(DebtError) in try editor.remove(item) }
    case (.marker, false):
      if invocation.values[outcome] != nil {
        throw ToolError("\(item.id) is a marker; only a spike among records has an outcome")
      }
      tellPlace(of: item, invocation)
      return .fine
    }
    try invocation.finish(editor, in: repository)
    return .fine
  }

  private static func tellPlace(of item: DebtItem, _ invocation: Invocation) {
    let site = item.sites[0]
    let style = invocation.style
    let filter = TextFilter(.flattened, ci: style.ci)
    let place = TextFilter(.escaped, ci: style.ci)(site.pathBytes).string
    invocation.console.write(
      "\(place):\(site.line): \(filter((item.keyword ?? "") + " " + item.title))\n")
    invocation.note("the commit that removes this line pays it; `--remove` deletes the comment")
  }
}
