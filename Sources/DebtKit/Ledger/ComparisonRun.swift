internal import CommentScanning
internal import GitAccess

/// A comparison of two trees: a history of two commits, walked as any other.
///
/// What changed is read from the trees, never from the commits between them, so that it does not
/// depend on how much of the history a clone holds.
struct ComparisonRun {
  /// What a comparison found.
  struct Result {
    /// The changes, in order of place; ids are the fingerprints of the side that an item stands on.
    let changes: [LedgerEvent]
    /// How many items stand on both sides as they were.
    let unchanged: Int
    /// What the changed files held before, and the unchanged ones hold.
    let before: [FileReading]
  }

  /// A file that differs between the base and the snapshot.
  private struct Difference {
    let path: RepositoryPath
    let old: ObjectID?
    let new: ScannedVersion
  }

  /// A file of the snapshot, as far as it is known.
  private enum ScannedVersion {
    case none
    case blob(ObjectID)
    case file
  }

  /// The run over the snapshot, with the settings of the base.
  let run: ScanRun
  /// The commit that stands before.
  let base: Commit
  let location: Repository.Location
  let workers: Int
  private(set) var problems: [Problem] = []

  init(_ run: ScanRun, base: Commit, location: Repository.Location, workers: Int) {
    self.run = run
    self.base = base
    self.location = location
    self.workers = workers
  }

  /// Compares what the files of the snapshot hold with what stood at the base.
  ///
  /// - Parameter readings: What the snapshot's files hold, as far as it is anything.
  /// - Throws: `GitError` when a side cannot be listed.
  mutating func result(_ readings: [FileReading]) throws(GitError) -> Result {
    let repository = try Repository(location)
    let differences = try differences(in: repository)
    let changed = Set(differences.map(\.path))
    var paths = PathTable(chooser: FileChooser(settings: run.settings, filter: PathFilter([])))
    var versions = VersionTable()
    var first: [LedgerWalk.Change] = []
    let unchanged = readings.filter { !changed.contains($0.file) }
    for reading in unchanged {
      let scan = ScannedFile(reading, sketch: nil)
      let path = paths.number(of: reading.file)
      let door = paths.door(of: path)
      guard scan.holdsItems, door >= 0 else { continue }
      // The version has no name of its own here, and needs none: its file does not change.
      let version = versions.number(
        of: ObjectID.hash(ofBlob: reading.file.bytes.span), at: path, door: door)
      versions.set(version, .scanned(scan))
      first.append(LedgerWalk.Change(path: path, version: version, isThere: true))
    }
    var second: [LedgerWalk.Change] = []
    try add(differences, &paths, &versions, &first, &second)
    let before =
      unchanged
      + first.compactMap { change -> FileReading? in
        guard changed.contains(paths.paths[Int(change.path)]) else { return nil }
        return versions.scan(change.version)?.reading.at(paths.paths[Int(change.path)])
      }
    var walk = LedgerWalk(of: graph(), to: 1, paths: paths, versions: versions)
    let order: (LedgerWalk.Change, LedgerWalk.Change) -> Bool = {
      paths.paths[Int($0.path)] < paths.paths[Int($1.path)]
    }
    walk.take(0, [first.sorted(by: order)])
    walk.take(1, [second.sorted(by: order)])
    return result(of: walk, before: before.sorted { $0.file < $1.file })
  }

  private func graph() -> CommitGraph {
    var graph = CommitGraph()
    let node: (ObjectID) -> CommitGraph.Node = { id in
      CommitGraph.Node(
        id: id, tree: id, seconds: nil, person: 0, isFix: false, reverted: nil,
        hasTrailers: false, isCut: false)
    }
    graph.append(node(base.id), parents: [])
    graph.append(node(ObjectID.hash(ofBlob: base.id.bytes.span)), parents: [0])
    return graph
  }

  private func result(of walk: LedgerWalk, before: [FileReading]) -> Result {
    let state = walk.states[1] ?? LedgerState()
    var fingerprints: [LedgerEvent.Subject: ItemID] = [:]
    var standing = 0
    for file in state.files {
      guard let side = walk.sideFile(file) else { continue }
      for (index, item) in file.items.enumerated() where item >= 0 {
        standing += 1
        guard side.scan.reading.record == nil else { continue }
        let entry = walk.items.entries[Int(item)]
        fingerprints[.init(id: entry.id, source: .marker)] = walk.fingerprint(index, side)
      }
    }
    let changes = (walk.events[1] ?? []).map { event in
      // In a comparison nothing is known to have stood before the base.
      let kind: LedgerEvent.Kind = event.kind == .reopened ? .opened : event.kind
      return event.renamed(kind, fingerprints[event.subject] ?? event.id)
    }
    let told = changes.count { $0.kind != .paid || $0.how == .declared }
    return Result(changes: changes, unchanged: max(0, standing - told), before: before)
  }

  // MARK: The files that differ

  private func differences(
    in repository: borrowing Repository
  ) throws(GitError) -> [Difference] {
    var limits = TreeLimits()
    limits.paths = run.settings.configuration.limits.paths
    if case .commit = run.listing.snapshot.kind {
      guard let tip = run.listing.snapshot.commit.flatMap({ ObjectID(hex: $0) }) else { return [] }
      var comparison = TreeComparison(limits: limits)
      let changes = comparison.changes(
        from: base.tree, to: try repository.commit(tip).tree, in: repository)
      return changes.files.map { change in
        Difference(
          path: change.path, old: change.old?.blob,
          new: change.new?.blob.map { .blob($0) } ?? .none)
      }
    }
    let tree = try repository.files(inTreeOf: base.id, limits: limits)
    var old: [RepositoryPath: ObjectID] = [:]
    for file in tree.files where file.kind == .regular || file.kind == .executable {
      old[file.path] = file.id
    }
    let states = try currentFiles(in: repository, limits)
    var differences: [Difference] = []
    for file in run.listing.files {
      let before = old.removeValue(forKey: file.path)
      if let blob = file.blob ?? states[file.path] {
        if blob != before {
          differences.append(Difference(path: file.path, old: before, new: .blob(blob)))
        }
      } else {
        differences.append(Difference(path: file.path, old: before, new: .file))
      }
    }
    differences += old.map { Difference(path: $0.key, old: $0.value, new: .none) }
    return differences.sorted { $0.path < $1.path }
  }

  /// The blobs of files on disk that look as the index remembers them.
  private func currentFiles(
    in repository: borrowing Repository, _ limits: TreeLimits
  ) throws(GitError) -> [RepositoryPath: ObjectID] {
    guard run.listing.snapshot.kind == .worktree else { return [:] }
    var blobs: [RepositoryPath: ObjectID] = [:]
    for file in try repository.workTreeFiles(limits: limits).files where file.state == .unmodified {
      blobs[file.path] = file.id
    }
    return blobs
  }

  // MARK: Their versions

  private mutating func add(
    _ differences: [Difference], _ paths: inout PathTable, _ versions: inout VersionTable,
    _ first: inout [LedgerWalk.Change], _ second: inout [LedgerWalk.Change]
  ) throws(GitError) {
    let scanner = FileScanner(configuration: run.settings.configuration)
    let limit = run.settings.configuration.limits.file
    var reader = try SnapshotReader(run.source, limit: limit)
    for difference in differences {
      let path = paths.number(of: difference.path)
      let door = paths.door(of: path)
      guard door >= 0 else { continue }
      let former = difference.old.map { versions.number(of: $0, at: path, door: door) } ?? -1
      if former >= 0 {
        first.append(LedgerWalk.Change(path: path, version: former, isThere: true))
      }
      switch difference.new {
      case .none:
        second.append(LedgerWalk.Change(path: path, version: -1, isThere: false))
      case .blob(let blob):
        let version = versions.number(of: blob, at: path, door: door)
        second.append(
          LedgerWalk.Change(path: path, version: version, isThere: true, former: former))
      case .file:
        do throws(ReadFailure) {
          let bytes = try reader.contents(of: paths.file(path, door: door, blob: nil))
          let blob = ObjectID.hash(ofBlob: bytes.span)
          let version = versions.number(of: blob, at: path, door: door)
          if blob != difference.old {
            second.append(
              LedgerWalk.Change(path: path, version: version, isThere: true, former: former))
          }
          if versions.isUnread(version) {
            let file = paths.file(path, door: door, blob: blob)
            let (scan, sketch) = ByteView.with(bytes) {
              (scanner.scanWithLines($0, of: file), scanner.sketch($0, of: file))
            }
            versions.set(version, scan.holdsItems ? .scanned(scan) : .plain)
            if let sketch { versions.keep(sketch, of: version) }
          }
        } catch {
          // A deleted file is gone; what else is wrong with one, the snapshot's own scan tells.
          let isGone = if case .deleted = error { true } else { false }
          if isGone {
            second.append(LedgerWalk.Change(path: path, version: -1, isThere: false))
          }
        }
      }
    }
    try scan(&versions, paths, limit: limit, scanner)
  }

  private mutating func scan(
    _ versions: inout VersionTable, _ paths: PathTable, limit: Int, _ scanner: FileScanner
  ) throws(GitError) {
    let versionScanner = VersionScanner(
      location: location, scanner: scanner, limit: limit, workers: workers)
    let jobs = versions.unread.map { version in
      versions.job(version, paths)
    }
    for (job, result) in try versionScanner.scan(jobs, progress: { _ in }) {
      if case .unreadable(let problem) = result { problems.append(problem) }
      versions.set(jobs[job].version, result)
    }
    versions.settle()
    let plain = jobs.filter { !versions.holdsItems($0.version) }
    for (job, sketch) in try versionScanner.sketch(plain) {
      versions.keep(sketch, of: plain[job].version)
    }
  }
}

extension LedgerEvent {
  /// The same event under another kind and another id.
  fileprivate func renamed(_ kind: Kind, _ id: ItemID) -> LedgerEvent {
    LedgerEvent(
      kind, how: how, id: id, source: source, standing: standing, from: from, fields: fields,
      reason: reason, resembles: resembles, confidence: confidence)
  }
}
