/// A libyaml error in our words, at the place where a person has to look.
struct YAMLSyntaxReport {
  let code: RecordProblem.Code
  let message: String
  let offset: Int

  private struct Row {
    let context: String
    let problem: String
    let message: String
  }

  /// Translates an error; marks count from the stream's first character.
  init(_ error: YAMLSyntaxError, firstCharacter: Int, of source: YAMLSource) {
    // A quote, a bracket or a key that goes wrong is best shown where it begins; any other context
    // (a block, a plain scalar) may begin pages before the mistake.
    let isShownAtStart = Self.shownAtStart.contains { error.context.contains($0) }
    let character = isShownAtStart ? error.contextCharacter : error.problemCharacter
    offset = min(
      source.offset(ofCharacter: firstCharacter + character), source.range.upperBound)
    let byte = offset < source.range.upperBound ? source.originalByte(at: offset) : .lineFeed
    guard byte != .tab else {
      code = .yamlTab
      message = "a tab cannot indent YAML; use spaces"
      return
    }
    code = .yamlSyntax
    let row = Self.rows.first {
      error.context.contains($0.context) && error.problem.contains($0.problem)
    }
    message = row?.message ?? error.problem
  }

  private static let shownAtStart = ["quoted scalar", "flow", "simple key"]

  private static let rows = [
    Row(
      context: "", problem: "mapping values are not allowed",
      message: "a second ': ' on this line; quote the value"),
    Row(context: "simple key", problem: "", message: "not a 'key: value' line"),
    Row(context: "quoted scalar", problem: "unexpected end", message: "this quote is never closed"),
    Row(
      context: "quoted scalar", problem: "document indicator",
      message: "this quote is never closed"),
    Row(
      context: "quoted scalar", problem: "escape",
      message: "an unknown escape in double quotes; use single quotes or write '\\\\'"),
    Row(
      context: "flow sequence", problem: "",
      message: "this '[' is never closed; quote a text that begins with it"),
    Row(
      context: "flow mapping", problem: "",
      message: "this '{' is never closed; quote a text that begins with it"),
    Row(
      context: "", problem: "cannot start any token",
      message: "YAML reserves this character; quote the value"),
    Row(
      context: "block mapping", problem: "did not find expected key",
      message: "unexpected text or indentation; quote a value that begins with a quote or bracket"),
  ]
}
