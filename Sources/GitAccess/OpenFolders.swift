#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The open folders along the last path that was asked for, from the top of a working tree down.
struct OpenFolders: ~Copyable {
  private struct Folder {
    let descriptor: CInt
    /// The length of the folder's own path.
    let end: Int
  }

  #if canImport(Glibc)
    // O_PATH, which the Glibc module hides: only a place, so it needs no permission to list the folder.
    private static let folderFlags = 0o10_000_000 | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
  #else
    private static let folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
  #endif

  private let top: CInt
  private var opened: [Folder] = []
  private var last: [UInt8] = []
  /// The last component of the last path, ended by a zero.
  private(set) var name: [CChar] = []

  /// The folder of the last path that was asked for.
  var lastDescriptor: CInt { opened.last?.descriptor ?? top }

  /// Opens the folder at the top.
  init(top path: String) throws(GitError) {
    top = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard top >= 0 else {
      throw GitError(.unreadable, path, String(cString: strerror(errno)))
    }
  }

  deinit {
    for folder in opened { close(folder.descriptor) }
    if top >= 0 { close(top) }
  }

  /// Opens a file for reading without waiting for anything.
  mutating func openFile(_ path: RepositoryPath) throws(FileFailure) -> CInt {
    let folder = try enterFolder(of: path)
    let descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(errno) }
    return descriptor
  }

  /// Returns what the system says of a file itself, also of a link.
  mutating func status(of path: RepositoryPath) throws(FileFailure) -> stat {
    let folder = try enterFolder(of: path)
    var information = stat()
    guard fstatat(folder, name, &information, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw FileFailure(errno)
    }
    return information
  }

  /// Reads a symbolic link.
  mutating func destination(of path: RepositoryPath) throws(FileFailure) -> [UInt8] {
    let folder = try enterFolder(of: path)
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlinkat(folder, name, &buffer, buffer.count)
    guard count >= 0 else { throw FileFailure(errno) }
    return buffer[..<count].map { UInt8(bitPattern: $0) }
  }

  /// Lists the names in a folder.
  mutating func names(in path: RepositoryPath) throws(FileFailure) -> [[UInt8]] {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let isTop = path.bytes.isEmpty
    let folder = isTop ? top : try enterFolder(of: path)
    let descriptor = isTop ? openat(folder, ".", flags) : openat(folder, name, flags)
    guard descriptor >= 0 else { throw FileFailure(errno) }
    guard let names = FolderListing.names(ofOpen: descriptor) else { throw FileFailure(errno) }
    return names
  }

  /// Opens the folders on the way to a path and leaves the path's name in `name`.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - makesFolders: Whether folders that are not there are made.
  /// - Returns: The descriptor of the last folder, which stays open until the next path.
  /// - Throws: `FileFailure` when a folder on the way cannot be entered, or is a link.
  mutating func enterFolder(
    of path: RepositoryPath, makesFolders: Bool = false
  ) throws(FileFailure) -> CInt {
    let bytes = path.bytes
    let folderEnd = bytes.lastIndex(of: separator) ?? -1
    closeFolders(notOn: bytes, folderEnd)
    var start = opened.last.map { $0.end + 1 } ?? 0
    while start <= folderEnd {
      let end = bytes[start..<folderEnd].firstIndex(of: separator) ?? folderEnd
      try setName(bytes[start..<end])
      let parent = opened.last?.descriptor ?? top
      var descriptor = openat(parent, name, Self.folderFlags)
      if descriptor < 0, errno == ENOENT, makesFolders {
        guard mkdirat(parent, name, 0o777) == 0 else { throw FileFailure(errno) }
        descriptor = openat(parent, name, Self.folderFlags)
      }
      guard descriptor >= 0 else { throw failure(in: parent, errno) }
      opened.append(Folder(descriptor: descriptor, end: end))
      start = end + 1
    }
    try setName(bytes[(folderEnd + 1)...])
    return lastDescriptor
  }

  private mutating func closeFolders(notOn bytes: [UInt8], _ folderEnd: Int) {
    var shared = 0
    let limit = max(0, min(last.count, folderEnd))
    while shared < limit, last[shared] == bytes[shared] { shared += 1 }
    while let folder = opened.last,
      folder.end > shared || folder.end < folderEnd && bytes[folder.end] != separator
    {
      close(folder.descriptor)
      opened.removeLast()
    }
    last = bytes
  }

  private func failure(in parent: CInt, _ code: CInt) -> FileFailure {
    var information = stat()
    guard code == ENOTDIR || code == ELOOP,
      fstatat(parent, name, &information, AT_SYMLINK_NOFOLLOW) == 0,
      information.st_mode & S_IFMT == S_IFLNK
    else { return FileFailure(code) }
    return .linkedFolder
  }

  // A name from a repository may be anything; these would lead elsewhere.
  private mutating func setName(_ bytes: ArraySlice<UInt8>) throws(FileFailure) {
    try Self.check(bytes)
    name.removeAll(keepingCapacity: true)
    for byte in bytes { name.append(CChar(bitPattern: byte)) }
    name.append(0)
  }

  /// Refuses a path that no file of a working tree has, without a look at the disk.
  static func check(_ path: RepositoryPath) throws(FileFailure) {
    for name in path.components { try check(name) }
  }

  private static func check(_ bytes: ArraySlice<UInt8>) throws(FileFailure) {
    let isDotGit =
      bytes.count == 4 && bytes.lazy.map { $0 | 0x20 }.elementsEqual(".git".utf8)
    guard !bytes.isEmpty, !bytes.contains(0), !bytes.elementsEqual(".".utf8),
      !bytes.elementsEqual("..".utf8), !isDotGit
    else { throw .unreadable("a name that no file of a working tree has") }
  }
}
