/// Passes 3 and 4: other texts in the same place.
extension MarkerMatching {
  /// Where a candidate stands in the diff of its pair.
  private struct Place: Hashable {
    let pair: Int
    let isStanding: Bool
    // The hunk's index, or the new side's line, counted from 0.
    let index: Int
  }

  private static let loneSimilarity = 1.0 / 3
  private static let similarity = 0.6
  // What other links leave of the confidence.
  private static let otherLinksConfidence = 0.5
  // More pairs of texts than this are not compared in one hunk.
  private static let comparisons = 300 * 300

  /// Matches what stands in one hunk: a lone pair with a few common words, else the most similar.
  ///
  /// A line that still stands is a place of its own: the text of a marker may change below its
  /// first line.
  mutating func matchWithinHunks() {
    let byPair = MatchGroup.agreeing(
      old: old.unmatchedMarkers, new: new.unmatchedMarkers, oldKey: { old.pairs[$0] },
      newKey: { new.pairs[$0] })
    for inPair in byPair {
      guard let pair = old.pairs[inPair.old[0]] else { continue }
      let diff = diff(of: pair)
      let groups = MatchGroup.agreeing(
        old: inPair.old, new: inPair.new,
        oldKey: { Self.oldPlace(of: old.candidates[$0].line - 1, in: pair, diff) },
        newKey: { Self.newPlace(of: new.candidates[$0].line - 1, in: pair, diff) })
      for group in groups {
        if group.isOneToOne {
          matchLone(group.old[0], group.new[0])
        } else if group.old.count * group.new.count <= Self.comparisons {
          matchMostSimilar(group)
        } else {
          matchSimilarInOrder(group)
        }
      }
    }
  }

  private static func oldPlace(of line: Int, in pair: Int, _ diff: LineDiff?) -> Place? {
    guard let diff else { return Place(pair: pair, isStanding: false, index: 0) }
    if let hunk = diff.hunkIndex(ofOld: line) {
      return Place(pair: pair, isStanding: false, index: hunk)
    }
    return diff.newLine(of: line).map { Place(pair: pair, isStanding: true, index: $0) }
  }

  private static func newPlace(of line: Int, in pair: Int, _ diff: LineDiff?) -> Place? {
    let hunk = diff.map { $0.hunkIndex(ofNew: line) } ?? 0
    return Place(pair: pair, isStanding: hunk == nil, index: hunk ?? line)
  }

  private mutating func matchLone(_ oldIndex: Int, _ newIndex: Int) {
    let similarity = TextSimilarity.between(
      old.candidates[oldIndex].text, new.candidates[newIndex].text)
    guard similarity >= Self.loneSimilarity else { return }
    match(oldIndex, newIndex, .sameHunk, confidence: confidence(similarity, oldIndex, newIndex))
  }

  private mutating func matchMostSimilar(_ group: MatchGroup) {
    let newWords = group.new.map { WordSet(new.candidates[$0].text) }
    var likenesses: [(old: Int, new: Int, similarity: Double)] = []
    for oldIndex in group.old {
      let words = WordSet(old.candidates[oldIndex].text)
      for (newIndex, other) in zip(group.new, newWords) {
        let similarity = TextSimilarity.between(words, other)
        if similarity >= Self.similarity { likenesses.append((oldIndex, newIndex, similarity)) }
      }
    }
    likenesses.sort { left, right in
      if left.similarity != right.similarity { return left.similarity > right.similarity }
      return (left.old, left.new) < (right.old, right.new)
    }
    for (oldIndex, newIndex, similarity) in likenesses
    where !old.isMatched[oldIndex] && !new.isMatched[newIndex] {
      match(oldIndex, newIndex, .similar, confidence: confidence(similarity, oldIndex, newIndex))
    }
  }

  private mutating func matchSimilarInOrder(_ group: MatchGroup) {
    let newWords = group.new.map { WordSet(new.candidates[$0].text) }
    var next = 0
    for oldIndex in group.old {
      let words = WordSet(old.candidates[oldIndex].text)
      var best: (place: Int, similarity: Double)?
      for place in next..<min(next + Self.window, group.new.count) {
        let similarity = TextSimilarity.between(words, newWords[place])
        if similarity >= max(Self.similarity, best?.similarity.nextUp ?? 0) {
          best = (place, similarity)
        }
      }
      guard let best else { continue }
      let newIndex = group.new[best.place]
      match(
        oldIndex, newIndex, .similar, confidence: confidence(best.similarity, oldIndex, newIndex))
      next = best.place + 1
    }
  }

  private func confidence(_ similarity: Double, _ oldIndex: Int, _ newIndex: Int) -> Double {
    old.candidates[oldIndex].hasOtherLinks(than: new.candidates[newIndex])
      ? min(similarity, Self.otherLinksConfidence) : similarity
  }
}
