internal import CommentScanning
internal import Dispatch
internal import GitAccess
internal import Synchronization

/// The size of a snapshot in lines of code.
enum CodeLines {
  /// Counts the lines that are not blank, in every file in which markers are looked for.
  ///
  /// - Parameters:
  ///   - run: The run over the snapshot.
  ///   - filter: Which part of it.
  ///   - workers: How many files are read at the same time.
  /// - Returns: The number of lines.
  /// - Throws: `GitError` when the snapshot cannot be opened; a file that cannot be read has no lines.
  /// - Complexity: O(*n*) in the bytes.
  static func count(
    in run: ScanRun, _ filter: PathFilter, workers: Int
  ) throws(GitError) -> Int {
    let chooser = FileChooser(settings: run.settings, filter: filter)
    let configuration = run.settings.configuration
    let scanner = FileScanner(configuration: configuration)
    let files = run.listing.files
    let next = Atomic<Int>(0)
    let total = Atomic<Int>(0)
    let errors = Mutex<GitError?>(nil)
    DispatchQueue.concurrentPerform(iterations: max(1, workers)) { _ in
      do throws(GitError) {
        var reader = try SnapshotReader(run.source, limit: configuration.limits.file)
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < files.count else { return }
          guard case .source(let isDeclared) = chooser.choice(for: files[index].path),
            let bytes = try? reader.contents(of: files[index])
          else { continue }
          let lines = bytes.withUnsafeBufferPointer { buffer in
            let view = ByteView(buffer)
            return scanner.reasonToSkip(view, isDeclaredSource: isDeclared) == nil
              ? filledLines(of: view) : 0
          }
          total.wrappingAdd(lines, ordering: .relaxed)
        }
      } catch {
        errors.withLock { $0 = error }
      }
    }
    if let error = errors.withLock(\.self) { throw error }
    return total.load(ordering: .relaxed)
  }

  private static func filledLines(of bytes: ByteView) -> Int {
    var lines = 0
    var start = 0
    while start < bytes.count {
      let end = bytes.lineEnd(from: start)
      if (start..<end).contains(where: { !bytes[$0].isBlank }) { lines += 1 }
      start = end + 1
    }
    return lines
  }
}
