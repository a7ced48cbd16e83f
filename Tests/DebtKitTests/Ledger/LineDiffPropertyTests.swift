import TestSupport
import Testing

@testable import DebtKit

/// Properties of line diffs on random inputs, and bounds on large ones.
@Suite struct LineDiffPropertyTests {
  @Test(arguments: 0..<300)
  func `the diff of small files is right and keeps as much as can be kept`(_ seed: Int) {
    var random = SeededRandom(seed)
    let alphabet = 1 + random.below(12)
    let old = (0..<random.below(31)).map { _ in UInt32(random.below(alphabet)) }
    let new = (0..<random.below(31)).map { _ in UInt32(random.below(alphabet)) }
    let diff = LineDiff(old: old, new: new)
    #expect(Self.isRight(diff, old, new))
    #expect(Self.keptCount(diff, old) == Self.longestCommon(old, new))
  }

  @Test(arguments: 0..<200)
  func `anchors keep at least nine tenths of what could be kept of a file`(_ seed: Int) {
    var random = SeededRandom(seed)
    // As in code: most lines are unique, some are blank or braces.
    let old = (0..<200).map { _ in Self.codeLine(&random) }
    let new = Self.edited(old, &random)
    var limits = LineDiff.Limits()
    limits.quickDistance = 0
    let diff = LineDiff(old: old, new: new, limits: limits)
    #expect(Self.isRight(diff, old, new))
    #expect(Self.keptCount(diff, old) * 10 >= Self.longestCommon(old, new) * 9)
  }

  @Test(arguments: 0..<1000)
  func `a diff that gives up early is right all the same`(_ seed: Int) {
    var random = SeededRandom(seed)
    let alphabet = 2 + random.below(9)
    let old = (0..<random.below(14)).map { _ in UInt32(random.below(alphabet)) }
    let new = (0..<random.below(14)).map { _ in UInt32(random.below(alphabet)) }
    let limits = LineDiff.Limits(
      quickDistance: random.below(4), distance: random.below(6), effort: random.below(200))
    #expect(Self.isRight(LineDiff(old: old, new: new, limits: limits), old, new))
  }

  @Test func `a hundred thousand other lines are one hunk`() {
    var random = SeededRandom(1)
    let old = (0..<100_000).map { _ in UInt32.random(in: 1...(.max), using: &random) | 1 }
    let new = (0..<100_000).map { _ in UInt32.random(in: 1...(.max), using: &random) & ~1 | 2 }
    let diff = LineDiff(old: old, new: new)
    #expect(diff.hunks == [LineDiff.Hunk(old: 0..<100_000, new: 0..<100_000)])
  }

  @Test func `a million equal lines against one less are one line at the end`() {
    let diff = LineDiff(
      old: Array(repeating: 7, count: 1_000_000), new: Array(repeating: 7, count: 999_999))
    #expect(diff.hunks == [LineDiff.Hunk(old: 999_999..<1_000_000, new: 999_999..<999_999)])
  }

  @Test func `floods of equal lines between other lines are aligned`() {
    let flood = Array(repeating: UInt32(7), count: 20_000)
    let old = [1] + flood + [2] + flood + [3]
    let new = [4] + flood + [5] + flood.dropLast() + [6]
    let diff = LineDiff(old: old, new: new)
    #expect(Self.isRight(diff, old, new))
    #expect(Self.keptCount(diff, old) == 39_999)
  }

  @Test func `a diff whose effort is used up is one hunk`() {
    var random = SeededRandom(2)
    let old = [3] + (0..<1000).map { _ in UInt32(random.below(2)) } + [4]
    let new = [5] + (0..<1000).map { _ in UInt32(random.below(2)) } + [6]
    #expect(LineDiff(old: old, new: new).hunks.count > 100)
    let diff = LineDiff(old: old, new: new, limits: LineDiff.Limits(effort: 2000))
    #expect(diff.hunks.count < 3)
    #expect(Self.isRight(diff, old, new))
  }

  @Test func `what nothing on the other side equals costs no distance`() {
    // Between two anchors: three old lines stand among 5000 new ones.
    let old: [UInt32] = [1, 9, 8, 9, 2, 8]
    let added = (0..<5000).map { UInt32(1000 + $0) }
    let new: [UInt32] = [1, 9] + added + [8, 9] + added + [2, 8]
    let diff = LineDiff(old: old, new: new)
    #expect(diff.summary == "2..<2→2..<5002 4..<4→5004..<10004")
  }

  /// Whether the hunks make the new file of the old one, and at least one line parts them.
  private static func isRight(_ diff: LineDiff, _ old: [UInt32], _ new: [UInt32]) -> Bool {
    var made: [UInt32] = []
    var line = 0
    for hunk in diff.hunks {
      guard hunk.old.lowerBound >= line, line == 0 || hunk.old.lowerBound > line,
        !hunk.old.isEmpty || !hunk.new.isEmpty, hunk.old.upperBound <= old.count,
        hunk.new.upperBound <= new.count
      else {
        return false
      }
      made += old[line..<hunk.old.lowerBound]
      guard made.count == hunk.new.lowerBound else { return false }
      made += new[hunk.new]
      line = hunk.old.upperBound
    }
    return made + old[line...] == new
  }

  private static func keptCount(_ diff: LineDiff, _ old: [UInt32]) -> Int {
    old.indices.count { diff.newLine(of: $0) != nil }
  }

  private static func longestCommon(_ old: [UInt32], _ new: [UInt32]) -> Int {
    var row = Array(repeating: 0, count: new.count + 1)
    for line in old {
      var diagonal = 0
      for (index, other) in new.enumerated() {
        let above = row[index + 1]
        row[index + 1] = line == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[new.count]
  }

  private static func codeLine(_ random: inout SeededRandom) -> UInt32 {
    switch random.below(10) {
    case 0, 1: 0
    case 2, 3: UInt32(1 + random.below(3))
    default: UInt32(10 + random.below(1_000_000))
    }
  }

  private static func edited(_ lines: [UInt32], _ random: inout SeededRandom) -> [UInt32] {
    var lines = lines
    for _ in 0..<(1 + random.below(40)) {
      let place = random.below(lines.count)
      switch random.below(3) {
      case 0: lines.remove(at: place)
      case 1: lines.insert(codeLine(&random), at: place)
      default: lines[place] = codeLine(&random)
      }
    }
    return lines
  }
}
