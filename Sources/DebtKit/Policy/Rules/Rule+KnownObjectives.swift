extension Rule {
  /// Objectives that the settings do not list.
  static let knownObjectives = Rule(
    "known-objectives", "An item serves an objective that the settings do not list.",
    cure: "Add it under `objectives:` in .debt.yml, or mend the name.", example: "warning"
  ) { rule in rule.problems([.unknownObjective]) }
}
