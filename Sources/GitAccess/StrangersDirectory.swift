#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The git directory of a repository whose own files a stranger may have written.
///
/// libgit2 follows links, gitfiles and worktrees to wherever they lead, and waits for a FIFO, so the
/// directory is found and looked over here before libgit2 sees it. What changes while it is read is
/// beyond this: the files must lie still.
enum StrangersDirectory {
  /// Finds the git directory of a folder: the one in it, or the nearest above it.
  ///
  /// - Throws: `GitError` when there is none, or when it leads elsewhere.
  static func find(
    from folder: String, _ environment: RepositoryEnvironment
  ) throws(GitError) -> String {
    if let named = environment.gitDirectory {
      let directory = realPath(absolutePath(named, in: folder))
      guard isGitDirectory(directory) else { throw GitError(.notRepository, directory) }
      return directory
    }
    let ceilings = Set(environment.ceilingDirectories.map(realPath))
    var bare: String?
    for place in foldersAbove(folder, ceilings) {
      let inside = place + "/.git"
      switch kind(of: inside) {
      case .folder where isGitDirectory(inside):
        guard bare == nil else {
          throw GitError(
            .outsideFolder, place, "another repository lies in it; name one by GIT_DIR")
        }
        return inside
      case .regular, .executable:
        throw GitError(.outsideFolder, inside, "it is a file that names another folder")
      case .symlink: throw GitError(.outsideFolder, inside, "it is a link")
      case nil, .folder, .special: break
      }
      if bare == nil, isGitDirectory(place) { bare = place }
    }
    guard let bare else {
      throw GitError(.notRepository, folder, "nor any of the folders above it")
    }
    return bare
  }

  /// Looks over everything in a git directory that is going to be read.
  ///
  /// - Throws: `GitError` when something is a link or no file, or when objects lie elsewhere.
  /// - Complexity: O(*n*) in the names below it.
  static func check(_ directory: String, _ options: RepositoryOptions) throws(GitError) {
    if kind(of: directory + "/commondir") != nil {
      throw GitError(
        .outsideFolder, directory, "it is a linked worktree, whose objects lie elsewhere")
    }
    var folders: [String] = []
    for name in ["HEAD", "config", "packed-refs", "shallow", "refs", "objects", "info", "logs"] {
      let path = directory + "/" + name
      if let kind = kind(of: path) { try check(kind, path, &folders) }
    }
    while let folder = folders.popLast() {
      for name in FolderListing.names(in: folder) {
        let path = folder + "/" + String(decoding: name, as: UTF8.self)
        // A name that is no UTF-8 is read by nobody: references and objects are ASCII.
        if let kind = kind(of: path) { try check(kind, path, &folders) }
      }
    }
    let alternates = DiskFile.text(directory + "/objects/info/alternates") ?? ""
    guard alternates.isEmpty || options.allowsAlternates else {
      throw GitError(
        .alternates, directory, "its objects/info/alternates names other folders")
    }
  }

  /// Tells why a repository of these settings cannot be read, as libgit2 would.
  static func check(_ configuration: Configuration, at directory: String) throws(GitError) {
    let version = configuration.values(of: "core.repositoryformatversion").last ?? "0"
    guard version == "0" || version == "1" else {
      throw GitError(.unsupportedFormat, directory, "its format has version \(version)")
    }
    for (name, value) in configuration.entries where name.hasPrefix("extensions.") {
      let known = GitLibrary.extensions.contains(String(name.dropFirst("extensions.".count)))
      if name == "extensions.objectformat", value.lowercased() == "sha1" { continue }
      guard known || version == "0" && name != "extensions.objectformat" else {
        throw GitError(.unsupportedFormat, directory, "\(name) is set to '\(value)'")
      }
    }
  }

  private static func check(
    _ kind: FileKindOnDisk, _ path: String, _ folders: inout [String]
  ) throws(GitError) {
    switch kind {
    case .folder: folders.append(path)
    case .regular, .executable: break
    case .symlink: throw GitError(.outsideFolder, path, "it is a link")
    case .special: throw GitError(.unreadable, path, "it is no regular file")
    }
  }

  private static func isGitDirectory(_ path: String) -> Bool {
    ["HEAD", "objects", "refs"].allSatisfy { kind(of: path + "/" + $0) != nil }
  }

  private static func foldersAbove(_ folder: String, _ ceilings: Set<String>) -> [String] {
    var places = [folder]
    var place = folder
    while place != "/", let slash = place.lastIndex(of: "/") {
      place = slash == place.startIndex ? "/" : String(place[..<slash])
      if ceilings.contains(place) { break }
      places.append(place)
    }
    return places
  }

  private static func kind(of path: String) -> FileKindOnDisk? {
    var status = stat()
    return lstat(path, &status) == 0 ? FileKindOnDisk(status) : nil
  }
}
