internal import CommentScanning
internal import Dispatch
internal import GitAccess
internal import Synchronization

/// Scans versions of files out of the object database, on all cores and in the order of storage.
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

  /// Above this number of jobs, listing the whole storage costs less than reading in any order.
  private static let worthSorting = 2_000
  /// Jobs that a worker takes at once: neighbours in storage share their deltas' bases.
  private static let share = 256

  let location: Repository.Location
  let scanner: FileScanner
  /// Bytes above which a file is not read.
  let limit: Int
  let workers: Int

  /// Scans versions.
  ///
  /// - Parameters:
  ///   - jobs: What to scan.
  ///   - progress: Called with the number of jobs that are done, from any thread.
  /// - Returns: The results in the order of the jobs, without those that hold nothing.
  /// - Throws: `GitError` when the repository cannot be opened.
  func scan(
    _ jobs: [Job], progress: @Sendable (Int) -> Void
  ) throws(GitError) -> [(job: Int, result: Result)] {
    try run(
      jobs, progress: progress,
      { bytes, file, lines -> Result? in
        let scan = scanner.scanWithLines(bytes, of: file, &lines)
        return scan.holdsItems ? .scanned(scan) : nil
      },
      failure: { failure, path in
        guard case .unreadable(_, let code, let message) = failure else { return nil }
        return .unreadable(Problem(code, at: Place(path), message))
      })
  }

  /// Sketches versions that hold no item, for comparisons with others that do.
  func sketch(_ jobs: [Job]) throws(GitError) -> [(job: Int, result: LineSketch)] {
    try run(
      jobs, progress: { _ in }, { bytes, file, lines in scanner.sketch(bytes, of: file, &lines) },
      failure: { _, _ in nil })
  }

  private func run<Value: Sendable>(
    _ jobs: [Job], progress: @Sendable (Int) -> Void,
    _ body: @Sendable (ByteView, SnapshotFile, inout LineReader) -> Value?,
    failure: @Sendable (ReadFailure, RepositoryPath) -> Value?
  ) throws(GitError) -> [(job: Int, result: Value)] {
    let order = try order(of: jobs)
    let next = Atomic<Int>(0)
    let results = Mutex<[(job: Int, result: Value)]>([])
    let errors = Mutex<GitError?>(nil)
    let workers = max(1, min(workers, (jobs.count + Self.share - 1) / Self.share))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      do throws(GitError) {
        let repository = try Repository(location)
        var lines = LineReader()
        while true {
          let start = next.wrappingAdd(Self.share, ordering: .relaxed).oldValue
          guard start < order.count else { return }
          var found: [(job: Int, result: Value)] = []
          for number in order[start..<min(start + Self.share, order.count)] {
            let job = jobs[number]
            let value: Value?
            do throws(GitError) {
              value = try repository.withBlob(job.blob, maximumSize: limit) { bytes in
                bytes.withUnsafeBufferPointer { body(ByteView($0), job.file, &lines) }
              }
            } catch {
              value = failure(ReadFailure(error), job.file.path)
            }
            if let value { found.append((number, value)) }
          }
          results.withLock { $0 += found }
          progress(min(start + Self.share, order.count))
        }
      } catch {
        errors.withLock { $0 = error }
      }
    }
    if let error = errors.withLock(\.self) { throw error }
    return results.withLock(\.self).sorted { $0.job < $1.job }
  }

  private func order(of jobs: [Job]) throws(GitError) -> [Int] {
    guard jobs.count > Self.worthSorting else { return Array(jobs.indices) }
    var numbers: [ObjectID: Int] = [:]
    var groups: [[Int]] = []
    numbers.reserveCapacity(jobs.count)
    for (index, job) in jobs.enumerated() {
      if let group = numbers[job.blob] {
        groups[group].append(index)
      } else {
        numbers[job.blob] = groups.count
        groups.append([index])
      }
    }
    return try Repository(location).storageOrder(of: numbers).flatMap { groups[$0] }
  }
}
