extension Repository {
  /// Finds the commit in which the histories of two commits part: the best of their common ancestors.
  ///
  /// Where histories cross there may be several; the newest is taken, and of equally new ones the one
  /// with the lowest id. The dates of commits order the search and never decide its answer otherwise.
  ///
  /// - Returns: The commit; nil where the histories have nothing in common.
  /// - Throws: `GitError` when a commit cannot be read; `beyondShallowHistory` when the clone ends
  ///   before the histories meet.
  /// - Complexity: O(*n* log *n*) for the *n* commits that are not behind the answer, and those about as
  ///   old.
  package func mergeBase(of one: ObjectID, _ other: ObjectID) throws(GitError) -> ObjectID? {
    if one == other { return one }
    // The tip of a merge request's target is mostly the first parent of what is looked at.
    if parents(of: try commit(other)).contains(one) { return one }
    var search = MergeBaseSearch()
    try search.run(from: [one], [other], in: self)
    let common = search.common
    guard let newest = common.first else {
      guard search.isCut else { return nil }
      throw GitError(
        .beyondShallowHistory, other.hex, "the commit in which both part is not in this clone")
    }
    guard common.count > 1 else { return newest.id }
    let ids = common.map(\.id)
    for candidate in ids where try !isHidden(candidate, by: ids) { return candidate }
    return newest.id
  }

  /// Whether a common ancestor is an ancestor of another one, and so not the best.
  private func isHidden(
    _ candidate: ObjectID, by others: [ObjectID]
  ) throws(GitError) -> Bool {
    var search = MergeBaseSearch()
    try search.run(from: [candidate], others.filter { $0 != candidate }, in: self)
    return search.isCommon(candidate)
  }
}
