internal import GitAccess

/// Jobs by the blob that they read: one blob may stand at many paths and is read once.
struct VersionGroups {
  /// The blobs, in the order of their first jobs.
  private(set) var blobs: [ObjectID] = []
  /// The first job of each blob; most blobs have no other.
  private var first: [Int] = []
  private var others: [Int: [Int]] = [:]

  init(_ all: [VersionScanner.Job]) {
    var numbers: [ObjectID: Int] = [:]
    numbers.reserveCapacity(all.count)
    blobs.reserveCapacity(all.count)
    first.reserveCapacity(all.count)
    for (index, job) in all.enumerated() {
      if let group = numbers[job.blob] {
        others[group, default: []].append(index)
      } else {
        numbers[job.blob] = blobs.count
        blobs.append(job.blob)
        first.append(index)
      }
    }
  }

  /// The jobs of a blob, in their order.
  func jobs(of group: Int) -> [Int] { [first[group]] + (others[group] ?? []) }
}
