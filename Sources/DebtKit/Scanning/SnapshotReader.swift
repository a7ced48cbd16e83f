internal import CommentScanning
internal import GitAccess

/// Where the bytes of a snapshot lie: what each worker needs to open its own reader.
struct SnapshotSource: Sendable {
  let repository: Repository.Location
  /// The top of the working tree, where the snapshot is on disk.
  let workTree: String?
  /// A file whose contents are at hand and stand in for those of the snapshot.
  var overlay: FileOverlay?
}

/// The contents of a file as an editor holds them, before they are saved.
package struct FileOverlay: Sendable {
  let path: RepositoryPath
  let bytes: [UInt8]

  /// Creates an overlay of a file, whose path is relative to the top of the repository.
  package init(path: String, bytes: [UInt8]) {
    self.path = RepositoryPath(path)
    self.bytes = bytes
  }
}

/// Reads the files of a snapshot, one after the other; a worker has its own.
struct SnapshotReader: ~Copyable {
  private let limit: Int
  private let overlay: FileOverlay?
  private var disk: WorkTreeReader?
  private let objects: Repository?

  /// Opens a snapshot.
  ///
  /// - Parameters:
  ///   - source: The snapshot.
  ///   - limit: Bytes above which a file is not read.
  /// - Throws: `GitError` when there is no repository, or no working tree, any more.
  init(_ source: SnapshotSource, limit: Int) throws(GitError) {
    self.limit = limit
    overlay = source.overlay
    if let workTree = source.workTree {
      disk = try WorkTreeReader(workTree)
      objects = nil
    } else {
      disk = nil
      objects = try Repository(source.repository)
    }
  }

  /// Scans a file, or says why it was not read.
  mutating func scan(_ file: SnapshotFile, with scanner: FileScanner) -> FileReading {
    do throws(ReadFailure) {
      return try read(file) { bytes in
        bytes.withUnsafeBufferPointer { scanner.scan(ByteView($0), of: file) }
      }
    } catch {
      return error.reading(of: file.path)
    }
  }

  /// Returns the whole contents of a file.
  ///
  /// - Throws: `ReadFailure` that says why there are none.
  mutating func contents(of file: SnapshotFile) throws(ReadFailure) -> [UInt8] {
    try read(file) { bytes in
      bytes.withUnsafeBufferPointer { Array($0) }
    }
  }

  private mutating func read<Value>(
    _ file: SnapshotFile, _ body: (Span<UInt8>) -> Value
  ) throws(ReadFailure) -> Value {
    if let overlay, overlay.path == file.path {
      guard overlay.bytes.count <= limit else { throw .tooLarge }
      return body(overlay.bytes.span)
    }
    do throws(GitError) {
      if let blob = file.blob, let value = try objects?.withBlob(blob, maximumSize: limit, body) {
        return value
      }
    } catch {
      throw ReadFailure(error)
    }
    do throws(FileFailure) {
      let value = try disk?.withFile(file.path, maximumSize: limit) { bytes, _ in body(bytes) }
      if let value { return value }
    } catch {
      throw ReadFailure(error)
    }
    throw .deleted
  }
}
