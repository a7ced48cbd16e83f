internal import GitAccess
internal import PathMatching

extension SnapshotSettings {
  /// Names the row by which a file is left out, for people.
  func rule(for path: RepositoryPath, _ reason: SkipReason) -> String {
    if let glob = configuration.exclude.first(where: { Glob($0).covers(path.bytes) }) {
      return "exclude: \(glob) in .debt.yml"
    }
    let attributes = attributes(of: path)
    if attributes.debt == false { return "-debt in .gitattributes" }
    switch reason {
    case .vendored where attributes.isVendored == true:
      return "linguist-vendored in .gitattributes"
    case .generated where attributes.isGenerated == true:
      return "linguist-generated in .gitattributes"
    default:
      return "the table of vendored and generated paths; "
        + "`\(path) debt` in .gitattributes reads it all the same"
    }
  }
}
