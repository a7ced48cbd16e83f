internal import GitAccess

/// When the people of a history committed last, by the words with which an owner may name them.
///
/// A person is known by name, by mail address and by what stands before the address's `@`, each as the
/// commits and as `.mailmap` write it. A team is no author, so that nothing is known of it.
struct LastCommits {
  private var seconds: [String: Int64] = [:]

  /// Gathers the last commits of a ledger's ancestors.
  ///
  /// - Complexity: O(*n*) in the commits.
  init(of ledger: Ledger, by authors: KnownAuthors) {
    var latest: [Int: Int64] = [:]
    let included = ledger.ancestors
    for (node, isIncluded) in zip(ledger.graph.nodes, included) where isIncluded {
      guard let moment = node.seconds, let author = authors.number(of: node.person) else {
        continue
      }
      latest[author] = max(latest[author] ?? moment, moment)
    }
    for (number, person) in ledger.people.all.enumerated() {
      guard let author = authors.number(of: Int32(number)), let moment = latest[author] else {
        continue
      }
      let known = authors.all[author]
      add(moment, of: person.name, person.email)
      add(moment, of: known.name, known.email)
    }
  }

  /// The moment of an owner's last commit, in seconds since 1970; nil for a team, or a person of whom
  /// the history holds no commit.
  func moment(of owner: String) -> Int64? {
    let name = owner.hasPrefix("@") ? owner.dropFirst() : owner[...]
    // `@org/team` and `@@role` are nobody.
    guard !name.hasPrefix("@"), !name.utf8.contains(UInt8(ascii: "/")) else { return nil }
    return seconds[name.lowercased()]
  }

  private mutating func add(_ moment: Int64, of name: String, _ email: String) {
    let address = email.lowercased()
    var handle = address.prefix { $0 != "@" }
    // Hosts hide addresses behind `12345+handle@users.noreply.host`.
    if address.dropFirst(handle.count).hasPrefix("@users.noreply."),
      let plus = handle.firstIndex(of: "+")
    {
      handle = handle[handle.index(after: plus)...]
    }
    for word in [name.lowercased(), address, String(handle)] where !word.isEmpty {
      seconds[word] = max(seconds[word] ?? moment, moment)
    }
  }
}
