internal import CommandLineParsing
internal import DebtReporting

/// `debt schema`: the JSON Schemas of records and settings.
enum SchemaCommand {
  private static let settings = Option.flag("config", "print the schema of .debt.yml instead")

  static let command = Command<Handler>(
    "schema", "print the JSON Schema of a record's fields",
    discussion: [
      "The schema (draft-07) is made from the same table that reads the fields, which are also the "
        + "attributes of a marker. Save it as .debt-schema.json and tighten it: `debt scan` holds every "
        + "record against that file."
    ],
    options: [settings],
    examples: [
      Example("debt schema", "print the schema of a record"),
      Example("debt schema --config", "print the schema of .debt.yml, for editors"),
    ],
    group: .rest, handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    invocation.console.write(
      invocation.values[settings] ? SchemaReport.settings : SchemaReport.record)
    return .fine
  }
}
