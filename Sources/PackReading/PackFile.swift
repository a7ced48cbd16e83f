#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open regular file that is read at offsets, from any thread.
struct PackFile: ~Copyable, Sendable {
  private let descriptor: CInt
  /// The number of bytes that the file had when it was opened.
  let size: Int

  /// Opens a file; nil when it cannot be read or is no regular file, without waiting for a FIFO.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let size = Int(exactly: status.st_size)
    else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    self.size = size
  }

  deinit {
    close(descriptor)
  }

  /// Fills memory with the bytes at an offset.
  ///
  /// The file is read and not mapped: one that becomes shorter under a map ends the program, and all that
  /// is checked could change before it is used.
  ///
  /// - Returns: Whether all of them were there.
  func read(into memory: UnsafeMutableRawBufferPointer, at offset: Int) -> Bool {
    var done = 0
    while done < memory.count {
      let amount = pread(
        descriptor, memory.baseAddress.map { $0 + done }, memory.count - done,
        off_t(offset + done))
      if amount < 0 && errno == EINTR { continue }
      guard amount > 0 else { return false }
      done += amount
    }
    return true
  }

  /// Reads the bytes at an offset; nil when they are not all there.
  func bytes(at offset: Int, count: Int) -> [UInt8]? {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else { return nil }
    var isComplete = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { memory, filled in
      isComplete = read(
        into: UnsafeMutableRawBufferPointer(start: memory.baseAddress, count: count), at: offset)
      filled = isComplete ? count : 0
    }
    return isComplete ? bytes : nil
  }
}
