internal import GitAccess
internal import PathMatching

extension RegistryBuilder {
  /// Tells of records whose paths match no file.
  ///
  /// - Parameter files: Every file of the snapshot, in order of path.
  mutating func checkPaths(against files: [RepositoryPath]) {
    for item in items {
      guard let entry = item.fields[.paths] else { continue }
      for pattern in entry.value.list where !Self.matches(Glob(pattern), files) {
        report(Problem(.unmatchedPath, at: entry.place, "paths: '\(pattern)' matches no file"))
      }
    }
  }

  /// Whether a glob covers one of the files, which are in order of path.
  ///
  /// - Complexity: O(log *n*) and as many files as start like the glob; O(*n*) where it starts with
  ///   a wildcard or is a name in any folder.
  private static func matches(_ glob: Glob, _ files: [RepositoryPath]) -> Bool {
    guard !glob.isForNames else { return files.contains { glob.covers($0.bytes) } }
    let start = glob.pattern.drop { $0 == UInt8(ascii: "/") }.prefix { !"*?[\\".utf8.contains($0) }
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].bytes.lexicographicallyPrecedes(start) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return files[low...].lazy.prefix { $0.bytes.starts(with: start) }.contains {
      glob.covers($0.bytes)
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
