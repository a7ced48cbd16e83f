import GitAccess
import TestSupport
import Testing

@testable import DebtKit

/// Diffs that are made beforehand.
@Suite struct VersionDiffsTests {
  @Test(arguments: [1, 2, 7])
  func `what was prepared is what is made when asked for`(_ workers: Int) {
    var random = SeededRandom(workers)
    var versions = VersionTable()
    var texts: [[UInt32]] = []
    for number in 0..<60 {
      let bytes = [UInt8(number)]
      let version = versions.number(
        of: ObjectID.hash(ofBlob: bytes.span), at: 0, door: 0)
      texts.append((0..<40).map { _ in UInt32(random.below(9)) })
      // The last ones are not at hand.
      guard number < 50 else { continue }
      versions.keep(LineSketch(lines: texts[number], commented: []), of: version)
    }
    let pairs = (0..<200).map { _ in
      VersionDiffs.Pair(old: Int32(random.below(60)), new: Int32(random.below(60)))
    }
    let diffs = VersionDiffs()
    diffs.take(DiffsAhead(Set(pairs), versions, workers: workers).wait())
    #expect(diffs.count > 50)
    for pair in pairs {
      guard let old = versions.sketch(pair.old), let new = versions.sketch(pair.new)
      else { continue }
      let diff = LineDiff(old: texts[Int(pair.old)], new: texts[Int(pair.new)])
      #expect(diffs.diff(pair, old, new) == diff)
      #expect(VersionDiffs().diff(pair, old, new) == diff)
    }
    diffs.take(DiffsAhead([], versions, workers: workers).wait())
    #expect(diffs.count == 0)
  }
}
