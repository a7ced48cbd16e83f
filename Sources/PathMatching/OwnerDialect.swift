/// The two ways in which hosts read a CODEOWNERS file.
package enum OwnerDialect: String, Hashable, Sendable, CaseIterable {
  /// One list: the last rule that matches a path decides, and one without an owner takes it away.
  case github
  /// Sections: the last rule of each decides, their owners add up, `!` takes a path out of a section.
  case gitlab

  /// Tells the dialect of a file by its place, and where that does not say by a section's heading.
  ///
  /// - Parameters:
  ///   - path: Where the file stands, such as `.gitlab/CODEOWNERS`.
  ///   - file: What it holds.
  /// - Returns: The dialect.
  /// - Complexity: O(*n*) in the bytes of a file outside the folders of both hosts.
  package static func of(_ path: String, _ file: [UInt8]) -> OwnerDialect {
    if path.hasPrefix(".github/") { return .github }
    if path.hasPrefix(".gitlab/") { return .gitlab }
    let lines = file.split(separator: UInt8(ascii: "\n"))
    return lines.contains { OwnerHeading(trimmed($0)) != nil } ? .gitlab : .github
  }
}
