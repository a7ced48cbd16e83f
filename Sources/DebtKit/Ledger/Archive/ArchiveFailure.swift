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

  /// Creates the failure of a walk that another process has begun anew.
  static let replaced = ArchiveFailure(
    isDamage: false, "another process has built the cache again")

  private init() {
    self.init(isDamage: true, "an entry of the cache is damaged")
  }

  private init(isDamage: Bool, _ description: String) {
    self.isDamage = isDamage
    self.description = description
  }
}
