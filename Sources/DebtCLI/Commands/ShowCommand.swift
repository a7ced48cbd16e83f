internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt show`: one item with everything that is known of it.
enum ShowCommand {
  private static let token = Argument.required(
    ValueKind.text("ID", completion: ItemCompletion.ids),
    "an id, or the first letters of one")

  private static let formats = ReportOptions.formats([.text, .json])

  static let command = Command<Handler>(
    "show", "explain one item: fields, scores, places, tickets",
    discussion: [
      "Every value says where it comes from, and every score shows the numbers that it was made of."
    ],
    arguments: [token], options: [SnapshotOptions.untracked, ReportOptions.config, formats],
    examples: [Example("debt show split-billing", "explain a record")],
    exitStatus: [
      Choice("0", "the item was found"),
      Choice("2", "no item has that name, more than one has, or the answer cannot be trusted"),
    ],
    handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let outputs = try Outputs(invocation.values[formats])
    var registry = try invocation.registry(in: try invocation.repository())
    registry.propose(asOf: invocation.values[SharedOptions.asOf])
    let item: DebtItem
    do throws(DebtError) {
      item = try registry.item(named: invocation.values[token])
    } catch {
      throw ToolError(error)
    }
    let style = invocation.style
    try invocation.print(outputs) { format in
      format == .json
        ? RegistryJSON.item(item, in: registry)
        : ItemPage.text(
          item, in: registry, style: style, asOf: invocation.values[SharedOptions.asOf])
    }
    return invocation.conclude(registry, shown: .items)
  }
}
