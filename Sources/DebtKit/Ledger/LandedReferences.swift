internal import GitAccess

extension Ledger {
  /// A later commit that carries a key which an item cites.
  struct Landing: Hashable {
    let key: String
    let commit: ObjectID
  }

  /// Finds, for items that cite tickets, the newest commit after their opening that carries one of
  /// the keys: what they wait for may have been done.
  ///
  /// - Parameter cited: The keys that each item cites, by the item's number.
  /// - Returns: The landings, by the item's number.
  /// - Throws: `LedgerFailure` when the archive cannot be read.
  /// - Complexity: O(*n*) in the keys of the history, and in its commits for each item found.
  func landings(of cited: [Int32: [String]]) throws(LedgerFailure) -> [Int32: Landing] {
    let wanted = Set(cited.values.joined())
    guard !wanted.isEmpty else { return [:] }
    var carriers: [String: [Int]] = [:]
    for (commit, keys) in try keys() {
      for key in keys where wanted.contains(key) { carriers[key, default: []].append(commit) }
    }
    guard !carriers.isEmpty else { return [:] }
    let included = ancestors
    var landings: [Int32: Landing] = [:]
    for (item, keys) in cited {
      guard let opening = opening(of: item, among: included) else { continue }
      let found = keys.flatMap { key in
        (carriers[key] ?? []).filter { $0 > opening && included[$0] }.map { (key, $0) }
      }
      guard !found.isEmpty else { continue }
      let isAfter = graph.descendants(of: opening)
      let newest = found.filter { isAfter[$0.1] }.max { left, right in
        let (one, other) = (graph.nodes[left.1], graph.nodes[right.1])
        return (one.seconds ?? .min, one.name) < (other.seconds ?? .min, other.name)
      }
      if let (key, commit) = newest {
        landings[item] = Landing(key: key, commit: graph.nodes[commit].id)
      }
    }
    return landings
  }
}

extension CommitGraph {
  /// Marks the commits that have a commit among their ancestors, itself included.
  ///
  /// - Complexity: O(*n*) in the commits.
  func descendants(of commit: Int) -> [Bool] {
    var isIn = [Bool](repeating: false, count: count)
    isIn[commit] = true
    for number in commit + 1..<max(commit + 1, count) {
      isIn[number] = parents(of: number).contains { isIn[Int($0)] }
    }
    return isIn
  }
}

extension Registry {
  /// Tells of markers that cite what a later commit carries: they may be paid by now.
  mutating func addLandings(
    _ numbers: [Int32?], of ledger: Ledger, from repository: borrowing Repository
  ) throws(LedgerFailure) {
    var cited: [Int32: [String]] = [:]
    for (item, number) in zip(items, numbers) {
      guard let number, item.source == .marker, let links = item.fields[.links] else { continue }
      cited[number] = links.value.list
    }
    let landings = try ledger.landings(of: cited)
    guard !landings.isEmpty else { return }
    for (item, number) in zip(items, numbers) {
      guard let number, let landing = landings[number] else { continue }
      let subject = (try? repository.commit(landing.commit))?.subject ?? ""
      problems.append(
        Problem(
          .referenceLanded, at: item.firstPlace,
          "\(landing.key) has landed since this was written: \(landing.commit.hex.prefix(10)) "
            + "'\(subject)'"))
    }
    problems.sort(by: Problem.precedes)
  }
}
