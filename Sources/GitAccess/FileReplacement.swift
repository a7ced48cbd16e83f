/// A file of a folder with the bytes that are to be its whole contents.
package struct FileReplacement: Sendable {
  /// What must lie at the path, so that nobody's work is lost.
  package enum Expectation: Sendable {
    /// Nothing at all.
    case nothing
    /// A regular file with these bytes.
    case contents([UInt8])
    /// Whatever it is but a folder; a link gives way and is not followed.
    case anything
  }

  /// The path, relative to the top.
  package let path: RepositoryPath
  /// What must lie there.
  package let expected: Expectation
  /// The new contents.
  package let contents: [UInt8]
  /// Whether a file that is made may be run.
  package let isProgram: Bool

  /// Creates a replacement.
  package init(
    _ path: RepositoryPath, expecting expected: Expectation, contents: [UInt8],
    isProgram: Bool = false
  ) {
    self.path = path
    self.expected = expected
    self.contents = contents
    self.isProgram = isProgram
  }
}

/// A reason why files were not written.
package struct WriteFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What stood in the way.
  package enum Reason: Hashable, Sendable {
    /// The file cannot be reached or is none to write.
    case file(FileFailure)
    /// Something lies where a new file should.
    case exists
    /// It is not what was read any more.
    case changed
    /// Its permissions forbid writing.
    case readOnly
    /// The system refuses; in which words.
    case system(String)
  }

  /// The file that it is about.
  package let path: RepositoryPath
  /// What stood in the way.
  package let reason: Reason
  /// The files that had taken their new contents before.
  package internal(set) var written: [RepositoryPath] = []

  init(_ path: RepositoryPath, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// One line that says what, where, and the cure when there is one.
  package var description: String {
    let state =
      written.isEmpty
      ? "nothing was written"
      : "written before: " + written.map(\.description).joined(separator: ", ")
    return "cannot write \(path): \(cause); \(state)"
  }

  private var cause: String {
    switch reason {
    case .file(let failure): failure.description
    case .exists: "something is there already"
    case .changed: "it has changed since it was read; try again"
    case .readOnly: "it is read-only; `chmod u+w` allows it"
    case .system(let words): words
    }
  }
}
