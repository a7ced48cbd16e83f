internal import GitAccess
internal import LedgerStore

/// The file of an archive, open before it is known of which history something is asked.
///
/// A class, because the archives of several histories share it.
final class ArchiveFile {
  let store: LedgerStore

  /// Opens the file.
  ///
  /// - Parameters:
  ///   - folder: Where it lies.
  ///   - isReadOnly: Whether nothing is to be written.
  /// - Throws: `ArchiveFailure` when there is none that can be used.
  init(folder: String, isReadOnly: Bool = false) throws(ArchiveFailure) {
    do throws(StoreError) {
      store = try LedgerStore(
        folder: folder, contents: LedgerArchive.version,
        access: isReadOnly ? .readOnly : .readWrite)
    } catch {
      throw ArchiveFailure(error)
    }
  }

  /// What became of a damaged cache that was found, for people.
  var notice: String? { store.notice }

  /// Reads an entry; nil where there is none.
  func value(_ key: [UInt8]) throws(ArchiveFailure) -> [UInt8]? {
    do throws(StoreError) {
      return try store.value(of: key)
    } catch {
      throw ArchiveFailure(error)
    }
  }

  /// Makes changes, all of them or none.
  func write(_ body: () throws(StoreError) -> Void) throws(ArchiveFailure) {
    do throws(StoreError) {
      try store.writing(body)
    } catch {
      throw ArchiveFailure(error)
    }
  }

  /// Decodes an entry.
  func decode<Value>(
    _ body: () throws(ByteReader.Damage) -> Value
  ) throws(ArchiveFailure) -> Value {
    do throws(ByteReader.Damage) {
      return try body()
    } catch {
      throw ArchiveFailure.damagedEntry
    }
  }
}
