#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A reason why a file of the working tree has no bytes to lend.
package enum FileFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no file at the path.
  case missing
  /// It is a symbolic link.
  case symlink
  /// A folder on the way to it is a symbolic link.
  case linkedFolder
  /// It is a folder.
  case folder
  /// It is a FIFO, a socket or a device.
  case specialFile
  /// It may not be read.
  case denied
  /// It has more bytes than the limit; how many.
  case tooLarge(Int)
  /// The path or the system forbids it; in which words.
  case unreadable(String)

  /// Creates the failure that a system error stands for.
  init(_ code: CInt) {
    switch code {
    case ENOENT, ENOTDIR: self = .missing
    case ELOOP: self = .symlink
    case EACCES, EPERM: self = .denied
    case ENXIO, ENODEV: self = .specialFile
    default: self = .unreadable(String(cString: strerror(code)))
    }
  }

  /// Says in a few words what it is.
  package var description: String {
    switch self {
    case .missing: "no such file"
    case .symlink: "a symbolic link"
    case .linkedFolder: "behind a symbolic link"
    case .folder: "a folder"
    case .specialFile: "a special file"
    case .denied: "permission denied"
    case .tooLarge(let size): "too large: \(size) bytes"
    case .unreadable(let reason): reason
    }
  }
}

extension FileFailure {
  /// Refuses everything but a regular file.
  static func check(_ information: stat) throws(FileFailure) {
    switch FileKindOnDisk(information) {
    case .regular, .executable: return
    case .symlink: throw .symlink
    case .folder: throw .folder
    case .special: throw .specialFile
    }
  }
}
