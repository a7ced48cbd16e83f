internal import GitAccess

/// A commit that waits for its parents, with what is kept of it: its message may be long.
struct PendingCommit: Sendable {
  let id: ObjectID
  let tree: ObjectID
  let parents: [ObjectID]
  let isCut: Bool
  let seconds: Int64?
  let author: People.Person
  let message: CommitMessage
  /// The place of the parent that is looked at next.
  var next = 0

  /// Reads a commit, out of the packs where they are open and hold it.
  ///
  /// - Throws: `GitError` when it cannot be read.
  init(
    _ id: ObjectID, in repository: borrowing Repository, _ objects: HistoryObjects?
  ) throws(GitError) {
    let commit: Commit
    if let packed = objects?.commit(id) {
      commit = packed
    } else {
      commit = try repository.commit(id)
    }
    self.id = id
    tree = commit.tree
    parents = repository.parents(of: commit)
    isCut = parents.count < commit.parents.count
    seconds = commit.committer.seconds
    author = People.Person(name: commit.author.name, email: commit.author.email)
    message = CommitMessage(commit.message, subject: commit.subject)
  }
}
