internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt new`: a record, from a title or from what stands in the code.
enum NewCommand {
  private static let words = Argument.repeated(
    ValueKind.text("TITLE KEY=VALUE"), "the title, and fields that are known already")

  private static let marker = Option.value(
    "from", .text("FILE:LINE", completion: .file),
    "make a record of the marker there, which then refers to it", group: "Input")

  private static let cluster = Option.value(
    "from-cluster", .text("TEXT", completion: ItemCompletion.ids),
    "cover every marker with this text, or with the text of this item", group: "Input")

  static let command = Command<Handler>(
    "new", "write a record",
    discussion: [
      "A record is a markdown file with the fields that were given on top and the story below. Its "
        + "name is made of the title.",
      "With --from the marker's fields and the rest of its text go over to the record, and the "
        + "record's id stands in the marker. With --from-cluster no source is touched: `covers` in "
        + "the record names the text.",
    ],
    synopses: [
      "debt new TITLE [KEY=VALUE...]", "debt new --from FILE:LINE [TITLE] [KEY=VALUE...]",
      "debt new --from-cluster TEXT [TITLE] [KEY=VALUE...]",
    ],
    arguments: [words], options: [marker, cluster, EditOptions.dryRun, ReportOptions.config],
    rules: [.atMostOne(marker, cluster)],
    examples: [
      Example("debt new \"Split the billing module\" owner=@payments effort=5d", "write a record"),
      Example("debt new --from src/billing.c:42", "make a record of a marker"),
    ],
    exitStatus: EditOptions.exitStatus,
    handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let (title, changes) = try words(of: invocation)
    let repository = try invocation.repository()
    var editor = try invocation.editor(in: repository)
    var record: ItemEditor.NewRecord?
    if let place = invocation.values[marker] {
      guard let reference = LineReference(place) else {
        throw ToolError("'\(place)' is no line; write FILE:LINE")
      }
      guard
        let path = RelativePath.of(
          reference.path, in: invocation.folder, top: repository.workTree)
      else { throw ToolError("'\(reference.path)' lies outside the repository") }
      try invocation.edit(&editor) { (editor) throws(DebtError) in
        record = try editor.addRecord(
          fromMarkerAt: path, line: reference.line, title: title, changes)
      }
    } else if let text = invocation.values[cluster] {
      try invocation.edit(&editor) { (editor) throws(DebtError) in
        record = try editor.addRecord(covering: text, title: title, changes)
      }
    } else if let title {
      try invocation.edit(&editor) { (editor) throws(DebtError) in
        record = try editor.addRecord(title, changes)
      }
    } else {
      throw ToolError("a record needs a title", hint: "debt new \"What is wrong\" owner=@team")
    }
    let written = try invocation.finish(editor, in: repository)
    for path in written { invocation.console.write("\(TextFilter(.escaped)(path))\n") }
    if !written.isEmpty, let record {
      tell(record, isCluster: invocation.values.isGiven(cluster), invocation)
    }
    return .fine
  }

  /// Parts the title from the fields; a title may hold a sign of equality where no key stands before it.
  private static func words(
    of invocation: Invocation
  ) throws(ToolError) -> (title: String?, changes: [FieldChange]) {
    var titles: [String] = []
    var changes: [FieldChange] = []
    for word in invocation.values[words] {
      if let change = FieldChange(word) { changes.append(change) } else { titles.append(word) }
    }
    guard titles.count <= 1 else {
      throw ToolError(
        "two titles: '\(titles[0])' and '\(titles[1])'", hint: "put the title in quotes")
    }
    return (titles.first, changes)
  }

  private static func tell(
    _ record: ItemEditor.NewRecord, isCluster: Bool, _ invocation: Invocation
  ) {
    if isCluster {
      invocation.note(
        record.sites == 1 ? "it covers 1 marker" : "it covers \(record.sites) markers")
    }
    invocation.note("write the story with `debt edit \(record.id)`, then `git add \(record.path)`")
  }
}
