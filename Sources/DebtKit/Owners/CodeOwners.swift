internal import GitAccess
internal import PathMatching

/// The CODEOWNERS file of a snapshot, read once for all of its items.
struct CodeOwners: Sendable {
  /// Where it may stand, in the order in which hosts look for it.
  static let paths = [".github/CODEOWNERS"] + sharedPaths + [".gitlab/CODEOWNERS"]
  private static let sharedPaths = ["CODEOWNERS", "docs/CODEOWNERS"]

  /// Where it stands.
  let path: String
  /// What it says.
  let rules: OwnerRules

  /// What is wrong with its lines, each at its place.
  var problems: [Problem] {
    rules.faults.map { fault in
      Problem(
        .malformedOwners, at: Place(RepositoryPath(path), line: fault.line), fault.message)
    }
  }

  /// Reads the file that the host would take: the first that is there, readable or not.
  ///
  /// - Parameters:
  ///   - files: The files of the snapshot.
  ///   - dialect: How it is read; nil goes by its place and its headings.
  /// - Returns: The file; nil where there is none.
  /// - Throws: `OwnersFailure` when there is one and it cannot be read.
  static func read(
    from files: inout SettingFiles, as dialect: OwnerDialect?
  ) throws(OwnersFailure) -> CodeOwners? {
    for path in paths(of: dialect) {
      do throws(ReadFailure) {
        guard let bytes = try files.read(path) else { continue }
        return CodeOwners(
          path: path, rules: OwnerRules(bytes, dialect ?? OwnerDialect.of(path, bytes)))
      } catch {
        throw OwnersFailure(path: path, cause: error)
      }
    }
    return nil
  }

  private static func paths(of dialect: OwnerDialect?) -> [String] {
    switch dialect {
    case nil: paths
    case .github: [".github/CODEOWNERS"] + sharedPaths
    case .gitlab: sharedPaths + [".gitlab/CODEOWNERS"]
    }
  }
}

/// A CODEOWNERS file that is there and cannot be read.
struct OwnersFailure: Error {
  let path: String
  let cause: ReadFailure

  /// The failure as data: an object that is missing costs trust, a link or a large file does not.
  var problem: Problem {
    let place = Place(RepositoryPath(path))
    if case .unreadable(_, let code, let message) = cause {
      return Problem(code, at: place, message)
    }
    return Problem(.malformedOwners, at: place, "\(path) \(cause); nobody owns code by it")
  }
}
