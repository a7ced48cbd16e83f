internal import LedgerStore

/// A reason to go on without what was kept of a history.
struct ArchiveFailure: Error, StoreErrorConvertible {
  /// Whether the file holds what nobody wrote, so that it is set aside.
  let isDamage: Bool
  /// What went wrong.
  let description: String

  init(_ error: StoreError) {
    isDamage = error.code == .damaged
    description = error.description
  }

  /// Creates the failure of an entry that cannot be what was written.
  static let damagedEntry = ArchiveFailure()

  private init() {
    isDamage = true
    description = "an entry of the cache is damaged"
  }
}
