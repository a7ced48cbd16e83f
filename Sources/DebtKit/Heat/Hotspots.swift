internal import GitAccess
internal import PathMatching

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

  /// The number of files that were compared.
  var count: Int { complexities.count }

  /// How hot a spot the file is; nil for a file that was not compared.
  subscript(path: RepositoryPath) -> Hotspot? {
    guard let complexity = complexities[path] else { return nil }
    let churn = churn[path]
    return Hotspot(
      file: path, churn: churn, complexity: complexity, churnPercentile: churns[churn],
      complexityPercentile: self.complexity[complexity])
  }

  /// Every file that was compared, the hottest first.
  ///
  /// - Complexity: O(*n* log *n*).
  var ranked: [Hotspot] {
    complexities.keys.compactMap { self[$0] }.sorted(by: Hotspot.precedes)
  }

  /// The hottest of the files in which an item stands or on which it weighs.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - ranked: All files, the hottest first.
  /// - Returns: nil where none of them was compared.
  func hottest(of item: DebtItem, among ranked: [Hotspot]) -> Hotspot? {
    let sites = item.sites.compactMap { self[$0.file] }
    var found = sites.min(by: Hotspot.precedes)
    if item.weighsOnFiles, let globs = item.fields[.paths]?.value.list {
      let paths = GlobSet(globs)
      let weighed = ranked.first { paths.covers($0.file.bytes) }
      found = [found, weighed].compactMap(\.self).min(by: Hotspot.precedes)
    }
    return found
  }
}

extension DebtItem {
  /// Whether the item is a record that names the files on which it weighs.
  var weighsOnFiles: Bool { source == .record && fields[.paths] != nil }
}
