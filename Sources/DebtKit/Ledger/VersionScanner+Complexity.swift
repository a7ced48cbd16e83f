internal import GitAccess

extension VersionScanner {
  /// What measuring a version came to.
  enum Measure: Sendable {
    case text(FileComplexity)
    /// Nothing that people would read as text, or more of it than is read.
    case noText
    /// What may be read another time.
    case unreadable
  }

  /// Measures how complex versions are.
  ///
  /// - Returns: The measures in the order of the jobs.
  /// - Throws: `GitError` when the repository cannot be opened.
  func measure(_ jobs: [Job]) throws(GitError) -> [(job: Int, result: Measure)] {
    try run(
      Work(
        budget: VersionBudget(nil),
        body: { bytes, _, _ in
          (scanner.complexity(of: bytes).map(Measure.text) ?? .noText, .nothing)
        },
        failure: { failure, _ in
          if case .unreadable = failure { .unreadable } else { .noText }
        }, progress: { _ in }), jobs
    ).values
  }
}
