internal import GitAccess

/// Jobs by the blob that they read: one blob may stand at many paths and is read once.
struct VersionGroups {
  /// The blobs, in the order of their first jobs.
  private(set) var blobs: [ObjectID] = []
  /// The number of each blob.
  private(set) var numbers: [ObjectID: Int] = [:]
  /// The jobs of each blob.
  private(set) var jobs: [[Int]] = []

  init(_ all: [VersionScanner.Job]) {
    numbers.reserveCapacity(all.count)
    for (index, job) in all.enumerated() {
      if let group = numbers[job.blob] {
        jobs[group].append(index)
      } else {
        numbers[job.blob] = blobs.count
        blobs.append(job.blob)
        jobs.append([index])
      }
    }
  }
}
