#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The names in a folder on disk.
enum FolderListing {
  /// Returns the names, without `.` and `..`, in no order; none when the folder cannot be read.
  static func names(in folder: String) -> [[UInt8]] {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    return names(ofOpen: descriptor) ?? []
  }

  /// Returns the names in an open folder, whose descriptor is closed; nil when it is no folder.
  static func names(ofOpen descriptor: CInt) -> [[UInt8]]? {
    guard let stream = fdopendir(descriptor) else {
      if descriptor >= 0 { close(descriptor) }
      return nil
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = entry.name
      if name != [46], name != [46, 46] { names.append(name) }
    }
    return names
  }
}

extension UnsafeMutablePointer<dirent> {
  /// The bytes of the entry's name.
  var name: [UInt8] {
    // The record is as long as its name needs, so the declared 256 bytes must not be copied.
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    let start = UnsafeRawPointer(self).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    return UnsafeBufferPointer(start: start, count: strlen(start)).map { UInt8(bitPattern: $0) }
  }
}
