import TestSupport
import Testing

@testable import DebtKit

/// What holds for the cascade as a whole.
@Suite struct MarkerMatchingTests {
  @Test(arguments: 0..<200)
  func `the order in which candidates are given does not matter`(_ seed: Int) {
    var random = SeededRandom(seed)
    let commit = SampleCommit(Self.randomFiles(&random), Self.randomFiles(&random))
    let (old, new) = (commit.oldCandidates, commit.newCandidates)
    let oldShuffled = old.shuffled(using: &random)
    let newShuffled = new.shuffled(using: &random)
    let pairs = commit.pairs.shuffled(using: &random)
    let outcome = MarkerMatching.outcome(old: oldShuffled, new: newShuffled, pairs: pairs) {
      commit.diff(of: pairs[$0])
    }
    #expect(
      commit.summary(outcome, old: oldShuffled, new: newShuffled).sorted()
        == commit.summary.sorted())
  }

  @Test(arguments: 0..<200)
  func `everybody is matched once or not at all`(_ seed: Int) {
    var random = SeededRandom(seed)
    let commit = SampleCommit(Self.randomFiles(&random), Self.randomFiles(&random))
    let outcome = commit.outcome
    let (old, new) = (commit.oldCandidates, commit.newCandidates)
    #expect((outcome.matches.map(\.old) + outcome.unmatchedOld).sorted() == Array(old.indices))
    #expect((outcome.matches.map(\.new) + outcome.unmatchedNew).sorted() == Array(new.indices))
    for match in outcome.matches {
      let isForbidden = old[match.old].hasOtherLinks(than: new[match.new])
      switch match.reason {
      case .sameID, .sameLink: #expect(match.confidence == 1)
      case .sameText, .renamedPath, .movedFile:
        #expect(old[match.old].text == new[match.new].text)
        #expect(match.confidence == 1 && !isForbidden)
      case .sameHunk: #expect(match.confidence >= 1.0 / 3)
      case .similar: #expect(match.confidence >= (isForbidden ? 0.5 : 0.6))
      }
      let isSamePath =
        commit.old[old[match.old].file].path == commit.new[new[match.new].file].path
      #expect(!match.isCut || isSamePath)
    }
  }

  @Test(arguments: 0..<100)
  func `a commit that changes nothing matches everything where it stands`(_ seed: Int) {
    var random = SeededRandom(seed)
    let files = Self.randomFiles(&random)
    let commit = SampleCommit(files, files)
    #expect(
      commit.outcome.matches.map { [$0.old, $0.new, $0.isCut ? 1 : 0] }
        == commit.oldCandidates.indices.map { [$0, $0, 0] })
  }

  @Test func `what stands on one line is told apart by its values`() {
    let old = [("B-2", 1), ("A-1", 3), ("A-1", 2)].map { link, code in
      MatchCandidate(
        file: 0, line: 1, text: "x", wordCount: 1, recordID: nil, links: [link],
        codeAbove: code, codeBelow: 0)
    }
    for given in [old, old.reversed(), [old[1], old[0], old[2]]] {
      let outcome = MarkerMatching.outcome(
        old: given, new: [HunkPassTests.candidate(line: 1, "x")],
        pairs: [FilePair(old: 0, new: 0, reason: .samePath)]
      ) { _ in nil }
      #expect(outcome.matches.map { given[$0.old] } == [old[2]])
    }
  }

  @Test func `a diff is read once, and only where a match needs it`() {
    let commit = SampleCommit(
      [
        "a.c": "// TODO: x\n// TODO: x\n// TODO: y", "b.c": "// TODO: z",
        "m.c": "1;\n2;\n3;\n// TODO: q", "w.c": "// TODO: w\n// TODO: w",
      ],
      [
        "a.c": "// TODO: x\n// TODO: y\n// TODO: x", "b.c": "f();",
        "n.c": "1;\n2;\n3;\n4;\n// TODO: q", "v.c": "// TODO: w\n// TODO: w",
      ])
    let pairs = commit.pairs
    var asked: [String] = []
    let outcome = MarkerMatching.outcome(
      old: commit.oldCandidates, new: commit.newCandidates, pairs: pairs
    ) {
      asked.append(commit.old[pairs[$0].old].path)
      return commit.diff(of: pairs[$0])
    }
    #expect(outcome.matches.count == 6)
    #expect(asked == ["a.c"])
  }

  @Test func `a hundred thousand equal texts in one file are matched in order`() {
    let count = 100_000
    let candidates = (1...count).map { HunkPassTests.candidate(line: $0, "x") }
    let outcome = MarkerMatching.outcome(
      old: candidates, new: candidates.dropLast(),
      pairs: [FilePair(old: 0, new: 0, reason: .samePath)]
    ) { _ in nil }
    #expect(outcome.matches.map(\.old) == Array(0..<count - 1))
    #expect(outcome.matches.map(\.new) == Array(0..<count - 1))
    #expect(outcome.unmatchedOld == [count - 1])
  }

  private static func randomFiles(_ random: inout SeededRandom) -> [String: String] {
    var files: [String: String] = [:]
    for _ in 0..<(1 + random.below(4)) {
      let lines = (0..<random.below(14)).map { _ in
        switch random.below(6) {
        case 0: ""
        case 1: "}"
        case 2: "f(\(random.below(4)));"
        case 3:
          "// TODO: "
            + (0..<random.below(6)).map { _ in "w\(random.below(3))" }
            .joined(separator: " ")
        case 4: "// TODO(A-\(random.below(6))): w\(random.below(3))"
        default: "g(\(random.below(3))); // TODO: w\(random.below(2)) w2 w3"
        }
      }
      files["\(random.pick(["a", "b", "c", "d", "e"])).c"] = lines.joined(separator: "\n")
    }
    return files
  }
}
