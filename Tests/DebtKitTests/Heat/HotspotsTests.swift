import CommentScanning
import GitAccess
import Testing

@testable import DebtKit

struct HotspotsTests {
  private static let now: Int64 = 1_795_000_000
  private let paths = ["a", "b", "c", "d"].map { RepositoryPath($0) }

  private func commit(
    daysAgo days: Int64, _ names: String..., renames: [(String, String)] = []
  ) -> FileChanges {
    FileChanges(
      seconds: Self.now - days * 86_400, paths: names.map { RepositoryPath($0) },
      renames: renames.map { .init(old: RepositoryPath($0.0), new: RepositoryPath($0.1)) })
  }

  private func churn(_ commits: [FileChanges]) -> [Double] {
    let churn = Churn(commits, asOf: Self.now)
    return paths.map { churn[$0] }
  }

  @Test func `churn halves every 90 days and ends after a year`() {
    #expect(
      churn([
        commit(daysAgo: 0, "a", "b"), commit(daysAgo: 90, "a"), commit(daysAgo: 366, "a", "c"),
      ])
        == [1.5, 1, 0, 0])
  }

  @Test func `a commit of many files says less of each`() {
    let wide = FileChanges(
      seconds: Self.now, paths: [RepositoryPath("a")] + (0..<39).map { RepositoryPath("x\($0)") })
    #expect(churn([wide]) == [0.25, 0, 0, 0])
    let ten = FileChanges(
      seconds: Self.now, paths: [RepositoryPath("a")] + (0..<9).map { RepositoryPath("x\($0)") })
    #expect(churn([ten]) == [1, 0, 0, 0])
  }

  @Test func `a file keeps its churn under its new name`() {
    #expect(
      churn([
        commit(daysAgo: 0, "c"), commit(daysAgo: 0, "c", renames: [("b", "c")]),
        commit(daysAgo: 0, "b", renames: [("a", "b")]), commit(daysAgo: 90, "a"),
      ]) == [0, 0, 3.5, 0])
  }

  @Test func `a name that was given anew belongs to the new file`() {
    // "a" went to "b" over an older "b"; later another "a" appeared.
    #expect(
      churn([
        commit(daysAgo: 0, "a"), commit(daysAgo: 0, "b", renames: [("a", "b")]),
        commit(daysAgo: 90, "a", "b"),
      ]) == [1, 1.5, 0, 0])
  }

  @Test func `two files may change places`() {
    #expect(
      churn([
        commit(daysAgo: 0, "a", "b", renames: [("a", "b"), ("b", "a")]), commit(daysAgo: 90, "a"),
      ]) == [1, 1.5, 0, 0])
  }

  @Test func `percentiles put equal values in the middle of their places`() {
    let percentiles = Percentiles(of: [0, 0, 3, 3, 5, 9, 9, 9])
    #expect([3, 5, 9].map { percentiles[$0] * 8 } == [3, 4.5, 6.5])
    #expect(percentiles[0] == 0)
    #expect(Percentiles(of: [4])[4] == 0.5)
    #expect(Percentiles(of: [])[4] == 0)
  }

  @Test func `a hotspot changes often and is complex`() {
    let churn = Churn(
      [commit(daysAgo: 0, "a", "b"), commit(daysAgo: 0, "a")], asOf: Self.now)
    let hotspots = Hotspots(
      churn: churn,
      complexities: [paths[0]: 90, paths[1]: 10, paths[2]: 100, RepositoryPath("e"): 0])
    #expect(hotspots[paths[0]]?.value == 0.875 * 0.625)
    #expect(hotspots[paths[1]]?.value == 0.625 * 0.375)
    #expect(hotspots[paths[2]]?.value == 0)
    #expect(hotspots[paths[3]] == nil)
    #expect(hotspots.count == 4)
    #expect(hotspots.ranked.map(\.path) == ["a", "b", "c", "e"])
    let first = hotspots.ranked[0]
    #expect(first.churn == 2 && first.churnPercentile == 0.875)
    #expect(first.complexity == 90 && first.complexityPercentile == 0.625)
  }

  @Test(
    arguments: [
      ("", 0), ("\n \n\t\n", 0), ("a\nb\nc\n", 3), ("a\n  b\n    c\n  d\n", 8),
      ("a\n    b\n        c\n    d\n", 8), ("a\n\tb\n\t\tc\n\td\n", 8), ("a\r\n  b\r\n\r\n", 3),
      ("/*\n * a\n * b\n */\na\n  b\n", 8.5),
      ("a\n" + String(repeating: " ", count: 500) + "b", 66),
    ] as [(String, Double)])
  func `complexity is lines and the levels of their indentation`(text: String, expected: Double) {
    #expect(ByteView.with(Array(text.utf8)) { IndentedLines.complexity(of: $0) } == expected)
  }
}
