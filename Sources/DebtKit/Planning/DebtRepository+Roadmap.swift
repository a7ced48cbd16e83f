internal import GitAccess

extension DebtRepository {
  /// Reads the product's roadmap, a file of the snapshot and never of anything else.
  ///
  /// - Returns: The roadmap; nil where the settings name no file.
  /// - Throws: ``DebtError`` when the snapshot does not hold the file, or it cannot be read.
  package func productRoadmap(
    of configuration: Configuration, in selection: SnapshotSelection,
    options: ScanOptions = ScanOptions()
  ) throws(DebtError) -> ProductRoadmap? {
    guard let path = configuration.report.productRoadmap else { return nil }
    let bytes = RepositoryPath(path).bytes
    var roadmap: ProductRoadmap?
    try read([bytes], in: selection, options: options) { _, contents in
      roadmap = ProductRoadmap(contents)
    }
    guard let roadmap else {
      throw .configuration(
        "report.product-roadmap of .debt.yml names '\(path)', which is no file of the snapshot; "
          + "name one that git tracks, relative to the top of the repository")
    }
    return roadmap
  }
}
