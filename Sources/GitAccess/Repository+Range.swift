extension Repository {
  /// The commits that one commit has in its history and another has not, newest first.
  package struct CommitRange: Sendable {
    /// The commits, by the date of their committers, then by id.
    package let commits: [Commit]
    /// Whether a shallow history ends among them, so that there may be more.
    package let isCut: Bool
  }

  /// Reads the commits of `base..tip`.
  ///
  /// - Throws: `GitError` when a commit cannot be read.
  /// - Complexity: O(*n* log *n*) in the commits that are not behind a common ancestor, and those about
  ///   as old.
  package func commits(
    in tip: ObjectID, notIn base: ObjectID
  ) throws(GitError) -> CommitRange {
    if tip == base { return CommitRange(commits: [], isCut: false) }
    var search = MergeBaseSearch()
    try search.run(from: [base], [tip], in: self)
    var commits: [Commit] = []
    var isCut = false
    for id in search.ofOtherAlone {
      let commit = try commit(id)
      // What is cut off may be known from elsewhere: the base itself, where a branch has one commit.
      if parents(of: commit).count < commit.parents.count,
        !commit.parents.allSatisfy({ $0 == base || search.hasSeen($0) })
      {
        isCut = true
      }
      commits.append(commit)
    }
    commits.sort { left, right in
      (right.committer.seconds ?? .min, left.id) < (left.committer.seconds ?? .min, right.id)
    }
    return CommitRange(commits: commits, isCut: isCut)
  }
}
