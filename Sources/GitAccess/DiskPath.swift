#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Returns a path on disk that does not depend on the current folder, without a slash at the end.
func absolutePath(_ path: String, in folder: String) -> String {
  withoutSlash(path.hasPrefix("/") ? path : path == "." ? folder : folder + "/" + path)
}

/// Returns a path on disk with its links followed, or the path itself when it leads nowhere.
func realPath(_ path: String) -> String {
  guard let resolved = realpath(path, nil) else { return withoutSlash(path) }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Returns a path on disk without slashes at its end.
func withoutSlash(_ path: String) -> String {
  var end = path.utf8[...]
  while end.count > 1, end.last == separator { end.removeLast() }
  return String(end) ?? path
}

/// Returns the folder whose working tree a git directory usually serves: the one around `.git`, else the
/// directory itself.
func folderAround(_ gitDirectory: String) -> String {
  gitDirectory.hasSuffix("/.git") ? String(gitDirectory.dropLast(5)) : gitDirectory
}

/// Tells whether a path on disk is a symbolic link.
func isLink(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}

/// Returns the status of a file on disk; nil when there is none.
func statusOnDisk(of path: String) -> FileStatus? {
  var information = stat()
  return lstat(path, &information) == 0 ? FileStatus(information) : nil
}
