internal import GitAccess

/// What a ledger has found out about files beside items, for its own later questions and the archive.
struct FileMeasures {
  /// The changes of a year, and the moment that they lead up to.
  var year: (seconds: Int64, changes: YearOfChanges)?
  /// What the archive does not hold yet.
  var runs: [ArchiveRun] = []
}

extension Ledger {
  /// The files that the commits of the 12 months before a moment changed.
  ///
  /// - Throws: `LedgerFailure` when a commit or the archive cannot be read.
  func year(
    asOf seconds: Int64, in repository: borrowing Repository
  ) throws(LedgerFailure) -> YearOfChanges {
    if let (moment, year) = measures.year, moment == seconds { return year }
    let kept = try LedgerFailure.ofArchive { () throws(ArchiveFailure) in
      try archive?.fileChanges()
    }
    let versions = scanner.scanner
    let finder = HistoryChanges(
      location: versions.location, limits: TreeLimits(), workers: versions.workers)
    let year: YearOfChanges
    do throws(GitError) {
      year = try YearOfChanges(
        of: self, asOf: seconds, kept: kept?.values ?? [:], finder, in: repository)
    } catch {
      throw .debt(DebtError(error))
    }
    measures.year = (seconds, year)
    if let kept {
      let last = graph.nodes[tip].seconds ?? seconds
      let run = kept.run(
        adding: year.found, of: year.entries.count,
        // A look at last year from the year before is as cheap as one from today.
        without: { $1.seconds < last - 2 * YearOfChanges.span }, ChangesCodec.bytes)
      if let run { measures.runs.append(run) }
    }
    return year
  }

  /// Compares the files of the tip with each other: all of those in which markers are looked for, and
  /// that are text.
  ///
  /// A file that cannot be read is not compared.
  ///
  /// - Parameters:
  ///   - seconds: The moment that counts as now.
  ///   - repository: The repository.
  /// - Returns: The files, with what tells them apart.
  /// - Throws: `LedgerFailure` when the tip's tree, a commit or the archive cannot be read.
  /// - Complexity: O(*n*) in the files of the tip and the commits of the history.
  func hotspots(
    asOf seconds: Int64, in repository: borrowing Repository
  ) throws(LedgerFailure) -> Hotspots {
    Hotspots(
      churn: Churn(
        try year(asOf: seconds, in: repository).entries.lazy.map(\.changes), asOf: seconds),
      complexities: try complexities(in: repository))
  }

  private func complexities(
    in repository: borrowing Repository
  ) throws(LedgerFailure) -> [RepositoryPath: Double] {
    let files = try sources(in: repository)
    let known = try complexities(of: files)
    var complexities: [RepositoryPath: Double] = [:]
    complexities.reserveCapacity(files.count)
    for (file, blob) in files {
      guard let complexity = known[blob] ?? nil,
        file.isDeclaredSource || !complexity.isMarkedGenerated
      else { continue }
      complexities[file.path] = complexity.value
    }
    return complexities
  }

  /// How complex the blobs of files are: nil for one that is no text, nothing for one that cannot be
  /// read.
  ///
  /// - Throws: `LedgerFailure` when the repository or the archive cannot be read.
  func complexities(
    of files: [(file: SnapshotFile, blob: ObjectID)]
  ) throws(LedgerFailure) -> [ObjectID: FileComplexity?] {
    let kept = try LedgerFailure.ofArchive { () throws(ArchiveFailure) in
      try archive?.complexities()
    }
    var known = kept?.values ?? [:]
    var jobs: [VersionScanner.Job] = []
    var asked: Set<ObjectID> = []
    for (file, blob) in files where known[blob] == nil && asked.insert(blob).inserted {
      jobs.append(VersionScanner.Job(version: Int32(clamping: jobs.count), file: file, blob: blob))
    }
    var found: [ObjectID: FileComplexity?] = [:]
    for (job, measure) in try measures(of: jobs) {
      switch measure {
      case .text(let complexity): found.updateValue(complexity, forKey: jobs[job].blob)
      case .noText: found.updateValue(nil, forKey: jobs[job].blob)
      case .unreadable: break
      }
    }
    known.merge(found) { first, _ in first }
    if let kept {
      let standing = Set(files.lazy.map(\.blob))
      let run = kept.run(
        adding: found, of: standing.count, without: { blob, _ in !standing.contains(blob) },
        ComplexityCodec.bytes)
      if let run { measures.runs.append(run) }
    }
    return known
  }

  private func measures(
    of jobs: [VersionScanner.Job]
  ) throws(LedgerFailure) -> [(job: Int, result: VersionScanner.Measure)] {
    guard !jobs.isEmpty else { return [] }
    return try LedgerFailure.ofRepository { () throws(GitError) in
      try scanner.scanner.measure(jobs)
    }
  }

  /// The files of the tip in which markers are looked for.
  func sources(
    in repository: borrowing Repository
  ) throws(LedgerFailure) -> [(file: SnapshotFile, blob: ObjectID)] {
    let tree = try LedgerFailure.ofRepository { () throws(GitError) in
      try repository.files(inTreeOf: graph.nodes[tip].id, limits: TreeLimits())
    }
    let chooser = FileChooser(settings: settings, filter: PathFilter([]))
    return tree.files.compactMap { file in
      guard file.kind == .regular || file.kind == .executable,
        case .source(let isDeclared) = chooser.choice(for: file.path)
      else { return nil }
      return (
        SnapshotFile(path: file.path, blob: file.id, isDeclaredSource: isDeclared), file.id
      )
    }
  }

  /// Keeps what was found out, where there is an archive that can be written.
  func keepMeasures() {
    // A cache that cannot be written costs time and nothing else.
    try? archive?.keep(measures.runs)
    measures.runs = []
  }
}
