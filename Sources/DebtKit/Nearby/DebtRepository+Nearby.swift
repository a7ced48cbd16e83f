internal import CommentScanning
internal import GitAccess

extension DebtRepository {
  /// Finds the unpaid items beside what a change touches; what the change itself opened is left out.
  ///
  /// - Parameters:
  ///   - selection: What to scan.
  ///   - base: What to compare it with.
  ///   - options: Which part of it, and with which settings.
  /// - Returns: The items, and the registry that holds all.
  /// - Throws: ``DebtError`` when the repository, a revision or the settings cannot be read;
  ///   `outOfReach` when the clone lacks a commit.
  package func nearby(
    _ selection: SnapshotSelection, since base: Base, options: ScanOptions
  ) throws(DebtError) -> (nearby: NearbyDebt, registry: Registry) {
    let repository = try opened()
    var gate = GateOptions()
    // Nobody is judged, so the change's own settings say what an item is.
    gate.policySource = .head
    let comparison = try comparison(
      of: selection, since: base, options: options, gate: gate, scope: .everything, in: repository)
    let result = try comparison.result(named: base, in: repository)
    let changed = comparison.found?.changedFiles ?? []
    let region = ChangedRegion(
      files: changed,
      diffs: try comparison.lineDiffs(of: Set(result.registry.siteFiles), in: repository))
    let calendar = result.registry.configuration.scoring.calendar
    let entries = result.registry.items
      .filter { item in
        item.status.isUnpaid && item.change?.kind != .introduced && item.change?.kind != .paid
      }
      .compactMap { region.entry(for: $0, in: calendar) }
    return (
      NearbyDebt(
        base: result.comparison.base, branch: result.comparison.branch,
        changedFiles: changed.count, entries: entries), result.registry
    )
  }

  /// The revision that a branch is compared with where nobody names one: the default branch of
  /// `origin`, else `main` or `master`, else HEAD, so that what is not committed counts.
  ///
  /// - Throws: ``DebtError`` when the repository cannot be opened.
  package func usualBase() throws(DebtError) -> String {
    let repository = try opened()
    if let branch = repository.defaultBranch() {
      return branch.name.split(separator: "/").dropFirst(2).joined(separator: "/")
    }
    let trunks = ["main", "master"]
    // On the trunk itself only what is not committed is a change.
    if case .branch(let current, _)? = try? repository.head(), trunks.contains(current) {
      return "HEAD"
    }
    return trunks.first { repository.reference(named: "refs/heads/\($0)")?.target != nil } ?? "HEAD"
  }
}

extension SnapshotComparison {
  /// How the lines of changed files differ, as far as the files are asked about.
  fileprivate func lineDiffs(
    of asked: Set<RepositoryPath>, in repository: borrowing Repository
  ) throws(DebtError) -> [RepositoryPath: LineDiff] {
    let texts = ChangedTexts(self)
    var diffs: [RepositoryPath: LineDiff] = [:]
    for file in texts.files where asked.contains(file.path) {
      diffs[file.path] = LineDiff(
        old: Self.lines(of: texts.old(file, in: repository)),
        new: Self.lines(of: try texts.new(file)))
    }
    return diffs
  }

  private static func lines(of bytes: [UInt8]) -> [UInt32] {
    ByteView.with(bytes) { LineTable($0).lines }
  }
}

extension Registry {
  fileprivate var siteFiles: some Sequence<RepositoryPath> {
    items.lazy.flatMap { $0.sites.lazy.map(\.file) }
  }
}
