extension Repository {
  /// Returns the address from which git fetches of a remote, `url.….insteadOf` applied.
  ///
  /// It may hold a password: it must never be printed as it is.
  ///
  /// - Returns: nil where there is no such remote.
  /// - Throws: `GitError` when the settings cannot be read.
  package func address(ofRemote name: String = "origin") throws(GitError) -> String? {
    let configuration = try Configuration(of: handle, in: location)
    guard let address = configuration.values(of: "remote.\(name).url").first else { return nil }
    var best: (written: String, base: String)?
    for entry in configuration.entries
    where entry.name.hasPrefix("url.") && entry.name.hasSuffix(".insteadof") {
      let length = best?.written.utf8.count ?? 0
      if entry.value.utf8.count > length, address.hasPrefix(entry.value) {
        best = (entry.value, String(entry.name.dropFirst(4).dropLast(10)))
      }
    }
    guard let best else { return address }
    return best.base + address.dropFirst(best.written.count)
  }
}
