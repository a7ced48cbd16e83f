internal import GitAccess

extension Ledger {
  /// The commits of a range that have events, newest first.
  ///
  /// - Parameters:
  ///   - query: What is asked for; its tip is the ledger's.
  ///   - excluded: The numbers of commits whose ancestors are left out, themselves among them.
  ///   - repository: The repository, for what is told of each commit.
  /// - Returns: The commits.
  /// - Throws: ``DebtError`` when no item, or more than one, has the name that is followed.
  /// - Complexity: O(*n*) in the commits of the history.
  func log(
    _ query: LogQuery, excluding excluded: [Int], from repository: borrowing Repository
  ) throws(LedgerFailure) -> [CommitEvents] {
    var included = graph.ancestors(of: [tip])
    var followed: Set<ItemID>?
    do throws(DebtError) {
      if let token = query.item { followed = try items(named: token, among: included) }
    } catch {
      throw .debt(error)
    }
    if !excluded.isEmpty {
      let left = graph.ancestors(of: excluded)
      for commit in included.indices where left[commit] { included[commit] = false }
    }
    var trunk = query.followsFirstParent ? FirstParents(of: self, included) : nil
    var found = LogCollector(query, following: followed, settings)
    var order = CommitOrder(of: graph, included: included)
    while !found.isFull, let commit = order.next() {
      guard found.wants(seconds: graph.nodes[commit].seconds) else { continue }
      let all: [LedgerEvent]
      if query.followsFirstParent {
        all = try trunk?.events(of: commit) ?? []
      } else {
        all = try events(of: commit)
      }
      found.add(graph.nodes[commit].id, all, from: repository)
    }
    return found.commits
  }

  /// The ids of the item that a token names, under all names that it had.
  ///
  /// - Parameters:
  ///   - token: An id, an alias, or the first letters of one.
  ///   - included: The ancestors of the ledger's commit.
  /// - Returns: The ids.
  /// - Throws: ``DebtError`` when no item, or more than one, has the name.
  func items(
    named token: String, among included: [Bool]
  ) throws(DebtError) -> Set<ItemID> {
    let token = token.lowercased()
    var exact: [Int] = []
    var fitting: [Int] = []
    for number in items.entries.indices where knows(Int32(number), among: included) {
      let names = [items.entries[number].id] + aliases(of: Int32(number), among: included)
      let texts = names.map { $0.description.lowercased() }
      if texts.contains(token) {
        exact.append(number)
      } else if !token.isEmpty, texts.contains(where: { $0.hasPrefix(token) }) {
        fitting.append(number)
      }
    }
    // An id that one item has and another had before is its own first.
    let owners = exact.filter { items.entries[$0].id.description.lowercased() == token }
    let found = owners.isEmpty ? exact.isEmpty ? fitting : exact : owners
    guard let number = found.first else {
      throw .unknownItem(token, nearest: nil)
    }
    guard found.count == 1 else {
      throw .ambiguousItem(token, found.map { items.entries[$0].id.description }.sorted())
    }
    return names(of: Int32(number), among: included)
  }

  /// The ids under which an item's events stand: a record whose file was renamed has several.
  func names(of item: Int32, among included: [Bool]) -> Set<ItemID> {
    let entry = items.entries[Int(item)]
    guard entry.source == .record else { return [entry.id] }
    var names: Set<ItemID> = [entry.id]
    var waiting = [item]
    while let next = waiting.popLast() {
      for alias in aliases(of: next, among: included) where names.insert(alias).inserted {
        if let former = items.known(alias, .record) { waiting.append(former) }
      }
    }
    return names
  }
}

extension CommitEvents.Person {
  /// Whether a part of the name or the address is the text, in any case.
  func answers(to text: String) -> Bool {
    let text = text.lowercased()
    return "\(name) <\(email)>".lowercased().firstRange(ofBytes: text) != nil
  }
}

extension String {
  /// Finds a text by its bytes.
  fileprivate func firstRange(ofBytes text: String) -> Range<Int>? {
    let (bytes, wanted) = (Array(utf8), Array(text.utf8))
    guard wanted.count <= bytes.count else { return nil }
    for start in 0...(bytes.count - wanted.count)
    where bytes[start..<start + wanted.count].elementsEqual(wanted) {
      return start..<start + wanted.count
    }
    return nil
  }
}
