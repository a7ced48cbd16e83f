/// Passes 1 and 2: equal texts.
extension MarkerMatching {
  private struct PairText: Hashable {
    let pair: Int
    let text: String
  }

  /// Pass 1: matches equal texts in paired files.
  mutating func matchTextsInPairs() {
    let groups = MatchGroup.agreeing(
      old: old.unmatchedMarkers, new: new.unmatchedMarkers,
      oldKey: { Self.pairText(of: $0, on: old) }, newKey: { Self.pairText(of: $0, on: new) })
    // An empty text says nothing: it takes what the others leave.
    for group in groups where !old.candidates[group.old[0]].text.isEmpty {
      matchEqualTexts(group)
    }
    matchEmptyTexts(groups.filter { old.candidates[$0.old[0]].text.isEmpty })
  }

  private static func pairText(of index: Int, on side: MatchSide) -> PairText? {
    side.pairs[index].map { PairText(pair: $0, text: side.candidates[index].text) }
  }

  private mutating func matchEqualTexts(_ group: MatchGroup) {
    guard let pair = old.pairs[group.old[0]] else { return }
    let reason = textReason(in: pair)
    if !group.isOneToOne, let diff = diff(of: pair) {
      matchStandingLines(group, diff, reason)
      let sharers = MatchGroup.agreeing(
        old: group.old, new: group.new,
        oldKey: { diff.hunkIndex(ofOld: old.candidates[$0].line - 1) },
        newKey: { diff.hunkIndex(ofNew: new.candidates[$0].line - 1) })
      for sharer in sharers { pairOffByLinks(sharer, reason) { _, _ in true } }
    }
    pairOffByLinks(group, reason) { _, _ in true }
  }

  /// The reason of a match of texts in a pair of files.
  func textReason(in pair: Int) -> MarkerMatch.Reason {
    pairs[pair].isSamePath ? .sameText : .renamedPath
  }

  /// Matches candidates of equal text whose lines stand on both sides.
  mutating func matchStandingLines(
    _ group: MatchGroup, _ diff: LineDiff, _ reason: MarkerMatch.Reason
  ) {
    var next = 0
    for index in group.old {
      guard let line = diff.newLine(of: old.candidates[index].line - 1) else { continue }
      // Lines that stand keep their order, so neither side is walked twice.
      while next < group.new.count, new.candidates[group.new[next]].line - 1 < line { next += 1 }
      guard next < group.new.count else { return }
      let twin = group.new[next]
      guard new.candidates[twin].line - 1 == line,
        !old.candidates[index].hasOtherLinks(than: new.candidates[twin])
      else {
        continue
      }
      match(index, twin, reason)
      next += 1
    }
  }

  /// Pass 2: matches equal texts in files that are no pair, if the text says enough or stands
  /// between equal code.
  mutating func matchTextsAcrossFiles() {
    let groups = MatchGroup.agreeing(
      old: old.unmatchedMarkers, new: new.unmatchedMarkers, oldKey: { old.candidates[$0].text },
      newKey: { new.candidates[$0].text })
    for group in groups {
      let neighbours = MatchGroup.agreeing(
        old: group.old, new: group.new, oldKey: { Neighbours(old.candidates[$0]) },
        newKey: { Neighbours(new.candidates[$0]) })
      let (oldPairs, newPairs) = (old.pairs, new.pairs)
      let isElsewhere = { (oldIndex: Int, newIndex: Int) in
        oldPairs[oldIndex] == nil || oldPairs[oldIndex] != newPairs[newIndex]
      }
      for neighbour in neighbours { pairOffByLinks(neighbour, .movedFile, isElsewhere) }
      guard old.candidates[group.old[0]].wordCount >= Self.tellingWordCount else { continue }
      pairOffByLinks(group, .movedFile, isElsewhere)
    }
  }

  private static let tellingWordCount = 4

  /// The code around a candidate, where there is some on both sides.
  private struct Neighbours: Hashable {
    let above: UInt32
    let below: UInt32

    init?(_ candidate: MatchCandidate) {
      guard candidate.codeAbove != 0, candidate.codeBelow != 0 else { return nil }
      above = candidate.codeAbove
      below = candidate.codeBelow
    }
  }
}
