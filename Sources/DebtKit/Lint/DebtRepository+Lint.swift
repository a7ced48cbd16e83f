internal import GitAccess

extension DebtRepository {
  /// Collects what is wrong with the records, markers and settings of a snapshot, and what could be
  /// better.
  ///
  /// It is a scan whose items are left out, with advice among its problems. Where the options overlay a
  /// file, that file alone is read, and beside it only the settings: what needs all records, such as
  /// whether a marker's record exists, is then not told.
  ///
  /// - Parameters:
  ///   - selection: What to read.
  ///   - options: Which part of it, and with which settings.
  /// - Returns: A registry without items.
  /// - Throws: ``DebtError`` when the repository or its settings cannot be read.
  /// - Complexity: O(*n*) in the bytes of the files.
  package func lint(
    _ selection: SnapshotSelection, options: ScanOptions = ScanOptions()
  ) throws(DebtError) -> Registry {
    guard let overlay = options.overlay else {
      return try ScanRun(of: selection, in: self, options: options).registry().linted
    }
    let run = try ScanRun(of: selection, in: self, options: options)
    let tally = try run.tally(of: [SnapshotFile(path: overlay.path, blob: nil)])
    var registry = run.registry(of: tally, isWhole: false).linted
    registry.skipped.removeAll { $0.place.file != overlay.path }
    registry.problems.removeAll { problem in
      let isElsewhere = problem.place?.file != overlay.path && problem.level < .error
      return isElsewhere || problem.code == .unknownRecord
    }
    return registry
  }
}

extension Registry {
  /// The registry with advice among its problems and without its items.
  fileprivate var linted: Registry {
    var registry = self
    registry.problems = (problems + splitAdvice).sorted(by: Problem.precedes)
    registry.items = []
    return registry
  }
}
