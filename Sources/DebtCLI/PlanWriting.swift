internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt plan --write`: a plan as a file, written whole or not at all.
enum PlanWriting {
  /// Writes a plan, or prints what would be written.
  ///
  /// - Throws: `ToolError` when there is no working tree, a plan of that name is there, or the settings
  ///   would take it for a record.
  static func write(
    _ plan: Plan, named name: String, _ report: PlanReport, _ registry: Registry,
    _ invocation: Invocation, in repository: DebtRepository
  ) throws(ToolError) {
    guard let top = repository.workTree else {
      throw ToolError(
        "a bare repository has no working tree to write into", hint: "run it in a checkout")
    }
    let values = invocation.values
    let path = PlanFile.path(of: name)
    let options = try invocation.options(in: repository)
    let isRecord: Bool
    do throws(DebtError) {
      isRecord = try repository.takesForRecord(
        name, in: invocation.selection(in: repository), options: options)
    } catch {
      throw ToolError(error)
    }
    guard !isRecord else {
      throw ToolError(
        "\(path) would be taken for a record",
        hint: "add '\(PlanFile.folder)/**' to records.exclude in .debt.yml")
    }
    let backlog = Backlog(
      of: registry.items, by: plan.method, scorer: registry.configuration.scorer)
    let file = PlanFile(
      plan, named: name, ranks: backlog, of: registry,
      on: values[SharedOptions.asOf] ?? registry.snapshot.day)
    let text = PlanPage.text(file, report)
    if values[PlanCommand.dryRun] {
      invocation.console.write(Array("--- \(path)\n".utf8) + text)
      return
    }
    if !values[PlanCommand.force], OutputFile.exists("\(top)/\(path)") {
      throw ToolError(
        "\(path) is there already", hint: "nothing was written; --force overwrites it")
    }
    do throws(DebtError) {
      try repository.write(
        EditPlan([FileEdit(making: path, text, isForced: values[PlanCommand.force])]), below: top)
    } catch {
      throw ToolError(error)
    }
    invocation.note("wrote \(path); `debt plan --review \(name)` looks back at it")
  }
}

/// `debt plan --review`: planned against paid.
enum PlanReviewing {
  static func run(
    _ name: String, _ outputs: Outputs, _ invocation: Invocation, in repository: DebtRepository
  ) throws(ToolError) -> ExitCode {
    var registry = try invocation.registry(in: repository)
    try invocation.addHistory(to: &registry, in: repository)
    let options = try invocation.options(in: repository)
    let review: PlanReview
    do throws(DebtError) {
      let plan = try repository.plan(
        named: name, in: invocation.selection(in: repository), options: options)
      review = try repository.review(plan, in: registry, options: options)
    } catch {
      throw ToolError(error)
    }
    let report = PlanReviewReport(review, of: registry)
    let style = invocation.style
    try invocation.print(outputs) { format in
      switch format.name {
      case OutputFormat.json.name: report.json
      case OutputFormat.markdown.name: report.markdown(ci: style.ci)
      default: report.text(style)
      }
    }
    return invocation.conclude(registry, shown: .items)
  }
}

extension ValueKind where Value == String {
  /// The name of a plan, which is a file's stem.
  static var planName: ValueKind {
    ValueKind("NAME") { text throws(InvalidValue) in
      guard PlanFile.isName(text), !text.hasPrefix(".") else {
        throw InvalidValue(expected: "a name such as sprint-12: letters, digits, '.', '_' and '-'")
      }
      return text
    }
  }
}
