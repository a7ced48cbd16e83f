internal import GitAccess

/// What somebody who builds a change says of the branch that it goes to.
///
/// A service names the branch; where it has merged the change for a trial it also knows the merge, and
/// with it a clone of depth 2 holds all that a comparison needs.
package struct ChangeTarget: Hashable, Sendable {
  /// The branch's name, such as `main`.
  package var branch: String
  /// The commit that is built, where it is the trial merge of the change into the branch.
  package var merge: String?
  /// The tip of the branch.
  package var tip: String?
  /// The commit in which the change and the branch part.
  package var mergeBase: String?

  /// Creates the words of a service; empty ones count as none.
  package init(
    branch: String, merge: String? = nil, tip: String? = nil, mergeBase: String? = nil
  ) {
    self.branch = branch
    self.merge = merge.flatMap { $0.isEmpty ? nil : $0.lowercased() }
    self.tip = tip.flatMap { $0.isEmpty ? nil : $0.lowercased() }
    self.mergeBase = mergeBase.flatMap { $0.isEmpty ? nil : $0.lowercased() }
  }
}

extension DebtRepository {
  /// Finds what a change is compared with.
  ///
  /// A trial merge is compared with its parent on the branch. Else the tip of the branch is taken: the
  /// commit that the service names if the clone has it, or the branch of `origin`. No merge is believed
  /// that the snapshot is not: who checks out something else is compared with the branch.
  ///
  /// - Parameters:
  ///   - selection: What is going to be scanned.
  ///   - target: The branch that it goes to; nil for the default branch of `origin`.
  /// - Returns: The base, whose revision the clone may lack.
  /// - Throws: ``DebtError`` when the snapshot is the branch itself, or nothing says what it goes to.
  package func base(
    of selection: SnapshotSelection, goingTo target: ChangeTarget?
  ) throws(DebtError) -> Base {
    let repository = try opened()
    guard let target else {
      guard let branch = repository.defaultBranch()?.name, branch.hasPrefix("refs/remotes/") else {
        throw .repository(
          "no pull request is being built, and origin names no default branch here: "
            + "run `git remote set-head origin --auto`, or name the base, such as `origin/main`")
      }
      return Base(String(branch.dropFirst(13)))
    }
    let tip = try self.tip(of: selection, in: repository)
    if let tip, let known = target.tip, tip.hex.hasPrefix(known) {
      throw .repository(
        "what is checked out is the tip of '\(target.branch)' itself, no change to it: check out "
          + "the pull request")
    }
    if let tip, let step = try stepFromTrialMerge(target, at: tip, in: repository) {
      if case .commit(let revision) = selection { return Base(revision + step) }
      return Base("HEAD" + step)
    }
    var base = Base("origin/\(target.branch)")
    if let known = target.tip, (try? repository.resolve(known)) != nil { base = Base(known) }
    base.knownMergeBase = target.mergeBase
    return base
  }

  /// The step from a trial merge to the tip of the branch; nil where the commit is no such merge.
  private func stepFromTrialMerge(
    _ target: ChangeTarget, at tip: ObjectID, in repository: borrowing Repository
  ) throws(DebtError) -> String? {
    let parents = try DebtError.telling { () throws(GitError) in
      try repository.commit(tip).parents
    }
    guard parents.count > 1 else { return nil }
    // Most services merge the change into the branch, Bitbucket the branch into the change.
    if let known = target.tip, let index = parents.firstIndex(where: { $0.hex.hasPrefix(known) }) {
      return "^\(index + 1)"
    }
    return tip.hex == target.merge ? "^1" : nil
  }
}
