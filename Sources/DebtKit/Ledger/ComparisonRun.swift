internal import CommentScanning
internal import GitAccess

/// A comparison of two trees: a history of two commits, walked as any other.
///
/// What changed is read from the trees, never from the commits between them, so that it does not
/// depend on how much of the history a clone holds. Only files that differ are scanned; what the
/// others hold is handed in, as far as it is wanted.
struct ComparisonRun {
  /// What a comparison found.
  struct Result {
    /// The changes, in order of place; ids are the fingerprints of the side that an item stands on.
    let changes: [LedgerEvent]
    /// How many items stand on both sides as they were, among the files that were handed in.
    let unchanged: Int
    /// What the changed files held before, and the unchanged ones hold.
    let before: [FileReading]
    /// The files that differ, in order of path.
    let changedFiles: [RepositoryPath]
    /// The files that differ and could not be read on one side: nothing is said of them.
    let unread: Set<RepositoryPath>
  }

  private let run: ScanRun
  private let base: Commit
  private let files: [SnapshotChanges.File]
  private let location: Repository.Location
  private let workers: Int
  private var paths: PathTable
  private var versions = VersionTable()
  private var changedFiles: [RepositoryPath] = []
  private var unread: Set<RepositoryPath> = []
  /// What could not be read.
  private(set) var problems: [Problem] = []

  /// Prepares a comparison.
  ///
  /// - Parameters:
  ///   - run: The run over the snapshot, with the settings of the base.
  ///   - files: The files that differ from the base, or may.
  ///   - base: The commit that stands before.
  ///   - location: The repository.
  ///   - workers: How many files are read at the same time.
  init(
    _ run: ScanRun, _ files: [SnapshotChanges.File], base: Commit, location: Repository.Location,
    workers: Int
  ) {
    self.run = run
    self.base = base
    self.files = files
    self.location = location
    self.workers = workers
    paths = PathTable(chooser: FileChooser(settings: run.settings, filter: PathFilter([])))
  }

  /// Compares what the files of the snapshot hold with what stood at the base.
  ///
  /// - Parameter readings: What the files of the snapshot hold; of those that differ it is read again.
  /// - Returns: The changes, and what they were found in.
  /// - Throws: `GitError` when the repository cannot be read.
  mutating func result(_ readings: [FileReading]) throws(GitError) -> Result {
    let differing = Set(files.map(\.path))
    let unchanged = readings.filter { !differing.contains($0.file) }
    var (first, second) = try changes()
    let old = first.compactMap { change in
      versions.scan(change.version)?.reading.at(paths.paths[Int(change.path)])
    }
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
    let order: (LedgerWalk.Change, LedgerWalk.Change) -> Bool = { [paths] in
      paths.paths[Int($0.path)] < paths.paths[Int($1.path)]
    }
    first.sort(by: order)
    second.sort(by: order)
    var walk = LedgerWalk(of: graph, to: 1, paths: paths, versions: versions)
    walk.take(0, [first])
    walk.take(1, [second])
    let names = ComparisonNames(of: walk, before: first)
    let changes = (walk.events[1] ?? []).map { names.named($0) }
    let told = changes.count { !$0.isOfBase }
    return Result(
      changes: changes, unchanged: max(0, names.standing - told),
      before: (unchanged + old).sorted { $0.file < $1.file },
      changedFiles: changedFiles.sorted(), unread: unread)
  }

  /// The base, and a commit after it that is in no repository.
  private var graph: CommitGraph {
    var graph = CommitGraph()
    let node: (ObjectID) -> CommitGraph.Node = { id in
      CommitGraph.Node(id: id, seconds: nil, person: 0)
    }
    graph.append(node(base.id), parents: [])
    graph.append(node(ObjectID.hash(ofBlob: base.id.bytes.span)), parents: [0])
    return graph
  }

  // MARK: The versions of the files that differ

  /// A file that differs, with the versions of both sides; -1 where nothing stands that is read.
  private struct Pair {
    let path: Int32
    var old: Int32 = -1
    var new: Int32 = -1
    var isThere = false
  }

  private mutating func changes() throws(GitError) -> ([LedgerWalk.Change], [LedgerWalk.Change]) {
    let scanner = FileScanner(configuration: run.settings.configuration)
    let limit = run.settings.configuration.limits.file
    var reader = try SnapshotReader(run.source, limit: limit)
    var pairs: [Pair] = []
    for file in files {
      guard let pair = pair(for: file, &reader, scanner) else { continue }
      changedFiles.append(file.path)
      if paths.door(of: pair.path) >= 0 { pairs.append(pair) }
    }
    try scan(scanner, limit: limit)
    try sketch(pairs, scanner, limit: limit)
    pairs.removeAll { pair in
      let isUnread = versions.isUnreadable(pair.old) || versions.isUnreadable(pair.new)
      if isUnread { unread.insert(paths.paths[Int(pair.path)]) }
      return isUnread
    }
    return (
      pairs.filter { $0.old >= 0 }.map {
        LedgerWalk.Change(path: $0.path, version: $0.old, isThere: true)
      },
      pairs.map {
        LedgerWalk.Change(
          path: $0.path, version: $0.new, isThere: $0.isThere, former: $0.old)
      }
    )
  }

  /// The versions of a file; nil where its contents on disk turn out to be those of the base.
  private mutating func pair(
    for file: SnapshotChanges.File, _ reader: inout SnapshotReader, _ scanner: FileScanner
  ) -> Pair? {
    let path = paths.number(of: file.path)
    var pair = Pair(path: path)
    let door = paths.door(of: path)
    guard door >= 0 else { return isChanged(file, &reader) ? pair : nil }
    switch file.new {
    case .none: break
    case .blob(let blob):
      pair.new = versions.number(of: blob, at: path, door: door)
      pair.isThere = true
    case .disk:
      do throws(ReadFailure) {
        let bytes = try reader.contents(of: paths.file(path, door: door, blob: nil))
        let blob = ObjectID.hash(ofBlob: bytes.span)
        guard blob != file.old else { return nil }
        pair.new = versions.number(of: blob, at: path, door: door)
        pair.isThere = true
        guard versions.isUnread(pair.new) else { break }
        let scan = ByteView.with(bytes) {
          scanner.scanVersion($0, of: paths.file(path, door: door, blob: blob)).scan
        }
        versions.set(pair.new, scan.holdsItems ? .scanned(scan) : .plain)
        if file.old != nil, !scan.holdsItems {
          let sketch = ByteView.with(bytes) {
            scanner.sketchVersion($0, of: paths.file(path, door: door, blob: blob)).sketch
          }
          if let sketch { versions.keep(sketch, of: pair.new) }
        }
      } catch {
        if case .unreadable = error {
          // The snapshot's own scan tells why.
          unread.insert(file.path)
          return nil
        }
        // Gone, or a thing that holds no markers from now on: a link, a device, a giant.
        if case .deleted = error, file.old == nil { return nil }
      }
    }
    if let old = file.old { pair.old = versions.number(of: old, at: path, door: door) }
    return pair
  }

  /// Whether a file that is not scanned differs at all.
  private func isChanged(_ file: SnapshotChanges.File, _ reader: inout SnapshotReader) -> Bool {
    guard file.new == .disk else { return true }
    let onDisk = SnapshotFile(path: file.path, blob: nil)
    guard let bytes = try? reader.contents(of: onDisk) else { return file.old != nil }
    return ObjectID.hash(ofBlob: bytes.span) != file.old
  }

  private mutating func scan(_ scanner: FileScanner, limit: Int) throws(GitError) {
    let versionScanner = VersionScanner(
      location: location, scanner: scanner, limit: limit, workers: workers)
    let jobs = versions.unread.map { versions.job($0, paths) }
    let repository = try Repository(location)
    for (number, result) in try versionScanner.scan(jobs, progress: { _ in }).values {
      versions.set(jobs[number].version, result)
      guard case .unreadable(let problem) = result else { continue }
      let isLeft = repository.isPartialClone && !repository.contains(jobs[number].blob)
      problems.append(isLeft ? promised(at: jobs[number].file.path) : problem)
    }
    versions.settle()
  }

  /// Sketches the plain files from which an item may have gone: how it was paid is told by their lines.
  private mutating func sketch(
    _ pairs: [Pair], _ scanner: FileScanner, limit: Int
  ) throws(GitError) {
    let wanted = pairs.filter { pair in
      pair.new >= 0 && versions.holdsItems(pair.old) && !versions.holdsItems(pair.new)
        && !versions.isUnreadable(pair.new) && versions.sketch(pair.new) == nil
    }
    let jobs = wanted.map { versions.job($0.new, paths) }
    let versionScanner = VersionScanner(
      location: location, scanner: scanner, limit: limit, workers: workers)
    for (number, sketch) in try versionScanner.sketch(jobs).values {
      versions.keep(sketch, of: jobs[number].version)
    }
  }

  private func promised(at path: RepositoryPath) -> Problem {
    let tip = run.listing.snapshot.commit.map { " " + $0.prefix(10) } ?? ""
    return Problem(
      .missingObject, at: Place(path),
      "its contents were left at the remote by a partial clone; "
        + "`git diff --stat \(base.id.hex.prefix(10))\(tip) >/dev/null` fetches what is missing")
  }
}
