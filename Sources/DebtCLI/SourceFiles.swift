internal import DebtKit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Files and folders that the user names to be imported; they may lie anywhere.
enum SourceFiles {
  private static let mostFiles = 10_000

  /// Reads a file, or the markdown files of a folder.
  ///
  /// Of a folder of Backlog.md, `tasks` and `completed` count.
  ///
  /// - Parameters:
  ///   - path: The absolute path.
  ///   - name: The name by which records know the source.
  /// - Returns: The source, with the bytes of its files.
  /// - Throws: `ToolError` when something cannot be read.
  static func read(_ path: String, named name: String) throws(ToolError) -> ImportSource {
    guard OutputFile.isFolder(path) else {
      guard OutputFile.exists(path) else {
        throw ToolError("cannot read \(path): there is no such file")
      }
      return ImportSource(
        name: name, files: [.init(name: name, bytes: try InputFile.read(path))])
    }
    let parts = ["tasks", "completed"].map { "\(path)/\($0)" }.filter(OutputFile.isFolder)
    var files: [ImportSource.File] = []
    for folder in parts.isEmpty ? [path] : parts {
      for file in try names(in: folder) {
        files.append(.init(name: file, bytes: try InputFile.read("\(folder)/\(file)")))
      }
    }
    guard !files.isEmpty else {
      throw ToolError("\(path) holds no markdown files", hint: "name the folder of the tasks")
    }
    return ImportSource(name: name, files: files, isFolder: true)
  }

  private static func names(in folder: String) throws(ToolError) -> [String] {
    guard let stream = opendir(folder) else {
      throw ToolError("cannot read \(folder): \(SystemError.last)")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasSuffix(".md"), !name.hasPrefix(".") else { continue }
      names.append(name)
      guard names.count <= mostFiles else {
        throw ToolError("\(folder) holds more than \(mostFiles) files")
      }
    }
    return names.sorted()
  }
}
