#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A reader of a working tree's files that never leaves it and never follows a link.
///
/// Each folder is opened relative to the one around it, and those along the last path stay open: files
/// in the order of their paths cost one opening each. Contents are read, not mapped, because a mapped
/// file that shrinks kills the process. One reader belongs to one worker.
package struct WorkTreeReader: ~Copyable {
  private var folders: OpenFolders
  private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

  /// Opens a working tree by the folder at its top.
  ///
  /// - Throws: `GitError` when there is no such folder.
  package init(_ workTree: String) throws(GitError) {
    folders = try OpenFolders(top: workTree)
  }

  deinit {
    buffer.deallocate()
  }

  /// Lends the bytes of a regular file.
  ///
  /// - Parameters:
  ///   - path: The file's path in the working tree.
  ///   - maximumSize: The number of bytes above which the file is not read.
  ///   - body: Receives the bytes, which are gone when it returns.
  /// - Returns: What the body returns.
  /// - Throws: `FileFailure` that says why the file has no bytes to lend.
  package mutating func withFile<Result>(
    _ path: RepositoryPath, maximumSize: Int, _ body: (Span<UInt8>, FileStatus) -> Result
  ) throws(FileFailure) -> Result {
    let descriptor = try folders.openFile(path)
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw FileFailure(errno) }
    try FileFailure.check(information)
    let status = FileStatus(information)
    guard status.size <= maximumSize else { throw .tooLarge(status.size) }
    let count = try fill(from: descriptor, expecting: status.size, maximumSize: maximumSize)
    let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
    return body(bytes.bindMemory(to: UInt8.self).span, status)
  }

  /// Reads where a symbolic link leads, as bytes.
  ///
  /// - Throws: `FileFailure` when there is no link at the path.
  package mutating func destination(of path: RepositoryPath) throws(FileFailure) -> [UInt8] {
    try folders.destination(of: path)
  }

  /// Returns the names in a folder, in no order; the empty path is the top.
  ///
  /// - Throws: `FileFailure` when it is no folder or may not be listed.
  package mutating func names(in folder: RepositoryPath) throws(FileFailure) -> [[UInt8]] {
    try folders.names(in: folder)
  }

  /// Returns what the file system says of a file, without opening it.
  ///
  /// - Throws: `FileFailure` when it is missing or cannot be reached; never for what it is.
  package mutating func status(
    of path: RepositoryPath
  ) throws(FileFailure) -> (kind: FileKindOnDisk, status: FileStatus) {
    let information = try folders.status(of: path)
    return (FileKindOnDisk(information), FileStatus(information))
  }

  // One byte more than expected is asked for: a read that falls short has met the end.
  private mutating func fill(
    from descriptor: CInt, expecting size: Int, maximumSize: Int
  ) throws(FileFailure) -> Int {
    var count = 0
    while true {
      if count >= buffer.count || count == 0 && size >= buffer.count {
        grow(to: max(size + 1, buffer.count * 2), keeping: count)
      }
      let wanted = buffer.count - count
      let amount = read(descriptor, buffer.baseAddress.map { $0 + count }, wanted)
      if amount < 0 && errno == EINTR { continue }
      guard amount >= 0 else { throw FileFailure(errno) }
      count += amount
      guard count <= maximumSize else { throw .tooLarge(count) }
      if amount < wanted { return count }
    }
  }

  private mutating func grow(to size: Int, keeping count: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    buffer.deallocate()
    buffer = larger
  }
}
