internal import GitAccess

/// One run over a snapshot, from its list of files to its registry.
struct ScanRun {
  let listing: SnapshotListing
  let source: SnapshotSource
  let settings: SnapshotSettings
  /// The files of the commit whose settings count, where it is another than the snapshot's.
  let rules: SnapshotListing?
  private let options: ScanOptions

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - selection: The snapshot.
  ///   - debtRepository: The repository that holds it.
  ///   - options: Which part of it.
  ///   - ruler: The commit whose settings count; the snapshot's own where nil.
  /// - Throws: ``DebtError`` when the snapshot, or its settings, cannot be read.
  init(
    of selection: SnapshotSelection, in debtRepository: DebtRepository, options: ScanOptions,
    ruledBy ruler: String? = nil
  ) throws(DebtError) {
    let location = debtRepository.location
    let isOnDisk = if case .worktree = selection { true } else { false }
    guard !isOnDisk || location.workTree != nil else {
      throw DebtError.repository(
        "\(location.gitDirectory) is a bare repository, without a working tree; name a revision")
    }
    self.options = options
    source = SnapshotSource(
      repository: location, workTree: isOnDisk ? location.workTree : nil, overlay: options.overlay)
    do throws(GitError) {
      let repository = try Repository(location)
      let environment = debtRepository.environment
      let standard = Configuration.defaults(of: location.options).limits.paths
      let first = try SnapshotListing(
        of: selection, in: repository, environment: environment, paths: standard)
      rules = try ruler.map { revision throws(GitError) in
        try SnapshotListing(
          of: .commit(revision), in: repository, environment: environment, paths: standard)
      }
      settings = try SnapshotSettings(
        of: rules ?? first,
        source: rules == nil ? source : SnapshotSource(repository: location, workTree: nil),
        override: options.configuration, isReviewed: rules != nil)
      // The limit on the list stands in a file that the list leads to.
      let limit = settings.configuration.limits.paths
      listing =
        limit == standard
        ? first
        : try SnapshotListing(
          of: selection, in: repository, environment: environment, paths: limit)
    } catch {
      throw DebtError.repository(error.description)
    }
  }

  func registry() throws(DebtError) -> Registry {
    registry(of: try tally())
  }

  /// Reads the files that were asked for, or some of them.
  func tally(of files: [SnapshotFile]? = nil) throws(DebtError) -> ScanTally {
    let scan = ParallelScan(
      chooser: FileChooser(settings: settings, filter: PathFilter(options.paths)),
      scanner: FileScanner(configuration: configuration), source: source,
      limit: configuration.limits.file)
    return try DebtError.telling { () throws(GitError) in
      try scan.run(files ?? listing.files, workers: options.workers)
    }
  }

  /// The items of readings of any snapshot with these settings.
  ///
  /// - Parameter readings: What the files hold, in order of path.
  /// - Returns: The items, in order of place.
  func items(of readings: [FileReading]) -> [DebtItem] {
    let hasWords = readings.contains { $0.markers.contains { !$0.words.isEmpty } }
    var builder = RegistryBuilder(
      configuration: configuration, people: hasWords ? settings.people : nil)
    builder.add(readings, isWhole: false)
    addOwners(to: &builder, files: (rules ?? listing).files)
    return builder.items
  }

  /// Makes the registry of what was read.
  ///
  /// - Parameters:
  ///   - tally: What was read.
  ///   - isWhole: Whether all files were read, so that what is missing is missing.
  ///   - formerPaths: Paths that stand at a base alone, which may be asked for all the same.
  /// - Returns: The registry of what was asked for.
  func registry(
    of tally: ScanTally, isWhole: Bool = true, formerPaths: [RepositoryPath] = []
  ) -> Registry {
    let filter = PathFilter(options.paths)
    let hasWords = tally.readings.contains { $0.markers.contains { !$0.words.isEmpty } }
    var builder = RegistryBuilder(
      configuration: configuration, people: hasWords ? settings.people : nil)
    builder.add(tally.readings, isWhole: isWhole && filter.isEverything)
    addOwners(to: &builder, files: listing.files)
    let files = listing.files.map(\.path)
    builder.checkPaths(against: files)
    builder.checkConditions(against: files)
    builder.checkObjectives()
    builder.checkKeys(ownKeys: settings.schema?.ownKeys ?? [])
    let paths =
      files + listing.skipped.map(\.place.file) + formerPaths
    for path in filter.unmatched(among: paths) {
      builder.report(
        Problem(.unmatchedPath, level: .error, "the snapshot holds nothing named '\(path)'"))
    }
    if let schema = settings.schema {
      for problem in schema.problems(of: builder.items) { builder.report(problem) }
    }
    return registry(from: builder, tally, filter)
  }

  private func addOwners(to builder: inout RegistryBuilder, files: [SnapshotFile]) {
    guard let owners = settings.owners else { return }
    var table = OwnerTable(owners, files: files.map(\.path))
    builder.addOwners(by: &table)
  }

  private func registry(
    from builder: RegistryBuilder, _ tally: ScanTally, _ filter: PathFilter
  ) -> Registry {
    let skipped = listing.skipped.filter { filter.includes($0.place.file) } + tally.skipped
    // Settings bear on every path, so what is wrong with them is told whatever was asked for.
    let problems =
      settings.problems
      + (listing.problems + builder.problems).filter { problem in
        problem.place.map { filter.includes($0.file) } ?? true
      }
    var summary = tally.summary
    summary.limits.merge(listing.limits, uniquingKeysWith: +)
    return Registry(
      snapshot: listing.snapshot,
      items: builder.items.filter { item in
        item.sites.contains { filter.includes($0.file) }
      },
      problems: problems.sorted(by: Problem.precedes),
      skipped: skipped.sorted { $0.place < $1.place }, summary: summary,
      configuration: configuration)
  }

  private var configuration: Configuration { settings.configuration }
}

extension Problem {
  /// Orders problems by place, those of the whole snapshot first, then by code and message.
  static func precedes(_ left: Problem, _ right: Problem) -> Bool {
    switch (left.place, right.place) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let first?, let second?) where first != second: return first < second
    default: return (left.code.rawValue, left.message) < (right.code.rawValue, right.message)
    }
  }
}
