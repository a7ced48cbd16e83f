internal import Dispatch
internal import Synchronization

/// The lines by which versions of files differ, each pair compared once.
///
/// A diff depends on two versions and on no commit. What the next commits are sure to ask for is
/// compared beforehand (`DiffsAhead`); what nobody foresees (renames, the second parents of merges) is
/// compared when it is asked for.
final class VersionDiffs {
  /// Two versions.
  struct Pair: Hashable, Sendable {
    let old: Int32
    let new: Int32
  }

  private var known: [Pair: LineDiff] = [:]
  private var comparer = SketchComparer()

  /// Takes over diffs that were made beforehand, and forgets those of before.
  func take(_ diffs: [Pair: LineDiff]) { known = diffs }

  /// How many diffs are at hand.
  var count: Int { known.count }

  /// The diff of two versions with the given lines.
  func diff(_ pair: Pair, _ old: LineSketch, _ new: LineSketch) -> LineDiff {
    if let diff = known[pair] { return diff }
    let diff = comparer.diff(old, new)
    known[pair] = diff
    return diff
  }
}

/// Diffs of versions that are made on other threads, while whoever needs them does something else.
///
/// A class, because those threads share it.
final class DiffsAhead: Sendable {
  /// Pairs that a worker takes at once.
  private static let share = 16

  private let diffs = Mutex<[VersionDiffs.Pair: LineDiff]>([:])
  private let done = DispatchSemaphore(value: 0)

  /// Begins to compare pairs of versions.
  ///
  /// - Parameters:
  ///   - pairs: The pairs; those with a version whose lines are not at hand are left out.
  ///   - versions: The versions.
  ///   - workers: The number of threads.
  init(_ pairs: Set<VersionDiffs.Pair>, _ versions: VersionTable, workers: Int) {
    guard !pairs.isEmpty else {
      done.signal()
      return
    }
    let pairs = Array(pairs)
    DispatchQueue.global().async {
      self.compare(pairs, versions, workers: workers)
      self.done.signal()
    }
  }

  /// Waits for the diffs, which are handed out once.
  func wait() -> [VersionDiffs.Pair: LineDiff] {
    done.wait()
    return diffs.withLock { diffs in
      defer { diffs = [:] }
      return diffs
    }
  }

  private func compare(_ pairs: [VersionDiffs.Pair], _ versions: VersionTable, workers: Int) {
    let next = Atomic<Int>(0)
    let workers = max(1, min(workers, (pairs.count + Self.share - 1) / Self.share))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var comparer = SketchComparer()
      var found: [(pair: VersionDiffs.Pair, diff: LineDiff)] = []
      while true {
        let start = next.wrappingAdd(Self.share, ordering: .relaxed).oldValue
        guard start < pairs.count else { break }
        for pair in pairs[start..<min(start + Self.share, pairs.count)] {
          guard let old = versions.sketch(pair.old), let new = versions.sketch(pair.new)
          else { continue }
          found.append((pair, comparer.diff(old, new)))
        }
      }
      diffs.withLock { diffs in for (pair, diff) in found { diffs[pair] = diff } }
    }
  }
}

/// Compares one pair of sketches after another, in the same memory.
private struct SketchComparer {
  private var lines = LineComparer()
  private var old: [UInt32] = []
  private var new: [UInt32] = []

  mutating func diff(_ oldSketch: LineSketch, _ newSketch: LineSketch) -> LineDiff {
    old.removeAll(keepingCapacity: true)
    new.removeAll(keepingCapacity: true)
    oldSketch.write(to: &old)
    newSketch.write(to: &new)
    let (oldLines, newLines) = (old, new)
    return LineDiff(hunks: lines.hunks(old: oldLines.span, new: newLines.span))
  }
}
