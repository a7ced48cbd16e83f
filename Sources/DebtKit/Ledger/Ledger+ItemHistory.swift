internal import GitAccess

extension Ledger {
  /// What the ledger knows of one item.
  ///
  /// - Parameters:
  ///   - number: The item's number.
  ///   - item: The item as its snapshot has it.
  ///   - around: What goes on around the items.
  ///   - repository: The repository, for what is told of each commit.
  /// - Returns: The history of the item.
  /// - Throws: `LedgerFailure` when the archive cannot be read.
  /// - Complexity: O(*n*) in the commits of the history.
  func history(
    of number: Int32, _ item: DebtItem, _ around: Surroundings,
    from repository: borrowing Repository
  ) throws(LedgerFailure) -> ItemHistory {
    let included = ancestors
    let names = names(of: number, among: included)
    let source = items.entries[Int(number)].source
    let narrator = Narrator(self)
    var order = CommitOrder(of: graph, included: included)
    var timeline: [CommitEvents] = []
    var merges: [ItemHistory.Merge] = []
    let noted = Dictionary(grouping: notes.merges.filter { $0.item == number }) { Int($0.commit) }
    while let commit = order.next() {
      for note in noted[commit]?.reversed() ?? [] {
        merges.append(
          .init(note.kind == .lost ? .lost : .restored, commit: graph.nodes[commit].id.hex))
      }
      guard graph.marks[commit].contains(.events) else { continue }
      let own = try events(of: commit).filter { names.contains($0.id) && $0.source == source }
      if !own.isEmpty {
        timeline.append(narrator.commit(graph.nodes[commit].id, own, from: repository))
      }
    }
    timeline.reverse()
    let touches = try around.allTouches(of: item, number, in: self)
    let opening = opening(of: number, among: included)
    let activity = ItemActivity(touches, asOf: around.now)
    let interest = activity.interest(
      since: opening.flatMap { graph.nodes[$0].seconds } ?? .min)
    return ItemHistory(
      introduced: opening.flatMap { introduction($0, narrator, repository) }, timeline: timeline,
      interest: .init(
        commits: interest.commits, lines: interest.lines, people: interest.people),
      merges: merges.reversed(),
      lastActive: activity.lastPerson.map { around.people.all[$0] })
  }

  private func introduction(
    _ commit: Int, _ narrator: Narrator, _ repository: borrowing Repository
  ) -> ItemHistory.Introduction? {
    let told = narrator.commit(graph.nodes[commit].id, [], from: repository)
    return ItemHistory.Introduction(
      commit: told.commit, author: told.author, date: told.date,
      exactness: graph.nodes[commit].isCut ? .atOrBefore : .exact)
  }
}
