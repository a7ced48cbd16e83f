import GitAccess
import TestSupport
import Testing

@testable import DebtKit

/// Histories that are read out of packs, held against what libgit2 reads of them.
@Suite struct HistoryObjectsTests {
  private func packed(_ seed: Int) throws -> (SampleHistory, Repository.Location, ObjectID) {
    let history = try RandomHistory(seed, commits: 60).history
    try history.commit(["x.c": "1;\n"], message: "Fix PAY-12, see #7\n\nDebt-Paid: abc\n")
    let tip = try #require(history.commits.last)
    try history.repository.setHead(to: tip)
    try history.repository.git("update-ref", "refs/heads/main", tip)
    try history.repository.git("repack", "-adfq", "--depth=50")
    try history.repository.git("prune-packed", "-q")
    let location = try Repository.open(history.repository.path).location
    return (history, location, try #require(ObjectID(hex: tip)))
  }

  @Test(arguments: 1...4)
  func `commits and trees out of packs are those that libgit2 reads`(_ seed: Int) throws {
    let (history, location, tip) = try packed(seed)
    let plain = try CommitReading(tip, location, worthOpening: .max)
    let fast = try CommitReading(tip, location, worthOpening: 1)
    #expect(plain.lines == fast.lines && plain.lines.count > 50)
    #expect(plain.reader.people.all == fast.reader.people.all)
    #expect(plain.reader.packs == nil)
    let packs = try #require(fast.reader.packs)
    let objects = try #require(HistoryObjects(packs, location))
    let graph = plain.graph
    #expect((0..<graph.count).allSatisfy { objects.commit(graph.nodes[$0].id) != nil })
    #expect((0..<graph.count).allSatisfy { graph.tree(of: $0).flatMap(objects.tree) != nil })
    let jobs = (0..<graph.count).compactMap { commit in
      graph.tree(of: commit).map { tree in
        let old = graph.parents(of: commit).map { graph.tree(of: Int($0)) }
        return HistoryChanges.Job(commit: commit, old: old.isEmpty ? [nil] : old, new: tree)
      }
    }
    let finder = HistoryChanges(location: location, limits: TreeLimits(), workers: 2)
    let (one, two) = (try finder.steps(of: jobs), try finder.steps(of: jobs, packs: packs))
    #expect(one.map(\.commit) == Array(0..<graph.count) && two.map(\.commit) == one.map(\.commit))
    for (left, right) in zip(one, two) {
      #expect(left.sides.map(\.files) == right.sides.map(\.files))
      #expect(right.sides.allSatisfy { $0.problems.isEmpty })
    }
    withExtendedLifetime(history) {}
  }

  @Test func `what packs do not hold is read by libgit2`() throws {
    let (history, location, _) = try packed(5)
    try history.commit(["y.c": "2;\n"], message: "loose")
    let tip = try #require(ObjectID(hex: history.commits[history.commits.count - 1]))
    let plain = try CommitReading(tip, location, worthOpening: .max)
    let fast = try CommitReading(tip, location, worthOpening: 1)
    #expect(plain.lines == fast.lines)
    #expect(fast.reader.problems.isEmpty)
  }

  @Test func `packs of strangers are left to libgit2, which checks every hash`() throws {
    let (history, _, tip) = try packed(6)
    let location = try Repository.open(history.repository.path, options: .untrusted).location
    #expect(HistoryObjects.packs(of: location) == nil)
    let reading = try CommitReading(tip, location, worthOpening: 1)
    #expect(reading.reader.packs == nil && reading.graph.count > 50)
  }
}
