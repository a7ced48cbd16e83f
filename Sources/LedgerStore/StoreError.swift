/// A reason why a store cannot be used; whoever meets one may always go on without.
package struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, for callers that decide by it.
  package enum Code: Sendable {
    /// The file's bytes are not what was written: set it aside and open a new one.
    case damaged
    /// The folder or the file is a symbolic link, or the file is no regular file.
    case refused
    /// There is no store of this version to read.
    case missing
    /// The store, its folder or its disk may not be written.
    case readOnly
    /// The disk takes no more: it has no room left, or a limit on files or users is reached.
    case full
    /// Another process holds the store for longer than anyone wants to wait.
    case locked
    /// A key or a value has more bytes than a store keeps.
    case tooLarge
    /// The system or SQLite fails in another way.
    case failed
  }

  /// What went wrong.
  package let code: Code
  /// The file or folder that it is about.
  package let place: String
  /// What is known beyond the code: SQLite's or the system's words.
  package let detail: String

  /// Creates an error about a place.
  init(_ code: Code, _ place: String, _ detail: String = "") {
    self.code = code
    self.place = place
    self.detail = detail
  }

  /// One line that says what, where, and what more is known.
  package var description: String {
    let line = "\(what) '\(place)'"
    return detail.isEmpty ? line : line + ": " + detail
  }

  private var what: String {
    switch code {
    case .damaged: "damaged store"
    case .refused: "refused to use"
    case .missing: "no store of this version at"
    case .readOnly: "cannot write"
    case .full: "no room on disk for"
    case .locked: "another process holds"
    case .tooLarge: "too large for the store"
    case .failed: "cannot use"
    }
  }
}

/// An error that can also tell of a failing store, so that one closure throws one type.
package protocol StoreErrorConvertible: Error {
  /// Creates the error that stands for a failure of the store.
  init(_ error: StoreError)
}

extension StoreError: StoreErrorConvertible {
  /// Creates an error from itself.
  package init(_ error: StoreError) {
    self = error
  }
}

/// Passes on what a store throws as the error of a caller.
func converting<Result, Failure: StoreErrorConvertible>(
  _: Failure.Type, _ body: () throws(StoreError) -> Result
) throws(Failure) -> Result {
  do throws(StoreError) {
    return try body()
  } catch {
    throw Failure(error)
  }
}
