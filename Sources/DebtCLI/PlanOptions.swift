internal import CommandLineParsing
internal import DebtKit

/// The options that say what a sprint has room for, and by what it is filled.
enum PlanOptions {
  private static let capacity = Option<WorkDuration?>.value(
    "capacity", .work, "all work of a sprint, such as 30d",
    defaultText: "plan.capacity of .debt.yml", group: "Planning")

  private static let share = Option<Double?>.value(
    "share", .share, "the part of it that pays debt",
    defaultText: "plan.share of .debt.yml, else 20%", group: "Planning")

  static let all: [any OptionDeclaration] = [
    capacity, share, RankingOptions.method, RankingOptions.withProposals,
  ]

  /// The room of a sprint; nil where nobody says how much work it has.
  static func knownCapacity(
    _ values: ParsedArguments, _ configuration: Configuration
  ) -> PlanCapacity? {
    (values[capacity] ?? configuration.plan.capacity).flatMap {
      PlanCapacity(
        $0, share: values[share] ?? configuration.plan.share, in: configuration.scoring.calendar)
    }
  }

  /// The room of a sprint, from the command line or else from the settings.
  ///
  /// - Throws: `ToolError` when neither says how much work a sprint has.
  static func capacity(
    _ values: ParsedArguments, _ configuration: Configuration
  ) throws(ToolError) -> PlanCapacity {
    guard let whole = values[capacity] ?? configuration.plan.capacity else {
      throw ToolError(
        "a plan needs to know how much work a sprint has",
        hint: "add --capacity 30d, or write `plan: {capacity: 30d}` into .debt.yml")
    }
    let share = values[share] ?? configuration.plan.share
    let capacity = PlanCapacity(whole, share: share, in: configuration.scoring.calendar)
    guard let capacity else { throw ToolError("a capacity of \(whole) has no room for any work") }
    return capacity
  }

  /// Reads a registry and prepares plans from it.
  static func planner(
    _ invocation: Invocation, for outputs: Outputs, in repository: DebtRepository
  ) throws(ToolError) -> (registry: Registry, planner: Planner) {
    let values = invocation.values
    var registry = try invocation.registry(in: repository)
    registry.propose(asOf: values[SharedOptions.asOf])
    try invocation.addHistory(
      to: &registry, in: repository,
      hotspots: outputs.hotspotUse(forOrder: .none, silent: [.text, .markdown, .json]))
    let filter = ItemFilter(values)
    var scorer = registry.configuration.scorer
    scorer.countsProposals = values[RankingOptions.withProposals]
    let options = try invocation.options(in: repository)
    do throws(DebtError) {
      let planner = try repository.planner(
        of: registry, by: values[RankingOptions.method], scorer: scorer, options: options,
        where: filter.includes)
      return (registry, planner)
    } catch {
      throw ToolError(error)
    }
  }
}

extension ValueKind where Value == WorkDuration {
  /// An amount of work that is more than nothing.
  static var work: ValueKind {
    ValueKind("DURATION", text: \.description) { text throws(InvalidValue) in
      guard let work = WorkDuration(text), work.hours(in: WorkCalendar()) > 0 else {
        throw InvalidValue(expected: "an amount of work such as 30d, 6w or 120h")
      }
      return work
    }
  }
}

extension ValueKind where Value == Double {
  /// A part of a whole, more than nothing.
  static var share: ValueKind {
    ValueKind("SHARE") { text throws(InvalidValue) in
      guard let share = PlanCapacity.share(text) else {
        throw InvalidValue(expected: "a share such as 20%, more than 0% and at most 100%")
      }
      return share
    }
  }
}
