internal import GitAccess

extension ItemEditor {
  /// Plans a record for each entry of a source, or the change of the record that it has already.
  ///
  /// A record is found by the link that its first import gave it: the source's own key, or
  /// `import:FILE#name`. Nothing is estimated: what the source does not say stays open.
  ///
  /// - Parameters:
  ///   - source: The file or folder.
  ///   - kind: What it is read as.
  ///   - overwrites: Whether the source counts where both it and the record changed.
  /// - Returns: What becomes of each entry.
  /// - Throws: ``DebtError`` when the source is not of the kind, or the working tree cannot be read.
  /// - Complexity: O(*n*) in the bytes of the source, and in the entries times the files for paths.
  package mutating func importRecords(
    from source: ImportSource, as kind: ImportKind, overwrites: Bool = false
  ) throws(DebtError) -> ImportReport {
    let reading = try kind.entries(of: source)
    guard let folder = recordFolder else {
      throw DebtError.edit(
        "records.paths in .debt.yml names no folder that a new record would fit into")
    }
    let listing = try ScanRun(of: Self.selection, in: repository, options: options).listing
    var run = ImportRun(
      self, source, reading, kind: kind, overwrites: overwrites, folder: folder,
      files: listing.files.map(\.path))
    self = try run.run(reading)
    return run.report
  }
}
