#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A writer of files under one folder that never leaves it, never follows a link and never leaves a
/// file half written.
///
/// Each file is written beside its place, under a name of its own, and flushed; when all of them lie
/// on the disk and every place still holds what was expected, they take their places one by one. A
/// full disk is met before the first file changes. Mode and owner of a file are kept; a hard link
/// is not, as git does not keep it either.
package struct FileWriter: ~Copyable {
  var folders: OpenFolders

  /// Opens the folder at the top.
  ///
  /// - Throws: `GitError` when there is no such folder.
  package init(top: String) throws(GitError) {
    folders = try OpenFolders(top: top)
  }

  /// Tells whether every file could be written, without a change to any.
  ///
  /// - Throws: `WriteFailure` for the first that could not.
  package mutating func check(_ files: [FileReplacement]) throws(WriteFailure) {
    for file in files { _ = try status(of: file) }
  }

  /// Gives files their new contents: all of them, or none unless a place changes at the last moment.
  ///
  /// - Throws: `WriteFailure`, which names the files that were written before.
  /// - Complexity: O(*n*) in the bytes, each file read three times and written once.
  package mutating func write(_ files: [FileReplacement]) throws(WriteFailure) {
    try check(files)
    var staged: [StagedFile] = []
    var written: [RepositoryPath] = []
    do throws(WriteFailure) {
      for file in files { staged.append(try stage(file)) }
      try check(files)
      for file in staged {
        try put(file)
        written.append(file.replacement.path)
      }
    } catch {
      for file in staged.dropFirst(written.count) { discard(file) }
      var failure = error
      failure.written = written
      throw failure
    }
  }

  /// Holds a place against what is expected of it; returns the status of a file that gives way.
  mutating func status(of file: FileReplacement) throws(WriteFailure) -> stat? {
    let found: stat?
    do throws(FileFailure) {
      try OpenFolders.check(file.path)
      found = try folders.status(of: file.path)
    } catch {
      guard error == .missing else { throw WriteFailure(file.path, .file(error)) }
      found = nil
    }
    switch (file.expected, found) {
    case (.nothing, nil), (.anything, nil): return nil
    case (.nothing, _?): throw WriteFailure(file.path, .exists)
    case (.contents, nil): throw WriteFailure(file.path, .changed)
    case (.anything, let information?):
      guard FileKindOnDisk(information) != .folder else {
        throw WriteFailure(file.path, .file(.folder))
      }
      return information.st_mode & S_IFMT == S_IFREG ? information : nil
    case (.contents(let bytes), let information?):
      guard isWritable(information) else { throw WriteFailure(file.path, .readOnly) }
      guard try contents(of: file.path, limit: bytes.count) == bytes else {
        throw WriteFailure(file.path, .changed)
      }
      return information
    }
  }

  // Root may write everything, and still means it when a file is read-only.
  private func isWritable(_ information: stat) -> Bool {
    information.st_mode & S_IFMT != S_IFREG
      || information.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH) != 0
        && faccessat(folders.lastDescriptor, folders.name, W_OK, 0) == 0
  }

  /// Reads a regular file, and one byte more than the limit where it is longer.
  private mutating func contents(
    of path: RepositoryPath, limit: Int
  ) throws(WriteFailure) -> [UInt8] {
    do throws(FileFailure) {
      let descriptor = try folders.openFile(path)
      defer { close(descriptor) }
      var information = stat()
      guard fstat(descriptor, &information) == 0 else { throw FileFailure(errno) }
      try FileFailure.check(information)
      var failure: CInt = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: limit + 1) { buffer, count in
        while count <= limit {
          let amount = read(descriptor, buffer.baseAddress.map { $0 + count }, limit + 1 - count)
          if amount < 0 && errno == EINTR { continue }
          if amount < 0 { failure = errno }
          guard amount > 0 else { break }
          count += amount
        }
      }
      guard failure == 0 else { throw FileFailure(failure) }
      return bytes
    } catch {
      throw WriteFailure(path, .file(error))
    }
  }
}
