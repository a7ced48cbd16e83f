/// An ordered set of keys with their values in one file on disk, for what can be computed again.
///
/// A store is a cache and nothing more: it may be deleted at any time, and every failure of it is a
/// reason to go on without. What it promises is to be right. A transaction is in it whole or not
/// at all, whoever is killed; and damage to the file shows as `StoreError.Code.damaged`, never as a
/// wrong value or a missing one.
///
/// A store is used by one thread; other threads and processes open stores of their own.
package struct LedgerStore: ~Copyable {
  /// What a store is opened for.
  package enum Access: Sendable {
    /// Reading and writing; a missing file is made, a damaged one replaced.
    case readWrite
    /// Reading alone; no entry changes.
    case readOnly
  }

  /// What happened to a damaged file that was found in the place; nil when there was none.
  package let notice: String?
  /// The open file.
  let connection: Connection
  /// What it was opened for.
  let access: Access
  private let folder: String

  /// Opens the store of a folder.
  ///
  /// A file whose content follows another version of the rules is replaced without a word; one that is
  /// damaged, or no store at all, is set aside and replaced.
  ///
  /// - Parameters:
  ///   - folder: the folder, which is made for its owner alone when there is none.
  ///   - version: the version of the rules by which the caller's content is made.
  ///   - access: what it is opened for.
  ///   - system: SQLite's name for a way to the disk, or nil for its usual one.
  /// - Throws: `StoreError` when there can be no store, or for reading alone, when there is none.
  package init(
    folder: String, contents version: UInt32, access: Access, system: String? = nil
  ) throws(StoreError) {
    if access == .readWrite { try StoreFolder.make(folder) }
    let place = try StoreFolder(folder)
    var opening = StoreOpening(version: version, access: access, system: system)
    connection = try opening.open(in: place)
    notice = opening.notice
    self.access = access
    self.folder = place.path
  }

  /// The bytes that the store takes on disk.
  package var size: Int {
    guard let place = try? StoreFolder(folder) else { return 0 }
    return place.size
  }

  /// Closes a damaged store and gives its file another name, so that a new one can be opened.
  ///
  /// Where another process has replaced the file already, that one stays.
  ///
  /// - Returns: what happened, for whoever reads the caller's messages.
  /// - Throws: `StoreError` when the file cannot be renamed, or was opened for reading alone.
  package consuming func setAside() throws(StoreError) -> String {
    guard access == .readWrite else { throw StoreError(.readOnly, connection.path) }
    let place = try StoreFolder(folder)
    let isReplaced = connection.hasMoved
    connection.close()
    if !isReplaced { try place.setFileAside() }
    return StoreOpening.notice(of: place)
  }

  /// Removes the store of a folder, with what was set aside; there need be none.
  ///
  /// - Throws: `StoreError` when something of it cannot be removed.
  package static func clear(folder: String) throws(StoreError) {
    let place: StoreFolder
    do throws(StoreError) {
      place = try StoreFolder(folder)
    } catch  where error.code == .missing {
      return
    }
    try place.removeFile()
    try place.remove(StoreFolder.asideName)
  }
}
