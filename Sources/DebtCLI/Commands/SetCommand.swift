internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt set`: fields of records and markers.
enum SetCommand {
  private static let words = Argument.repeated(
    ValueKind.text("ID KEY=VALUE", completion: ItemCompletion.ids),
    "the items, and what their fields shall be")

  private static let adopt = Option.flag("adopt", "write what is proposed for the items' factors")

  private static let table = Option.value(
    "csv", .text("FILE", completion: .file),
    "write the cells that were changed in a table of `debt backlog --format csv`", group: "Input")

  private static let since = Option.value(
    "since", .text("REV", completion: .revision),
    "with --csv, the commit that the table was made of: what has changed on both sides is told",
    group: "Input")

  static let command = Command<Handler>(
    "set", "change the fields of records and markers",
    discussion: [
      "`key=value` sets a field, `key=` takes it away; `key+=value` and `key-=value` change a list. "
        + "In a record the line of the field changes and nothing else, in a marker its parentheses.",
      "Every value is read before the first file is written. Several items are changed together or "
        + "not at all.",
      "A file with changes that are not staged is edited as it lies on the disk, and told.",
    ],
    synopses: [
      "debt set ID... KEY=VALUE...", "debt set ID... --adopt [KEY=VALUE...]",
      "debt set --csv FILE [--since REV]",
    ],
    arguments: [words],
    options: [adopt, table, since, EditOptions.dryRun, ReportOptions.config],
    rules: [.atMostOne(adopt, table)],
    examples: [
      Example("debt set split-billing due=2027-01-31 tags+=q1", "change a record"),
      Example("debt set 7k2mq9x4 effort=3d --dry-run", "look at the change of a marker"),
      Example("debt set --csv backlog.csv", "take over what was changed in a spreadsheet"),
    ],
    exitStatus: EditOptions.exitStatus,
    handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let words = invocation.values[words]
    let changes = words.compactMap { FieldChange($0) }
    let ids = words.filter { FieldChange($0) == nil }
    let isAdopting = invocation.values[adopt]
    let file = invocation.values[table]
    if let file, !words.isEmpty {
      throw ToolError("--csv \(file) says what changes", hint: "leave '\(words[0])' out")
    }
    if file == nil {
      guard !ids.isEmpty else {
        throw ToolError("no item is named", hint: "debt set ID key=value")
      }
      guard !changes.isEmpty || isAdopting else {
        throw ToolError("no field is named", hint: "debt set \(ids[0]) key=value")
      }
    }
    let repository = try invocation.repository()
    var editor = try invocation.editor(in: repository)
    if isAdopting || file != nil { try addHistory(to: &editor, invocation) }
    if let file {
      try takeTable(file, into: &editor, repository, invocation)
    } else {
      for id in ids {
        do throws(ToolError) {
          let item = try invocation.item(id, in: &editor)
          try invocation.edit(&editor) { (editor) throws(DebtError) in
            if isAdopting { try editor.adopt(item) }
            try editor.apply(changes, to: item)
          }
        } catch {
          editor.refuse(error.description)
        }
      }
    }
    try invocation.finish(editor, in: repository)
    return .fine
  }

  private static func addHistory(
    to editor: inout ItemEditor, _ invocation: Invocation
  ) throws(ToolError) {
    let line = invocation.progressLine
    defer { line.clear() }
    try invocation.edit(&editor) { (editor) throws(DebtError) in
      try editor.addHistory(
        asOf: invocation.values[SharedOptions.asOf], progress: line.show)
    }
  }

  private static func takeTable(
    _ file: String, into editor: inout ItemEditor, _ repository: DebtRepository,
    _ invocation: Invocation
  ) throws(ToolError) {
    let bytes = try InputFile.read(invocation.absolute(file))
    let base = try invocation.values[since].map { revision throws(ToolError) in
      try registry(of: revision, repository, invocation)
    }
    let sheet: ItemSheet
    do throws(CSVTable.Failure) {
      sheet = ItemSheet(
        try CSVTable(bytes), of: editor.registry, since: base, ci: invocation.style.ci)
    } catch {
      throw ToolError("\(file): \(error)")
    }
    for problem in sheet.problems { editor.refuse("\(file): \(problem)") }
    for remark in sheet.remarks { editor.remark("\(file): \(remark)") }
    for row in sheet.rows {
      try invocation.edit(&editor) { (editor) throws(DebtError) in
        try editor.apply(row.changes, to: row.item)
      }
    }
  }

  /// The items of the commit that a table was made of, with the ids that it had then.
  private static func registry(
    of revision: String, _ repository: DebtRepository, _ invocation: Invocation
  ) throws(ToolError) -> Registry {
    let options = try invocation.options(in: repository)
    let line = invocation.progressLine
    defer { line.clear() }
    do throws(DebtError) {
      var registry = try repository.registry(of: .commit(revision), options: options)
      try repository.addHistory(
        to: &registry, of: .commit(revision), asOf: nil, options: options, progress: line.show)
      return registry
    } catch {
      throw ToolError(error)
    }
  }
}
