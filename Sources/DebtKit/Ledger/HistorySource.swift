internal import GitAccess

/// The way from a revision to the ledger of its history, and back when the archive turns out to be
/// damaged.
struct HistorySource {
  private let debtRepository: DebtRepository
  private let options: ScanOptions
  private let progress: @Sendable (HistoryProgress) -> Void

  init(
    _ debtRepository: DebtRepository, options: ScanOptions,
    progress: @escaping @Sendable (HistoryProgress) -> Void = { _ in }
  ) {
    self.debtRepository = debtRepository
    self.options = options
    self.progress = progress
  }

  /// Answers a question about the history of a revision, as below.
  func answer<Value>(
    about revision: String,
    _ body: (Ledger, borrowing Repository) throws(LedgerFailure) -> Value
  ) throws(DebtError) -> Value {
    try answer(about: revision, { _, _, _ in nil }, else: body)
  }

  /// Answers a question about the history of a revision, read with the settings and attributes that
  /// the revision itself holds: a change of settings is no event.
  ///
  /// A damaged archive is set aside and the question asked again; one that cannot be used is gone
  /// without. The answer is the same.
  ///
  /// - Parameters:
  ///   - revision: The revision.
  ///   - quick: Answers from the archive alone, where it can: no ledger is made then.
  ///   - body: Answers from the ledger.
  /// - Returns: The answer.
  /// - Throws: ``DebtError`` when the revision, its settings or its history cannot be read.
  func answer<Value>(
    about revision: String,
    _ quick: (KeptLog, ObjectID, borrowing Repository) throws(LedgerFailure) -> Value?,
    else body: (Ledger, borrowing Repository) throws(LedgerFailure) -> Value
  ) throws(DebtError) -> Value {
    let repository = try debtRepository.opened()
    let tip = try DebtError.telling { () throws(GitError) in
      try repository.commit(repository.resolve(revision))
    }
    for access in [options.cache, .none] {
      let folder = access.folder(in: debtRepository.location)
      let file = folder.flatMap { open($0) }
      if let notice = file?.notice { options.tell(notice) }
      do throws(LedgerFailure) {
        let settings = try settings(of: tip, in: repository, file)
        let archive = file.map {
          LedgerArchive($0, settings: settings, boundary: repository.shallowBoundary)
        }
        if let archive,
          let value = try quick(
            KeptLog(archive: archive, settings: settings), tip.id, repository)
        {
          return value
        }
        let history = HistoryRun(
          location: debtRepository.location, settings: settings, archive: archive,
          workers: options.workers, progress: progress)
        let ledger = try history.ledger(of: tip.id)
        let value = try ledger.reading { () throws(LedgerFailure) in
          try body(ledger, repository)
        }
        ledger.keepMeasures()
        return value
      } catch {
        switch error {
        case .debt(let error): throw error
        case .archive(let failure):
          guard failure.isDamage, let folder else { continue }
          if let notice = LedgerArchive.setAside(folder: folder) { options.tell(notice) }
        }
      }
    }
    throw .repository("the history cannot be read")
  }

  /// Reads the settings of a commit, without a look at every folder where the archive knows the files.
  private func settings(
    of tip: Commit, in repository: borrowing Repository, _ file: ArchiveFile?
  ) throws(LedgerFailure) -> SnapshotSettings {
    let settings = TipSettings(debtRepository, options)
    let kept = try LedgerFailure.ofArchive { () throws(ArchiveFailure) in
      try file?.settings(within: settings.limits)
    }
    return try LedgerFailure.ofRepository { () throws(GitError) in
      if let files = kept?[tip.tree] { return try settings.read(from: files, of: tip) }
      let listing = try settings.listing(of: tip, in: repository, after: kept?.last)
      file?.keep(listing, of: tip.tree, within: settings.limits)
      return try settings.read(from: listing.files, of: tip)
    }
  }

  private func open(_ folder: String) -> ArchiveFile? {
    do throws(ArchiveFailure) {
      return try ArchiveFile(folder: folder)
    } catch {
      // What may not be written may still be read.
      let file = try? ArchiveFile(folder: folder, isReadOnly: true)
      if file == nil, case .folder = options.cache {
        options.tell("goes on without a cache: \(error.description)")
      }
      return file
    }
  }
}

/// Where what is kept of histories lies.
public enum CacheAccess: Hashable, Sendable {
  /// Nowhere: everything is read anew.
  case none
  /// In the git directory that all working trees share.
  case repository
  /// In a folder.
  case folder(String)

  /// The folder of the cache; nil where there is none.
  func folder(in location: Repository.Location) -> String? {
    switch self {
    case .none: nil
    case .repository: location.options.isUntrusted ? nil : location.commonDirectory + "/debt"
    case .folder(let folder): folder
    }
  }
}
