internal import GitAccess

/// Reads the texts of a change's files that no scan keeps, on both sides.
struct ChangedTexts {
  private let comparison: SnapshotComparison
  private let changed: Set<RepositoryPath>

  init(_ comparison: SnapshotComparison) {
    self.comparison = comparison
    changed = Set(comparison.found?.changedFiles ?? [])
  }

  /// The files that differ.
  var files: [SnapshotChanges.File] {
    comparison.changes.files.filter { changed.contains($0.path) }
  }

  /// The lines that edit what a gate is made of.
  func policyEdits(in repository: borrowing Repository) throws(DebtError) -> [Place] {
    var places: [Place] = []
    for file in files where PolicyEdits.isPolicy(file.path) {
      places += PolicyEdits.places(
        in: file.path, old: old(file, in: repository), new: try new(file))
    }
    return places.sorted()
  }

  /// The markers that the change hides.
  func addedIgnores(in repository: borrowing Repository) throws(DebtError) -> [Place] {
    let hiding = Set(comparison.tally.readings.lazy.filter { $0.ignored > 0 }.map(\.file))
      .intersection(changed)
    guard !hiding.isEmpty else { return [] }
    var (before, after): ([(SnapshotFile, [UInt8])], [(SnapshotFile, [UInt8])]) = ([], [])
    for file in files {
      guard let snapshotFile = source(file.path) else { continue }
      if hiding.contains(file.path) { after.append((snapshotFile, try new(file))) }
      // What is hidden may have come from a file that is gone, or that it was cut from.
      if hiding.contains(file.path) || file.new == .none {
        before.append((snapshotFile, old(file, in: repository)))
      }
    }
    let settings = comparison.run.settings
    return AddedIgnores(settings).places(old: before, new: after).sorted()
  }

  private func source(_ path: RepositoryPath) -> SnapshotFile? {
    switch comparison.run.settings.treatment(of: path) {
    case .skip: nil
    case .source: SnapshotFile(path: path, blob: nil)
    case .declaredSource: SnapshotFile(path: path, blob: nil, isDeclaredSource: true)
    }
  }

  private var limit: Int { comparison.run.settings.configuration.limits.file }

  /// The text at the base; none where it cannot be read, so that all of the new one counts as new.
  func old(_ file: SnapshotChanges.File, in repository: borrowing Repository) -> [UInt8] {
    guard let blob = file.old else { return [] }
    return
      (try? repository.withBlob(
        blob, maximumSize: limit,
        { bytes in
          bytes.withUnsafeBufferPointer { Array($0) }
        })) ?? []
  }

  /// The text of the snapshot; none where there is no file.
  func new(_ file: SnapshotChanges.File) throws(DebtError) -> [UInt8] {
    let blob: ObjectID? = if case .blob(let blob) = file.new { blob } else { nil }
    guard file.new != .none else { return [] }
    do throws(GitError) {
      var reader = try SnapshotReader(comparison.run.source, limit: limit)
      return (try? reader.contents(of: SnapshotFile(path: file.path, blob: blob))) ?? []
    } catch {
      throw DebtError(error)
    }
  }
}
