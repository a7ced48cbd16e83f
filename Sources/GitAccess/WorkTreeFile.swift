/// A file of the working tree beside what the index says of it.
package struct WorkTreeFile: Hashable, Sendable {
  /// How a file compares with the index.
  package enum State: Hashable, Sendable {
    /// It looks as the index remembers it, so its content is the index's.
    case unmodified
    /// It looks different; only its content tells whether it is.
    case touched
    /// It is gone, or another kind of thing stands in its place.
    case deleted
    /// It was left out of a sparse checkout.
    case notCheckedOut
    /// The index holds it in two or three versions.
    case conflicted
    /// The index does not hold it.
    case untracked
    /// Whether it is there cannot be told; why.
    case unreachable(FileFailure)
  }

  /// Its path.
  package let path: RepositoryPath
  /// What the index says, or the file system for an untracked one; nil for what is no file.
  package let kind: FileKind?
  /// The blob in the index; nil when there is none or more than one.
  package let id: ObjectID?
  /// How it compares with the index.
  package let state: State
}

/// The files of a working tree.
package struct WorkTreeListing: Sendable {
  /// The files in the order of their paths.
  package var files: [WorkTreeFile] = []
  /// What is wrong in folders that a sparse index names by their trees.
  package var problems: [TreeProblem] = []
  /// Folders that could not be listed for untracked files.
  package var unlisted: [RepositoryPath] = []
  /// Tells whether the index is split, so that the files are those of `HEAD` instead.
  package var isTakenFromHead = false
}
