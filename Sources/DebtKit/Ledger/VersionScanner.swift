internal import CommentScanning
internal import Dispatch
internal import GitAccess
internal import PackReading
internal import Synchronization

/// Scans versions of files out of the object database, on all cores.
///
/// Few of them, beside what the packs hold, are read one by one. Many come out of the packs in the order
/// of storage, each inflated once (`PackReading`); what that does not understand is left to libgit2. An
/// untrusted repository is read by libgit2 alone, which checks every hash.
struct VersionScanner: Sendable {
  /// What a version came to.
  enum Result: Sendable {
    case plain
    case unreadable(Problem)
    case scanned(ScannedFile)
  }

  /// A version to scan.
  struct Job: Sendable {
    let version: Int32
    let file: SnapshotFile
    let blob: ObjectID
  }

  /// Objects a job, up to which opening the packs costs less than what their reader saves.
  private static let objectsWorthOpening = 500
  /// Objects a job, up to which packs that are open are read.
  private static let objectsWorthSorting = 5_000
  /// Above this number of jobs, a look at the whole storage costs less than reading in any order.
  private static let worthSorting = 2_000
  /// Jobs that a worker takes at once: neighbours in storage share their deltas' bases.
  private static let share = 256
  /// Jobs for which another worker pays, or a look at what the packs hold.
  private static let leastShare = 16

  let location: Repository.Location
  let scanner: FileScanner
  /// Bytes above which a file is not read.
  let limit: Int
  let workers: Int
  /// The packs of the repository, where they are open already.
  var packs: OpenPacks?

  /// Scans versions.
  ///
  /// - Parameters:
  ///   - jobs: What to scan.
  ///   - budget: What may be read; when it is spent, the jobs that are left are not done.
  ///   - progress: Called with the number of jobs that are done, from any thread.
  /// - Returns: The results in the order of the jobs, without those that hold nothing; and how many jobs
  ///   were done.
  /// - Throws: `GitError` when the repository cannot be opened.
  func scan(
    _ jobs: [Job], within budget: VersionBudget = VersionBudget(nil),
    progress: @escaping @Sendable (Int) -> Void
  ) throws(GitError) -> Findings<Result> {
    try run(
      Work(
        budget: budget,
        body: { bytes, file, former in
          let (scan, known) = scanner.scanVersion(bytes, of: file, madeOf: former)
          guard scan.holdsItems else { return (nil, known) }
          budget.spend(scan.weight + (scan.sketch?.weight ?? 0))
          return (.scanned(scan), known)
        },
        failure: { failure, path in
          guard case .unreadable(_, let code, let message) = failure else { return nil }
          return .unreadable(Problem(code, at: Place(path), message))
        }, progress: progress), jobs)
  }

  /// Sketches versions that hold no item, for comparisons with others that do, as above.
  func sketch(
    _ jobs: [Job], within budget: VersionBudget = VersionBudget(nil)
  ) throws(GitError) -> Findings<LineSketch> {
    try run(
      Work(
        budget: budget,
        body: { bytes, file, former in
          let found = scanner.sketchVersion(bytes, of: file, madeOf: former)
          budget.spend(found.sketch?.weight ?? 0)
          return found
        },
        failure: { _, _ in nil }, progress: { _ in }), jobs)
  }

  /// What is done with each version.
  struct Work<Value: Sendable>: Sendable {
    /// When it is spent, no other version is read.
    let budget: VersionBudget
    let body: @Sendable (ByteView, SnapshotFile, FormerText?) -> (Value?, KnownText)
    let failure: @Sendable (ReadFailure, RepositoryPath) -> Value?
    let progress: @Sendable (Int) -> Void
  }

  /// What jobs have come to.
  struct Findings<Value: Sendable>: Sendable {
    /// The results, without those that are nothing.
    fileprivate(set) var values: [(job: Int, result: Value)] = []
    /// The number of jobs that were done.
    fileprivate(set) var count = 0

    /// Adds what a worker has come to.
    fileprivate mutating func add(_ other: Findings) {
      values += other.values
      count += other.count
    }
  }

  func run<Value>(_ work: Work<Value>, _ jobs: [Job]) throws(GitError) -> Findings<Value> {
    let results = Mutex(Findings<Value>())
    let readsPacks = isWorthReadingPacks(for: jobs.count)
    if readsPacks || jobs.count > Self.worthSorting {
      let groups = VersionGroups(jobs)
      var rest = Array(groups.blobs.indices)
      if readsPacks { rest = readPacks(work, jobs, groups, into: results) }
      let order = try order(of: rest, in: groups)
      try readOneByOne(work, jobs, order, done: jobs.count - order.count, into: results)
    } else {
      try readOneByOne(work, jobs, Array(jobs.indices), done: 0, into: results)
    }
    var findings = results.withLock(\.self)
    findings.values.sort { $0.job < $1.job }
    return findings
  }

  // MARK: Many at once

  /// Whether reading out of the packs costs less than asking for one blob after another.
  private func isWorthReadingPacks(for jobs: Int) -> Bool {
    if location.options.verifiesPackedObjects || jobs < Self.leastShare { return false }
    if let packs { return packs.count / Self.objectsWorthSorting < jobs }
    return OpenPacks.count(of: location.packs) / Self.objectsWorthOpening < jobs
  }

  /// Reads what the packs hold.
  ///
  /// - Returns: The numbers of the blobs that are left.
  private func readPacks<Value>(
    _ work: Work<Value>, _ jobs: [Job], _ groups: VersionGroups,
    into results: borrowing Mutex<Findings<Value>>
  ) -> [Int] {
    let reader = PackReader(
      packs: packs ?? OpenPacks(location.packs), limits: PackLimits(object: limit), workers: workers
    )
    let done = Atomic<Int>(0)
    let remainder = reader.read(
      groups.blobs.map { PackedID($0) }, isEnough: { work.budget.isSpent },
      makeWorker: { (findings: Findings<Value>(), told: 0) },
      body: { worker, group, bytes, origin -> KnownText? in
        // A family may be long.
        guard !work.budget.isSpent else { return nil }
        let view = ByteView(bytes.bindMemory(to: UInt8.self))
        let former = origin.map { FormerText($0) }
        var note: KnownText?
        let own = groups.jobs(of: group)
        for job in own {
          let (value, known) = work.body(view, jobs[job].file, former)
          // Most blobs are one job; the others differ in their languages at most.
          note = note ?? known
          if let value { worker.findings.values.append((job, value)) }
        }
        worker.findings.count += own.count
        let count = worker.findings.count - worker.told
        if count >= Self.share {
          worker.told += count
          work.progress(done.wrappingAdd(count, ordering: .relaxed).newValue)
        }
        return note
      },
      finish: { worker in results.withLock { $0.add(worker.findings) } })
    return remainder.left
  }

  // MARK: One by one

  private func readOneByOne<Value>(
    _ work: Work<Value>, _ jobs: [Job], _ order: [Int], done: Int,
    into results: borrowing Mutex<Findings<Value>>
  ) throws(GitError) {
    guard !order.isEmpty, !work.budget.isSpent else { return }
    let next = Atomic<Int>(0)
    let errors = Mutex<GitError?>(nil)
    // A worker opens the repository, which a few blobs are not worth.
    let share = max(Self.leastShare, min(Self.share, order.count / (4 * max(1, workers))))
    let workers = max(1, min(workers, (order.count + share - 1) / share))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      do throws(GitError) {
        let repository = try Repository(location)
        var findings = Findings<Value>()
        while true {
          let start = next.wrappingAdd(share, ordering: .relaxed).oldValue
          guard start < order.count else { break }
          let end = min(start + share, order.count)
          for number in order[start..<end] where !work.budget.isSpent {
            let job = jobs[number]
            let value: Value?
            do throws(GitError) {
              value = try repository.withBlob(job.blob, maximumSize: limit) { bytes in
                bytes.withUnsafeBufferPointer {
                  work.body(ByteView($0), job.file, nil).0
                }
              }
            } catch {
              value = work.failure(ReadFailure(error), job.file.path)
            }
            if let value { findings.values.append((number, value)) }
            findings.count += 1
          }
          work.progress(done + end)
        }
        results.withLock { $0.add(findings) }
      } catch {
        errors.withLock { $0 = error }
      }
    }
    if let error = errors.withLock(\.self) { throw error }
  }

  /// The jobs of some blobs in the order of storage.
  private func order(of blobs: [Int], in groups: VersionGroups) throws(GitError) -> [Int] {
    guard blobs.count > Self.worthSorting else { return blobs.flatMap { groups.jobs(of: $0) } }
    let wanted = Dictionary(
      blobs.map { (groups.blobs[$0], $0) }, uniquingKeysWith: { first, _ in first })
    return try Repository(location).storageOrder(of: wanted).flatMap { groups.jobs(of: $0) }
  }
}

extension FormerText {
  fileprivate init(_ origin: PackOrigin<KnownText>) {
    known = origin.note
    copies = origin.copies.map {
      CopiedStretch(source: $0.source, target: $0.target, count: $0.count)
    }
  }
}
