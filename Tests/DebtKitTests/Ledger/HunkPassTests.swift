import Testing

@testable import DebtKit

/// Passes 3 and 4: other texts in one hunk.
@Suite struct HunkPassTests {
  @Test func `a lone pair in a hunk needs a third of its words`() {
    let third = SampleCommit("1;\n// TODO: retry payment soon\n2;", "1;\n// TODO: retry now ok\n2;")
    #expect(third.summary == ["a.c:2 → a.c:2 same-hunk 33%"])
    let less = SampleCommit("1;\n// TODO: retry pay soon\n2;", "1;\n// TODO: retry now ok x\n2;")
    #expect(less.summary == ["− a.c:2", "+ a.c:2"])
  }

  @Test func `two hunks are two places`() {
    let commit = SampleCommit(
      "// TODO: retry payment soon\n1;\n2;", "1;\n2;\n// TODO: retry payment now")
    #expect(commit.summary == ["− a.c:1", "+ a.c:3"])
    var unknown = commit
    unknown.knowsDiffs = false
    #expect(unknown.summary == ["a.c:1 → a.c:3 same-hunk 66%"])
  }

  @Test func `what other passes matched does not count as company`() {
    let commit = SampleCommit(
      "// TODO: same\n// TODO: retry payment soon\n", "// TODO: retry it\n//  TODO: same\n")
    #expect(
      commit.summary.map { $0.replacing(" cut", with: "") }
        == ["a.c:1 → a.c:2 same-text", "− a.c:2", "+ a.c:1"])
    let hunk = SampleCommit(
      "f(1); // TODO: same\nf(2); // TODO: retry payment soon\n",
      "g(2); // TODO: retry it\ng(1); // TODO: same\n")
    #expect(
      hunk.summary == ["a.c:1 → a.c:2 same-text", "a.c:2 → a.c:1 same-hunk 50%"])
  }

  @Test func `in company the most similar match first, from six tenths on`() {
    let commit = SampleCommit(
      "// TODO: a1 b1 c1 d1 e1\n// TODO: a1 b1 c1 d1 f1\n// TODO: g1 h1 i1 j1 k1",
      "// TODO: a1 b1 c1 d1 f1 z1\n// TODO: g1 h1 x1 y1 z1\n// TODO: a1 b1 c1 q1 r1")
    #expect(
      commit.summary == [
        "a.c:1 → a.c:3 similar 60%", "a.c:2 → a.c:1 similar 90%", "− a.c:3", "+ a.c:2",
      ])
  }

  @Test func `ties go in order of lines`() {
    let commit = SampleCommit(
      "// TODO: retry one\n// TODO: retry two",
      "// TODO: retry\n// TODO: retry three\n// TODO: retry")
    #expect(
      commit.summary == [
        "a.c:1 → a.c:1 similar 66%", "a.c:2 → a.c:3 similar 66%", "+ a.c:2",
      ])
  }

  @Test func `a renamed file's hunks count, too`() {
    let commit = SampleCommit(
      ["a.c": "1;\n2;\n3;\n// TODO: retry payment"], ["b.c": "1;\n2;\n3;\n// TODO: retry refund"])
    #expect(commit.summary == ["a.c:4 → b.c:4 same-hunk 50%"])
  }

  @Test func `a first line that stands is a place of its own`() {
    // The text goes on below: the line is the same, the text is not.
    let lines: [UInt32] = [1, 2, 3]
    let old = [Self.candidate(line: 1, "retry one"), Self.candidate(line: 3, "cache one")]
    let new = [Self.candidate(line: 1, "retry two"), Self.candidate(line: 3, "cache two")]
    let outcome = MarkerMatching.outcome(
      old: old, new: new, pairs: [FilePair(old: 0, new: 0, reason: .samePath)]
    ) { _ in LineDiff(old: lines, new: [1, 9, 3]) }
    #expect(outcome.matches.map(\.old) == [0, 1])
    #expect(outcome.matches.map(\.new) == [0, 1])
    #expect(outcome.matches.map(\.reason) == [.sameHunk, .sameHunk])
  }

  @Test func `a hunk too large to compare goes in order`() {
    let count = 301
    let old = (0..<count).map { "// TODO: word\($0) fix this code" }
    let new = (1..<count + 1).map { "// TODO: word\($0 % count) fix that code now" }
    let summary = SampleCommit(old.joined(separator: "\n"), new.joined(separator: "\n")).summary
    // The first one's twin stands at the end, out of order.
    #expect(summary.dropLast(2) == (1..<count).map { "a.c:\($0 + 1) → a.c:\($0) similar 85%" }[...])
    #expect(summary.suffix(2) == ["− a.c:1", "+ a.c:\(count)"])
  }

  static func candidate(line: Int, _ text: String) -> MatchCandidate {
    MatchCandidate(
      file: 0, line: line, text: text, wordCount: 2, recordID: nil, links: [], codeAbove: 0,
      codeBelow: 0)
  }
}
