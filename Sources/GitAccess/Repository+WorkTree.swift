extension Repository {
  /// Opens a reader of the working tree's files.
  ///
  /// - Throws: `GitError` when the repository is bare or its working tree is gone.
  package func workTreeReader() throws(GitError) -> WorkTreeReader {
    try WorkTreeReader(workTreePath)
  }

  /// Lists the tracked files with their state, without reading them.
  ///
  /// - Throws: `GitError` when there is no working tree or its index cannot be read.
  package func workTreeFiles(limits: TreeLimits = TreeLimits()) throws(GitError) -> WorkTreeListing
  {
    let index = try indexFiles(limits: limits)
    var reader = try workTreeReader()
    let indexStatus = statusOnDisk(of: location.indexFile)
    var listing = WorkTreeListing()
    listing.problems = index.problems
    listing.isTakenFromHead = index.isTakenFromHead
    listing.files.reserveCapacity(index.files.count)
    for file in index.files where file.stage == 0 || file.path != listing.files.last?.path {
      listing.files.append(
        WorkTreeFile(
          path: file.path, kind: file.file.kind, id: file.stage == 0 ? file.file.id : nil,
          state: state(of: file, &reader, indexStatus)))
    }
    return listing
  }

  /// Lists the untracked files that a filter lets through, in the order of their paths.
  ///
  /// Folders that are ignored, and other repositories, are not entered.
  ///
  /// - Throws: `GitError` when there is no working tree or its index cannot be read.
  package func untrackedFiles(
    filter: some UntrackedFilter, limits: TreeLimits = TreeLimits()
  ) throws(GitError) -> WorkTreeListing {
    let tracked = Set(try indexFiles(limits: limits).files.map(\.path))
    var walk = try UntrackedWalk(
      workTreePath, tracked: tracked, filter: filter, limits: limits)
    walk.run()
    var listing = WorkTreeListing()
    listing.files = walk.files.sorted { $0.path < $1.path }
    listing.unlisted = walk.unlisted
    return listing
  }

  /// Tells whether a file's content is what the index holds, by its hash.
  ///
  /// - Throws: `FileFailure` when the file cannot be read.
  package func isUnchanged(
    _ file: WorkTreeFile, maximumSize: Int, _ reader: inout WorkTreeReader
  ) throws(FileFailure) -> Bool {
    if file.kind == .symlink {
      let destination = try reader.destination(of: file.path)
      return ObjectID.hash(ofBlob: destination.span) == file.id
    }
    return try reader.withFile(file.path, maximumSize: maximumSize) { bytes, _ in
      ObjectID.hash(ofBlob: bytes) == file.id
    }
  }

  private var workTreePath: String {
    get throws(GitError) {
      guard let path = location.workTree else {
        throw GitError(.unreadable, location.gitDirectory, "it has no working tree")
      }
      return path
    }
  }

  private func state(
    of file: IndexFile, _ reader: inout WorkTreeReader, _ index: FileStatus?
  ) -> WorkTreeFile.State {
    guard file.stage == 0 else { return .conflicted }
    do throws(FileFailure) {
      let (kind, status) = try reader.status(of: file.path)
      guard file.file.kind != .submodule else { return kind == .folder ? .unmodified : .deleted }
      switch (file.file.kind, kind) {
      case (.symlink, .symlink), (.regular, .regular), (.executable, .executable):
        // A file written in the moment of the index is trusted by its content only.
        let isOlder = index.map { status.isOlder(than: $0) } ?? false
        return isOlder && file.status.matches(onDisk: status) ? .unmodified : .touched
      case (.regular, .executable), (.executable, .regular): return .touched
      default: return .deleted
      }
    } catch {
      switch error {
      case .missing, .linkedFolder: return file.isSkippedInWorkTree ? .notCheckedOut : .deleted
      default: return .unreachable(error)
      }
    }
  }
}
