internal import GitAccess

/// The commit that stands before a snapshot in a comparison.
struct BaseCommit {
  let commit: Commit
  /// The revision that names settings: for a gate the tip of the branch that the change goes to.
  let ruler: ObjectID

  /// Finds the commit.
  ///
  /// - Parameters:
  ///   - base: How it is named.
  ///   - tip: The commit that the snapshot belongs to; nil on a branch without one.
  ///   - repository: The repository that should hold both.
  /// - Throws: ``DebtError``, `outOfReach` where a clone lacks a commit.
  init(
    _ base: DebtRepository.Base, before tip: ObjectID?, in repository: borrowing Repository
  ) throws(DebtError) {
    ruler = try repository.reach(base.revision)
    var found = ruler
    if base.isMergeBaseSought, let known = base.knownMergeBase.flatMap(ObjectID.init(hex:)) {
      found = known
    } else if base.isMergeBaseSought {
      guard let tip else {
        let head = try? repository.head()
        let branch = if case .unborn(let branch)? = head { branch } else { "HEAD" }
        throw DebtError(GitError(.unbornBranch, branch, "it has no merge-base with anything"))
      }
      guard let mergeBase = try repository.mergeBase(of: ruler, tip, named: base.revision) else {
        throw .outOfReach(repository.outOfReach(base.revision, .noMergeBase))
      }
      found = mergeBase
    }
    let id = found
    let known = repository.contains(id)
    do throws(GitError) {
      commit = try repository.commit(id)
    } catch {
      throw known ? DebtError(error) : .outOfReach(repository.outOfReach(id.hex, .unknownCommit))
    }
  }

  /// The settings that a partial clone left at the remote: without them nothing can be trusted.
  func missingSettings(of run: ScanRun, in repository: borrowing Repository) -> [Problem] {
    guard repository.isPartialClone, let rules = run.rules else { return [] }
    return rules.files.compactMap { file in
      guard SettingFiles.areSettings(at: file.path), let blob = file.blob,
        !repository.contains(blob)
      else { return nil }
      return Problem(
        .missingObject, at: Place(file.path),
        "its contents were left at the remote by a partial clone; "
          + "`git show \(ruler.hex.prefix(10)):\(file.path) >/dev/null` fetches them")
    }
  }
}

extension Repository {
  /// Returns the commit that a revision names, or says why the clone lacks it.
  func reach(_ revision: String) throws(DebtError) -> ObjectID {
    do throws(GitError) {
      return try resolve(revision)
    } catch {
      let id = ObjectID(hex: revision)
      switch error.code {
      case .unknownRevision where !revision.utf8.contains(0):
        throw .outOfReach(outOfReach(revision, .unknownName))
      case .missingObject, .promisedObject:
        throw .outOfReach(
          outOfReach(revision, id.map { !contains($0) } == true ? .unknownCommit : .cutHistory))
      case .beyondShallowHistory: throw .outOfReach(outOfReach(revision, .cutHistory))
      default: throw DebtError(error)
      }
    }
  }

  fileprivate func mergeBase(
    of one: ObjectID, _ other: ObjectID, named revision: String
  ) throws(DebtError) -> ObjectID? {
    do throws(GitError) {
      return try mergeBase(of: one, other)
    } catch {
      guard error.code == .beyondShallowHistory || isShallow && error.code == .missingObject else {
        throw DebtError(error)
      }
      throw .outOfReach(outOfReach(revision, .cutMergeBase))
    }
  }

  fileprivate func outOfReach(_ revision: String, _ cause: OutOfReach.Cause) -> OutOfReach {
    var nearest: String?
    if cause == .unknownName, reference(named: "refs/remotes/origin/" + revision)?.target != nil {
      nearest = "origin/" + revision
    }
    return OutOfReach(revision: revision, cause: cause, isShallow: isShallow, nearest: nearest)
  }
}
