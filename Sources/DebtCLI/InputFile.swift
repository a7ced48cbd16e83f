#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Files that the user names on the command line.
enum InputFile {
  static let limit = 10_000_000

  /// Reads a file.
  ///
  /// - Throws: `ToolError` when it cannot be read, or has more than 10 MB.
  static func read(_ path: String) throws(ToolError) -> [UInt8] {
    let bytes: [UInt8]
    do throws(SystemError) {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .last }
      defer { close(descriptor) }
      bytes = try Descriptor.read(descriptor, limit: limit)
    } catch {
      throw ToolError("cannot read \(path): \(error)")
    }
    guard bytes.count <= limit else { throw ToolError("\(path) has more than 10 MB") }
    return bytes
  }
}
