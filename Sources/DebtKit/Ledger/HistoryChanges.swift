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

  let location: Repository.Location
  let limits: TreeLimits
  let workers: Int

  /// Compares the trees of commits with those of their parents.
  ///
  /// - Parameters:
  ///   - jobs: The commits.
  ///   - packs: The packs of the repository, where they are open.
  /// - Returns: A step a commit, in their order.
  /// - Throws: `GitError` when the repository cannot be opened.
  func steps(of jobs: [Job], packs: OpenPacks? = nil) throws(GitError) -> [Step] {
    let isLong = jobs.count > HistoryObjects.worthOpening
    let packs = packs ?? (isLong ? HistoryObjects.packs(of: location) : nil)
    return try run(from: jobs, into: []) { jobs, queue throws(GitError) in
      if let packs { queue.use(packs) }
      queue.add(jobs)
    } body: { steps, found, _ in
      steps += found
    }.result
  }

  /// Compares the trees of commits with those of their parents while somebody still finds commits.
  ///
  /// - Parameters:
  ///   - source: What commits are found by, and with.
  ///   - result: What is made of the steps, as it is before any of them.
  ///   - find: Adds comparisons to a queue, on a thread that does some of them when it has returned.
  ///   - body: Adds the steps of some commits to the result after those of the commits before; it is also
  ///     told the number of all commits, once that is known.
  /// - Returns: What `find` has made of the source, and the result.
  /// - Throws: `GitError` when the repository cannot be opened, or what `find` throws.
  func run<Source: Sendable, Result: Sendable>(
    from source: Source, into result: Result,
    finding find: @Sendable (inout Source, JobQueue) throws(GitError) -> Void,
    body: @Sendable (inout Result, [Step], _ total: Int?) -> Void
  ) throws(GitError) -> (source: Source, result: Result) {
    let queue = JobQueue()
    let sources = Mutex(source)
    let results = Mutex((order: StepOrder(), result: result))
    let errors = Mutex<GitError?>(nil)
    DispatchQueue.concurrentPerform(iterations: max(1, workers)) { worker in
      do throws(GitError) {
        // The others wait for this one, which was started first.
        if worker == 0 {
          defer { queue.close() }
          try sources.withLock { source throws(GitError) in try find(&source, queue) }
        }
        try compare(queue) { share, steps in
          results.withLock { results in
            for steps in results.order.add(steps, of: share) {
              body(&results.result, steps, queue.total)
            }
          }
        }
      } catch {
        errors.withLock { $0 = $0 ?? error }
      }
    }
    if let error = errors.withLock(\.self) { throw error }
    return (sources.withLock(\.self), results.withLock(\.result))
  }

  /// Does what waits in a queue, as one of its workers.
  private func compare(
    _ queue: JobQueue, _ body: (_ share: Int, [Step]) -> Void
  ) throws(GitError) {
    guard var next = queue.next() else { return }
    let repository = try Repository(location)
    var objects: HistoryObjects?
    var comparison = TreeComparison(limits: limits)
    while true {
      if objects == nil, let packs = next.packs {
        objects = HistoryObjects(packs, location)
        comparison = TreeComparison(limits: limits, source: objects)
      }
      switch next.work {
      case .errand(let errand): errand(repository, objects)
      case .comparisons(let share):
        // The last first: packs store older trees as changes to newer ones.
        let steps = share.jobs.reversed().map {
          Step(commit: $0.commit, sides: comparison.sides(of: $0, in: repository))
        }
        body(share.number, steps.reversed())
      }
      guard let other = queue.next() else { return }
      next = other
    }
  }

  /// Puts the steps of shares in the order of their commits.
  private struct StepOrder {
    private var next = 0
    private var waiting: [Int: [Step]] = [:]

    /// Adds the steps of a share.
    ///
    /// - Returns: Those that nothing before them is waited for.
    mutating func add(_ steps: [Step], of share: Int) -> [[Step]] {
      waiting[share] = steps
      var ready: [[Step]] = []
      while let steps = waiting.removeValue(forKey: next) {
        ready.append(steps)
        next += 1
      }
      return ready
    }
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
    let changes = changes(from: first, to: job.new, in: repository)
    guard job.old.count > 1 else { return [changes] }
    let paths = changes.files.map(\.path)
    return [changes]
      + job.old.dropFirst().map { parent in
        let lookup = files(at: paths, in: parent, of: repository)
        var side = TreeChanges()
        side.problems = lookup.problems
        for (var file, finding) in zip(changes.files, lookup.findings) {
          switch finding {
          case .unknown: continue
          case .nothing: file.old = nil
          case .file(let there): file.old = there
          }
          if file.old != file.new { side.files.append(file) }
        }
        return side
      }
  }
}
