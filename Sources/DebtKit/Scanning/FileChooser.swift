internal import CommentScanning
internal import GitAccess

/// Decides by its path alone what is to be done with a file; workers ask it file by file.
struct FileChooser: Sendable {
  let settings: SnapshotSettings
  let filter: PathFilter

  /// What is done with a file.
  enum Choice {
    /// It was not asked for.
    case outside
    /// It lies where records do; records are read whatever is asked for, as a marker may refer to
    /// any of them.
    case record
    /// Its comments are read; a declared source whatever its head says.
    case source(isDeclared: Bool)
    /// Its language has no comments, so that nobody opens it.
    case withoutComments
    case skip(SkipReason)
  }

  func choice(for path: RepositoryPath) -> Choice {
    if settings.isRecord(path) { return .record }
    guard filter.includes(path) else { return .outside }
    let isDeclared: Bool
    switch settings.treatment(of: path) {
    case .skip(let reason): return .skip(reason)
    case .declaredSource: isDeclared = true
    case .source: isDeclared = false
    }
    return LanguageDetector.holdsNoComments(path: path.bytes)
      ? .withoutComments : .source(isDeclared: isDeclared)
  }
}
