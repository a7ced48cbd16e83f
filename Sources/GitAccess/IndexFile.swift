/// A file as the index holds it.
package struct IndexFile: Hashable, Sendable {
  /// What is tracked.
  package let file: TrackedFile
  /// 0 for a file that is settled; 1 to 3 for the sides of a conflict.
  package let stage: Int
  /// The file's state on disk when git last looked; zeros when it never did.
  package let status: FileStatus
  /// Tells whether the file is left out of a sparse checkout.
  package let isSkippedInWorkTree: Bool
  /// Tells whether only the intention to add the file is recorded.
  package let isIntendedToAdd: Bool
  /// Tells whether the user promised not to change the file, so that git does not look.
  package let isAssumedUnchanged: Bool

  /// The file's path.
  package var path: RepositoryPath { file.path }
}

/// What the file system says of a file without opening it.
package struct FileStatus: Hashable, Sendable {
  /// The size in bytes; the index keeps its lower 32 bits only.
  package let size: Int
  /// The whole seconds of the last change of its content, since 1970.
  package let seconds: Int
  /// The rest of that moment, in nanoseconds; 0 when git was built without them.
  package let nanoseconds: Int

  /// Tells whether the last change was before another file's.
  func isOlder(than other: FileStatus) -> Bool {
    (seconds, nanoseconds) < (other.seconds, other.nanoseconds)
  }

  /// Tells whether a file on disk still looks as the index remembers it.
  package func matches(onDisk status: FileStatus) -> Bool {
    UInt32(truncatingIfNeeded: size) == UInt32(truncatingIfNeeded: status.size)
      && UInt32(truncatingIfNeeded: seconds) == UInt32(truncatingIfNeeded: status.seconds)
      && (nanoseconds == 0 || nanoseconds == status.nanoseconds)
  }
}

/// The files of the index, with all that could not be read of it.
package struct IndexListing: Sendable {
  /// The files in the order of their paths, then stages.
  package var files: [IndexFile] = []
  /// What is wrong in folders that a sparse index names by their trees.
  package var problems: [TreeProblem] = []
  /// Tells whether the index is split, so that the files are those of `HEAD` instead.
  package var isTakenFromHead = false
}
