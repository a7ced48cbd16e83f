internal import GitAccess

extension Ledger {
  /// The lives of the items that the ledger knows of, as far as they had begun at a moment.
  ///
  /// - Parameter now: The moment that counts as now: what still stands has been watched until then,
  ///   and what happens later has not happened yet.
  /// - Returns: The lives, in order of the items' numbers.
  /// - Throws: `LedgerFailure` when the archive cannot be read.
  /// - Complexity: O(*n*) in the commits and events of the history.
  func lives(until now: Int64) throws(LedgerFailure) -> [ItemLife] {
    let included = ancestors
    let standing = try standingItems()
    let successors = successors
    var drafts: [Int32: Draft] = [:]
    var order = CommitOrder(of: graph, included: included)
    var commits: [Int] = []
    while let commit = order.next() {
      if graph.marks[commit].contains(.events) { commits.append(commit) }
    }
    // Where a commit has no readable date, the last one before it stands for it.
    var moment = Int64.min
    for commit in commits.reversed() {
      moment = graph.nodes[commit].seconds ?? moment
      for event in try events(of: commit) {
        guard let number = items.known(event.id, event.source) else { continue }
        drafts[successors[number] ?? number, default: Draft()].take(event, at: moment)
      }
    }
    let lost = lostMoments(included)
    return drafts.keys.sorted().compactMap { number in
      drafts[number]?.life(
        number, isStanding: standing.contains(number), lost: lost[number], now: now)
    }
  }

  /// The numbers of the items that stand in the files of the last commit.
  private func standingItems() throws(LedgerFailure) -> Set<Int32> {
    var standing: Set<Int32> = []
    for file in try state(of: tip).files { standing.formUnion(file.items) }
    return standing
  }

  /// The record that a record became when its file was renamed, by the numbers of both.
  private var successors: [Int32: Int32] {
    var next: [Int32: Int32] = [:]
    for (number, entry) in items.entries.enumerated() where entry.source == .record {
      for alias in items.aliases[number] {
        if let former = items.known(alias.id, .record), former != number {
          next[former] = Int32(number)
        }
      }
    }
    return next.mapValues { first in
      var last = first
      var seen: Set<Int32> = [first]
      while let follower = next[last], seen.insert(follower).inserted { last = follower }
      return last
    }
  }

  /// The latest merge that dropped each item.
  private func lostMoments(_ included: [Bool]) -> [Int32: Int64] {
    var moments: [Int32: Int64] = [:]
    for note in notes.merges where note.kind == .lost && included[Int(note.commit)] {
      guard let seconds = graph.nodes[Int(note.commit)].seconds else { continue }
      moments[note.item] = max(moments[note.item] ?? .min, seconds)
    }
    return moments
  }
}

/// What the events say of one item so far, oldest first.
private struct Draft {
  private var opened: Int64?
  private var last: LedgerEvent?
  private var payment: (how: LedgerEvent.Payment, seconds: Int64)?
  private var isPaid = false

  mutating func take(_ event: LedgerEvent, at seconds: Int64) {
    last = event
    switch event.kind {
    case .opened:
      opened = min(opened ?? seconds, seconds)
      isPaid = false
    case .reopened:
      // Older than what a shallow clone holds.
      if opened == nil { opened = seconds }
      isPaid = false
    case .paid:
      payment = (event.how ?? .declared, seconds)
      isPaid = true
    case .edited, .moved, .accepted: break
    }
  }

  /// The life; nil where it had not begun.
  func life(_ number: Int32, isStanding: Bool, lost: Int64?, now: Int64) -> ItemLife? {
    guard let opened, let last, opened <= now else { return nil }
    let (fate, end) = end(isStanding: isStanding, isRecord: last.source == .record, lost, now)
    return ItemLife(
      number: number, keyword: last.standing.keyword, file: last.standing.file, opened: opened,
      fate: end > now ? .open : fate, end: min(end, now))
  }

  private func end(
    isStanding: Bool, isRecord: Bool, _ lost: Int64?, _ now: Int64
  ) -> (ItemLife.Fate, Int64) {
    // The file of a paid record may stand on; a marker that stands is unpaid, and one that does not is
    // paid, in whatever order branches did it.
    if isStanding, !isRecord || !isPaid { return (.open, now) }
    if let payment { return (.paid(payment.how), payment.seconds) }
    return (.lost, lost ?? now)
  }
}
