#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder of a store, held by a lock: one process at a time opens, replaces or clears its files.
///
/// SQLite's own locks guard what is in the file, not the file's name.
struct StoreFolder: ~Copyable {
  /// The name of the store's file.
  static let fileName = "ledger.db"
  /// The name that a damaged file gets.
  static let asideName = fileName + ".aside"
  /// What SQLite keeps beside the file; without the file they are worthless.
  static let companions = [fileName + "-wal", fileName + "-shm", fileName + "-journal"]

  /// The folder's path, without links in it.
  let path: String
  private let descriptor: CInt

  /// Opens a folder and waits until no other process opens or replaces its files.
  ///
  /// - Throws: `StoreError` when it cannot be opened, is a symbolic link, or stays locked.
  init(_ folder: String) throws(StoreError) {
    (descriptor, path) = try Self.locked(folder)
  }

  deinit {
    close(descriptor)
  }

  /// The path of the store's file.
  var file: String { path == "/" ? "/" + Self.fileName : path + "/" + Self.fileName }

  /// Makes a folder, and those above it, for its owner alone.
  static func make(_ folder: String) throws(StoreError) {
    var end = folder.startIndex
    while end < folder.endIndex {
      end = folder[folder.index(after: end)...].firstIndex(of: "/") ?? folder.endIndex
      guard mkdir(String(folder[..<end]), 0o700) != 0 else { continue }
      let code = errno
      // Some systems name the read-only disk before the folder that is there already.
      guard code == EEXIST || access(String(folder[..<end]), F_OK) == 0 else {
        throw StoreError(system: code, folder)
      }
    }
  }

  private static func withoutSlash(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func locked(_ folder: String) throws(StoreError) -> (CInt, path: String) {
    // A slash at the end would follow a link.
    let folder = withoutSlash(folder)
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      let code = errno
      throw isLink(folder)
        ? StoreError(.refused, folder, "a symbolic link") : StoreError(system: code, folder)
    }
    do throws(StoreError) {
      guard let real = realpath(folder, nil) else { throw StoreError(system: errno, folder) }
      defer { free(real) }
      try lock(descriptor, folder)
      return (descriptor, String(cString: real))
    } catch {
      close(descriptor)
      throw error
    }
  }

  // Asked again and again, because a wait within the system could last for ever.
  private static func lock(_ descriptor: CInt, _ folder: String) throws(StoreError) {
    var attempts = Connection.patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      // A disk without such locks has no concurrent openers that we could protect.
      guard errno == EWOULDBLOCK || errno == EINTR else { return }
      guard attempts > 0 else { throw StoreError(.locked, folder) }
      attempts -= 1
      usleep(1_000)
    }
  }
}

extension StoreFolder {
  /// Tells whether there is a file; anything else of that name is refused.
  func hasFile() throws(StoreError) -> Bool {
    var status = stat()
    guard fstatat(descriptor, Self.fileName, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      guard errno == ENOENT else { throw StoreError(system: errno, file) }
      return false
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return true
    case S_IFLNK: throw StoreError(.refused, file, "a symbolic link")
    default: throw StoreError(.refused, file, "not a regular file")
    }
  }

  /// Creates an empty file for its owner alone.
  func createFile() throws(StoreError) {
    // A log whose file is gone would be taken for the new one's.
    try removeCompanions()
    let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let created = openat(descriptor, Self.fileName, flags, 0o600)
    guard created >= 0 else { throw StoreError(system: errno, file) }
    close(created)
  }

  /// Gives the file its other name, in place of one that has it.
  func setFileAside() throws(StoreError) {
    guard renameat(descriptor, Self.fileName, descriptor, Self.asideName) == 0 else {
      throw StoreError(system: errno, file)
    }
    try removeCompanions()
  }

  /// Removes the file and all that belongs to it, but what is set aside.
  func removeFile() throws(StoreError) {
    // The file first: without its log it could hold one half of a transaction.
    try remove(Self.fileName)
    try removeCompanions()
  }

  /// Removes a file of the folder, if there is one.
  func remove(_ name: String) throws(StoreError) {
    guard unlinkat(descriptor, name, 0) != 0, errno != ENOENT else { return }
    throw StoreError(system: errno, path + "/" + name)
  }

  /// The bytes that the store's files take, those set aside not counted.
  var size: Int {
    ([Self.fileName] + Self.companions).reduce(0) { $0 + size(of: $1) }
  }

  /// The bytes that a file of the folder takes; none where it is not there.
  func size(of name: String) -> Int {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return 0 }
    return Int(status.st_size)
  }

  private func removeCompanions() throws(StoreError) {
    for name in Self.companions { try remove(name) }
  }
}
