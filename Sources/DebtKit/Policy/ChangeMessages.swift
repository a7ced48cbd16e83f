internal import GitAccess

extension Judge.Messages {
  /// Adds the message of a commit that is not made yet, before all others.
  ///
  /// - Parameter message: What somebody has written; nothing is added for nil.
  /// - Returns: All messages.
  func preceded(by message: String?) -> Judge.Messages {
    guard let message else { return self }
    return Judge.Messages(commits: [Commit(draft: message)] + commits, missing: missing)
  }

  /// Reads the messages of the commits that a snapshot has and its base does not.
  ///
  /// - Parameters:
  ///   - tip: The snapshot's commit; nil on a branch without one.
  ///   - base: The tip of the branch that the change goes to.
  ///   - repository: The repository that holds both.
  /// - Throws: `GitError` when a commit cannot be read.
  /// - Complexity: O(*n* log *n*) in the commits that are not behind the merge-base.
  init(
    of tip: ObjectID?, since base: ObjectID, in repository: borrowing Repository
  ) throws(GitError) {
    guard let tip else { return }
    let range = try repository.commits(in: tip, notIn: base)
    commits = range.commits
    guard range.isCut else { return }
    missing = OutOfReach(
      revision: base.hex, cause: .cutMessages, isShallow: repository.isShallow, nearest: nil)
  }
}
