internal import GitAccess

/// The addresses of lines of one snapshot on its host.
package struct LineLinks: Sendable {
  private let template: LinkTemplate
  private let commit: String

  /// Makes the links of a commit.
  package init(_ template: LinkTemplate, commit: String) {
    self.template = template
    self.commit = commit
  }

  /// The address of a site; in a working tree, of its line at the commit that is checked out.
  package func address(of site: Site) -> String {
    template.address(commit: commit, path: site.pathBytes, line: site.line)
  }
}

extension DebtRepository {
  /// The page from which `origin` was cloned; nil where it is a folder, or no such remote is there.
  ///
  /// - Throws: ``DebtError`` when the repository cannot be read.
  package func hostPage() throws(DebtError) -> HostPage? {
    let repository = try opened()
    do throws(GitError) {
      return try repository.address(ofRemote: "origin").flatMap { HostPage(remote: $0) }
    } catch {
      throw DebtError(error)
    }
  }
}
