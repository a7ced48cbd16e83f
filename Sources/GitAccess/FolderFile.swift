/// A file that says something of its whole folder, such as `.gitattributes`.
package struct FolderFile: Hashable, Sendable {
  /// The folder.
  package let folder: RepositoryPath
  /// What the file holds.
  package let bytes: [UInt8]
}

extension Repository {
  /// The size above which git ignores an attribute file.
  package static let folderFileLimit = 100 << 20

  /// Reads the files of one name, from the top down; links of that name are refused, as git does.
  ///
  /// - Parameters:
  ///   - name: The name in each folder.
  ///   - files: The files of a snapshot.
  ///   - reader: A working tree whose files outrank the blobs.
  /// - Returns: The files with their folders.
  /// - Throws: `GitError` when a blob of that name cannot be read.
  package func folderFiles(
    named name: String, among files: [TrackedFile], _ reader: inout WorkTreeReader
  ) throws(GitError) -> [FolderFile] {
    var found: [FolderFile] = []
    for file in candidates(named: name, among: files) {
      let onDisk = try? reader.withFile(file.path, maximumSize: Self.folderFileLimit) { bytes, _ in
        bytes.withUnsafeBufferPointer { Array($0) }
      }
      if let bytes = onDisk {
        found.append(FolderFile(folder: file.path.parent ?? .top, bytes: bytes))
      } else if case .missing? = failure(of: file.path, &reader) {
        if let blob = try folderFile(file) { found.append(blob) }
      }
    }
    return found
  }

  /// Reads the files of one name in a commit or the index, from the top down.
  ///
  /// - Throws: `GitError` when a blob of that name cannot be read.
  package func folderFiles(
    named name: String, among files: [TrackedFile]
  ) throws(GitError) -> [FolderFile] {
    var found: [FolderFile] = []
    for file in candidates(named: name, among: files) {
      if let blob = try folderFile(file) { found.append(blob) }
    }
    return found
  }

  // Fewer components first: what lies deeper outranks and comes later.
  private func candidates(named name: String, among files: [TrackedFile]) -> [TrackedFile] {
    let bytes = Array(name.utf8)
    return files.filter { file in
      (file.kind == .regular || file.kind == .executable) && file.path.name.elementsEqual(bytes)
    }.sorted { ($0.path.components.count, $0.path) < ($1.path.components.count, $1.path) }
  }

  private func folderFile(_ file: TrackedFile) throws(GitError) -> FolderFile? {
    do throws(GitError) {
      let bytes = try withBlob(file.id, maximumSize: Self.folderFileLimit) { bytes in
        bytes.withUnsafeBufferPointer { Array($0) }
      }
      return FolderFile(folder: file.path.parent ?? .top, bytes: bytes)
    } catch {
      guard error.code == .tooLarge else { throw error }
      return nil
    }
  }

  private func failure(
    of path: RepositoryPath, _ reader: inout WorkTreeReader
  ) -> FileFailure? {
    do throws(FileFailure) {
      _ = try reader.status(of: path)
      return nil
    } catch {
      return error
    }
  }
}
