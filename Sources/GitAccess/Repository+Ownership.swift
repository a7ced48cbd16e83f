import CGit2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension LibraryError {
  /// Tells whether libgit2 refused a repository of another owner; 1.5.1 says so in two ways.
  var isAboutOwner: Bool {
    code == GIT_EOWNER.rawValue || message.contains("safe.directory")
  }
}

extension Repository {
  /// Tells whether the user trusts a folder by `safe.directory`.
  ///
  /// With git's rules: an empty value forgets those before it, `*` is every folder, `DIR/*` is every
  /// folder below.
  static func isSafe(_ folder: String, in environment: RepositoryEnvironment) -> Bool {
    var isSafe = false
    for file in environment.configurationFiles {
      guard let configuration = try? Configuration(file: file) else { continue }
      for value in configuration.values(of: "safe.directory").map(environment.expanded) {
        if value.isEmpty {
          isSafe = false
        } else if value == "*" || realPath(value) == realPath(folder) {
          isSafe = true
        } else if value.hasSuffix("/*"), folder.hasPrefix(value.dropLast()) {
          isSafe = true
        }
      }
    }
    return isSafe
  }

  /// Tells whether a folder, and the one around it that holds a working tree, are the user's own.
  static func isOwn(_ gitDirectory: String) -> Bool {
    [gitDirectory, folderAround(gitDirectory)].allSatisfy { folder in
      var status = stat()
      return lstat(folder, &status) == 0 && status.st_uid == geteuid()
    }
  }

  /// Returns the folder whose owner counts: the nearest with a repository.
  static func folderOfRepository(above start: String) -> String {
    var folder = realPath(start)
    while folder != "/", access(folder + "/.git", F_OK) != 0 {
      if access(folder + "/HEAD", F_OK) == 0, access(folder + "/objects", F_OK) == 0 { break }
      let parent = folder.split(separator: "/").dropLast()
      folder = "/" + parent.joined(separator: "/")
    }
    return folder
  }

  /// Writes a path as a shell takes it.
  static func shellQuoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
        || "/._-+@%".utf8.contains(byte)
    }
    return isPlain
      ? path
      : "'"
        + path.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
  }
}
