internal import GitAccess

/// The files that one commit changed.
struct FileChanges: Hashable, Sendable {
  /// A file under another name.
  struct Rename: Hashable, Sendable {
    let old: RepositoryPath
    let new: RepositoryPath
  }

  /// The committer's moment in seconds since 1970.
  let seconds: Int64
  /// The files that the commit changed, by their names after it.
  let paths: [RepositoryPath]
  /// Those among them that had another name before it.
  let renames: [Rename]

  init(seconds: Int64, paths: [RepositoryPath], renames: [Rename] = []) {
    self.seconds = seconds
    self.paths = paths
    self.renames = renames
  }
}
