/// How candidates that agree find their twins: in order.
extension MarkerMatching {
  /// Matches members of a group in order: first those with the same links, then the others.
  mutating func pairOffByLinks(
    _ group: MatchGroup, _ reason: MarkerMatch.Reason, _ accepts: (Int, Int) -> Bool
  ) {
    let (oldSide, newSide) = (old.candidates, new.candidates)
    let isAllowed = { (oldIndex: Int, newIndex: Int) in
      !oldSide[oldIndex].hasOtherLinks(than: newSide[newIndex]) && accepts(oldIndex, newIndex)
    }
    if !group.isOneToOne {
      let sharers = MatchGroup.agreeing(
        old: group.old, new: group.new, oldKey: { oldSide[$0].links.sorted() },
        newKey: { newSide[$0].links.sorted() })
      for sharer in sharers { pairOff(sharer, reason, isAllowed) }
    }
    pairOff(group, reason, isAllowed)
  }

  /// Matches unmatched members of a group, each with the next that is accepted.
  ///
  /// - Complexity: O(*n*): only the next few are tried.
  mutating func pairOff(
    _ group: MatchGroup, _ reason: MarkerMatch.Reason, _ accepts: (Int, Int) -> Bool
  ) {
    var first = 0
    for oldIndex in group.old where !old.isMatched[oldIndex] {
      while first < group.new.count, new.isMatched[group.new[first]] { first += 1 }
      let twin = group.new[first...].prefix(Self.window).first {
        !new.isMatched[$0] && accepts(oldIndex, $0)
      }
      if let twin { match(oldIndex, twin, reason) }
    }
  }
}
