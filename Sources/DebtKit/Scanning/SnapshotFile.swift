internal import GitAccess

/// A file of a snapshot that is to be read.
struct SnapshotFile: Sendable {
  let path: RepositoryPath
  /// The blob to read; nil reads the file on disk.
  let blob: ObjectID?
  /// Whether the file lies where records do.
  var isRecord = false
  /// Whether an attribute says that people wrote the file, whatever its head says.
  var isDeclaredSource = false
}
