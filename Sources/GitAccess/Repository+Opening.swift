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
    let start = absolutePath(environment.gitDirectory ?? ".", in: directory)
    let isExact = environment.gitDirectory != nil
    let ceilings = environment.ceilingDirectories.joined(separator: ":")
    let handle = try openTrusted(start, isExact: isExact, ceilings: ceilings, environment)
    let location = try locate(handle, from: directory, environment, options)
    return try Repository(location, handle)
  }

  /// Opens exactly that git directory.
  static func openDirectory(
    _ path: String, checkingOwner: Bool
  ) throws(GitError) -> GitHandle {
    do throws(LibraryError) {
      return try openAny(path, isExact: true, ceilings: "", checkingOwner: checkingOwner)
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
      throw GitError(
        .foreignOwner, folder,
        "to add an exception, call git config --global --add safe.directory \(shellQuoted(folder))")
    }
    do throws(LibraryError) {
      return try openAny(start, isExact: isExact, ceilings: ceilings, checkingOwner: false)
    } catch {
      throw meaning(of: error, at: start)
    }
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
