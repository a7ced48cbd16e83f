internal import GitAccess

/// The files by which a snapshot differs from a base, as far as that is told without reading them.
struct SnapshotChanges {
  /// A file that differs, or may differ.
  struct File {
    let path: RepositoryPath
    /// The blob at the base; nil where there is none.
    let old: ObjectID?
    let new: Side
  }

  /// What a file of the snapshot is known by.
  enum Side: Hashable {
    case none
    case blob(ObjectID)
    /// Only its contents on disk tell whether it differs.
    case disk
  }

  private(set) var files: [File] = []
  private(set) var problems: [Problem] = []

  /// Compares a snapshot with a base.
  ///
  /// - Parameters:
  ///   - base: The commit that stands before.
  ///   - run: The run over the snapshot.
  ///   - repository: The repository that holds both.
  /// - Throws: `GitError` when a side cannot be listed.
  init(
    from base: Commit, to run: ScanRun, in repository: borrowing Repository
  ) throws(GitError) {
    var limits = TreeLimits()
    limits.paths = run.settings.configuration.limits.paths
    let snapshot = run.listing.snapshot
    if case .commit = snapshot.kind, let tip = snapshot.commit.flatMap({ ObjectID(hex: $0) }) {
      var comparison = TreeComparison(limits: limits)
      let changes = comparison.changes(
        from: base.tree, to: try repository.commit(tip).tree, in: repository)
      report(changes.problems)
      files = changes.files.map { change in
        File(
          path: change.path, old: change.old?.blob,
          new: change.new?.blob.map { .blob($0) } ?? .none)
      }
    } else {
      try compareFiles(from: base, to: run.listing, run.rules, limits, in: repository)
    }
  }

  private mutating func compareFiles(
    from base: Commit, to listing: SnapshotListing, _ rules: SnapshotListing?,
    _ limits: TreeLimits, in repository: borrowing Repository
  ) throws(GitError) {
    let before = try oldFiles(of: base, rules, limits, in: repository)
    let blobs = try currentBlobs(of: listing, limits, in: repository)
    // What a sparse checkout leaves out is on neither side: the scan does not read it either.
    let absent = Set(
      listing.skipped.lazy.filter { $0.reason == .notCheckedOut }.map(\.place.file))
    var (old, new) = (0, 0)
    while old < before.count || new < listing.files.count {
      let isOld =
        new == listing.files.count
        || old < before.count && before[old].path <= listing.files[new].path
      let isNew =
        old == before.count
        || new < listing.files.count && listing.files[new].path <= before[old].path
      let path = isOld ? before[old].path : listing.files[new].path
      let blob = isOld ? before[old].blob : nil
      if !isNew {
        if !absent.contains(path) { files.append(File(path: path, old: blob, new: .none)) }
      } else if let current = listing.files[new].blob ?? blobs[path] {
        if current != blob { files.append(File(path: path, old: blob, new: .blob(current))) }
      } else {
        files.append(File(path: path, old: blob, new: .disk))
      }
      if isOld { old += 1 }
      if isNew { new += 1 }
    }
  }

  /// The files with contents at the base, in order of path.
  private mutating func oldFiles(
    of base: Commit, _ rules: SnapshotListing?, _ limits: TreeLimits,
    in repository: borrowing Repository
  ) throws(GitError) -> [SnapshotFile] {
    if let rules, rules.snapshot.commit == base.id.hex, rules.problems.isEmpty {
      return rules.files
    }
    let tree = try repository.files(inTreeOf: base.tree, limits: limits)
    report(tree.problems)
    return tree.files.lazy.filter { $0.kind == .regular || $0.kind == .executable }
      .map { SnapshotFile(path: $0.path, blob: $0.id) }
  }

  /// The blobs of files on disk that look as the index remembers them.
  private func currentBlobs(
    of listing: SnapshotListing, _ limits: TreeLimits, in repository: borrowing Repository
  ) throws(GitError) -> [RepositoryPath: ObjectID] {
    guard listing.snapshot.kind == .worktree else { return [:] }
    var blobs: [RepositoryPath: ObjectID] = [:]
    for file in try repository.workTreeFiles(limits: limits).files where file.state == .unmodified {
      blobs[file.path] = file.id
    }
    return blobs
  }

  private mutating func report(_ treeProblems: [TreeProblem]) {
    for problem in treeProblems where problem.isIncomplete {
      let reason =
        switch problem.reason {
        case .unreadable(let error): "\(error)"
        case .tooDeep: "it lies deeper than the limit of folders"
        case .tooManyPaths: "there are more paths than limits.paths"
        case .malformed, .oddName, .duplicateName: "its tree is malformed"
        }
      problems.append(
        Problem(
          .missingObject, at: Place(problem.path), "the folder cannot be compared: \(reason)"))
    }
  }
}
