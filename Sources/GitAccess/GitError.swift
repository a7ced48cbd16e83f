/// A reason why a repository or one of its objects cannot be read.
package struct GitError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, for callers that decide by it.
  package enum Code: Sendable {
    /// There is no repository at the place, nor above it.
    case notRepository
    /// Another user owns the repository, so git and we refuse it.
    case foreignOwner
    /// The repository's format is not supported.
    case unsupportedFormat
    /// The repository points out of its own folder, which is refused on untrusted input.
    case outsideFolder
    /// The same, by object directories that it names, which the caller may allow.
    case alternates
    /// The current branch has no commit yet.
    case unbornBranch
    /// The revision names nothing.
    case unknownRevision
    /// The revision's abbreviation names more than one object.
    case ambiguousRevision
    /// The history ends before the revision, because the clone is shallow.
    case beyondShallowHistory
    /// The object is not in the repository.
    case missingObject
    /// The object was left at the remote by a partial clone.
    case promisedObject
    /// The object's bytes are not what its id promises.
    case damagedObject
    /// The object is larger than the limit.
    case tooLarge
    /// The object is of another kind than asked for.
    case wrongKind
    /// A file of the repository itself cannot be read.
    case unreadable
  }

  /// What went wrong.
  package let code: Code
  /// The folder, revision or object that it is about.
  package let place: String
  /// What is known beyond the code: a fact, a cure, or libgit2's own words.
  package let detail: String

  /// Creates an error about a place.
  package init(_ code: Code, _ place: String, _ detail: String = "") {
    self.code = code
    self.place = place
    self.detail = detail
  }

  /// One line that says what, where, and the cure when it is known.
  package var description: String {
    let line = "\(what) '\(place)'"
    return detail.isEmpty ? line : line + ": " + detail
  }

  private var what: String {
    switch code {
    case .notRepository: "not a git repository"
    case .foreignOwner: "detected dubious ownership in repository at"
    case .unsupportedFormat: "unsupported repository format of"
    case .outsideFolder, .alternates: "refused to leave the repository's folder for"
    case .unbornBranch: "no commit yet on branch"
    case .unknownRevision: "unknown revision"
    case .ambiguousRevision: "ambiguous revision"
    case .beyondShallowHistory: "the shallow history ends before"
    case .missingObject: "missing object"
    case .promisedObject: "object left at the remote by a partial clone"
    case .damagedObject: "damaged object"
    case .tooLarge: "object above the size limit"
    case .wrongKind: "object of another kind"
    case .unreadable: "cannot read"
    }
  }
}
