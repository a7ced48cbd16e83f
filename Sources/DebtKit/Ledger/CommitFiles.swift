internal import GitAccess

/// What stands at single paths of commits, for the few questions of a merge that its changes against
/// its first parent leave open.
final class CommitFiles {
  private let repository: Repository
  private var comparison = TreeComparison()

  /// Opens the repository.
  ///
  /// - Throws: `GitError` when it cannot be opened.
  init(_ location: Repository.Location) throws(GitError) {
    repository = try Repository(location)
  }

  /// What stands at a path.
  enum Presence {
    case nothing
    /// Something, of which nothing else is known.
    case something
    case blob(ObjectID)
  }

  /// Looks a path up in a tree.
  ///
  /// - Complexity: O(*n*) in the entries of the folders on the way.
  func presence(of path: RepositoryPath, in tree: ObjectID) -> Presence {
    switch comparison.files(at: [path], in: tree, of: repository).findings[0] {
    case .unknown: return .something
    case .nothing: return .nothing
    case .file(let side): return side.blob.map { .blob($0) } ?? .nothing
    }
  }
}
