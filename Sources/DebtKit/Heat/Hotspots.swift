internal import GitAccess

/// The files that change often and are complex: percentile of churn × percentile of complexity.
struct Hotspots: Sendable {
  private let churn: Churn
  private let churns: Percentiles
  private let complexities: [RepositoryPath: Double]
  private let complexity: Percentiles

  /// Compares the files of a snapshot with each other.
  ///
  /// - Parameters:
  ///   - churn: How often files change.
  ///   - complexities: How complex each text file of the snapshot is, by ``IndentedLines``.
  init(churn: Churn, complexities: [RepositoryPath: Double]) {
    self.churn = churn
    self.complexities = complexities
    churns = Percentiles(of: complexities.keys.lazy.map { churn[$0] })
    complexity = Percentiles(of: complexities.values)
  }

  /// How hot a spot the file is, from 0 to 1; nil for a file that was not compared.
  subscript(path: RepositoryPath) -> Double? {
    complexities[path].map { churns[churn[path]] * complexity[$0] }
  }
}
