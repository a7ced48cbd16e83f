internal import GitAccess

/// Finds out what versions hold: from the archive where it knows, else by reading them.
struct VersionReader {
  /// Above this number of versions, reading the whole list of those that hold nothing pays.
  private static let worthListing = 2_000
  /// Versions that cannot be read and are told of: who has more has the same problem.
  static let mostProblems = 100

  let scanner: VersionScanner
  let archive: LedgerArchive?

  /// What reading versions came to, beside the versions themselves.
  struct Outcome {
    /// Scans that the archive has not.
    var scans: [(name: ObjectID, scan: ScannedFile)] = []
    /// The names of versions that hold nothing, and that the archive does not know.
    var plain: [ObjectID] = []
    var problems: [Problem] = []
    /// How much of what was to be read was read, where a budget was spent.
    var share = 1.0
  }

  /// Scans the versions of a list that nobody has scanned yet.
  ///
  /// - Parameters:
  ///   - wanted: The versions.
  ///   - versions: The table of versions, which takes up what they hold.
  ///   - paths: The table of paths.
  ///   - budget: What may be read; when it is spent, the versions that are left still wait for the scanner.
  ///   - progress: Called with the number of versions that are read, and that of all, from any thread.
  /// - Returns: What reading came to.
  /// - Throws: `LedgerFailure` when the repository or the archive cannot be read; a blob that cannot
  ///   is among the problems.
  @discardableResult
  func load(
    _ wanted: some Sequence<Int32>, _ versions: inout VersionTable, _ paths: PathTable,
    within budget: VersionBudget = VersionBudget(nil),
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(LedgerFailure) -> Outcome {
    // Merges name one version again and again.
    var isWanted = [Bool](repeating: false, count: versions.keys.count)
    for version in wanted where versions.isUnread(version) { isWanted[Int(version)] = true }
    let unread = isWanted.indices.filter { isWanted[$0] }.map { Int32($0) }
    guard !unread.isEmpty else { return Outcome() }
    var names: [ObjectID?] = []
    var jobs: [VersionScanner.Job] = []
    try LedgerFailure.ofArchive { () throws(ArchiveFailure) in
      try look(for: unread, &versions, paths, budget, &names, &jobs)
    }
    let total = jobs.count
    let findings = try LedgerFailure.ofRepository { () throws(GitError) in
      try scanner.scan(jobs, within: budget) { progress($0, total) }
    }
    var outcome = Outcome()
    for (job, result) in findings.values {
      // What cannot be read is told of in the order of the versions, so by who reads all of them.
      if budget.isSpent, case .unreadable = result { continue }
      versions.set(jobs[job].version, result)
      switch result {
      case .unreadable(let problem):
        if outcome.problems.count < Self.mostProblems { outcome.problems.append(problem) }
      case .scanned(let scan): if let name = names[job] { outcome.scans.append((name, scan)) }
      case .plain: break
      }
    }
    // Of what has no result nobody knows whether it was read.
    guard !budget.isSpent else {
      let plain = findings.count - findings.values.count
      let read = unread.count { !versions.isUnread($0) } + plain
      outcome.share = Double(read) / Double(unread.count)
      return outcome
    }
    for (job, name) in zip(jobs, names) where versions.isUnread(job.version) {
      versions.set(job.version, .plain)
      if let name { outcome.plain.append(name) }
    }
    return outcome
  }

  /// Takes from the archive what it knows, and makes work of the rest.
  private func look(
    for unread: [Int32], _ versions: inout VersionTable, _ paths: PathTable,
    _ budget: VersionBudget, _ names: inout [ObjectID?], _ jobs: inout [VersionScanner.Job]
  ) throws(ArchiveFailure) {
    guard let archive else {
      jobs = unread.map { versions.job($0, paths) }
      names = Array(repeating: nil, count: jobs.count)
      return
    }
    try archive.reading { () throws(ArchiveFailure) in
      let plain = unread.count > Self.worthListing ? try archive.plainNames() : []
      for version in unread where !budget.isSpent {
        let key = versions.keys[Int(version)]
        // What a record says rests on its path; few enough are read again.
        guard let door = paths.sourceName(ofDoor: key.door) else {
          jobs.append(versions.job(version, paths))
          names.append(nil)
          continue
        }
        let name = archive.scanName(key, door: door)
        if plain.contains(name) {
          versions.set(version, .plain)
          continue
        }
        let job = versions.job(version, paths)
        if let scan = try archive.scan(named: name, of: job.file) {
          budget.spend(scan.weight)
          versions.set(version, .scanned(scan))
        } else {
          jobs.append(job)
          names.append(name)
        }
      }
    }
  }

  /// Reads the lines of versions that are compared and whose lines are not at hand.
  ///
  /// - Returns: How much of it was read, where the budget was spent.
  /// - Throws: `LedgerFailure` when the repository cannot be read.
  func loadLines(
    _ wanted: [Int32], _ versions: inout VersionTable, _ paths: PathTable,
    within budget: VersionBudget
  ) throws(LedgerFailure) -> Double {
    let jobs = wanted.map { versions.job($0, paths) }
    let findings = try LedgerFailure.ofRepository { () throws(GitError) in
      try scanner.sketch(jobs, within: budget)
    }
    for (job, sketch) in findings.values { versions.keep(sketch, of: jobs[job].version) }
    return Double(findings.count) / Double(max(1, jobs.count))
  }
}
