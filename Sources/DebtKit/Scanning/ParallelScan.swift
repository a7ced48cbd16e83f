internal import Dispatch
internal import GitAccess
internal import Synchronization

/// Reads many files on all cores.
///
/// Each worker has a reader of its own and takes the next few files when it has done its last;
/// results stand in the order of the files, however the work fell.
struct ParallelScan: Sendable {
  let chooser: FileChooser
  let scanner: FileScanner
  let source: SnapshotSource
  /// Bytes above which a file is not read.
  let limit: Int

  /// Files that a worker takes at once: enough to share folders, few enough to share evenly.
  private static let share = 128

  /// Reads files, and returns when all are read.
  ///
  /// Plain threads, no tasks: starting the concurrency runtime costs a program three threads and
  /// more time than reading a small repository.
  ///
  /// - Throws: `GitError` when a worker cannot open the snapshot.
  func run(_ files: [SnapshotFile], workers: Int) throws(GitError) -> ScanTally {
    let next = NextShare()
    let workers = max(1, min(workers, files.count / Self.share))
    let results = Mutex<[Result<[Share], GitError>]>([])
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      let result = Result { () throws(GitError) in
        var reader = try SnapshotReader(source, limit: limit)
        return work(on: files, next: next, reader: &reader)
      }
      results.withLock { $0.append(result) }
    }
    var shares: [Share] = []
    for result in results.withLock(\.self) { shares += try result.get() }
    return shares.sorted { $0.start < $1.start }.reduce(into: ScanTally()) { $0.add($1.tally) }
  }

  private struct Share: Sendable {
    let start: Int
    let tally: ScanTally
  }

  private final class NextShare: Sendable {
    private let counter = Atomic<Int>(0)

    func take() -> Int {
      counter.wrappingAdd(share, ordering: .relaxed).oldValue
    }
  }

  private func work(
    on files: [SnapshotFile], next: NextShare, reader: inout SnapshotReader
  ) -> [Share] {
    var shares: [Share] = []
    while true {
      let start = next.take()
      guard start < files.count else { return shares }
      var tally = ScanTally()
      for file in files[start..<min(start + Self.share, files.count)] {
        read(file, with: &reader, into: &tally)
      }
      shares.append(Share(start: start, tally: tally))
    }
  }

  private func read(
    _ file: SnapshotFile, with reader: inout SnapshotReader, into tally: inout ScanTally
  ) {
    var file = file
    switch chooser.choice(for: file.path) {
    case .outside: return
    case .withoutComments: return tally.countUnopened()
    case .skip(let reason): return tally.skip(file.path, reason)
    case .record: file.isRecord = true
    case .source(let isDeclared): file.isDeclaredSource = isDeclared
    }
    let isAskedFor = !file.isRecord || chooser.filter.includes(file.path)
    tally.add(reader.scan(file, with: scanner), isAskedFor: isAskedFor)
  }
}
