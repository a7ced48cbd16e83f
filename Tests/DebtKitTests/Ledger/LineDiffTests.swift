import Testing

@testable import DebtKit

/// Hunks, where lines stand, and what is joined.
@Suite struct LineDiffTests {
  @Test(arguments: [
    ("a b c", "a b c", ""),
    ("", "", ""),
    ("", "a b", "0..<0→0..<2"),
    ("a b", "", "0..<2→0..<0"),
    ("a b c", "a x c", "1..<2→1..<2"),
    ("a b c d e", "a c d x e", "1..<2→1..<1 4..<4→3..<4"),
    ("a b", "b a", "0..<1→0..<0 2..<2→1..<2"),
    ("a . b . c", "a . . c", "2..<3→2..<2"),
    // A group goes as far down as it can: the second `f }` is the new one.
    ("f } f }", "f } f } f }", "4..<4→4..<6"),
    ("a b b c", "a b b b b c", "3..<3→3..<5"),
    ("a b b b b c", "a b b c", "3..<5→3..<3"),
    ("x } y", "x } g } y", "2..<2→2..<4"),
  ])
  func `hunks are what changed, without context`(_ old: String, _ new: String, _ hunks: String) {
    #expect(Self.diff(old, new).summary == hunks)
  }

  @Test func `an old line is found among the new ones unless a hunk took it`() {
    let diff = Self.diff("a b c d e f", "a x y c e z f")
    #expect(diff.summary == "1..<2→1..<3 3..<4→4..<4 5..<5→5..<6")
    #expect((0..<6).map { diff.newLine(of: $0) } == [0, nil, 3, nil, 4, 6])
    #expect((0..<6).map { diff.hunkIndex(ofOld: $0) } == [nil, 0, nil, 1, nil, nil])
    #expect((0..<7).map { diff.hunkIndex(ofNew: $0) } == [nil, 0, 0, nil, nil, 2, nil])
    #expect(LineDiff.empty.newLine(of: 7) == 7)
  }

  @Test func `hunks are joined over three unchanged lines, not over four`() {
    let diff = Self.diff("a 1 2 3 b 4 5 6 7 c", "A 1 2 3 B 4 5 6 7 C")
    #expect(diff.summary == "0..<1→0..<1 4..<5→4..<5 9..<10→9..<10")
    #expect(diff.joined(within: 3).summary == "0..<5→0..<5 9..<10→9..<10")
    #expect(diff.joined(within: 4).summary == "0..<10→0..<10")
    #expect(diff.joined(within: 2) == diff)
  }

  @Test func `blank lines are equal lines, but no anchors`() {
    #expect(Self.diff("a . b", "c . d").summary == "0..<1→0..<1 2..<3→2..<3")
    let limits = LineDiff.Limits(quickDistance: 0, distance: 0)
    #expect(Self.diff("d a . c", "x . d e", limits).summary == "0..<0→0..<2 1..<4→3..<4")
    #expect(Self.diff("a x b", "c x d", limits).summary == "0..<1→0..<1 2..<3→2..<3")
  }

  @Test func `lines that are unique on both sides stand when too much changed`() {
    let limits = LineDiff.Limits(quickDistance: 0)
    #expect(
      Self.diff("x x u x x v x", "y y u y y v y", limits).summary
        == "0..<2→0..<2 3..<5→3..<5 6..<7→6..<7")
    // Three keep their order, the fourth does not.
    #expect(Self.diff("1 2 3 4 x", "4 1 2 3 y", limits).summary == "0..<0→0..<1 3..<5→4..<5")
  }

  @Test func `a gap beyond the bound is one hunk, but for what both begin and end with`() {
    let limits = LineDiff.Limits(quickDistance: 0, distance: 3)
    let (old, new) = ("1 u p a b a b p v 2", "3 u p b b b a a a p v 4")
    #expect(Self.diff(old, new).hunks.count > 3)
    #expect(
      Self.diff(old, new, limits).summary == "0..<1→0..<1 3..<7→3..<9 9..<10→11..<12")
  }

  private static func diff(
    _ old: String, _ new: String, _ limits: LineDiff.Limits = LineDiff.Limits()
  ) -> LineDiff {
    LineDiff(old: hashes(old), new: hashes(new), limits: limits)
  }

  /// Lines written as words; `.` is a blank line.
  private static func hashes(_ text: String) -> [UInt32] {
    text.split(separator: " ").map { $0 == "." ? 0 : SampleText.hash($0) }
  }
}

extension LineDiff {
  /// The hunks, as ranges of old and new lines.
  var summary: String { hunks.map { "\($0.old)→\($0.new)" }.joined(separator: " ") }
}
