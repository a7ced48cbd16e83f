import Foundation
import LedgerStore
import TestSupport
import Testing

/// The bytes of a text.
func bytes(_ text: String) -> [UInt8] {
  Array(text.utf8)
}

/// Opens the store in a folder of a test.
func openStore(
  in folder: String, version: UInt32 = 1, _ access: LedgerStore.Access = .readWrite
) throws -> LedgerStore {
  try LedgerStore(folder: folder, contents: version, access: access)
}

/// Returns the code with which a store's work fails, or nil when it does not.
func failure(_ body: () throws -> Void) -> StoreError.Code? {
  do {
    try body()
    return nil
  } catch {
    return (error as? StoreError)?.code
  }
}

extension LedgerStore {
  /// The entries with a prefix, as texts.
  func texts(
    prefix: String = "", descending: Bool = false, limit: Int? = nil
  ) throws -> [String] {
    var texts: [String] = []
    try scan(prefix: bytes(prefix), descending: descending, limit: limit) {
      (key, value) throws(StoreError) in
      texts.append(text(of: key) + "=" + text(of: value))
      return true
    }
    return texts
  }

  private func text(of bytes: Span<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

/// The mode of a file on disk.
func mode(of path: String) -> mode_t {
  var status = stat()
  return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
}
