internal import GitAccess
internal import PackReading

/// Jobs by the blob that they read: one blob may stand at many paths and is read once.
struct VersionGroups {
  /// The blobs, in the order of their first jobs.
  private(set) var blobs: [ObjectID] = []
  /// The first job of each blob; most blobs have no other.
  private var first: [Int] = []
  /// The other jobs of a blob, by its first one.
  private var others: [Int: [Int]] = [:]

  /// Groups jobs.
  ///
  /// - Complexity: O(*n*): ids are sorted by their first bits, for a table of all of them would be four times
  ///   as slow.
  init(_ all: [VersionScanner.Job]) {
    var isFirst = [Bool](repeating: true, count: all.count)
    for run in Self.alike(all) {
      // They are mostly one id.
      for (place, job) in run.enumerated() {
        guard let same = run[..<place].first(where: { all[$0].blob == all[job].blob }) else {
          continue
        }
        isFirst[job] = false
        others[same, default: []].append(job)
      }
    }
    blobs.reserveCapacity(all.count)
    first.reserveCapacity(all.count)
    for (index, job) in all.enumerated() where isFirst[index] {
      blobs.append(job.blob)
      first.append(index)
    }
  }

  /// The jobs of a blob, in their order.
  func jobs(of group: Int) -> [Int] { [first[group]] + (others[first[group]] ?? []) }

  /// The jobs of ids that begin alike, in their order, as far as there is more than one.
  private static func alike(_ all: [VersionScanner.Job]) -> [[Int]] {
    // The id above, the job in the low bits: one word to sort.
    let bits = UInt64(Int.bitWidth - all.count.leadingZeroBitCount)
    let keys = radixSorted(
      all.enumerated().map { ($1.blob.high >> bits) << bits | UInt64($0) }, by: bits..<64)
    var runs: [[Int]] = []
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] >> bits == keys[start] >> bits { end += 1 }
      if end - start > 1 { runs.append(keys[start..<end].map { Int($0 & (1 << bits - 1)) }) }
      start = end
    }
    return runs
  }
}
