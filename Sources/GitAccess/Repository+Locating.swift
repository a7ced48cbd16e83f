import CGit2

extension Repository {
  /// Settles where the parts of an opened repository lie.
  ///
  /// - Throws: `GitError` when the environment names parts of another repository.
  static func locate(
    _ handle: borrowing GitHandle, from directory: String, _ environment: RepositoryEnvironment,
    _ options: RepositoryOptions
  ) throws(GitError) -> Location {
    let gitDirectory = path(git_repository_path(handle.pointer)) ?? directory
    let commonDirectory = path(git_repository_commondir(handle.pointer)) ?? gitDirectory
    if let named = environment.commonDirectory,
      realPath(absolutePath(named, in: directory)) != realPath(commonDirectory)
    {
      throw GitError(
        .unsupportedFormat, gitDirectory, "GIT_COMMON_DIR names another directory than its own")
    }
    let objects =
      environment.objectDirectory.map { absolutePath($0, in: directory) }
      ?? commonDirectory + "/objects"
    let named = environment.alternateObjectDirectories.map { absolutePath($0, in: directory) }
    let followsAlternates = !options.isUntrusted || options.allowsAlternates
    return Location(
      gitDirectory: gitDirectory, commonDirectory: commonDirectory,
      workTree: options.isUntrusted
        ? nil : try workTree(of: handle, gitDirectory, from: directory, environment),
      indexFile: environment.indexFile.map { absolutePath($0, in: directory) }
        ?? gitDirectory + "/index",
      objectDirectories: followsAlternates
        ? withAlternates([objects] + named) : [objects] + named,
      options: options)
  }

  private static func workTree(
    of handle: borrowing GitHandle, _ gitDirectory: String, from directory: String,
    _ environment: RepositoryEnvironment
  ) throws(GitError) -> String? {
    if let named = environment.workTree { return absolutePath(named, in: directory) }
    let configuration = try Configuration(of: handle, gitDirectory: gitDirectory)
    if configuration.isTrue("core.bare") || git_repository_is_bare(handle.pointer) == 1 {
      return nil
    }
    if let named = configuration.values(of: "core.worktree").last {
      return realPath(absolutePath(named, in: gitDirectory))
    }
    // Without a working tree of its own, a git directory that is named has the current folder's.
    let isOwn = git_repository_is_worktree(handle.pointer) == 1
    if environment.gitDirectory != nil, !isOwn { return withoutSlash(directory) }
    return path(git_repository_workdir(handle.pointer))
  }

  /// Returns object directories followed by those that their `info/alternates` name, as deep as git looks.
  private static func withAlternates(_ directories: [String]) -> [String] {
    var found: [String] = []
    var seen: Set<String> = []
    var level = directories
    for _ in 0...5 {
      var next: [String] = []
      for directory in level where seen.insert(realPath(directory)).inserted {
        found.append(directory)
        let lines = DiskFile.text(directory + "/info/alternates") ?? ""
        for line in lines.split(separator: "\n") where !line.hasPrefix("#") {
          next.append(absolutePath(String(line), in: directory))
        }
      }
      level = next
    }
    return found
  }

  private static func path(_ text: UnsafePointer<CChar>?) -> String? {
    text.map { withoutSlash(String(cString: $0)) }
  }
}
