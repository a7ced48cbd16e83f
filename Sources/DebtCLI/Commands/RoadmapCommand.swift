internal import CommandLineParsing
internal import DebtKit
internal import DebtReporting

/// `debt report roadmap`: two tracks by quarter.
enum RoadmapCommand {
  private static let formats = ReportOptions.formats([
    .text, .json, OutputFormat(name: "markdown", doc: "tables to paste"),
  ])

  static let command = Command<Handler>(
    "roadmap", "lay out two tracks by quarter",
    discussion: [
      "The platform's track is open debt: each item in the quarter of the latest plan that holds it, "
        + "else in that of its due date. Beside it stand the bullets of the markdown file that "
        + "`report.product-roadmap` of .debt.yml names, under the quarters of its headings, such as "
        + "`## Q4 2026`. Product work is listed, never scored.",
      "Debt whose `track` is product stands in the product's track; debt without a track is the "
        + "platform's.",
    ],
    arguments: [SnapshotOptions.revision],
    options: SnapshotOptions.all + [formats] + TrustOptions.all,
    rules: SnapshotOptions.rules + TrustOptions.rules,
    examples: [
      Example("debt report roadmap", "what is planned and due, quarter by quarter"),
      Example("debt report roadmap --format markdown", "the same for a page"),
    ],
    exitStatus: [
      Choice("0", "everything was read"),
      Choice("2", "the answer cannot be trusted: usage, settings, or something unreadable"),
    ],
    handler: Handler { invocation throws(ToolError) in try run(invocation) })

  private static func run(_ invocation: Invocation) throws(ToolError) -> ExitCode {
    let values = invocation.values
    let outputs = try Outputs(values[formats])
    let repository = try invocation.repository()
    var registry = try invocation.registry(in: repository)
    try invocation.addHistory(to: &registry, in: repository)
    let selection = invocation.selection(in: repository)
    let options = try invocation.options(in: repository)
    let roadmap: Roadmap
    do throws(DebtError) {
      let (plans, failures) = try repository.plans(in: selection, options: options)
      for failure in failures { invocation.note(failure.description) }
      let product = try repository.productRoadmap(
        of: registry.configuration, in: selection, options: options)
      guard let day = values[SharedOptions.asOf] ?? registry.snapshot.day else {
        throw DebtError.repository("a roadmap needs a commit, or the day that counts: --as-of DATE")
      }
      roadmap = Roadmap(
        of: registry.items, plans: plans, product: product, asOf: day,
        calendar: registry.configuration.scorer.calendar)
    } catch {
      throw ToolError(error)
    }
    let report = RoadmapReport(roadmap, of: registry)
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
