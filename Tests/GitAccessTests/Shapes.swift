import GitAccess
import TestSupport

/// Returns the commit's files as text, one path each.
func paths(_ repository: borrowing Repository, _ revision: String = "HEAD") throws -> [String] {
  try repository.files(inTreeOf: repository.resolve(revision)).files.map { "\($0.path)" }
}

/// Returns the error that opening or reading ends with.
func failure(_ body: () throws(GitError) -> Void) -> GitError.Code? {
  do throws(GitError) {
    try body()
    return nil
  } catch {
    return error.code
  }
}

extension Array where Element == UInt8 {
  /// Copies borrowed bytes.
  init(_ span: Span<UInt8>) {
    self = span.withUnsafeBufferPointer { Array($0) }
  }
}
