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
    arguments: [token],
    options: [
      SnapshotOptions.untracked, SignalOptions.files, ReportOptions.config, formats,
    ] + TrustOptions.all,
    rules: TrustOptions.rules,
    examples: [Example("debt show split-billing", "explain a record")],
    exitStatus: [
      Choice("0", "the item was found"),
      Choice("2", "no item has that name, more than one has, or the answer cannot be trusted"),
    ],
    handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let outputs = try Outputs(invocation.values[formats])
    let repository = try invocation.repository()
    var registry = try invocation.registry(in: repository)
    registry.propose(asOf: invocation.values[SharedOptions.asOf])
    let (item, history) = try history(invocation, repository, in: &registry)
    let style = invocation.style
    try invocation.print(outputs) { format in
      format == .json
        ? RegistryJSON.item(item, in: registry, history: history)
        : ItemPage.text(
          item, in: registry, style: style, asOf: invocation.values[SharedOptions.asOf],
          history: history)
    }
    invocation.tellSignals(registry.problems)
    return invocation.conclude(registry, shown: .items)
  }

  /// Finds the item that is asked for, with its history.
  private static func history(
    _ invocation: Invocation, _ repository: DebtRepository, in registry: inout Registry
  ) throws(ToolError) -> (item: DebtItem, history: ItemHistory?) {
    let options = try invocation.options(in: repository)
    let line = invocation.progressLine
    defer { line.clear() }
    do throws(DebtError) {
      return try repository.history(
        ofItem: invocation.values[token], in: &registry,
        of: invocation.selection(in: repository), asOf: invocation.values[SharedOptions.asOf],
        options: options, progress: line.show)
    } catch {
      throw ToolError(error)
    }
  }
}
