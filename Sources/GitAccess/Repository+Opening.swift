import CGit2

extension Repository {
  /// Opens the repository of a folder: the one in it, or the nearest above it.
  ///
  /// `location` says which one was taken. An environment that names a git directory ends the search.
  ///
  /// - Parameters:
  ///   - directory: The folder to start from, and the one to which relative paths of the environment refer.
  ///   - environment: What git would take from the process.
  ///   - options: How far the repository is trusted.
  /// - Returns: The repository, for one worker.
  /// - Throws: `GitError` when there is none, or none that may be read.
  package static func open(
    _ directory: String, environment: RepositoryEnvironment = RepositoryEnvironment(),
    options: RepositoryOptions = RepositoryOptions()
  ) throws(GitError) -> Repository {
    let directory = realPath(directory)
    let handle = try openNearest(directory, environment, options)
    return try Repository(locate(handle, from: directory, environment, options), handle)
  }

  /// Finds the repository of a folder, as `open` does, for those who open it later.
  ///
  /// - Parameters:
  ///   - directory: The folder to start from, and the one to which relative paths of the environment refer.
  ///   - environment: What git would take from the process.
  ///   - options: How far the repository is trusted.
  /// - Returns: Where it lies.
  /// - Throws: `GitError` when there is none, or none that may be read.
  package static func location(
    of directory: String, environment: RepositoryEnvironment = RepositoryEnvironment(),
    options: RepositoryOptions = RepositoryOptions()
  ) throws(GitError) -> Location {
    let directory = realPath(directory)
    return try locate(
      openNearest(directory, environment, options), from: directory, environment, options)
  }

  private static func openNearest(
    _ directory: String, _ environment: RepositoryEnvironment, _ options: RepositoryOptions
  ) throws(GitError) -> GitHandle {
    if options.isUntrusted { return try openStrangers(from: directory, environment, options) }
    let start = absolutePath(environment.gitDirectory ?? ".", in: directory)
    let ceilings = environment.ceilingDirectories.joined(separator: ":")
    return try openTrusted(
      start, isExact: environment.gitDirectory != nil, ceilings: ceilings, environment)
  }

  /// Opens the repository of a folder without a look at anything outside its git directory.
  private static func openStrangers(
    from directory: String, _ environment: RepositoryEnvironment, _ options: RepositoryOptions
  ) throws(GitError) -> GitHandle {
    let found = try StrangersDirectory.find(from: directory, environment)
    guard isOwn(found) || isSafe(found, in: environment) else {
      throw foreignOwner(of: folderAround(found))
    }
    try StrangersDirectory.check(found, options)
    try StrangersDirectory.check(Configuration(strangersFile: found + "/config"), at: found)
    return try openDirectory(found, options)
  }

  /// Opens exactly that git directory, whose owner was judged.
  static func openDirectory(
    _ path: String, _ options: RepositoryOptions
  ) throws(GitError) -> GitHandle {
    do throws(LibraryError) {
      if options.isUntrusted { return try openWithoutSettings(path) }
      return try openAny(path, isExact: true, ceilings: "", checkingOwner: false)
    } catch {
      throw meaning(of: error, at: path)
    }
  }

  private static func openTrusted(
    _ start: String, isExact: Bool, ceilings: String, _ environment: RepositoryEnvironment
  ) throws(GitError) -> GitHandle {
    do throws(LibraryError) {
      return try openAny(start, isExact: isExact, ceilings: ceilings, checkingOwner: true)
    } catch {
      guard error.isAboutOwner else { throw meaning(of: error, at: start) }
    }
    let folder = isExact ? start : folderOfRepository(above: start)
    guard isSafe(folder, in: environment) else {
      throw foreignOwner(of: folder)
    }
    do throws(LibraryError) {
      return try openAny(start, isExact: isExact, ceilings: ceilings, checkingOwner: false)
    } catch {
      throw meaning(of: error, at: start)
    }
  }

  private static func foreignOwner(of folder: String) -> GitError {
    GitError(
      .foreignOwner, folder,
      "to add an exception, call git config --global --add safe.directory \(shellQuoted(folder))")
  }

  // The other ways to open read the configuration, and with it every file that it includes.
  private static func openWithoutSettings(_ path: String) throws(LibraryError) -> GitHandle {
    let handle = try GitLibrary.open(checkingOwner: false) { () throws(LibraryError) in
      try GitHandle(freedBy: git_repository_free) { git_repository_open_bare(&$0, path) }
    }
    let none = try GitHandle(freedBy: git_config_free) { git_config_new(&$0) }
    try check(git_repository_set_config(handle.pointer, none.pointer))
    return handle
  }

  private static func openAny(
    _ path: String, isExact: Bool, ceilings: String, checkingOwner: Bool
  ) throws(LibraryError) -> GitHandle {
    let exact = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
    return try GitLibrary.open(checkingOwner: checkingOwner) { () throws(LibraryError) in
      try GitHandle(freedBy: git_repository_free) {
        git_repository_open_ext(&$0, path, isExact ? exact : 0, ceilings)
      }
    }
  }

  private static func meaning(of error: LibraryError, at path: String) -> GitError {
    if error.message.contains("extension") || error.message.contains("format version") {
      let isSHA256 = error.message.contains("objectformat")
      return GitError(
        .unsupportedFormat, path,
        isSHA256 ? "its objects are named by SHA-256, only SHA-1 is supported" : error.message)
    }
    guard error.code == GIT_ENOTFOUND.rawValue else { return error.about(path, .unreadable) }
    return GitError(.notRepository, path, "nor any of the folders above it")
  }
}
