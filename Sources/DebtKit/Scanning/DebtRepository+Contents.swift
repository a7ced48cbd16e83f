internal import GitAccess

extension DebtRepository {
  /// Reads whole files of a snapshot once more, for reports that need what stands around an item.
  ///
  /// A file that is not there, or that cannot be read, is passed over: the scan has told of it.
  ///
  /// - Parameters:
  ///   - paths: The files, as the repository spells them.
  ///   - selection: The snapshot that holds them.
  ///   - options: The settings to read it with.
  ///   - body: Takes each path with its contents, in order of path.
  /// - Throws: ``DebtError`` when the repository or its settings cannot be read.
  package func read(
    _ paths: Set<[UInt8]>, in selection: SnapshotSelection, options: ScanOptions = ScanOptions(),
    _ body: ([UInt8], [UInt8]) -> Void
  ) throws(DebtError) {
    guard !paths.isEmpty else { return }
    let run = try ScanRun(of: selection, in: self, options: options)
    try DebtError.telling { () throws(GitError) in
      var reader = try SnapshotReader(run.source, limit: run.settings.configuration.limits.file)
      for file in run.listing.files where paths.contains(file.path.bytes) {
        do throws(ReadFailure) {
          body(file.path.bytes, try reader.contents(of: file))
        } catch {
          continue
        }
      }
    }
  }
}
