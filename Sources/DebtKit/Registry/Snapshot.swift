/// What was scanned: the working tree, the index or a commit.
public struct Snapshot: Hashable, Sendable {
  /// The kinds of snapshots.
  public enum Kind: String, Hashable, Sendable {
    /// The files on disk.
    case worktree
    /// What `git commit` would take.
    case index
    /// The tree of a commit, without a checkout.
    case commit
  }

  /// The kind.
  public let kind: Kind
  /// The commit in 40 hexadecimal digits: the one scanned, or HEAD's; nil on an unborn branch.
  public let commit: String?
  /// The merge-base that the snapshot is compared with, or nil.
  package let base: String?
  /// The committer's day of the commit, which counts as today unless told otherwise.
  public let day: CalendarDate?

  /// The same snapshot, compared with a merge-base.
  func compared(with base: String) -> Snapshot {
    Snapshot(kind: kind, commit: commit, base: base, day: day)
  }
}

/// A file of which nothing was read.
public struct SkippedFile: Hashable, Sendable {
  /// Where the file stands.
  package let place: Place
  /// Why it was not read.
  public let reason: SkipReason

  /// The file's path.
  public var path: String { place.path }

  package init(place: Place, reason: SkipReason) {
    self.place = place
    self.reason = reason
  }
}

/// Why a file was not read.
public enum SkipReason: String, Hashable, Sendable, CaseIterable {
  /// A NUL byte stands near its start.
  case binary
  /// It is larger than `limits.file`.
  case tooLarge = "too-large"
  /// One of its lines is longer than `limits.line`.
  case lineTooLong = "line-too-long"
  /// Its text is in an encoding that is not read.
  case encoding
  /// Git LFS keeps the contents elsewhere.
  case lfsPointer = "lfs-pointer"
  /// The system refuses to read it.
  case unreadable
  /// The repository lacks its contents.
  case missingObject = "missing-object"
  /// It is a symbolic link, which is never followed.
  case symlink
  /// It is a FIFO, a socket or a device, which is never opened.
  case specialFile = "special-file"
  /// It is another repository.
  case submodule
  /// A sparse checkout leaves it out of the working tree.
  case notCheckedOut = "not-checked-out"
  /// Somebody else wrote it, by its path or by an attribute.
  case vendored
  /// A program wrote it, by its path, its header or an attribute.
  case generated
  /// The settings or an attribute leave it out.
  case excluded

  /// Whether the answer cannot be trusted without the file, which makes exit code 2.
  package var isUntrusted: Bool { self == .unreadable || self == .missingObject }
}
