import TestSupport
import Testing

@testable import DebtKit

struct ItemActivityTests {
  static let now: Int64 = 1_795_000_000

  /// A touch some days before now.
  private func touch(
    _ commit: Int, daysAgo days: Double, by person: Int = 1, lines: Int = 1, isFix: Bool = false
  ) -> Touch {
    Touch(
      commit: commit, seconds: Self.now - Int64(days * 86_400), person: person, lines: lines,
      isFix: isFix)
  }

  @Test(arguments: [
    (0.0, 1.0), (90, 0.5), (180, 0.25), (360, 0.0625), (366, 0), (-0.5, 1), (-2, 0),
  ])
  func `a commit counts half after 90 days and not at all after a year`(
    days: Double, heat: Double
  ) {
    #expect(ItemActivity([touch(1, daysAgo: days)], asOf: Self.now).heat == heat)
  }

  @Test func `the last second of the year counts, the one before does not`() {
    let edge = ItemActivity([touch(1, daysAgo: 365)], asOf: Self.now)
    #expect(edge.commits == 1 && edge.heat > 0)
    let beyond = Touch(
      commit: 1, seconds: Self.now - 365 * 86_400 - 1, person: 1, lines: 1, isFix: false)
    let cold = ItemActivity([beyond], asOf: Self.now)
    #expect(cold.commits == 0 && cold.heat == 0 && cold.lastPerson == 1)
  }

  @Test func `several touches of one commit are one`() {
    let activity = ItemActivity(
      [touch(7, daysAgo: 90, lines: 3), touch(7, daysAgo: 90, lines: 4), touch(8, daysAgo: 90)],
      asOf: Self.now)
    #expect(activity.heat == 1)
    #expect(activity.commits == 2)
    #expect(
      activity.interest(since: 0) == ItemActivity.Interest(commits: 2, lines: 8, people: 1))
  }

  @Test func `nothing is cold`() {
    let activity = ItemActivity([], asOf: Self.now)
    #expect(activity.heat == 0 && activity.commits == 0 && activity.people == 0)
    #expect(activity.lastPerson == nil && activity.likelihood == nil)
  }

  @Test func `people are counted once, and the last one is asked`() {
    let activity = ItemActivity(
      [
        touch(1, daysAgo: 400, by: 4), touch(2, daysAgo: 300, by: 1), touch(3, daysAgo: 90, by: 2),
        touch(4, daysAgo: 10, by: 3), touch(5, daysAgo: 20, by: 3),
      ], asOf: Self.now)
    #expect(activity.people == 3)
    #expect(activity.recentPeople == 2)
    #expect(activity.lastPerson == 3)
  }

  @Test func `the interest is what came later than a moment`() {
    let opened = touch(1, daysAgo: 500)
    let activity = ItemActivity(
      [opened, touch(2, daysAgo: 400, by: 2, lines: 5), touch(3, daysAgo: 3, by: 1, lines: 2)],
      asOf: Self.now)
    #expect(
      activity.interest(since: opened.seconds)
        == ItemActivity.Interest(commits: 2, lines: 7, people: 2))
    #expect(
      activity.interest(since: Self.now)
        == ItemActivity.Interest(commits: 0, lines: 0, people: 0))
  }

  @Test(
    arguments: [
      (0, 2, nil), (2, 2, nil), (0, 3, 1), (1, 10, 2), (1, 11, 2), (1, 9, 3), (1, 4, 3), (2, 7, 4),
      (1, 3, 4), (2, 4, 4), (3, 5, 5), (3, 3, 5),
    ] as [(Int, Int, Int?)])
  func `the likelihood follows the share of fixes`(fixes: Int, commits: Int, expected: Int?) {
    let touches = (0..<commits).map { touch($0, daysAgo: Double($0), isFix: $0 < fixes) }
    let old = touch(99, daysAgo: 400, isFix: true)
    let likelihood = ItemActivity(touches + [old], asOf: Self.now).likelihood
    #expect(likelihood?.value == expected)
    if let likelihood { #expect(likelihood.fixes == fixes && likelihood.commits == commits) }
  }

  @Test func `sums are equal to the last bit in any order`() {
    var random = SeededRandom(3)
    let touches = (0..<300).map { index in
      touch(
        index / 2, daysAgo: Double(index / 2) * 2.37, by: index % 7, lines: index,
        isFix: index % 4 == 0)
    }
    let expected = ItemActivity(touches, asOf: Self.now)
    #expect(expected.heat > 10)
    for _ in 0..<50 {
      let shuffled = ItemActivity(touches.shuffled(using: &random), asOf: Self.now)
      #expect(shuffled == expected)
      #expect(shuffled.heat.bitPattern == expected.heat.bitPattern)
    }
  }

  @Test(arguments: [Int64.min, .min + 1, 0, .max])
  func `a broken clock stops nothing`(seconds: Int64) {
    let broken = Touch(commit: 1, seconds: seconds, person: 1, lines: 1, isFix: false)
    for moment in [Int64.min, 0, Self.now, .max] {
      let activity = ItemActivity([broken], asOf: moment)
      #expect((0...1).contains(activity.heat))
    }
  }
}
