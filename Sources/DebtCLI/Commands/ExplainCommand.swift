internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt explain`: help on a problem, a rule, a field, a setting, an item, or a line of a file.
enum ExplainCommand {
  private static let subject = Argument.required(
    ValueKind.text(
      "WHAT",
      completion: .values(
        ProblemCode.allCases.map { Choice($0.rawValue, "a problem") }
          + Field.allCases.map { Choice($0.rawValue, "a field") }
          + Rule.all.map { Choice($0.id, "a rule") }
          + Setting.all.map { Choice($0.key, "a setting") })),
    "a problem's code, a rule, a field, a setting's key, PATH:LINE, or an item's id")

  static let command = Command<Handler>(
    "explain", "say why: a problem, a rule, a field, a setting, or PATH:LINE",
    discussion: [
      "PATH:LINE answers the first question of every user: why is my TODO (not) found? It names the "
        + "file's language, the comment around the line, and the rule that decided.",
      "A setting's key shows its value here and where that comes from.",
    ],
    arguments: [subject, ReportOptions.paths],
    options: SnapshotOptions.all + TrustOptions.all,
    rules: SnapshotOptions.rules + TrustOptions.rules,
    examples: [
      Example("debt explain src/main.c:12", "why is that line (not) a marker?"),
      Example("debt explain malformed-date", "what does this problem mean?"),
      Example("debt explain growth", "what does this rule find, and how is it written?"),
      Example("debt explain effort", "what does this field take?"),
      Example("debt explain markers.bare", "what does this setting do, and what is it here?"),
    ],
    exitStatus: [Choice("0", "explained"), Choice("2", "nothing has that name")],
    group: .rest, handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let subject = invocation.values[subject]
    let style = invocation.style
    if let code = ProblemCode(rawValue: subject) {
      invocation.console.write(ExplainPage.text(code, style: style))
    } else if let rule = Rule.named(subject), let setting = rule.setting {
      invocation.console.write(
        ExplainPage.text(rule, current: try invocation.current(setting), style: style))
    } else if let setting = Setting.named(subject) {
      invocation.console.write(
        ExplainPage.text(setting, current: try invocation.current(setting), style: style))
    } else if let field = Field(rawValue: subject) {
      invocation.console.write(ExplainPage.text(field, style: style))
    } else if let place = LineReference(subject) {
      invocation.console.write(
        ExplainPage.text(try trace(place, invocation), style: style))
    } else {
      let registry = try invocation.registry(in: try invocation.repository())
      let item: DebtItem
      do throws(DebtError) {
        item = try registry.item(named: subject)
      } catch {
        throw ToolError(error)
      }
      invocation.console.write(ItemPage.text(item, in: registry, style: style))
    }
    return .fine
  }

  private static func trace(
    _ place: LineReference, _ invocation: Invocation
  ) throws(ToolError) -> LineTrace {
    let repository = try invocation.repository()
    guard
      let path = RelativePath.of(
        place.path, in: invocation.folder, top: repository.top)
    else { throw ToolError("'\(place.path)' lies outside the repository") }
    let options = try invocation.options(in: repository)
    do throws(DebtError) {
      return try repository.trace(
        line: place.line, of: path, in: invocation.selection(in: repository), options: options)
    } catch {
      throw ToolError(error)
    }
  }
}

/// `PATH:LINE`, or `PATH:LINE:COLUMN` as compilers and editors print it.
struct LineReference {
  let path: String
  let line: Int

  init?(_ text: String) {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count > 2, Int(parts[parts.count - 1]) != nil, Int(parts[parts.count - 2]) != nil {
      parts.removeLast()
    }
    guard parts.count >= 2, let line = Int(parts.removeLast()), line > 0 else { return nil }
    path = parts.joined(separator: ":")
    self.line = line
    if path.isEmpty { return nil }
  }
}
