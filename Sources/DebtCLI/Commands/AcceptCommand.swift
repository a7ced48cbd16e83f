internal import CommandLineParsing
internal import DebtKit

/// `debt accept`: a decision to live with debt.
enum AcceptCommand {
  private static let tokens = Argument.repeated(
    ValueKind.text("ID", completion: ItemCompletion.ids), "the items", atLeastOne: true)

  private static let until = Option.value("until", .day, "the day on which the decision runs out")

  private static let forEver = Option.flag("for-ever", "let it never run out")

  private static let who = Option.value("by", .text("WHO"), "who decided, such as @ana")

  private static let reason = Option.value("reason", .text("TEXT"), "why it is worth living with")

  static let command = Command<Handler>(
    "accept", "record the decision to live with an item",
    discussion: [
      "The item leaves the backlog until the day on which the decision runs out. Who decided, why "
        + "and until when stand on the item itself, so that a reviewer sees them."
    ],
    arguments: [tokens],
    options: [until, forEver, who, reason, EditOptions.dryRun, ReportOptions.config],
    rules: [
      .atMostOne(until, forEver), .atLeastOne(until, forEver), .atLeastOne(who),
      .atLeastOne(reason),
    ],
    examples: [
      Example(
        "debt accept two-tax-tables --until 2027-06-30 --by @ana --reason \"new law in July\"",
        "wait for something")
    ],
    exitStatus: EditOptions.exitStatus,
    group: .rest, handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let values = invocation.values
    guard let who = values[who], let reason = values[reason] else {
      throw ToolError("an acceptance needs --by and --reason")
    }
    let repository = try invocation.repository()
    var editor = try invocation.editor(in: repository)
    if let day = values[until],
      let today = values[SharedOptions.asOf] ?? editor.registry.snapshot.day,
      day < today
    {
      throw ToolError("--until \(day) has passed already", hint: "name a day to come")
    }
    for token in values[tokens] {
      let item = try invocation.item(token, in: &editor)
      try invocation.edit(&editor) { (editor) throws(DebtError) in
        try editor.accept(item, until: values[until], by: who, reason: reason)
      }
    }
    try invocation.finish(editor, in: repository)
    return .fine
  }
}
