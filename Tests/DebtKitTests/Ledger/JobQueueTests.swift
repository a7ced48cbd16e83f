import GitAccess
import TestSupport
import Testing

@testable import DebtKit

/// Comparisons that are handed out while more of them come.
struct JobQueueTests {
  private func jobs(_ commits: Range<Int>) -> [HistoryChanges.Job] {
    let none: [UInt8] = []
    let tree = ObjectID.hash(ofBlob: none.span)
    return commits.map { HistoryChanges.Job(commit: $0, old: [nil], new: tree) }
  }

  @Test func `of a portion the last jobs come first, and every job comes once`() throws {
    let queue = JobQueue()
    queue.add(jobs(0..<600))
    queue.add([])
    queue.add(jobs(600..<610))
    #expect(queue.total == nil)
    queue.close()
    #expect(queue.total == 610)
    var starts: [Int] = []
    var numbers: [Int] = []
    var commits: [Int] = []
    while let next = queue.next() {
      guard case .comparisons(let share) = next.work else { continue }
      starts.append(share.jobs[share.jobs.startIndex].commit)
      numbers.append(share.number)
      commits += share.jobs.map(\.commit)
    }
    #expect(starts == [512, 256, 0, 600])
    #expect(numbers == [2, 1, 0, 3])
    #expect(commits.sorted() == Array(0..<610))
    // Whoever asks later is told the same.
    #expect(queue.next() == nil)
  }

  @Test(arguments: [1, 2, 5])
  func `steps come in the order of their commits, on any number of threads`(_ workers: Int) throws {
    let made = try TestRepository()
    let tree = try #require(ObjectID(hex: try made.writeObject("tree", [])))
    let location = try Repository.open(made.path).location
    let finder = HistoryChanges(location: location, limits: TreeLimits(), workers: workers)
    let (found, commits) = try finder.run(from: 0, into: [Int]()) { count, queue throws(GitError) in
      while count < 3_000 {
        let jobs = (count..<count + 700).map {
          HistoryChanges.Job(commit: $0, old: [nil], new: tree)
        }
        queue.add(jobs)
        count += 700
      }
    } body: { commits, steps, _ in
      commits += steps.map(\.commit)
    }
    #expect(found == 3_500 && commits == Array(0..<3_500))
  }

  @Test func `what stops the search for commits stops all of it`() throws {
    let made = try TestRepository()
    let tree = try #require(ObjectID(hex: try made.writeObject("tree", [])))
    let location = try Repository.open(made.path).location
    let finder = HistoryChanges(location: location, limits: TreeLimits(), workers: 3)
    let failure = GitError(.missingObject, "a commit")
    #expect(throws: failure) {
      _ = try finder.run(from: 0, into: 0) { _, queue throws(GitError) in
        queue.add([HistoryChanges.Job(commit: 0, old: [nil], new: tree)])
        throw failure
      } body: { count, steps, _ in
        count += steps.count
      }
    }
  }
}
