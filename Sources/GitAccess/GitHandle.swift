import CGit2

/// The owner of one libgit2 object, which it frees.
struct GitHandle: ~Copyable {
  /// The libgit2 object, valid as long as its owner.
  let pointer: OpaquePointer
  private let free: @convention(c) (OpaquePointer?) -> Void

  /// Creates an owner of what a libgit2 call creates.
  ///
  /// - Throws: `LibraryError` when the call fails.
  init(
    freedBy free: @escaping @convention(c) (OpaquePointer?) -> Void,
    create: (inout OpaquePointer?) -> CInt
  ) throws(LibraryError) {
    var created: OpaquePointer?
    try check(create(&created))
    guard let pointer = created else { throw LibraryError(code: -1, message: "no object") }
    self.pointer = pointer
    self.free = free
  }

  deinit {
    free(pointer)
  }
}

/// What libgit2 says of a call that failed, before we know what it means to the caller.
struct LibraryError: Error {
  /// The negative code that the call returned.
  let code: CInt
  /// The message, in libgit2's words.
  let message: String
}

/// Passes on the result of a libgit2 call, or reads the message of its failure at once.
///
/// - Throws: `LibraryError` for every negative code.
@discardableResult
func check(_ code: CInt) throws(LibraryError) -> CInt {
  guard code < 0 else { return code }
  var message = ""
  if let error = git_error_last(), let text = error.pointee.message {
    message = String(cString: text)
  }
  throw LibraryError(code: code, message: message)
}

/// Tells whether a libgit2 iterator has moved on, and not come to its end.
///
/// - Throws: `LibraryError` for every negative code but the end's.
func checkNext(_ code: CInt) throws(LibraryError) -> Bool {
  guard code != GIT_ITEROVER.rawValue else { return false }
  try check(code)
  return true
}

extension LibraryError {
  /// The same failure, told of a place.
  func about(_ place: String, _ code: GitError.Code) -> GitError {
    GitError(code, place, message)
  }
}
