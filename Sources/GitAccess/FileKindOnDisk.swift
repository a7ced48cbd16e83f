#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a path on disk is.
package enum FileKindOnDisk: Hashable, Sendable {
  /// A file.
  case regular
  /// A file that its owner may run.
  case executable
  /// A symbolic link.
  case symlink
  /// A folder.
  case folder
  /// A FIFO, a socket or a device.
  case special

  /// Creates the kind from the mode of a file.
  init(_ information: stat) {
    switch information.st_mode & S_IFMT {
    case S_IFREG: self = information.st_mode & S_IXUSR == 0 ? .regular : .executable
    case S_IFLNK: self = .symlink
    case S_IFDIR: self = .folder
    default: self = .special
    }
  }
}

extension FileStatus {
  /// Creates the status from what the system says.
  init(_ information: stat) {
    #if canImport(Glibc)
      let moment = information.st_mtim
    #else
      let moment = information.st_mtimespec
    #endif
    self.init(size: Int(information.st_size), seconds: moment.tv_sec, nanoseconds: moment.tv_nsec)
  }
}
