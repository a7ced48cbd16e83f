/// Pass 0: what says itself which item it is.
extension MarkerMatching {
  /// Matches records of the same id; where an id is taken twice, those in the same file first.
  mutating func matchIDs() {
    for isPaired in [true, false] {
      let groups = MatchGroup.agreeing(
        old: old.candidates.indices.filter { !old.isMatched[$0] },
        new: new.candidates.indices.filter { !new.isMatched[$0] },
        oldKey: { Self.id(of: $0, on: old, isPaired: isPaired) },
        newKey: { Self.id(of: $0, on: new, isPaired: isPaired) })
      for group in groups { pairOff(group, .sameID) { _, _ in true } }
    }
  }

  private struct PlacedID: Hashable {
    let id: String
    let pair: Int?
  }

  private static func id(of index: Int, on side: MatchSide, isPaired: Bool) -> PlacedID? {
    guard let id = side.candidates[index].recordID else { return nil }
    guard isPaired else { return PlacedID(id: id, pair: nil) }
    return side.pairs[index].map { PlacedID(id: id, pair: $0) }
  }

  /// Matches markers by links that only one candidate of each side has.
  mutating func matchLinks() {
    let oldHolders = Self.soleHolders(of: old)
    let newHolders = Self.soleHolders(of: new)
    for index in old.unmatchedMarkers {
      for link in old.candidates[index].links where !old.isMatched[index] {
        guard oldHolders[link] == .some(index), let twin = newHolders[link] ?? nil,
          !new.isMatched[twin], new.candidates[twin].recordID == nil
        else {
          continue
        }
        match(index, twin, .sameLink)
      }
    }
  }

  /// Who has each link; nil for a link that several have.
  private static func soleHolders(of side: MatchSide) -> [String: Int?] {
    var holders: [String: Int?] = [:]
    for (index, candidate) in side.candidates.enumerated() {
      for link in candidate.links {
        if let holder = holders[link], holder != index {
          holders[link] = .some(nil)
        } else {
          holders[link] = .some(index)
        }
      }
    }
    return holders
  }
}
