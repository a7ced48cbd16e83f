/// Where `HEAD` stands.
package enum Head: Hashable, Sendable {
  /// On a branch that has no commit yet.
  case unborn(branch: String)
  /// On a branch, at its commit.
  case branch(name: String, commit: ObjectID)
  /// At a commit, on no branch.
  case detached(commit: ObjectID)

  /// The commit, if there is one.
  package var commit: ObjectID? {
    switch self {
    case .unborn: nil
    case .branch(_, let commit), .detached(let commit): commit
    }
  }
}
