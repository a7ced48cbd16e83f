/// A file before a commit and what became of it.
struct FilePair: Hashable, Sendable {
  /// Why both are taken for the same file.
  enum Reason: Hashable, Sendable {
    /// The path is the same.
    case samePath
    /// The content is the same.
    case sameBlob
    /// At least half of the lines are the same.
    case renamed
  }

  /// The index of the file before.
  let old: Int
  /// The index of the file after.
  let new: Int
  /// Why both are one.
  let reason: Reason

  /// Whether the file kept its path.
  var isSamePath: Bool { reason == .samePath }
}
