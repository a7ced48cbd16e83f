/// A file that differs between two trees, or stands in only one of them.
package struct TreeChange: Hashable, Sendable {
  /// One side of a change.
  package struct Side: Hashable, Sendable {
    /// What the file is.
    package let kind: FileKind
    /// Its blob, or a submodule's commit.
    package let id: ObjectID

    package init(kind: FileKind, id: ObjectID) {
      self.kind = kind
      self.id = id
    }

    /// Creates the side of a tree's entry.
    ///
    /// A mode alone is no change: whether a file may be run bears on no item.
    init(_ kind: FileKind, _ id: ObjectID) {
      self.init(kind: kind == .executable ? .regular : kind, id: id)
    }

    /// Its blob, where it has contents that people wrote: no link's and no submodule's.
    package var blob: ObjectID? {
      switch kind {
      case .regular, .executable: id
      case .symlink, .submodule: nil
      }
    }
  }

  /// The file's path.
  package let path: RepositoryPath
  /// The file before, nil where there was none.
  package var old: Side?
  /// The file after, nil where there is none.
  package var new: Side?
}

/// What differs between two trees, with all that could not be read of them.
package struct TreeChanges: Sendable {
  /// The files that differ, in order of path.
  package var files: [TreeChange] = []
  /// What is wrong with the trees.
  package var problems: [TreeProblem] = []
  /// How much was looked at: what one side alone has, and what both have in a folder that differs once.
  package var size = TreeSize()

  /// Creates a list without any.
  package init() {}
}
