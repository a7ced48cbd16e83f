internal import GitAccess

/// The way from a revision to the ledger of its history.
struct HistorySource {
  private let debtRepository: DebtRepository
  private let options: ScanOptions
  private let progress: @Sendable (HistoryProgress) -> Void

  init(
    _ debtRepository: DebtRepository, options: ScanOptions,
    progress: @escaping @Sendable (HistoryProgress) -> Void
  ) {
    self.debtRepository = debtRepository
    self.options = options
    self.progress = progress
  }

  /// Reads the ledger of a revision, with the settings and attributes that the revision itself holds:
  /// a change of settings is no event.
  ///
  /// - Throws: ``DebtError`` when the revision or its settings cannot be read.
  func ledger(of revision: String) throws(DebtError) -> Ledger {
    let run = try ScanRun(of: .commit(revision), in: debtRepository, options: options)
    do throws(GitError) {
      guard let tip = run.listing.snapshot.commit.flatMap({ ObjectID(hex: $0) }) else {
        throw GitError(.unknownRevision, revision)
      }
      let history = HistoryRun(
        location: debtRepository.location, settings: run.settings, workers: options.workers,
        progress: progress)
      return try history.ledger(of: tip)
    } catch {
      throw DebtError.repository(error.description)
    }
  }
}
