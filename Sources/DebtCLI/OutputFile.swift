#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Files that the user asked for, written whole or not at all.
///
/// A file is written beside its place under a name of its own and then takes its place; a link that
/// lies there is replaced, never followed.
enum OutputFile {
  /// Whether something lies at a path, a dangling link included.
  static func exists(_ path: String) -> Bool {
    var information = stat()
    return lstat(path, &information) == 0
  }

  /// Whether a folder lies at a path, or behind a link there.
  static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  /// Writes a file.
  ///
  /// - Throws: `ToolError` when it cannot be written; what was there before is then still there.
  static func write(_ bytes: [UInt8], to path: String) throws(ToolError) {
    var information = stat()
    if stat(path, &information) == 0, information.st_mode & S_IFMT != S_IFREG {
      try writeThrough(bytes, to: path)
      return
    }
    let temporary = "\(path).\(getpid()).tmp"
    do throws(SystemError) {
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      try fill(open(temporary, flags, 0o666), bytes)
      guard rename(temporary, path) == 0 else { throw .last }
    } catch {
      unlink(temporary)
      throw failure(path, error)
    }
  }

  /// A terminal, a pipe or `/dev/stdout` cannot be replaced: it is written to.
  private static func writeThrough(_ bytes: [UInt8], to path: String) throws(ToolError) {
    do throws(SystemError) {
      try fill(open(path, O_WRONLY | O_CLOEXEC), bytes)
    } catch {
      throw failure(path, error)
    }
  }

  /// Writes to a file that has just been opened, and closes it.
  private static func fill(_ descriptor: CInt, _ bytes: [UInt8]) throws(SystemError) {
    guard descriptor >= 0 else { throw .last }
    do throws(SystemError) {
      try Descriptor.write(bytes, to: descriptor)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw .last }
  }

  private static func failure(_ path: String, _ error: SystemError) -> ToolError {
    ToolError("cannot write \(path): \(error)")
  }
}
