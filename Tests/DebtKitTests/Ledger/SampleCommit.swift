@testable import DebtKit

/// A commit as a test writes it: the texts of the changed files before and after, by their paths.
///
/// A file under `debt/` is a record: its id, and its title after a space.
struct SampleCommit {
  typealias File = (path: String, text: String)

  let old: [File]
  let new: [File]
  var knowsDiffs = true

  init(_ old: [String: String], _ new: [String: String]) {
    self.old = old.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.new = new.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// A commit that changes one file.
  init(_ old: String, _ new: String) {
    self.init(["a.c": old], ["a.c": new])
  }

  var pairs: [FilePair] {
    FilePairing.pairs(old: old.map(Self.changed), new: new.map(Self.changed))
  }

  var oldCandidates: [MatchCandidate] { Self.candidates(old) }
  var newCandidates: [MatchCandidate] { Self.candidates(new) }

  func diff(of pair: FilePair) -> LineDiff? {
    guard knowsDiffs else { return nil }
    return LineDiff(
      old: SampleText(old[pair.old].text).hashes, new: SampleText(new[pair.new].text).hashes)
  }

  var outcome: MarkerMatching.Outcome {
    let pairs = pairs
    return MarkerMatching.outcome(old: oldCandidates, new: newCandidates, pairs: pairs) {
      diff(of: pairs[$0])
    }
  }

  /// What the matching says, a line for each match and each candidate left over.
  var summary: [String] {
    summary(outcome, old: oldCandidates, new: newCandidates)
  }

  func summary(
    _ outcome: MarkerMatching.Outcome, old oldCandidates: [MatchCandidate],
    new newCandidates: [MatchCandidate]
  ) -> [String] {
    let matches = outcome.matches.map { match in
      let percent = match.confidence == 1 ? "" : " \(Int(match.confidence * 100))%"
      return "\(Self.place(oldCandidates[match.old], in: old)) → "
        + "\(Self.place(newCandidates[match.new], in: new)) \(match.reason.rawValue)\(percent)"
        + (match.isCut ? " cut" : "")
    }
    return matches + outcome.unmatchedOld.map { "− \(Self.place(oldCandidates[$0], in: old))" }
      + outcome.unmatchedNew.map { "+ \(Self.place(newCandidates[$0], in: new))" }
  }

  private static func place(_ candidate: MatchCandidate, in files: [File]) -> String {
    "\(files[candidate.file].path):\(candidate.line)"
  }

  private static func changed(_ file: File) -> ChangedFile<String> {
    ChangedFile(
      path: Array(file.path.utf8), blob: file.text, sketch: SampleText(file.text).sketch)
  }

  private static func candidates(_ files: [File]) -> [MatchCandidate] {
    files.enumerated().flatMap { index, file in
      guard file.path.hasPrefix("debt/") else {
        return SampleText(file.text).candidates(file: index)
      }
      let words = file.text.split(separator: " ", maxSplits: 1).map(String.init)
      return [
        MatchCandidate(
          file: index, line: 1, text: words[1], wordCount: 9, recordID: words[0], links: [],
          codeAbove: 0, codeBelow: 0)
      ]
    }
  }
}
