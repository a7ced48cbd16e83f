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
  /// - Throws: `GitError` when the commit's tree cannot be read.
  func listing(
    of commit: Commit, in repository: borrowing Repository
  ) throws(GitError) -> TreeListing {
    try repository.files(inTreeOf: commit.tree, limits: limits) {
      SettingFiles.areSettings(named: $0)
    }
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
