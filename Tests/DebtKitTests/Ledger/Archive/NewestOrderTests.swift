import GitAccess
import TestSupport
import Testing

@testable import DebtKit

/// The order that looks at the newest commits alone, held against the one that looks at all.
struct NewestOrderTests {
  private static func commits(of graph: CommitGraph) -> KeptCommits {
    let pages = CommitPage.pages(of: graph, from: 0)
    return KeptCommits(count: graph.count) { (number) throws(ArchiveFailure) in
      do throws(ByteReader.Damage) {
        return try CommitPage(
          pages[number].bytes, number: number, commits: graph.count, people: 1)
      } catch {
        throw .damagedEntry
      }
    }
  }

  /// A history with branches, merges, several roots, and dates that say little.
  private static func graph(_ seed: Int) -> CommitGraph {
    var random = SeededRandom(seed)
    var graph = CommitGraph()
    let reach = [3, 40, 2_000][seed % 3]
    for commit in 0..<2_600 {
      var parents: [Int] = []
      for _ in 0..<[1, 1, 1, 1, 2, 2, 3, 0][random.below(8)] where commit > 0 {
        let parent = max(0, commit - 1 - random.below(reach))
        if !parents.contains(parent) { parents.append(parent) }
      }
      let seconds = random.below(20) == 0 ? nil : Int64(commit / 4 + random.below(60))
      graph.append(
        CommitGraph.Node(
          id: ObjectID.hash(ofBlob: Array("\(seed) \(commit)".utf8).span), seconds: seconds,
          person: 0),
        parents: parents)
    }
    return graph
  }

  @Test(arguments: 0..<6)
  func `it is the order of all commits`(_ seed: Int) throws {
    let graph = Self.graph(seed)
    let kept = Self.commits(of: graph)
    var random = SeededRandom(seed + 100)
    for round in 0..<6 {
      let tip = round == 0 ? graph.count - 1 : random.below(graph.count)
      let excluded = round < 2 ? nil : random.below(graph.count)
      var included = graph.ancestors(of: [tip])
      if let excluded {
        for (commit, isLeft) in graph.ancestors(of: [excluded]).enumerated() where isLeft {
          included[commit] = false
        }
      }
      var whole = CommitOrder(of: graph, included: included)
      var newest = try NewestOrder(of: kept, tip: tip, excluding: excluded)
      var count = 0
      while let commit = whole.next() {
        let next = try newest.next()
        #expect(next == commit)
        count += 1
      }
      let end = try newest.next()
      #expect(end == nil)
      #expect(count == included.count { $0 })
    }
  }

  @Test func `old commits are not looked at`() throws {
    var graph = CommitGraph()
    // Side branches that begin far back and were merged long ago.
    for commit in 0..<10_000 {
      graph.append(
        CommitGraph.Node(
          id: ObjectID.hash(ofBlob: Array("\(commit)".utf8).span), seconds: Int64(commit),
          person: 0),
        parents: commit == 0 ? [] : commit % 100 == 0 ? [commit - 1, commit / 2] : [commit - 1])
    }
    let pages = CommitPage.pages(of: graph, from: 0)
    var read: [Int] = []
    let kept = KeptCommits(count: graph.count) { (number) throws(ArchiveFailure) in
      read.append(number)
      do throws(ByteReader.Damage) {
        return try CommitPage(pages[number].bytes, number: number, commits: 10_000, people: 1)
      } catch {
        throw .damagedEntry
      }
    }
    var order = try NewestOrder(of: kept, tip: 9_999, excluding: nil)
    for commit in (9_899...9_999).reversed() {
      let next = try order.next()
      #expect(next == commit)
      // The merge's other parent has to be seen before anything that may be older.
      #expect(read == (commit > 9_900 ? [9] : [9, 4]))
    }
  }
}
