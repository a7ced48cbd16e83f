internal import GitAccess
internal import PathMatching

/// The files of a snapshot, before any is read.
struct SnapshotListing {
  let snapshot: Snapshot
  /// Files with contents, in order of path.
  private(set) var files: [SnapshotFile] = []
  private(set) var skipped: [SkippedFile] = []
  private(set) var problems: [Problem] = []
  private(set) var limits: [String: Int] = [:]

  /// Takes over files of a commit that somebody else listed.
  init(_ files: [TrackedFile], of commit: Commit) {
    snapshot = Snapshot(.commit, at: commit)
    for file in files { add(file, isOnDisk: false) }
  }

  /// Lists a snapshot.
  ///
  /// - Throws: `GitError` when the repository, the revision or the index cannot be read.
  init(
    of selection: SnapshotSelection, in repository: borrowing Repository,
    environment: RepositoryEnvironment, paths limit: Int
  ) throws(GitError) {
    var treeLimits = TreeLimits()
    treeLimits.paths = limit
    switch selection {
    case .commit(let revision):
      let commit = try repository.commit(repository.resolve(revision))
      snapshot = Snapshot(.commit, at: commit)
      let tree = try repository.files(inTreeOf: commit.id, limits: treeLimits)
      report(tree.problems)
      for file in tree.files { add(file, isOnDisk: false) }
    case .index:
      snapshot = try Snapshot(.index, at: repository.headCommit())
      let index = try repository.indexFiles(limits: treeLimits)
      reportFallback(of: index)
      add(index.files.filter { !$0.isIntendedToAdd }, isOnDisk: false)
    case .worktree(let untracked):
      snapshot = try Snapshot(.worktree, at: repository.headCommit())
      let index = try repository.indexFiles(limits: treeLimits)
      reportFallback(of: index)
      add(index.files, isOnDisk: true)
      if untracked { try addUntracked(from: repository, environment, treeLimits) }
    }
    cut(to: limit)
    reportOddities(of: repository)
  }

  /// Leaves out what is beyond the limit, for an index has none of its own.
  private mutating func cut(to limit: Int) {
    guard files.count > limit else { return }
    files.removeLast(files.count - limit)
    reportTooManyPaths()
  }

  private mutating func reportTooManyPaths() {
    limits["limits.paths", default: 0] += 1
    problems.append(
      Problem(.missingObject, "there are more paths than limits.paths; the rest is not read"))
  }

  private mutating func add(_ entries: [IndexFile], isOnDisk: Bool) {
    var last: RepositoryPath?
    // The sides of a conflict share a path: on disk there is one file, and the index has no answer
    // yet, so that "ours" stands for it.
    for entry in entries
    where entry.path != last && (isOnDisk || entry.stage != 1 && entry.stage != 3) {
      last = entry.path
      if isOnDisk, entry.isSkippedInWorkTree {
        skip(entry.path, .notCheckedOut)
      } else {
        add(entry.file, isOnDisk: isOnDisk)
      }
    }
  }

  private mutating func add(_ file: TrackedFile, isOnDisk: Bool) {
    switch file.kind {
    case .symlink: skip(file.path, .symlink)
    case .submodule: skip(file.path, .submodule)
    case .regular, .executable:
      files.append(SnapshotFile(path: file.path, blob: isOnDisk ? nil : file.id))
    }
  }

  private mutating func skip(_ path: RepositoryPath, _ reason: SkipReason) {
    skipped.append(SkippedFile(place: Place(path), reason: reason))
  }

  private mutating func addUntracked(
    from repository: borrowing Repository, _ environment: RepositoryEnvironment,
    _ limits: TreeLimits
  ) throws(GitError) {
    var rules = IgnoreRules()
    for file in repository.excludeFiles(environment) { rules.add(file) }
    let untracked = try repository.untrackedFiles(filter: rules, limits: limits)
    for file in untracked.files {
      switch file.kind {
      case .regular, .executable: files.append(SnapshotFile(path: file.path, blob: nil))
      case .symlink: skip(file.path, .symlink)
      case .submodule: skip(file.path, .submodule)
      case nil: skip(file.path, .specialFile)
      }
    }
    for folder in untracked.unlisted {
      problems.append(
        Problem(.unreadable, at: Place(folder), "the folder cannot be listed for untracked files"))
    }
    files.sort { $0.path < $1.path }
  }

  // MARK: What bears on the answer

  private mutating func reportFallback(of index: IndexListing) {
    report(index.problems)
    if index.isTakenFromHead {
      problems.append(
        Problem(.snapshot, "the index is split, so the tracked files are those of HEAD"))
    }
  }

  private mutating func reportOddities(of repository: borrowing Repository) {
    if repository.hasReplacements {
      problems.append(
        Problem(.snapshot, "replace refs or grafts are set; the real objects are read"))
    }
  }

  private mutating func report(_ treeProblems: [TreeProblem]) {
    for problem in treeProblems {
      let place = Place(problem.path)
      switch problem.reason {
      case .oddName:
        problems.append(Problem(.snapshot, at: place, "has a name that git refuses to check out"))
      case .duplicateName:
        problems.append(Problem(.snapshot, at: place, "stands twice in its folder; both are read"))
      case .unreadable(let error):
        problems.append(Problem(.missingObject, at: place, "the folder cannot be read: \(error)"))
      case .malformed:
        problems.append(Problem(.missingObject, at: place, "the folder's tree is malformed"))
      case .tooDeep:
        limits["limits.depth", default: 0] += 1
        problems.append(
          Problem(.missingObject, at: place, "lies deeper than the limit of folders"))
      case .tooManyPaths: reportTooManyPaths()
      }
    }
  }
}

extension Repository {
  /// The commit of `HEAD`; nil on an unborn branch.
  func headCommit() throws(GitError) -> Commit? {
    guard let id = try head().commit else { return nil }
    return try commit(id)
  }
}

extension Snapshot {
  init(_ kind: Kind, at commit: Commit?) {
    let date = commit?.committer
    self.init(
      kind: kind, commit: commit?.id.hex, base: nil,
      day: date?.seconds.map {
        CalendarDate(secondsSince1970: $0, offsetMinutes: date?.offset ?? 0)
      })
  }
}

extension IgnoreRules: UntrackedFilter {}
