internal import GitAccess

/// Reads the settings and attributes that the tip of a history holds, by which all of it is read: a change of
/// settings is no event.
struct TipSettings {
  private let location: Repository.Location
  private let override: (name: String, text: [UInt8])?
  /// How much of a tree is read.
  let limits: TreeLimits

  init(_ debtRepository: DebtRepository, _ options: ScanOptions) {
    location = debtRepository.location
    override = options.configuration
    var limits = TreeLimits()
    limits.paths = Configuration.defaults(of: location.options).limits.paths
    self.limits = limits
  }

  /// Lists the files of a commit that are settings.
  ///
  /// - Parameters:
  ///   - commit: The commit.
  ///   - repository: The repository.
  ///   - known: A listing of another tree in which nothing is wrong; it changes no answer. Where the trees
  ///     differ in no setting, no other folder is looked at.
  /// - Returns: The files, and what is wrong with the tree.
  /// - Throws: `GitError` when the commit's tree cannot be read.
  func listing(
    of commit: Commit, in repository: borrowing Repository, after known: KeptSettings.Entry? = nil
  ) throws(GitError) -> TreeListing {
    if let known, let listing = listing(of: commit.tree, likeThatOf: known, in: repository) {
      return listing
    }
    var listing = try repository.files(inTreeOf: commit.tree, limits: limits) {
      SettingFiles.areSettings(named: $0)
    }
    // A comparison of trees tells no change of mode.
    listing.files = listing.files.map {
      $0.kind == .executable ? TrackedFile(path: $0.path, kind: .regular, id: $0.id) : $0
    }
    return listing
  }

  /// The listing of a tree that holds the same settings as another one; nil where it does not, or where
  /// a look at every folder might find it too large.
  private func listing(
    of tree: ObjectID, likeThatOf known: KeptSettings.Entry, in repository: borrowing Repository
  ) -> TreeListing? {
    var comparison = TreeComparison(limits: limits)
    let changes = comparison.changes(from: known.tree, to: tree, in: repository)
    let isSame = changes.files.allSatisfy { change in
      !change.path.name.withUnsafeBufferPointer { SettingFiles.areSettings(named: $0) }
    }
    var listing = TreeListing()
    listing.files = known.files
    listing.size = known.size + changes.size
    guard isSame, changes.problems.isEmpty, limits.allow(listing.size) else { return nil }
    return listing
  }

  /// Reads the settings of a commit.
  ///
  /// - Parameters:
  ///   - files: Those of its files that are settings.
  ///   - commit: The commit.
  /// - Returns: The settings.
  /// - Throws: `GitError` when the repository cannot be read.
  func read(from files: [TrackedFile], of commit: Commit) throws(GitError) -> SnapshotSettings {
    try SnapshotSettings(
      of: SnapshotListing(files, of: commit),
      source: SnapshotSource(repository: location, workTree: nil), override: override,
      isReviewed: false)
  }
}
