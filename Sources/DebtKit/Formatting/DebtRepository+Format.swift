internal import GitAccess

extension DebtRepository {
  /// Finds what is to change so that files hold markers and values in the one form that is written.
  ///
  /// Nothing is written. No item changes by it: texts, values and fingerprints stay what they are.
  ///
  /// - Parameters:
  ///   - includesUntracked: Whether files that git does not track count, too.
  ///   - includesBare: Whether markers that declare nothing count, too.
  ///   - options: Which part of the working tree, and with which settings.
  /// - Returns: The changes, and the markers that stay as they are.
  /// - Throws: ``DebtError`` when the repository or its settings cannot be read, or a path is none.
  /// - Complexity: O(*n*) in the bytes of the files.
  package func format(
    includesUntracked: Bool = false, includesBare: Bool = false,
    options: ScanOptions = ScanOptions()
  ) throws(DebtError) -> FormatPlan {
    _ = try editableWorkTree()
    let run = try ScanRun(
      of: .worktree(untracked: includesUntracked), in: self, options: options)
    if let problem = run.settings.problems.first(where: { $0.level == .error }) {
      throw DebtError.configuration(
        "\(problem.place.map { "\($0.path): " } ?? "")\(problem.message)")
    }
    let filter = PathFilter(options.paths)
    let known = run.listing.files.map(\.path) + run.listing.skipped.map(\.place.file)
    if let path = filter.unmatched(among: known).first {
      throw DebtError.edit("the working tree holds nothing tracked named '\(path)'")
    }
    let readings = try run.tally().readings
    let configuration = run.settings.configuration
    let reader = MarkerFileReader(
      configuration: configuration, people: run.settings.people,
      records: readings.compactMap { $0.record?.id })
    let markers = MarkerFormatter(reader: reader, includesBare: includesBare)
    let records = RecordFormatter(configuration.limits)
    var plan = FormatPlan()
    for reading in readings where filter.includes(reading.file) {
      guard reading.record != nil || !reading.markers.isEmpty,
        let bytes = try contents(of: reading.file)
      else { continue }
      var edit = FileEdit(of: reading.file, holding: bytes)
      if reading.record != nil {
        let (formatted, count) = records.formatted(bytes)
        guard count > 0 else { continue }
        edit.replace([FileEdit.Replacement(0..<bytes.count, with: formatted)])
        plan.files.append(FormatPlan.File(edit: edit, markers: 0, values: count))
      } else if !MarkerFileReader.isDecoded(bytes) {
        let outcome = markers.outcome(for: bytes, of: reading.file)
        plan.left += outcome.left.map { (Place(reading.file, line: $0.line), $0.reason) }
        guard !outcome.edits.isEmpty else { continue }
        edit.replace(outcome.edits)
        plan.files.append(
          FormatPlan.File(edit: edit, markers: outcome.edits.count, values: 0))
      }
    }
    return plan
  }
}
