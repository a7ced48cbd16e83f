import CGit2
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The process-wide state of libgit2.
///
/// Starting it costs milliseconds (it loads the system's certificates), so it starts with the first
/// repository that is opened and is never shut down.
enum GitLibrary {
  // `objectformat` stays out: with it a SHA-256 repository opens and fails later as damaged.
  static let extensions = [
    "noop", "worktreeconfig", "partialclone", "preciousobjects", "relativeworktrees",
  ]

  /// The bytes of a pack that are mapped at once, and those that are mapped at most: by itself libgit2 maps
  /// a whole gigabyte.
  private static let windows = (size: 16 << 20, most: 128 << 20)

  // Held while a repository opens: the owner check is switched for the whole process.
  private static let opening = Mutex(())

  private static let started: Result<Void, LibraryError> = Result(catching: start)

  private static func start() throws(LibraryError) {
    try check(git_libgit2_init())
    // Packed objects are checked on request, loose ones always by `LooseObjects`.
    try check(git_shim_verify_every_object(0))
    try check(git_shim_window_packs(windows.size, windows.most))
    // Only a repository's own configuration counts: the caller says which other files there are.
    for level in [
      GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG,
      GIT_CONFIG_LEVEL_GLOBAL,
    ] {
      try check(git_shim_search_configuration(level.rawValue, ""))
    }
    var names = extensions.map { strdup($0).map { UnsafePointer($0) } }
    defer { for name in names { free(UnsafeMutableRawPointer(mutating: name)) } }
    try check(git_shim_accept_extensions(&names, names.count))
  }

  /// Runs the opening of a repository, with the owner check or without.
  static func open(
    checkingOwner: Bool, _ body: () throws(LibraryError) -> GitHandle
  ) throws(LibraryError) -> GitHandle {
    try started.get()
    var result: Result<Void, LibraryError> = .success(())
    var handle: GitHandle?
    opening.withLock { _ in
      do throws(LibraryError) {
        try check(git_shim_validate_owner(checkingOwner ? 1 : 0))
        defer { _ = git_shim_validate_owner(1) }
        handle = try body()
      } catch {
        result = .failure(error)
      }
    }
    try result.get()
    guard let opened = handle.take() else { throw LibraryError(code: -1, message: "no repository") }
    return opened
  }

  /// Starts libgit2 unless it runs.
  static func ensureStarted() throws(LibraryError) {
    try started.get()
  }
}
