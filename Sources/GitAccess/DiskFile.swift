#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whole small files that belong to git itself: objects, refs, lists.
enum DiskFile {
  /// Why a file cannot be read.
  struct Failure: Error {
    fileprivate let code: CInt
    /// Tells whether there is no such file.
    var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    /// The system's words for it.
    var reason: String {
      code == 0 ? "not a regular file, or too large" : String(cString: strerror(code))
    }
  }

  /// How much of a file is read.
  enum Limit {
    /// All of it, or nothing of a file with more bytes.
    case refused(above: Int)
    /// Its first bytes.
    case prefix(Int)
  }

  /// Reads a regular file whole, unless it has more bytes than the limit.
  static func contents(of path: String, limit: Int) throws(Failure) -> [UInt8] {
    try contents(of: path, limit: .refused(above: limit))
  }

  /// Reads a regular file; a FIFO or a device is refused without waiting for it.
  static func contents(of path: String, limit: Limit) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    return try contents(ofOpen: descriptor, limit: limit)
  }

  private static func contents(ofOpen descriptor: CInt, limit: Limit) throws(Failure) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(code: 0) }
    var size = Int(status.st_size)
    switch limit {
    case .refused(let most): guard size <= most else { throw Failure(code: 0) }
    case .prefix(let most): size = min(size, most)
    }
    var failure: CInt = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let amount = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if amount < 0 && errno == EINTR { continue }
        if amount < 0 { failure = errno }
        guard amount > 0 else { break }
        count += amount
      }
    }
    guard failure == 0 else { throw Failure(code: failure) }
    return bytes
  }

  /// Reads a file as text without the blanks at its ends; nil when there is none.
  static func text(_ path: String) -> String? {
    guard let bytes = try? contents(of: path, limit: 1 << 20) else { return nil }
    let blanks: [UInt8] = [9, 10, 13, 32]
    let start = bytes.drop { blanks.contains($0) }
    let end = start.lastIndex { !blanks.contains($0) }.map { $0 + 1 } ?? start.startIndex
    return String(decoding: start[..<end], as: UTF8.self)
  }
}
