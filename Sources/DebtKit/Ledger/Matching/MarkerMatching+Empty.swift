internal import CommentScanning

/// Markers without text in paired files.
extension MarkerMatching {
  /// Matches empty texts whose lines stand on both sides, and then, in order, those that no other
  /// match separates: a marker that says nothing is known by its neighbours only.
  ///
  /// - Parameter groups: The empty texts of each pair of files.
  mutating func matchEmptyTexts(_ groups: [MatchGroup]) {
    guard !groups.isEmpty else { return }
    let matched = Dictionary(grouping: matches) {
      old.pairs[$0.old] == new.pairs[$0.new] ? old.pairs[$0.old] : nil
    }
    for group in groups {
      guard let pair = old.pairs[group.old[0]] else { continue }
      let reason = textReason(in: pair)
      let count = matches.count
      if !group.isOneToOne, let diff = diff(of: pair) { matchStandingLines(group, diff, reason) }
      matchBetween(Fences((matched[pair] ?? []) + matches[count...]), group, reason)
    }
  }

  private mutating func matchBetween(
    _ fences: Fences, _ group: MatchGroup, _ reason: MarkerMatch.Reason
  ) {
    let olds = group.old.filter { !old.isMatched[$0] }
    let news = group.new.filter { !new.isMatched[$0] }
    var next = (old: 0, new: 0)
    while next.old < olds.count, next.new < news.count {
      let (oldIndex, newIndex) = (olds[next.old], news[next.new])
      let range = fences.newRange(for: oldIndex)
      if newIndex <= range.lowerBound {
        next.new += 1
      } else if newIndex >= range.upperBound
        || old.candidates[oldIndex].hasOtherLinks(than: new.candidates[newIndex])
      {
        next.old += 1
      } else {
        match(oldIndex, newIndex, reason)
        next.old += 1
        next.new += 1
      }
    }
  }

  /// The matches of a pair, as limits that a candidate without text does not cross.
  private struct Fences {
    private let olds: [Int]
    // For each fence: the furthest twin of those up to it, the nearest of those from it on.
    private var furthest: [Int] = []
    private var nearest: [Int]

    init(_ matches: [MarkerMatch]) {
      let fences = matches.sorted { $0.old < $1.old }
      olds = fences.map(\.old)
      var reach = -1
      for fence in fences {
        reach = max(reach, fence.new)
        furthest.append(reach)
      }
      nearest = Array(repeating: .max, count: fences.count + 1)
      for index in fences.indices.reversed() {
        nearest[index] = min(nearest[index + 1], fences[index].new)
      }
    }

    /// The fences to either side on the new side; where they cross, nothing lies between.
    func newRange(for old: Int) -> (lowerBound: Int, upperBound: Int) {
      let next = olds.partitionIndex { $0 < old }
      return (next > 0 ? furthest[next - 1] : -1, nearest[next])
    }
  }
}
