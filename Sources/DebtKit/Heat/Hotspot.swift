package import GitAccess

/// How often a file changes and how complex it is, beside the other files of its repository.
public struct Hotspot: Hashable, Sendable {
  /// The file.
  package let file: RepositoryPath
  /// How often it changes: Σ 2^(−age ÷ 90 d) ÷ max(1, files of the commit ÷ 10) over the commits of
  /// the last 12 months.
  public let churn: Double
  /// How complex it is: its lines and the levels of their indentation, summed up.
  public let complexity: Double
  /// The share of files that change less often, from 0 to 1; 0 for one that did not change.
  public let churnPercentile: Double
  /// The share of files that are less complex, from 0 to 1.
  public let complexityPercentile: Double

  package init(
    file: RepositoryPath, churn: Double, complexity: Double, churnPercentile: Double,
    complexityPercentile: Double
  ) {
    self.file = file
    self.churn = churn
    self.complexity = complexity
    self.churnPercentile = churnPercentile
    self.complexityPercentile = complexityPercentile
  }

  /// How hot a spot the file is, from 0 to 1: one percentile times the other.
  public var value: Double { churnPercentile * complexityPercentile }

  /// The file's path, `/`-separated, with bytes that are not UTF-8 written as `\xHH`.
  public var path: String { file.description }

  /// The file's path as the repository holds it.
  package var pathBytes: [UInt8] { file.bytes }
}

extension Hotspot {
  /// Orders files, the hottest first, whatever order they came in.
  static func precedes(_ left: Hotspot, _ right: Hotspot) -> Bool {
    if left.value != right.value { return left.value > right.value }
    if left.churn != right.churn { return left.churn > right.churn }
    if left.complexity != right.complexity { return left.complexity > right.complexity }
    return left.file < right.file
  }
}
