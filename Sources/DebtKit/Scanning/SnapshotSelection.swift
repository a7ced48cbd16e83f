/// What to scan.
public enum SnapshotSelection: Hashable, Sendable {
  /// The tracked files as they lie on disk, and the untracked ones where asked for.
  case worktree(untracked: Bool = false)
  /// What `git commit` would take.
  case index
  /// The tree of a commit, named by any revision.
  case commit(String)
}
