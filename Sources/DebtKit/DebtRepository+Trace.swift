internal import GitAccess

extension DebtRepository {
  /// Tells why a line of a file is a marker, or why it is none.
  ///
  /// - Parameters:
  ///   - line: The line, counted from 1.
  ///   - path: The file, relative to the top of the repository.
  ///   - selection: The snapshot that holds it.
  ///   - options: The settings to read it with.
  /// - Returns: The verdict on the line.
  /// - Throws: ``DebtError`` when the repository or its settings cannot be read.
  package func trace(
    line: Int, of path: String, in selection: SnapshotSelection,
    options: ScanOptions = ScanOptions()
  ) throws(DebtError) -> LineTrace {
    try ScanRun(of: selection, in: self, options: options)
      .trace(line: line, of: RepositoryPath(path))
  }

  /// The settings that a snapshot is read with, and the problems in them.
  ///
  /// - Throws: ``DebtError`` when the repository cannot be read.
  package func configuration(
    of selection: SnapshotSelection, options: ScanOptions = ScanOptions()
  ) throws(DebtError) -> (configuration: Configuration, problems: [Problem]) {
    let settings = try ScanRun(of: selection, in: self, options: options).settings
    return (settings.configuration, settings.problems)
  }
}

extension ScanRun {
  /// Follows one line of a file through the rules.
  func trace(line: Int, of path: RepositoryPath) throws(DebtError) -> LineTrace {
    let tracer = LineTracer(configuration: settings.configuration, path: path, line: line)
    if let skipped = listing.skipped.first(where: { $0.place.file == path }) {
      return tracer.result("", nil, .skipped(skipped.reason, rule: "the file is none to read"))
    }
    guard let file = listing.files.first(where: { $0.path == path }) else {
      return tracer.result("", nil, .notInSnapshot)
    }
    if settings.isRecord(path) { return tracer.result("", "Markdown", .record) }
    let isDeclaredSource: Bool
    switch settings.treatment(of: path) {
    case .skip(let reason):
      return tracer.result("", nil, .skipped(reason, rule: settings.rule(for: path, reason)))
    case .declaredSource: isDeclaredSource = true
    case .source: isDeclaredSource = false
    }
    let limit = settings.configuration.limits.file
    do throws(GitError) {
      var reader = try SnapshotReader(source, limit: limit)
      do throws(ReadFailure) {
        return tracer.trace(try reader.contents(of: file), isDeclaredSource: isDeclaredSource)
      } catch {
        let reason = error.reading(of: path).skipReason ?? .unreadable
        return tracer.result("", nil, .skipped(reason, rule: "the file \(error)"))
      }
    } catch {
      throw DebtError.repository(error.description)
    }
  }
}

extension DebtRepository {
  /// The text of a setting as a snapshot writes it, with its place; nil where it does not.
  ///
  /// - Throws: ``DebtError`` when the repository cannot be read.
  package func written(
    _ setting: Setting, in selection: SnapshotSelection, options: ScanOptions
  ) throws(DebtError) -> String? {
    let settings = try ScanRun(of: selection, in: self, options: options).settings
    return settings.written(setting)
  }
}
