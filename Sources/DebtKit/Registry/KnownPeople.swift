/// The names by which the files of a snapshot know people and teams.
enum KnownPeople {
  /// Where CODEOWNERS may stand, in the order in which hosts look for it.
  static let codeownersPaths = [
    ".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS",
  ]

  /// Gathers handles, mail addresses and names, lower-case.
  ///
  /// - Returns: nil where neither file is there.
  static func names(mailmap: [UInt8]?, codeowners: [UInt8]?) -> Set<String>? {
    guard mailmap != nil || codeowners != nil else { return nil }
    var names: Set<String> = []
    for line in lines(of: mailmap) { addPeople(ofMailmap: line, to: &names) }
    for line in lines(of: codeowners) { addOwners(ofRule: line, to: &names) }
    return names
  }

  private static func lines(of file: [UInt8]?) -> [ArraySlice<UInt8>] {
    guard let file else { return [] }
    return file.split(separator: UInt8(ascii: "\n")).map { $0.prefix { $0 != UInt8(ascii: "#") } }
  }

  /// Reads `Proper Name <proper@mail> Commit Name <commit@mail>`.
  private static func addPeople(ofMailmap line: ArraySlice<UInt8>, to names: inout Set<String>) {
    for part in line.split(whereSeparator: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) {
      let name = part.text.trimmed.lowercased()
      guard !name.isEmpty else { continue }
      names.insert(name)
      if let at = name.utf8.firstIndex(of: UInt8(ascii: "@")), !name.utf8.contains(0x20) {
        names.insert(String(name[..<at]))
      }
    }
  }

  /// Reads `pattern @owner @org/team mail@host`.
  private static func addOwners(ofRule line: ArraySlice<UInt8>, to names: inout Set<String>) {
    for word in line.split(whereSeparator: \.isBlank).dropFirst() {
      guard word.contains(UInt8(ascii: "@")) else { continue }
      let handle = word.drop { $0 == UInt8(ascii: "@") }.text.lowercased()
      names.insert(handle)
      if let slash = handle.utf8.firstIndex(of: UInt8(ascii: "/")) {
        names.insert(String(handle[handle.utf8.index(after: slash)...]))
      } else if let at = handle.utf8.firstIndex(of: UInt8(ascii: "@")) {
        names.insert(String(handle[..<at]))
      }
    }
  }
}
