/// The kind of a path in a tree or in the index.
package enum FileKind: Hashable, Sendable {
  /// A file.
  case regular
  /// A file that may be run.
  case executable
  /// A symbolic link, whose content is where it leads.
  case symlink
  /// A commit of another repository.
  case submodule

  /// Creates the kind that a mode stands for; nil for a folder.
  init?(mode: UInt32) {
    switch mode & 0o170000 {
    case 0o040000: return nil
    case 0o120000: self = .symlink
    case 0o160000: self = .submodule
    // Old trees hold modes such as 100664; git too looks at one bit only.
    default: self = mode & 0o100 == 0 ? .regular : .executable
    }
  }
}

/// A file that a commit or the index tracks.
package struct TrackedFile: Hashable, Sendable {
  /// Its path.
  package let path: RepositoryPath
  /// What it is.
  package let kind: FileKind
  /// Its blob, or a submodule's commit.
  package let id: ObjectID

  package init(path: RepositoryPath, kind: FileKind, id: ObjectID) {
    self.path = path
    self.kind = kind
    self.id = id
  }
}

/// The files of one tree, with all that could not be read of it.
package struct TreeListing: Sendable {
  /// The files in the order of their paths.
  package var files: [TrackedFile] = []
  /// What is wrong with the tree.
  package var problems: [TreeProblem] = []
  /// How much was looked at.
  package var size = TreeSize()

  /// Creates a listing without any.
  package init() {}
}

/// Something wrong at one path of a tree.
package struct TreeProblem: Hashable, Sendable {
  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    /// The name is `.`, `..`, `.git`, or holds a slash; the path is listed all the same.
    case oddName
    /// The name occurs twice in its folder; both are listed.
    case duplicateName
    /// The folder's tree cannot be read.
    case unreadable(GitError)
    /// The folder's tree ends in the middle of an entry.
    case malformed
    /// The folder lies deeper than the limit.
    case tooDeep
    /// There are more paths than the limit, the rest was not read.
    case tooManyPaths
  }

  /// Where it is wrong.
  package let path: RepositoryPath
  /// What is wrong.
  package let reason: Reason

  /// Tells whether files may be missing from the listing.
  package var isIncomplete: Bool {
    switch reason {
    case .oddName, .duplicateName: false
    case .unreadable, .malformed, .tooDeep, .tooManyPaths: true
    }
  }
}
