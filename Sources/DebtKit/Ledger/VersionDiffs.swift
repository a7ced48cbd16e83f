internal import Dispatch
internal import Synchronization

/// The lines by which versions of files differ, each pair compared once.
///
/// A diff depends on two versions and on no commit. What the next commits are sure to ask for is
/// compared beforehand, on all cores; what nobody foresees (renames, the second parents of merges) is
/// compared when it is asked for.
final class VersionDiffs {
  /// Two versions.
  struct Pair: Hashable, Sendable {
    let old: Int32
    let new: Int32
  }

  /// Pairs that a worker takes at once.
  private static let share = 16

  private var known: [Pair: LineDiff] = [:]
  private var comparer = SketchComparer()

  /// Compares pairs of versions, and forgets those of before.
  ///
  /// - Parameters:
  ///   - pairs: The pairs; those with a version whose lines are not at hand are left out.
  ///   - versions: The versions.
  ///   - workers: The number of threads.
  func prepare(_ pairs: Set<Pair>, _ versions: VersionTable, workers: Int) {
    let pairs = Array(pairs)
    let next = Atomic<Int>(0)
    let diffs = Mutex<[(pair: Pair, diff: LineDiff)]>([])
    let workers = max(1, min(workers, (pairs.count + Self.share - 1) / Self.share))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var comparer = SketchComparer()
      var found: [(pair: Pair, diff: LineDiff)] = []
      while true {
        let start = next.wrappingAdd(Self.share, ordering: .relaxed).oldValue
        guard start < pairs.count else { break }
        for pair in pairs[start..<min(start + Self.share, pairs.count)] {
          guard let old = versions.sketch(pair.old), let new = versions.sketch(pair.new)
          else { continue }
          found.append((pair, comparer.diff(old, new)))
        }
      }
      diffs.withLock { $0 += found }
    }
    known.removeAll(keepingCapacity: true)
    for (pair, diff) in diffs.withLock(\.self) { known[pair] = diff }
  }

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
