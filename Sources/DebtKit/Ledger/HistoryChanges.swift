internal import Dispatch
internal import GitAccess
internal import PackReading
internal import Synchronization

/// The changed files of many commits, found on all cores.
struct HistoryChanges: Sendable {
  /// What one commit changed against each of its parents.
  struct Step: Sendable {
    let commit: Int
    /// One list a parent; one against the empty tree where there is none.
    ///
    /// Against all parents but the first one, only the files that differ from the first are compared.
    let sides: [TreeChanges]
  }

  /// A comparison of two trees.
  struct Job: Sendable {
    let commit: Int
    /// The trees of the parents; nil is the empty one.
    let old: [ObjectID?]
    let new: ObjectID
  }

  private static let share = 256

  let location: Repository.Location
  let limits: TreeLimits
  let workers: Int
  /// The packs of the repository, where they are open already.
  var packs: OpenPacks?

  /// Compares the trees of commits with those of their parents.
  ///
  /// - Throws: `GitError` when the repository cannot be opened.
  func steps(of jobs: [Job]) throws(GitError) -> [Step] {
    let next = Atomic<Int>(0)
    let results = Mutex<[(start: Int, steps: [Step])]>([])
    let errors = Mutex<GitError?>(nil)
    let workers = max(1, min(workers, (jobs.count + Self.share - 1) / Self.share))
    let isLong = jobs.count > HistoryObjects.worthOpening
    let packs = packs ?? (isLong ? HistoryObjects.packs(of: location) : nil)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      do throws(GitError) {
        let repository = try Repository(location)
        let objects = packs.flatMap { HistoryObjects($0, location) }
        var comparison = TreeComparison(limits: limits, source: objects)
        while true {
          // The last first: packs store older trees as changes to newer ones.
          let end = jobs.count - next.wrappingAdd(Self.share, ordering: .relaxed).oldValue
          guard end > 0 else { return }
          let start = max(0, end - Self.share)
          var steps: [Step] = []
          for job in jobs[start..<end].reversed() {
            steps.append(
              Step(commit: job.commit, sides: comparison.sides(of: job, in: repository)))
          }
          steps.reverse()
          results.withLock { $0.append((start, steps)) }
        }
      } catch {
        errors.withLock { $0 = error }
      }
    }
    if let error = errors.withLock(\.self) { throw error }
    return results.withLock(\.self).sorted { $0.start < $1.start }.flatMap(\.steps)
  }
}

extension TreeComparison {
  /// Compares a tree with its parents.
  ///
  /// A merge takes most of what another parent lacks from its first one. Which of these thousands of
  /// files they are bears on no item.
  fileprivate mutating func sides(
    of job: HistoryChanges.Job, in repository: borrowing Repository
  ) -> [TreeChanges] {
    guard let first = job.old.first else { return [] }
    var sides = [changes(from: first, to: job.new, in: repository)]
    guard job.old.count > 1 else { return sides }
    let paths = sides[0].files.map(\.path)
    for parent in job.old.dropFirst() {
      sides.append(changes(from: parent, to: job.new, in: repository, among: paths))
    }
    return sides
  }
}
