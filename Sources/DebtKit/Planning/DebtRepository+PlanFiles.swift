internal import GitAccess

extension DebtRepository {
  /// Reads the plans of a snapshot, the latest first; on disk also those that git does not track yet.
  ///
  /// - Parameters:
  ///   - selection: The snapshot.
  ///   - options: The settings to read it with.
  /// - Returns: The plans, and why others could not be read.
  /// - Throws: ``DebtError`` when the snapshot cannot be read.
  package func plans(
    in selection: SnapshotSelection, options: ScanOptions = ScanOptions()
  ) throws(DebtError) -> (plans: [PlanFile], failures: [DebtError]) {
    var plans: [PlanFile] = []
    var failures: [DebtError] = []
    for (name, text) in try planTexts(in: selection, options: options) {
      do throws(DebtError) {
        plans.append(try PlanFile(text, named: name))
      } catch {
        failures.append(error)
      }
    }
    let latest = plans.sorted { left, right in
      switch (left.day, right.day) {
      case (let one?, let other?) where one != other: one > other
      case (.some, nil): true
      case (nil, .some): false
      default: right.name.utf8.lexicographicallyPrecedes(left.name.utf8)
      }
    }
    return (latest, failures)
  }

  /// Reads one plan of a snapshot.
  ///
  /// - Throws: ``DebtError`` when there is none of that name, with the nearest one, or it cannot be read.
  package func plan(
    named name: String, in selection: SnapshotSelection, options: ScanOptions = ScanOptions()
  ) throws(DebtError) -> PlanFile {
    let texts = try planTexts(in: selection, options: options)
    guard let text = texts.first(where: { $0.name == name })?.text else {
      let names = texts.map(\.name)
      let hint =
        name.nearest(in: names).map { "; did you mean '\($0)'?" }
        ?? (names.isEmpty
          ? "; `debt plan --write \(name)` writes one"
          : "; there are \(names.prefix(8).joined(separator: ", "))")
      throw .configuration("no plan is named '\(name)' in \(PlanFile.folder)\(hint)")
    }
    return try PlanFile(text, named: name)
  }

  /// Whether the settings of a snapshot take a plan's file for a record.
  package func takesForRecord(
    _ plan: String, in selection: SnapshotSelection, options: ScanOptions = ScanOptions()
  ) throws(DebtError) -> Bool {
    try ScanRun(of: selection, in: self, options: options).settings
      .isRecord(RepositoryPath(PlanFile.path(of: plan)))
  }

  /// The files in the folder of plans, in order of name.
  private func planTexts(
    in selection: SnapshotSelection, options: ScanOptions
  ) throws(DebtError) -> [(name: String, text: [UInt8])] {
    let folder = RepositoryPath(PlanFile.folder)
    if case .worktree = selection, let workTree = location.workTree {
      return try DebtError.telling { () throws(GitError) in
        var reader = try WorkTreeReader(workTree)
        guard let names = try? reader.names(in: folder) else { return [] }
        var texts: [(name: String, text: [UInt8])] = []
        for name in names.compactMap(Self.planName).sorted() {
          let text = try? reader.withFile(
            RepositoryPath(PlanFile.path(of: name)), maximumSize: Limits().line
          ) { bytes, _ in bytes.withUnsafeBufferPointer { Array($0) } }
          if let text { texts.append((name, text)) }
        }
        return texts
      }
    }
    let run = try ScanRun(of: selection, in: self, options: options)
    return try DebtError.telling { () throws(GitError) in
      var reader = try SnapshotReader(run.source, limit: Limits().line)
      var texts: [(name: String, text: [UInt8])] = []
      for file in run.listing.files where file.path.isInside(folder) {
        guard let name = Self.planName(Array(file.path.name)),
          file.path == RepositoryPath(PlanFile.path(of: name)),
          let text = try? reader.contents(of: file)
        else { continue }
        texts.append((name, text))
      }
      return texts
    }
  }

  private static func planName(_ file: [UInt8]) -> String? {
    guard file.count > 3, file.suffix(3).elementsEqual(".md".utf8) else { return nil }
    let name = String(decoding: file.dropLast(3), as: UTF8.self)
    return PlanFile.isName(name) ? name : nil
  }
}
