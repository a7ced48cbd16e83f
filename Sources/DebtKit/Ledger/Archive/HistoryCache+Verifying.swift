internal import GitAccess
internal import LedgerStore

extension HistoryCache {
  /// What a check of a cache came to.
  package struct Verification: Hashable, Sendable {
    /// Whether there is a cache.
    package let isPresent: Bool
    /// The commits whose entries were compared with a fresh reading.
    package let commits: Int
    /// The scans that were compared with fresh ones.
    package let scans: Int
    /// What is wrong with the cache, a line each.
    package let findings: [String]
    /// What of the repository could not be read.
    package let problems: [Problem]

    package init(
      isPresent: Bool, commits: Int, scans: Int, findings: [String], problems: [Problem]
    ) {
      self.isPresent = isPresent
      self.commits = commits
      self.scans = scans
      self.findings = findings
      self.problems = problems
    }
  }

  /// Checks every checksum of the cache, and what it says of a history against a fresh reading of it.
  ///
  /// Nothing is changed.
  ///
  /// - Parameters:
  ///   - revision: The commit whose history is read.
  ///   - checksObjects: Whether packed objects are checked against their ids.
  ///   - options: With which settings, and on how many cores.
  ///   - progress: Called now and then while the history is read, from any thread.
  /// - Returns: What the check came to.
  /// - Throws: ``DebtError`` when the revision, its settings or its history cannot be read.
  package func verify(
    _ revision: String, checksObjects: Bool, options: ScanOptions,
    progress: @escaping @Sendable (HistoryProgress) -> Void = { _ in }
  ) throws(DebtError) -> Verification {
    var findings: [String] = []
    do throws(StoreError) {
      let store = try LedgerStore(
        folder: folder, contents: LedgerArchive.version, access: .readOnly)
      findings = store.verify()
    } catch {
      let isMissing = error.code == .missing
      return Verification(
        isPresent: !isMissing, commits: 0, scans: 0,
        findings: isMissing ? [] : [error.description], problems: [])
    }
    guard findings.isEmpty else {
      return Verification(isPresent: true, commits: 0, scans: 0, findings: findings, problems: [])
    }
    return try compare(revision, checksObjects, options, progress)
  }

  private func compare(
    _ revision: String, _ checksObjects: Bool, _ options: ScanOptions,
    _ progress: @escaping @Sendable (HistoryProgress) -> Void
  ) throws(DebtError) -> Verification {
    let location = repository.location
    let opened = try repository.opened()
    let tip = try DebtError.telling { () throws(GitError) in
      try opened.commit(opened.resolve(revision))
    }
    let boundary = opened.shallowBoundary
    do throws(LedgerFailure) {
      // Which files are settings is not taken from what is checked.
      let tipSettings = TipSettings(repository, options)
      let (listing, settings) = try LedgerFailure.ofRepository { () throws(GitError) in
        let listing = try tipSettings.listing(of: tip, in: opened)
        return (listing, try tipSettings.read(from: listing.files, of: tip))
      }
      let ledger = { (archive: LedgerArchive?) throws(LedgerFailure) -> Ledger in
        try HistoryRun(
          location: checksObjects ? location.checkingObjects : location, settings: settings,
          archive: archive, workers: options.workers, progress: progress
        ).ledger(of: tip.id)
      }
      let (archive, known) = try LedgerFailure.ofArchive { () throws(ArchiveFailure) in
        let file = try ArchiveFile(folder: folder, isReadOnly: true)
        return (
          LedgerArchive(file, settings: settings, boundary: boundary),
          try file.settings(within: tipSettings.limits)[tip.tree]
        )
      }
      // The fresh reading first: what cannot be read is no fault of the cache.
      let fresh = try ledger(nil)
      guard fresh.problems.isEmpty else {
        return Verification(
          isPresent: true, commits: 0, scans: 0, findings: [], problems: fresh.problems)
      }
      let kept = try ledger(archive)
      return try kept.reading { () throws(LedgerFailure) in
        var comparison = ArchiveComparison(kept: kept, fresh: fresh, archive: archive)
        try comparison.run()
        try comparison.compareMeasures(in: opened)
        return Verification(
          isPresent: true, commits: comparison.commits, scans: comparison.scans,
          findings: comparison.findings
            + (known == nil || known == listing.files
              ? [] : ["tree \(tip.tree.hex.prefix(10)): its setting files differ"]),
          problems: [])
      }
    } catch {
      switch error {
      case .debt(let error): throw error
      case .archive(let failure):
        return Verification(
          isPresent: true, commits: 0, scans: 0, findings: [failure.description], problems: [])
      }
    }
  }
}
