import Foundation

/// A folder on disk that goes away with its owner.
package final class TemporaryFolder {
  /// The folder's path, without links in it.
  package let path: String

  /// Creates an empty folder.
  package init() throws {
    let template = FileManager.default.temporaryDirectory.path + "/debt-test-XXXXXX"
    var name = template.utf8CString.map { $0 }
    guard mkdtemp(&name) != nil, let real = realpath(name, nil) else {
      throw TestSupportError("no temporary folder")
    }
    defer { free(real) }
    path = String(cString: real)
  }

  deinit {
    // Tests take permissions away; the owner may always give them back.
    let folders = FileManager.default.enumerator(atPath: path)
    while let name = folders?.nextObject() as? String {
      if folders?.fileAttributes?[.type] as? FileAttributeType == .typeDirectory {
        chmod(path + "/" + name, 0o700)
      }
    }
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes text to a file and makes the folders on the way.
  package func write(_ name: String, _ text: String) throws {
    try write(name, bytes: Array(text.utf8))
  }

  /// Writes bytes to a file and makes the folders on the way.
  package func write(_ name: String, bytes: [UInt8]) throws {
    try makeFolder(of: name)
    guard FileManager.default.createFile(atPath: path + "/" + name, contents: Data(bytes)) else {
      throw TestSupportError("cannot write \(name)")
    }
  }

  /// Makes a symbolic link.
  package func link(_ name: String, to destination: String) throws {
    try makeFolder(of: name)
    guard symlink(destination, path + "/" + name) == 0 else {
      throw TestSupportError("cannot link \(name)")
    }
  }

  /// Makes a FIFO.
  package func makeFIFO(_ name: String) throws {
    try makeFolder(of: name)
    guard mkfifo(path + "/" + name, 0o600) == 0 else {
      throw TestSupportError("cannot make the FIFO \(name)")
    }
  }

  /// Removes a file, or a folder with everything in it.
  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  /// Lists the names in a folder, in order.
  package func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []).sorted()
  }

  /// Reads a file.
  package func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }

  private func makeFolder(of name: String) throws {
    let folder = (path + "/" + name).split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(
      atPath: "/" + folder, withIntermediateDirectories: true)
  }
}

/// A reason why a test could not be prepared.
package struct TestSupportError: Error, CustomStringConvertible {
  /// What went wrong.
  package let description: String

  /// Creates an error with its words.
  init(_ description: String) {
    self.description = description
  }
}
