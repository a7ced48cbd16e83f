extension Repository {
  /// Reads a commit.
  ///
  /// - Throws: `GitError` when it is missing, damaged, or no commit.
  package func commit(_ id: ObjectID) throws(GitError) -> Commit {
    let commit = try withObject(id, .commit) { CommitParser.parse($0, id: id) }
    guard let commit else { throw GitError(.damagedObject, id.hex, "the commit names no tree") }
    return commit
  }

  /// Returns the commits before a commit; none where a shallow history ends.
  package func parents(of commit: Commit) -> [ObjectID] {
    shallowBoundary.contains(commit.id) ? [] : commit.parents
  }
}
