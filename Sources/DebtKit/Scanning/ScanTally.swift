internal import GitAccess

/// What the files of a snapshot came to: the ones that hold something, and counts of all.
struct ScanTally: Sendable {
  /// Files that hold an item or a problem, in order of path.
  private(set) var readings: [FileReading] = []
  private(set) var skipped: [SkippedFile] = []
  private(set) var summary = Registry.Summary()

  /// Counts a file that nobody needs to open.
  mutating func countUnopened() {
    summary.files += 1
  }

  /// Notes a file that is left out.
  mutating func skip(_ path: RepositoryPath, _ reason: SkipReason) {
    skipped.append(SkippedFile(place: Place(path), reason: reason))
  }

  /// Takes in what a file holds.
  ///
  /// - Parameters:
  ///   - reading: What was read.
  ///   - isAskedFor: Whether the file counts; a record outside the paths asked for does not.
  mutating func add(_ reading: FileReading, isAskedFor: Bool) {
    if !reading.isPlain { readings.append(reading) }
    guard isAskedFor else { return }
    if let reason = reading.skipReason {
      skip(reading.file, reason)
    } else {
      summary.files += 1
    }
    summary.bytes += reading.bytes
    summary.ignored += reading.ignored
    summary.caseMisses += reading.caseMisses
    if let limit = reading.limit { summary.limits[limit, default: 0] += 1 }
  }

  /// Takes in the files that follow.
  mutating func add(_ other: ScanTally) {
    readings += other.readings
    skipped += other.skipped
    summary.files += other.summary.files
    summary.bytes += other.summary.bytes
    summary.ignored += other.summary.ignored
    summary.caseMisses += other.summary.caseMisses
    summary.limits.merge(other.summary.limits, uniquingKeysWith: +)
  }
}
