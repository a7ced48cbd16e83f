internal import CommentScanning
internal import GitAccess

/// Where the bytes of a snapshot lie: what each worker needs to open its own reader.
struct SnapshotSource: Sendable {
  let repository: Repository.Location
  /// The top of the working tree, where the snapshot is on disk.
  let workTree: String?
}

/// Reads the files of a snapshot, one after the other; a worker has its own.
struct SnapshotReader: ~Copyable {
  private let limit: Int
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
