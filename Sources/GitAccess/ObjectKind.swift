import CGit2

/// The four kinds of objects, named as in an object's header.
package enum ObjectKind: String, Sendable {
  /// The content of a file.
  case blob
  /// The names in a folder.
  case tree
  /// A tree with its history.
  case commit
  /// A name for an object, with a message.
  case tag

  /// Creates the kind that libgit2 names by a number.
  init?(_ type: git_object_t) {
    switch type {
    case GIT_OBJECT_BLOB: self = .blob
    case GIT_OBJECT_TREE: self = .tree
    case GIT_OBJECT_COMMIT: self = .commit
    case GIT_OBJECT_TAG: self = .tag
    default: return nil
    }
  }

  /// The number by which libgit2 names the kind.
  var libraryType: git_object_t {
    switch self {
    case .blob: GIT_OBJECT_BLOB
    case .tree: GIT_OBJECT_TREE
    case .commit: GIT_OBJECT_COMMIT
    case .tag: GIT_OBJECT_TAG
    }
  }
}
