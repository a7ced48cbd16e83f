internal import GitAccess

/// Why a file of a snapshot has no bytes to scan.
enum ReadFailure: Error {
  /// It is not there: deleted in the working tree, which is no loss.
  case deleted
  /// It is one of the things that are never read.
  case skipped(SkipReason)
  /// It is larger than the limit.
  case tooLarge
  /// It should be readable and is not.
  case unreadable(SkipReason, ProblemCode, String)

  init(_ failure: FileFailure) {
    switch failure {
    case .missing, .folder: self = .deleted
    case .symlink, .linkedFolder: self = .skipped(.symlink)
    case .specialFile: self = .skipped(.specialFile)
    case .tooLarge: self = .tooLarge
    case .denied, .unreadable: self = .unreadable(.unreadable, .unreadable, failure.description)
    }
  }

  init(_ error: GitError) {
    switch error.code {
    case .tooLarge: self = .tooLarge
    case .missingObject, .promisedObject, .damagedObject, .wrongKind:
      self = .unreadable(.missingObject, .missingObject, error.description)
    default: self = .unreadable(.unreadable, .unreadable, error.description)
    }
  }

  /// What a scan says of such a file.
  func reading(of path: RepositoryPath) -> FileReading {
    var reading = FileReading(path)
    switch self {
    case .deleted: break
    case .skipped(let reason): reading.skipReason = reason
    case .tooLarge:
      reading.skipReason = .tooLarge
      reading.limit = "limits.file"
    case .unreadable(let reason, let code, let message):
      reading.skipReason = reason
      reading.problems = [Problem(code, at: Place(path), message)]
    }
    return reading
  }
}

extension ReadFailure: CustomStringConvertible {
  /// What is wrong with the file, to be read after its name.
  var description: String {
    switch self {
    case .deleted: "is not there"
    case .skipped(let reason): "is not read: \(reason.rawValue)"
    case .tooLarge: "is larger than what is read"
    case .unreadable(_, _, let message): message
    }
  }
}
