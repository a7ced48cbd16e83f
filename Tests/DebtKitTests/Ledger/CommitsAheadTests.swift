import GitAccess
import TestSupport
import Testing

@testable import DebtKit

/// Commits that other workers read before their turn comes.
struct CommitsAheadTests {
  private let history: SampleHistory
  private let location: Repository.Location
  private let tip: ObjectID

  init() throws {
    history = try RandomHistory(11, commits: 120).history
    let last = try #require(history.commits.last)
    try history.repository.setHead(to: last)
    location = try Repository.open(history.repository.path).location
    tip = try #require(ObjectID(hex: last))
  }

  private func reading(workers: Int) throws -> CommitReading {
    let source = (
      graph: CommitGraph(), commits: CommitReader(people: People(), worthOpening: 1)
    )
    let finder = HistoryChanges(location: location, limits: TreeLimits(), workers: workers)
    let (location, tip) = (location, tip)
    let (found, _) = try finder.run(from: source, into: 0) { source, queue throws(GitError) in
      source.commits.ahead = CommitsAhead(for: queue, share: 1)
      try source.commits.read(tip, from: Repository(location), into: &source.graph)
    } body: { _, _, _ in
    }
    return CommitReading(graph: found.graph, reader: found.commits)
  }

  @Test(arguments: 2...5)
  func `the order is that of the one who asks for them`(_ workers: Int) throws {
    let alone = try CommitReading(tip, location, worthOpening: .max)
    let together = try reading(workers: workers)
    #expect(together.lines == alone.lines && alone.lines.count > 100)
    #expect(together.reader.people.all == alone.reader.people.all)
  }

  @Test func `a commit that is missing is told by the one who asks for it`() throws {
    let merge = try #require(
      history.commits.last {
        guard let id = ObjectID(hex: $0) else { return false }
        return (try? Repository.open(history.repository.path).commit(id).parents.count) ?? 0 > 1
      })
    let opened = try Repository.open(history.repository.path)
    let merged = try opened.commit(#require(ObjectID(hex: merge))).parents[1]
    try history.repository.removeObject(merged.hex)
    let alone = try CommitReading(tip, location, worthOpening: .max)
    for workers in 2...4 {
      let together = try reading(workers: workers)
      #expect(together.lines == alone.lines)
      #expect(together.reader.problems == alone.reader.problems)
    }
    #expect(alone.reader.problems.map(\.code) == [.missingObject])
  }

  @Test func `lines that were merged are read, each commit once`() throws {
    let repository = try Repository.open(history.repository.path)
    let queue = JobQueue()
    let ahead = CommitsAhead(for: queue, share: 1)
    let plain = try CommitReading(tip, location, worthOpening: .max)
    let merges = (0..<plain.graph.count).filter { plain.graph.isMerge($0) }
    let merge = try PendingCommit(
      plain.graph.nodes[#require(merges.last)].id, in: repository, nil)
    let (own, merged) = (merge.parents[0], merge.parents[1])
    #expect(ahead.take(own) == nil)
    ahead.readLines(mergedBy: merge)
    queue.add(jobs(3))
    var errands = 0
    for step in 0..<2 {
      guard let next = queue.next() else { break }
      switch next.work {
      // Trees are never kept waiting.
      case .comparisons: #expect(step == 0)
      case .errand(let errand):
        errand(repository, nil)
        errands += 1
      }
    }
    #expect(errands == 1)
    #expect(ahead.take(merged)?.id == merged)
    #expect(ahead.take(merged) == nil && ahead.take(own) == nil)
    queue.close()
    // What is not asked for any more is left undone.
    ahead.readLines(mergedBy: merge)
    #expect(queue.next() == nil)
  }

  private func jobs(_ count: Int) -> [HistoryChanges.Job] {
    let none: [UInt8] = []
    let tree = ObjectID.hash(ofBlob: none.span)
    return (0..<count).map { HistoryChanges.Job(commit: $0, old: [nil], new: tree) }
  }
}
