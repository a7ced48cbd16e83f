/// The matching of the items before a commit with those after it.
///
/// A cascade over all changed files at once: ids and links, then equal texts in the same file, then
/// equal texts in other files, then similar texts in the same hunk. The first pass that matches
/// wins. The outcome is a function of the values alone: files stand in the order of their paths,
/// candidates in the order of their places, and no hash table is ever walked.
struct MarkerMatching {
  /// What the matching found.
  struct Outcome: Hashable, Sendable {
    /// The items that stand on both sides, by the index before.
    let matches: [MarkerMatch]
    /// The indices of those that went.
    let unmatchedOld: [Int]
    /// The indices of those that came.
    let unmatchedNew: [Int]
  }

  /// How far the matching looks for another twin where the next in order will not do.
  static let window = 64

  /// The files of both sides that are one.
  let pairs: [FilePair]
  /// The candidates before.
  var old: MatchSide
  /// The candidates after.
  var new: MatchSide
  /// The matches so far, between places in the two sides.
  private(set) var matches: [MarkerMatch] = []
  private let readDiff: (Int) -> LineDiff?
  private var diffs: [Int: LineDiff?] = [:]

  /// Matches the candidates of two sides.
  ///
  /// - Parameters:
  ///   - old: The candidates before, in any order.
  ///   - new: The candidates after, in any order.
  ///   - pairs: The files of both sides that are one, each file in one pair at most.
  ///   - diff: Reads the line diff of a pair; nil where it is not known: the whole file is then one
  ///     hunk. It is asked at most once for a pair, and only when the first match needs it.
  /// - Returns: The matches and what is left of both sides.
  static func outcome(
    old: [MatchCandidate], new: [MatchCandidate], pairs: [FilePair],
    diff: @escaping (_ pair: Int) -> LineDiff?
  ) -> Outcome {
    var matching = MarkerMatching(old: old, new: new, pairs: pairs, diff: diff)
    matching.matchIDs()
    matching.matchLinks()
    matching.matchTextsInPairs()
    matching.matchTextsAcrossFiles()
    matching.matchWithinHunks()
    return matching.outcome
  }

  private init(
    old: [MatchCandidate], new: [MatchCandidate], pairs: [FilePair],
    diff: @escaping (Int) -> LineDiff?
  ) {
    self.pairs = pairs
    readDiff = diff
    var pairOfFile = (old: [Int: Int](), new: [Int: Int]())
    for (index, pair) in pairs.enumerated() {
      pairOfFile.old[pair.old] = index
      pairOfFile.new[pair.new] = index
    }
    self.old = MatchSide(old, pairOfFile: pairOfFile.old)
    self.new = MatchSide(new, pairOfFile: pairOfFile.new)
  }

  private var outcome: Outcome {
    let given = matches.map {
      MarkerMatch(
        old: old.givenIndices[$0.old], new: new.givenIndices[$0.new], reason: $0.reason,
        confidence: $0.confidence, isCut: $0.isCut)
    }
    return Outcome(
      matches: given.sorted { $0.old < $1.old }, unmatchedOld: old.unmatched,
      unmatchedNew: new.unmatched)
  }

  /// The line diff of a pair; nil where it is not known.
  mutating func diff(of pair: Int) -> LineDiff? {
    // The same content needs no reading.
    if pairs[pair].reason == .sameBlob { return LineDiff.empty }
    if let known = diffs[pair] { return known }
    let diff = readDiff(pair)
    diffs[pair] = .some(diff)
    return diff
  }

  /// Notes that two candidates are the same item.
  mutating func match(
    _ oldIndex: Int, _ newIndex: Int, _ reason: MarkerMatch.Reason, confidence: Double = 1
  ) {
    old.setMatched(oldIndex)
    new.setMatched(newIndex)
    matches.append(
      MarkerMatch(
        old: oldIndex, new: newIndex, reason: reason, confidence: confidence,
        isCut: isCut(oldIndex, newIndex, reason)))
  }

  private mutating func isCut(
    _ oldIndex: Int, _ newIndex: Int, _ reason: MarkerMatch.Reason
  ) -> Bool {
    switch reason {
    case .sameLink, .sameText: break
    case .sameID, .renamedPath, .movedFile, .sameHunk, .similar: return false
    }
    guard let pair = old.pairs[oldIndex], pair == new.pairs[newIndex], pairs[pair].isSamePath,
      let diff = diff(of: pair),
      let oldHunk = diff.hunkIndex(ofOld: old.candidates[oldIndex].line - 1),
      let newHunk = diff.hunkIndex(ofNew: new.candidates[newIndex].line - 1)
    else {
      return false
    }
    return oldHunk != newHunk
  }
}
