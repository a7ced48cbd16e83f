/// The names by which the files of a snapshot know people and teams.
enum KnownPeople {
  /// Gathers handles, mail addresses and names, lower-case.
  ///
  /// - Parameters:
  ///   - mailmap: The bytes of `.mailmap`.
  ///   - owners: Those whom CODEOWNERS names.
  /// - Returns: nil where neither file is there.
  static func names(mailmap: [UInt8]?, owners: Set<String>?) -> Set<String>? {
    guard mailmap != nil || owners != nil else { return nil }
    var names: Set<String> = []
    for line in lines(of: mailmap) { addPeople(ofMailmap: line, to: &names) }
    for owner in owners ?? [] { add(owner: owner, to: &names) }
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

  /// Reads `@owner`, `@org/team` or `mail@host`.
  private static func add(owner: String, to names: inout Set<String>) {
    let handle = owner.drop { $0 == "@" }.lowercased()
    names.insert(handle)
    if let slash = handle.utf8.lastIndex(of: UInt8(ascii: "/")) {
      names.insert(String(handle[handle.utf8.index(after: slash)...]))
    } else if let at = handle.utf8.firstIndex(of: UInt8(ascii: "@")) {
      names.insert(String(handle[..<at]))
    }
  }
}
