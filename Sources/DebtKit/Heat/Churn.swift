internal import GitAccess

/// How often files change, each under the name that it has now.
struct Churn: Sendable {
  /// The number of files above which a commit says less of each of them.
  private static let narrow = 10.0

  private var terms: [RepositoryPath: [Double]] = [:]
  /// What a name of the past is called now; nil for a file that went when another took its name.
  private var names: [RepositoryPath: RepositoryPath?] = [:]

  /// Adds up commits, renames followed.
  ///
  /// - Parameters:
  ///   - commits: Commits, each before its ancestors.
  ///   - seconds: The moment that counts as now, in seconds since 1970.
  /// - Complexity: O(*n*) in the changed files.
  init(_ commits: some Sequence<FileChanges>, asOf seconds: Int64) {
    let decay = Decay(moment: seconds)
    for commit in commits {
      let share = max(1, Double(commit.paths.count) / Self.narrow)
      let weight = decay.weight(of: commit.seconds) / share
      if weight > 0 {
        for path in commit.paths {
          if let name = current(path) { terms[name, default: []].append(weight) }
        }
      }
      follow(commit.renames)
    }
  }

  /// The churn of a file: Σ 2^(−age ÷ 90 d) ÷ max(1, files in the commit ÷ 10) over the commits of
  /// the last 12 months; equal to the last bit whatever order commits come in.
  subscript(path: RepositoryPath) -> Double {
    terms[path]?.sorted().reduce(0, +) ?? 0
  }

  private func current(_ path: RepositoryPath) -> RepositoryPath? {
    if let name = names[path] { name } else { path }
  }

  /// From here on into the past, the old names stand for the files; two may have changed places.
  private mutating func follow(_ renames: [FileChanges.Rename]) {
    let targets = renames.map { current($0.new) }
    for rename in renames { names.updateValue(nil, forKey: rename.new) }
    for (rename, target) in zip(renames, targets) { names.updateValue(target, forKey: rename.old) }
  }
}
