#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The system's reading and writing of open files, in a row until all is done.
enum Descriptor {
  /// Writes bytes.
  ///
  /// - Throws: The system's error; some of the bytes may then have been written.
  static func write(_ bytes: [UInt8], to descriptor: CInt) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[start...])
        #if canImport(Glibc)
          return Glibc.write(descriptor, rest.baseAddress, rest.count)
        #else
          return Darwin.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .last }
      start += count
    }
  }

  /// Reads all bytes, or more than the limit where there are more.
  ///
  /// - Throws: The system's error.
  static func read(_ descriptor: CInt, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, &chunk, chunk.count)
      #else
        let count = Darwin.read(descriptor, &chunk, chunk.count)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }
}

/// An error number of the system, with the system's words for it.
struct SystemError: Error, CustomStringConvertible {
  let code: CInt

  /// The error of the system call before.
  static var last: SystemError { SystemError(code: errno) }

  /// Whether the reader at the other end went away.
  var isBrokenPipe: Bool { code == EPIPE }

  var description: String { String(cString: strerror(code)) }
}
