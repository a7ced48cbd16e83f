internal import GitAccess

extension DebtRepository {
  /// The path on disk of a site's file, for a program that opens it.
  ///
  /// - Throws: ``DebtError`` when no regular file of the working tree lies there: a link or a file
  ///   behind one is never opened.
  package func absolutePath(of site: Site) throws(DebtError) -> String {
    let top = try editableWorkTree()
    guard try contents(of: site.file) != nil, site.file.isUTF8 else {
      throw DebtError.edit("\(site.path): is not there, or its name is no text")
    }
    return "\(top)/\(site.file)"
  }
}

extension Registry {
  /// The problems of a site's file that another registry does not have.
  package func problems(in site: Site, since before: Registry) -> [Problem] {
    let old = before.problems.filter { $0.place?.file == site.file }
    return problems.filter { problem in
      problem.place?.file == site.file && problem.level != .note
        && !old.contains { $0.code == problem.code && $0.message == problem.message }
    }
  }
}
