/// The candidates of one side of a commit, in order of place, with what is still to be matched.
struct MatchSide {
  /// The candidates.
  let candidates: [MatchCandidate]
  /// The index under which each was given.
  let givenIndices: [Int]
  /// The pair that the file of each belongs to; nil where its file has no twin.
  let pairs: [Int?]
  /// Whether each has found its twin.
  private(set) var isMatched: [Bool]

  /// Orders candidates, whose files belong to pairs.
  init(_ given: [MatchCandidate], pairOfFile: [Int: Int]) {
    givenIndices = given.indices.sorted { left, right in
      if given[left].precedes(given[right]) { return true }
      return !given[right].precedes(given[left]) && left < right
    }
    candidates = givenIndices.map { given[$0] }
    pairs = candidates.map { pairOfFile[$0.file] }
    isMatched = Array(repeating: false, count: given.count)
  }

  /// The markers that have no twin yet; records are told by their ids alone.
  var unmatchedMarkers: [Int] {
    candidates.indices.filter { !isMatched[$0] && candidates[$0].recordID == nil }
  }

  /// The given indices of all that found no twin.
  var unmatched: [Int] {
    candidates.indices.filter { !isMatched[$0] }.map { givenIndices[$0] }.sorted()
  }

  /// Notes that a candidate found its twin.
  mutating func setMatched(_ index: Int) {
    isMatched[index] = true
  }
}
