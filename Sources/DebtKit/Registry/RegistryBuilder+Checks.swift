internal import GitAccess
internal import PathMatching

extension RegistryBuilder {
  /// Tells of records whose paths match no file.
  ///
  /// - Parameter files: Every file of the snapshot, in order of path.
  mutating func checkPaths(against files: [RepositoryPath]) {
    for item in items {
      guard let entry = item.fields[.paths] else { continue }
      for pattern in entry.value.list
      where !Glob(pattern).files(among: files).contains(where: { _ in true }) {
        report(Problem(.unmatchedPath, at: entry.place, "paths: '\(pattern)' matches no file"))
      }
    }
  }

  /// Tells of conditions on paths that have come true.
  ///
  /// - Parameter files: Every file of the snapshot, in order of path.
  mutating func checkConditions(against files: [RepositoryPath]) {
    for item in items where item.status != .paid {
      for extra in item.extras where extra.key == PartReading.conditionKey {
        for condition in extra.texts.compactMap(PathCondition.init) {
          let isThere = Glob(condition.pattern).files(among: files).contains { _ in true }
          guard isThere != condition.isForAbsence else { continue }
          let state = isThere ? "is there" : "is gone"
          report(
            Problem(
              .metCondition, at: extra.place ?? item.firstPlace,
              "'\(condition.pattern)' \(state), which is what this waits for"))
        }
      }
    }
  }

  /// Tells of objectives that the settings do not list.
  mutating func checkObjectives() {
    let known = context.configuration.objectives
    for item in items {
      guard let entry = item.fields[.objective], known[entry.value.text] == nil else { continue }
      let hint =
        entry.value.text.nearest(in: known.keys.sorted())
        .map { "; did you mean '\($0)'?" } ?? ""
      report(
        Problem(
          .unknownObjective, at: entry.place,
          "objective: '\(entry.value.text)' is not among objectives in .debt.yml\(hint)"))
    }
  }

  /// Tells of keys that are neither fields, nor `x-` keys, nor in the repository's own schema.
  mutating func checkKeys(ownKeys: Set<String>) {
    let names = Field.allCases.map(\.rawValue) + ownKeys.sorted()
    for item in items {
      for extra in item.extras where !extra.key.hasPrefix("x-") && !ownKeys.contains(extra.key) {
        let hint =
          extra.key.nearest(in: names).map { "did you mean '\($0)'?" }
          ?? "start your own keys with x-"
        report(Problem(.unknownKey, at: extra.place, "'\(extra.key)' is no field; \(hint)"))
      }
    }
  }
}
